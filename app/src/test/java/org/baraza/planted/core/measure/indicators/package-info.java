/** Planted violations. */
@NullMarked
package org.baraza.planted.core.measure.indicators;

import org.jspecify.annotations.NullMarked;
