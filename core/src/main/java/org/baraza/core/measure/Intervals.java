package org.baraza.core.measure;

import org.baraza.core.ground.Interval;
import org.baraza.core.measure.numbers.Limits;
import org.baraza.core.measure.rates.Counts;
import org.baraza.core.measure.rates.Shares;

/** The ranges numbers are shown with: 95 % intervals that stay right where counts are small. */
public final class Intervals {

    private static final double TAIL = 0.025;

    private Intervals() {}

    /**
     * Jeffreys interval for a rate: quantiles of a gamma distribution with shape count + ½. Assumes events independent
     * of each other at a constant rate; too narrow where they come in clusters. Brown, Cai and DasGupta 2003.
     *
     * @param count events, 0 or more; at 0 the lower end is 0
     * @param exposure what they are counted against, above 0
     */
    public static Interval jeffreys(long count, double exposure) {
        return interval(Counts.limits(Counts.Method.JEFFREYS_ENDED, count, TAIL).over(exposure));
    }

    /**
     * Garwood's interval for a rate: never covers less than 95 %, and is wider for it; for thresholds with
     * consequences. Garwood 1936.
     *
     * @param count events, 0 or more
     * @param exposure what they are counted against, above 0
     */
    public static Interval garwood(long count, double exposure) {
        return interval(Counts.limits(Counts.Method.GARWOOD, count, TAIL).over(exposure));
    }

    /**
     * Wilson's interval for a share. Assumes the cases independent of each other; months of one area are not quite.
     * Wilson 1927.
     *
     * @param hits 0 to {@code n}
     * @param n at least 1
     */
    public static Interval wilson(long hits, long n) {
        return interval(Shares.limits(Shares.Method.WILSON, hits, n, TAIL));
    }

    private static Interval interval(Limits limits) {
        return new Interval(limits.low(), limits.high(), Interval.Kind.CONFIDENCE_95);
    }

    /** The lowest and the highest of what sources state; some state them out of order. */
    public static Interval sourceRange(double low, double best, double high) {
        return new Interval(
                Math.min(low, Math.min(best, high)), Math.max(low, Math.max(best, high)), Interval.Kind.SOURCE_RANGE);
    }
}
