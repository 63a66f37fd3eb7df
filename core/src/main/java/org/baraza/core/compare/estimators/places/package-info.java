/** Methods for maps: clustering, hot spots, zones and rates of small areas. */
@NullMarked
package org.baraza.core.compare.estimators.places;

import org.jspecify.annotations.NullMarked;
