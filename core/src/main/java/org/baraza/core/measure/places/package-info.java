/** Where things are concentrated: neighbours alike, hot spots, zones, and rates of small areas steadied by the others. */
@NullMarked
package org.baraza.core.measure.places;

import org.jspecify.annotations.NullMarked;
