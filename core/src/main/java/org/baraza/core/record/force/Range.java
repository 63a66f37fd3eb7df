package org.baraza.core.record.force;

/**
 * How many people, as far as anybody can tell.
 *
 * @param low fewest, 0 or more
 * @param best most likely
 * @param high most
 */
public record Range(int low, int best, int high) {

    /** @throws IllegalArgumentException unless 0 ≤ low ≤ best ≤ high */
    public Range {
        if (low < 0 || best < low || high < best) {
            throw new IllegalArgumentException("the fewest, the likeliest and the most follow each other");
        }
    }

    public Range plus(Range other) {
        return new Range(low + other.low, best + other.best, high + other.high);
    }
}
