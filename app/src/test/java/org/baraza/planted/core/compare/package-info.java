/** Planted violations. */
@NullMarked
package org.baraza.planted.core.compare;

import org.jspecify.annotations.NullMarked;
