package org.baraza.core.measure.rates;

import org.baraza.core.measure.numbers.Distributions;
import org.baraza.core.measure.numbers.Limits;
import org.baraza.core.measure.numbers.Roots;

/**
 * Intervals for a share: hits among cases that are independent of each other with the same chance. Too narrow where
 * cases come in clusters. Compared in Brown, Cai and DasGupta 2001.
 */
public final class Shares {

    private static final double SLACK = 1e-7;

    /** Which interval. */
    public enum Method {
        /** Score interval: Wilson 1927. */
        WILSON,
        /** Score interval with continuity correction: Newcombe 1998, method 4. */
        WILSON_CORRECTED,
        /** Never covers less than it says, wide for it: Clopper and Pearson 1934. */
        CLOPPER_PEARSON,
        /** Clopper and Pearson with half the probability of what was seen. */
        MID_P,
        /** Quantiles of the posterior under Jeffreys' prior, whatever the count. */
        JEFFREYS,
        /** Jeffreys with the ends 0 and 1 where there is no hit or nothing but hits: Brown, Cai and DasGupta 2001. */
        JEFFREYS_ENDED,
        /** Agresti and Coull 1998; may leave 0 to 1. */
        AGRESTI_COULL,
        /** The textbook interval, wrong for small counts; for comparison. */
        WALD,
        /** The textbook interval with continuity correction. */
        WALD_CORRECTED,
        /** Normal on the logit scale; undefined without a hit or without a miss. */
        LOGIT,
        /** Normal on the arcsine scale, with Anscombe's correction. */
        ARCSINE,
        /** All shares whose likelihood ratio is not rejected. */
        LIKELIHOOD,
        /** Exact and shorter than Clopper and Pearson: Blaker 2000. */
        BLAKER
    }

    private Shares() {}

    /**
     * The interval.
     *
     * @param hits 0 to {@code n}
     * @param n at least 1
     * @param tail probability left out on each side, for example 0.025
     * @throws IllegalArgumentException when the method is not defined for these counts
     */
    public static Limits limits(Method method, long hits, long n, double tail) {
        if (n < 1 || hits < 0 || hits > n || !(tail > 0 && tail < 0.5)) {
            throw new IllegalArgumentException("not a share: " + hits + " of " + n);
        }
        double z = Distributions.normal().quantileAbove(tail);
        double p = (double) hits / n;
        return switch (method) {
            case WILSON -> wilson(hits, n, z);
            case WILSON_CORRECTED -> wilsonCorrected(hits, n, z);
            case CLOPPER_PEARSON -> clopperPearson(hits, n, tail);
            case MID_P -> midP(hits, n, tail);
            case JEFFREYS -> jeffreys(hits, n, tail);
            case JEFFREYS_ENDED ->
                new Limits(
                        hits == 0 ? 0 : jeffreys(hits, n, tail).low(),
                        hits == n ? 1 : jeffreys(hits, n, tail).high());
            case AGRESTI_COULL -> {
                double middle = (hits + z * z / 2) / (n + z * z);
                yield around(middle, z * Math.sqrt(middle * (1 - middle) / (n + z * z)));
            }
            case WALD -> around(p, z * Math.sqrt(p * (1 - p) / n));
            case WALD_CORRECTED -> around(p, z * Math.sqrt(p * (1 - p) / n) + 0.5 / n);
            case LOGIT -> logit(hits, n, z);
            case ARCSINE -> arcsine(hits, n, z);
            case LIKELIHOOD -> likelihood(hits, n, z * z);
            case BLAKER ->
                new Limits(
                        hits == 0 ? 0 : blakerLow(hits, n, 2 * tail),
                        hits == n ? 1 : 1 - blakerLow(n - hits, n, 2 * tail));
        };
    }

    private static Limits around(double middle, double half) {
        return new Limits(middle - half, middle + half);
    }

    /** Wilson's interval with the normal quantile {@code z}; also serves shares that are not of whole counts. */
    static Limits wilson(double hits, double n, double z) {
        double p = hits / n;
        double below = 1 + z * z / n;
        double middle = p + z * z / (2 * n);
        double half = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
        return new Limits(hits == 0 ? 0 : (middle - half) / below, hits == n ? 1 : (middle + half) / below);
    }

    static Limits wilsonCorrected(long hits, long n, double z) {
        double p = (double) hits / n;
        // No correction beyond the distance to one half, as where exactly half were hits.
        double half = Math.min(0.5, Math.abs(hits - n / 2.0));
        double lowAt = p - half / n;
        double highAt = p + half / n;
        double z2n = z * z / (2 * n);
        double low =
                (lowAt + z2n - z * Math.sqrt(Math.max(0, lowAt * (1 - lowAt) / n) + z2n / (2 * n))) / (1 + 2 * z2n);
        double high =
                (highAt + z2n + z * Math.sqrt(Math.max(0, highAt * (1 - highAt) / n) + z2n / (2 * n))) / (1 + 2 * z2n);
        return new Limits(hits == 0 ? 0 : Math.max(0, low), hits == n ? 1 : Math.min(1, high));
    }

    static Limits clopperPearson(long hits, long n, double tail) {
        return new Limits(
                hits == 0 ? 0 : Distributions.beta(hits, n - hits + 1.0).quantile(tail),
                hits == n ? 1 : Distributions.beta(hits + 1.0, n - hits).quantileAbove(tail));
    }

    static Limits midP(long hits, long n, double tail) {
        double low = hits == 0
                ? 0
                : Roots.find(
                        p -> Distributions.binomial(n, p).above(hits)
                                + Distributions.binomial(n, p).density(hits) / 2
                                - tail,
                        0,
                        1);
        double high = hits == n
                ? 1
                : Roots.find(
                        p -> Distributions.binomial(n, p).below(hits - 1.0)
                                + Distributions.binomial(n, p).density(hits) / 2
                                - tail,
                        0,
                        1);
        return new Limits(low, high);
    }

    private static Limits jeffreys(long hits, long n, double tail) {
        var posterior = Distributions.beta(hits + 0.5, n - hits + 0.5);
        return new Limits(posterior.quantile(tail), posterior.quantileAbove(tail));
    }

    private static Limits logit(long hits, long n, double z) {
        if (hits == 0 || hits == n) {
            throw new IllegalArgumentException("the logit interval is not defined for " + hits + " of " + n);
        }
        double middle = StrictMath.log((double) hits / (n - hits));
        double half = z * Math.sqrt((double) n / ((double) hits * (n - hits)));
        return new Limits(1 / (1 + StrictMath.exp(half - middle)), 1 / (1 + StrictMath.exp(-half - middle)));
    }

    private static Limits arcsine(long hits, long n, double z) {
        double angle = StrictMath.asin(Math.sqrt((hits + 0.375) / (n + 0.75)));
        double half = z / (2 * Math.sqrt(n));
        double low = StrictMath.sin(Math.max(0, angle - half));
        double high = StrictMath.sin(Math.min(Math.PI / 2, angle + half));
        return new Limits(low * low, high * high);
    }

    private static Limits likelihood(double hits, double n, double critical) {
        double p = hits / n;
        double low = hits == 0 ? 0 : Roots.find(q -> twiceLogRatio(hits, n, q) - critical, 1e-300, p);
        double high = hits == n ? 1 : 1 - Roots.find(q -> twiceLogRatio(n - hits, n, q) - critical, 1e-300, 1 - p);
        return new Limits(low, high);
    }

    /** Twice the logarithm of the likelihood at the share seen over that at q. */
    static double twiceLogRatio(double hits, double n, double q) {
        double p = hits / n;
        double first = hits == 0 ? 0 : hits * StrictMath.log(p / q);
        double second = hits == n ? 0 : (n - hits) * (StrictMath.log1p(-p) - StrictMath.log1p(-q));
        return 2 * (first + second);
    }

    /** The smallest share that is not rejected; the acceptability jumps, so steps are halved from below. */
    private static double blakerLow(long hits, long n, double alpha) {
        double from = Distributions.beta(hits, n - hits + 1.0).quantile(alpha / 2);
        double step = 1e-3 * ((double) hits / n - from);
        double at = from;
        while (step > SLACK * from * 1e-4) {
            while (at + step < (double) hits / n && acceptability(hits, n, at + step) < alpha) {
                at += step;
            }
            step /= 2;
        }
        return at;
    }

    private static double acceptability(long hits, long n, double p) {
        var law = Distributions.binomial(n, p);
        double up = law.above(hits - 1.0);
        double down = law.below(hits);
        double lowest = Math.min(up, down);
        // What is as unlikely on the other side.
        double other = up < down
                ? law.below(law.quantile(lowest * (1 + SLACK * 1e-3)) - 1)
                : law.above(law.quantileAbove(lowest * (1 + SLACK * 1e-3)));
        return lowest + other;
    }
}
