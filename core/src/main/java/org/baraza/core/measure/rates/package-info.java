/** Shares and rates of small counts, their differences and ratios, each with intervals that say which they are. */
@NullMarked
package org.baraza.core.measure.rates;

import org.jspecify.annotations.NullMarked;
