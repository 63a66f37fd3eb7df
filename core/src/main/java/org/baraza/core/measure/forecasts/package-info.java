/** How good a forecast was that said how sure it is: proper losses, calibration and comparisons. Smaller is better. */
@NullMarked
package org.baraza.core.measure.forecasts;

import org.jspecify.annotations.NullMarked;
