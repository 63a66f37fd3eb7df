/** Methods that say how good a forecast was. */
@NullMarked
package org.baraza.core.compare.estimators.forecasts;

import org.jspecify.annotations.NullMarked;
