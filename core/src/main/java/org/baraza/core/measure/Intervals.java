package org.baraza.core.measure;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.baraza.core.ground.Interval;

/** The ranges numbers are shown with: 95 % intervals that stay right where counts are small. */
public final class Intervals {

    private static final double TAIL = 0.025;
    private static final double Z = NormalDistribution.of(0, 1).inverseSurvivalProbability(TAIL);

    private Intervals() {}

    /**
     * Jeffreys interval for a rate: quantiles of a gamma distribution with shape count + ½. Assumes events independent
     * of each other at a constant rate; too narrow where they come in clusters. Brown, Cai and DasGupta 2003.
     *
     * @param count events, 0 or more; at 0 the lower end is 0
     * @param exposure what they are counted against, above 0
     */
    public static Interval jeffreys(long count, double exposure) {
        GammaDistribution gamma = GammaDistribution.of(count + 0.5, 1 / exposure);
        return new Interval(
                count == 0 ? 0 : gamma.inverseCumulativeProbability(TAIL),
                gamma.inverseSurvivalProbability(TAIL),
                Interval.Kind.CONFIDENCE_95);
    }

    /**
     * Garwood's interval for a rate: never covers less than 95 %, and is wider for it; for thresholds with
     * consequences. Garwood 1936.
     *
     * @param count events, 0 or more
     * @param exposure what they are counted against, above 0
     */
    public static Interval garwood(long count, double exposure) {
        double low = count == 0 ? 0 : ChiSquaredDistribution.of(2.0 * count).inverseCumulativeProbability(TAIL) / 2;
        double high = ChiSquaredDistribution.of(2.0 * count + 2).inverseSurvivalProbability(TAIL) / 2;
        return new Interval(low / exposure, high / exposure, Interval.Kind.CONFIDENCE_95);
    }

    /**
     * Wilson's interval for a share. Assumes the cases independent of each other; months of one area are not quite.
     * Wilson 1927.
     *
     * @param hits 0 to {@code n}
     * @param n at least 1
     */
    public static Interval wilson(long hits, long n) {
        double p = (double) hits / n;
        double z2 = Z * Z;
        double middle = p + z2 / (2 * n);
        double half = Z * Math.sqrt(p * (1 - p) / n + z2 / (4.0 * n * n));
        double below = 1 + z2 / n;
        return new Interval(
                hits == 0 ? 0 : (middle - half) / below,
                hits == n ? 1 : (middle + half) / below,
                Interval.Kind.CONFIDENCE_95);
    }

    /** The lowest and the highest of what sources state; some state them out of order. */
    public static Interval sourceRange(double low, double best, double high) {
        return new Interval(
                Math.min(low, Math.min(best, high)), Math.max(low, Math.max(best, high)), Interval.Kind.SOURCE_RANGE);
    }
}
