/** Planted violations. */
@NullMarked
package org.baraza.planted.core.record;

import org.jspecify.annotations.NullMarked;
