/**
 * Indicators of what a mission wrote down itself: alerts and what became of them. They are few enough to be read whole, so
 * they are asked of the records and not counted by an engine.
 */
@NullMarked
package org.baraza.core.measure.own;

import org.jspecify.annotations.NullMarked;
