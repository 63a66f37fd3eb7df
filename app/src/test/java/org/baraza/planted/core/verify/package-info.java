/** Planted violations. */
@NullMarked
package org.baraza.planted.core.verify;

import org.jspecify.annotations.NullMarked;
