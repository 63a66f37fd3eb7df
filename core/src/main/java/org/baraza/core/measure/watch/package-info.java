/** Whether a series is doing what it did before: alarms, changes of level, seasons and lulls. */
@NullMarked
package org.baraza.core.measure.watch;

import org.jspecify.annotations.NullMarked;
