package org.baraza.core.measure.rates;

import org.baraza.core.measure.numbers.Distribution;
import org.baraza.core.measure.numbers.Distributions;
import org.baraza.core.measure.numbers.Limits;
import org.baraza.core.measure.numbers.Roots;

/**
 * The ratio of two rates, first over second, from Poisson counts and their exposures. Exact methods are conditional on
 * the sum of both counts: Przyborowski and Wilenski 1940.
 *
 * @param count events of the first, 0 or more
 * @param exposure what they are counted against, above 0
 * @param otherCount events of the second
 * @param otherExposure what these are counted against, above 0
 */
public record RateRatios(long count, double exposure, long otherCount, double otherExposure) {

    private static final double AS_LIKELY = 1 + 1e-7;

    /** Which interval of the ratio. */
    public enum Method {
        /** Conditional, Clopper and Pearson. */
        EXACT,
        /** Conditional, mid-p. */
        MID_P,
        /** Normal on the logarithm; undefined when either count is 0. */
        LOG_WALD,
        /** The same with ½ added to both counts. */
        LOG_WALD_HALF,
        /** Conditional, Wilson: the score interval. */
        SCORE
    }

    /** Which p. */
    public enum Test {
        /** Every split that is no more likely than this one. */
        EXACT,
        /** Twice the smaller tail. */
        EXACT_DOUBLED,
        /** Twice the smaller mid-p tail. */
        MID_P,
        /** Normal on the score, without continuity correction. */
        SCORE
    }

    public RateRatios {
        if (count < 0 || otherCount < 0 || !(exposure > 0) || !(otherExposure > 0)) {
            throw new IllegalArgumentException("not two rates");
        }
    }

    /** The ratio seen; infinite where only the second count is 0, not a number where both are. */
    public double ratio() {
        return count / exposure / (otherCount / otherExposure);
    }

    /** The interval, leaving {@code tail} out on each side. */
    public Limits limits(Method method, double tail) {
        if (count + otherCount == 0) {
            return new Limits(0, Double.POSITIVE_INFINITY);
        }
        long n = count + otherCount;
        return switch (method) {
            case EXACT -> ratio(Shares.clopperPearson(count, n, tail));
            case MID_P -> ratio(Shares.midP(count, n, tail));
            case SCORE -> ratio(Shares.wilson(count, n, Distributions.normal().quantileAbove(tail)));
            case LOG_WALD -> {
                if (count == 0 || otherCount == 0) {
                    throw new IllegalArgumentException("the log interval is not defined for a count of 0");
                }
                yield log(0, tail);
            }
            case LOG_WALD_HALF -> log(0.5, tail);
        };
    }

    private Limits ratio(Limits share) {
        double scale = otherExposure / exposure;
        return new Limits(
                scale * share.low() / (1 - share.low()),
                share.high() == 1 ? Double.POSITIVE_INFINITY : scale * share.high() / (1 - share.high()));
    }

    private Limits log(double added, double tail) {
        double x = count + added;
        double y = otherCount + added;
        double half = Distributions.normal().quantileAbove(tail) * Math.sqrt(1 / x + 1 / y);
        double ratio = x / exposure / (y / otherExposure);
        return new Limits(ratio * StrictMath.exp(-half), ratio * StrictMath.exp(half));
    }

    /**
     * The p of a ratio.
     *
     * @param supposed the ratio that is put to the test, above 0; usually 1
     */
    public double p(Test test, double supposed) {
        long n = count + otherCount;
        if (n == 0) {
            return 1;
        }
        double share = exposure * supposed / (exposure * supposed + otherExposure);
        Distribution law = Distributions.binomial(n, share);
        double up = law.above(count - 1.0);
        double down = law.below(count);
        return switch (test) {
            case EXACT_DOUBLED -> Math.min(1, 2 * Math.min(up, down));
            case MID_P -> Math.min(1, 2 * Math.min(up, down) - law.density(count));
            case SCORE ->
                2 * Distributions.normal().above(Math.abs(count - n * share) / Math.sqrt(n * share * (1 - share)));
            case EXACT -> smallProbabilities(law, n, share);
        };
    }

    private double smallProbabilities(Distribution law, long n, double share) {
        double most = law.density(count) * AS_LIKELY;
        double mean = n * share;
        if (count == mean) {
            return 1;
        }
        long other = 0;
        if (count < mean) {
            for (long k = (long) Math.ceil(mean); k <= n; k++) {
                other += law.density(k) <= most ? 1 : 0;
            }
            return Math.min(1, law.below(count) + law.above((double) n - other));
        }
        for (long k = 0; k <= (long) Math.floor(mean); k++) {
            other += law.density(k) <= most ? 1 : 0;
        }
        return Math.min(1, law.below(other - 1.0) + law.above(count - 1.0));
    }

    /**
     * Limits of the difference of the rates, first minus second, put together from the interval of each: Zou and Donner
     * 2008.
     */
    public Limits differenceMover(Counts.Method method, double tail) {
        Limits first = Counts.limits(method, count, tail).over(exposure);
        Limits second = Counts.limits(method, otherCount, tail).over(otherExposure);
        double p = count / exposure;
        double q = otherCount / otherExposure;
        return new Limits(
                p - q - StrictMath.hypot(p - first.low(), second.high() - q),
                p - q + StrictMath.hypot(first.high() - p, q - second.low()));
    }

    /** Normal limits of the difference of the rates. */
    public Limits differenceWald(double tail) {
        double half = Distributions.normal().quantileAbove(tail)
                * Math.sqrt(count / (exposure * exposure) + otherCount / (otherExposure * otherExposure));
        double d = count / exposure - otherCount / otherExposure;
        return new Limits(d - half, d + half);
    }

    /** Score limits of the difference of the rates: Miettinen and Nurminen 1985. */
    public Limits differenceScore(double tail) {
        double z = Distributions.normal().quantileAbove(tail);
        double d = count / exposure - otherCount / otherExposure;
        double far = 10 * (count + otherCount + z * z + 10) / Math.min(exposure, otherExposure);
        return new Limits(Roots.find(x -> signed(x) - z, d - far, d), Roots.find(x -> signed(x) + z, d, d + far));
    }

    private double signed(double delta) {
        double all = exposure + otherExposure;
        double linear = all * delta - count - otherCount;
        // The most likely second rate when the first is larger by delta: a quadratic's root.
        double root = Math.sqrt(Math.max(0, linear * linear + 4 * all * delta * otherCount));
        double second = Math.max(Math.max(0, -delta), (root - linear) / (2 * all));
        double variance = (second + delta) / exposure + second / otherExposure;
        double distance = count / exposure - otherCount / otherExposure - delta;
        return distance == 0 ? 0 : distance / Math.sqrt(Math.max(variance, Double.MIN_NORMAL));
    }
}
