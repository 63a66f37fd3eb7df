/** One indicator, one file. */
@NullMarked
package org.baraza.core.measure.indicators;

import org.jspecify.annotations.NullMarked;
