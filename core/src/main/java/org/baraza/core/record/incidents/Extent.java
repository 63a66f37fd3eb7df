package org.baraza.core.record.incidents;

/**
 * From the lowest to the highest that the sources tell. Nothing in between is chosen.
 *
 * @param lowest of all lows
 * @param highest of all highs
 * @param sources how many said a number
 */
public record Extent(int lowest, int highest, int sources) {}
