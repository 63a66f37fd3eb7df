package org.baraza.core.measure.watch;

/**
 * What a rule says of one moment.
 *
 * @param index of the moment in the series, from 0
 * @param threshold above which the count would be unusual, or the chart's own figure; not a number where the rule has none
 * @param expected count; not a number where the rule has none
 * @param alarm whether it was raised
 */
public record Alarm(int index, double threshold, double expected, boolean alarm) {}
