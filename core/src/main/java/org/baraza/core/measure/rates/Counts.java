package org.baraza.core.measure.rates;

import org.baraza.core.measure.numbers.Distributions;
import org.baraza.core.measure.numbers.Limits;
import org.baraza.core.measure.numbers.Roots;

/**
 * Intervals for the mean a count comes from. Assumes a Poisson count: events independent of each other at a constant
 * rate; too narrow where they come in clusters.
 */
public final class Counts {

    /** Which interval. */
    public enum Method {
        /** Never covers less than it says, wide for it: Garwood 1936. */
        GARWOOD,
        /** Garwood with half the probability of what was seen. */
        MID_P,
        /** Quantiles of a gamma with shape count + ½, whatever the count. */
        JEFFREYS,
        /** Jeffreys with the lower end 0 where nothing was counted. */
        JEFFREYS_ENDED,
        /** Byar's cube-root approximation with count + ½ on both sides; its lower end may be below 0. */
        BYAR,
        /** Byar's approximation to Garwood: count below, count + 1 above: Breslow and Day 1987. */
        BYAR_EXACT,
        /** Count ± z √count; wrong for small counts; for comparison. */
        WALD,
        /** Score interval: Rao 1948. */
        SCORE,
        /** Normal on the logarithm; undefined for a count of 0. */
        LOG_WALD,
        /** All means whose likelihood ratio is not rejected. */
        LIKELIHOOD,
        /** Normal on the square root, with 3/8 added: Anscombe 1948. */
        SQUARE_ROOT
    }

    private Counts() {}

    /**
     * The interval for the mean; divide it by the exposure for a rate.
     *
     * @param count 0 or more
     * @param tail probability left out on each side, for example 0.025
     * @throws IllegalArgumentException when the method is not defined for this count
     */
    public static Limits limits(Method method, long count, double tail) {
        if (count < 0 || !(tail > 0 && tail < 0.5)) {
            throw new IllegalArgumentException("not a count: " + count);
        }
        double z = Distributions.normal().quantileAbove(tail);
        return switch (method) {
            case GARWOOD -> garwood(count, tail);
            case MID_P -> midP(count, tail);
            case JEFFREYS -> jeffreys(count, tail);
            case JEFFREYS_ENDED ->
                new Limits(
                        count == 0 ? 0 : jeffreys(count, tail).low(),
                        jeffreys(count, tail).high());
            case BYAR -> new Limits(byar(count + 0.5, -z), byar(count + 0.5, z));
            case BYAR_EXACT -> new Limits(count == 0 ? 0 : byar(count, -z), byar(count + 1.0, z));
            case WALD -> new Limits(count - z * Math.sqrt(count), count + z * Math.sqrt(count));
            case SCORE -> {
                double half = z * Math.sqrt(count + z * z / 4);
                yield new Limits(count == 0 ? 0 : count + z * z / 2 - half, count + z * z / 2 + half);
            }
            case LOG_WALD -> logWald(count, z);
            case LIKELIHOOD -> likelihood(count, z * z);
            case SQUARE_ROOT -> {
                double root = Math.sqrt(count + 0.375);
                double low = Math.max(0, root - z / 2);
                yield new Limits(Math.max(0, low * low - 0.375), (root + z / 2) * (root + z / 2) - 0.375);
            }
        };
    }

    private static Limits garwood(long count, double tail) {
        return new Limits(
                count == 0 ? 0 : Distributions.gamma(count, 1).quantile(tail),
                Distributions.gamma(count + 1.0, 1).quantileAbove(tail));
    }

    private static Limits jeffreys(long count, double tail) {
        var gamma = Distributions.gamma(count + 0.5, 1);
        return new Limits(gamma.quantile(tail), gamma.quantileAbove(tail));
    }

    private static double byar(double x, double z) {
        double root = 1 - 1 / (9 * x) + z / 3 * Math.sqrt(1 / x);
        return x * root * root * root;
    }

    private static Limits midP(long count, double tail) {
        double most = Distributions.gamma(count + 1.0, 1).quantileAbove(tail) + 1;
        double low = count == 0
                ? 0
                : Roots.find(
                        m -> Distributions.poisson(m).above(count)
                                + Distributions.poisson(m).density(count) / 2
                                - tail,
                        0,
                        most);
        double high = Roots.find(
                m -> Distributions.poisson(m).below(count - 1.0)
                        + Distributions.poisson(m).density(count) / 2
                        - tail,
                count,
                most);
        return new Limits(low, high);
    }

    private static Limits logWald(long count, double z) {
        if (count == 0) {
            throw new IllegalArgumentException("the log interval is not defined for a count of 0");
        }
        double factor = StrictMath.exp(z / Math.sqrt(count));
        return new Limits(count / factor, count * factor);
    }

    private static Limits likelihood(long count, double critical) {
        double most = Distributions.gamma(count + 1.0, 1).quantileAbove(1e-12) + critical;
        return new Limits(
                count == 0 ? 0 : Roots.find(m -> twiceLogRatio(count, m) - critical, 1e-300, count),
                Roots.find(m -> twiceLogRatio(count, m) - critical, count, most));
    }

    private static double twiceLogRatio(double count, double mean) {
        return 2 * (mean - count + (count == 0 ? 0 : count * StrictMath.log(count / mean)));
    }
}
