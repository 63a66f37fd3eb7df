/** Methods for series: alarms, changes, seasons, lulls and what to expect next. */
@NullMarked
package org.baraza.core.compare.estimators.watch;

import org.jspecify.annotations.NullMarked;
