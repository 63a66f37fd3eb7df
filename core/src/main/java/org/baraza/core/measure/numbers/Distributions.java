package org.baraza.core.measure.numbers;

import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.numbers.gamma.RegularizedGamma;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** The distributions the measures rest on, each with its parameters and their ranges. */
public final class Distributions {

    private static final Distribution STANDARD_NORMAL = normal(0, 1);

    private Distributions() {}

    /** The normal distribution with mean 0 and standard deviation 1. */
    public static Distribution normal() {
        return STANDARD_NORMAL;
    }

    /** Normal. {@code sd} is the standard deviation, above 0. */
    public static Distribution normal(double mean, double sd) {
        return new Continuous(
                NormalDistribution.of(mean, above(sd, "standard deviation")),
                x -> Tails.normalBelow((x - mean) / sd),
                x -> Tails.normalBelow(-(x - mean) / sd));
    }

    /** Student's t. {@code df} are degrees of freedom, above 0; infinite means the standard normal. */
    public static Distribution student(double df) {
        if (Double.isInfinite(df)) {
            return STANDARD_NORMAL;
        }
        return new Continuous(
                TDistribution.of(above(df, "degrees of freedom")), x -> studentBelow(x, df), x -> studentBelow(-x, df));
    }

    private static double studentBelow(double x, double df) {
        double half = Tails.betaBelow(df / (df + x * x), df / 2, 0.5) + StrictMath.log(0.5);
        return x < 0 ? half : StrictMath.log1p(-StrictMath.exp(half));
    }

    /** Chi-squared. {@code df} are degrees of freedom, above 0. */
    public static Distribution chiSquared(double df) {
        return new Continuous(
                ChiSquaredDistribution.of(above(df, "degrees of freedom")),
                x -> Tails.gammaBelow(df / 2, x / 2),
                x -> Tails.gammaAbove(df / 2, x / 2));
    }

    /** Fisher's F with two degrees of freedom, each above 0. */
    public static Distribution fisher(double numerator, double denominator) {
        above(numerator, "degrees of freedom");
        above(denominator, "degrees of freedom");
        return new Continuous(
                FDistribution.of(numerator, denominator),
                x -> Tails.betaBelow(numerator * x / (numerator * x + denominator), numerator / 2, denominator / 2),
                x -> Tails.betaBelow(denominator / (numerator * x + denominator), denominator / 2, numerator / 2));
    }

    /** Gamma. {@code shape} and {@code rate}, both above 0; the mean is shape / rate. */
    public static Distribution gamma(double shape, double rate) {
        return new Continuous(
                GammaDistribution.of(above(shape, "shape"), 1 / above(rate, "rate")),
                x -> Tails.gammaBelow(shape, x * rate),
                x -> Tails.gammaAbove(shape, x * rate));
    }

    /** Beta with its two shapes, both above 0. */
    public static Distribution beta(double a, double b) {
        return new Continuous(
                BetaDistribution.of(above(a, "shape"), above(b, "shape")),
                x -> Tails.betaBelow(x, a, b),
                x -> Tails.betaAbove(x, a, b));
    }

    /** Poisson. {@code mean} 0 or more. */
    public static Distribution poisson(double mean) {
        atLeast(mean, "mean");
        return new Discrete(
                k -> mean == 0 ? k == 0 ? 0 : Double.NEGATIVE_INFINITY : poissonLog(k, mean),
                k -> mean == 0 ? 1 : RegularizedGamma.Q.value(k + 1, mean),
                k -> mean == 0 ? 0 : RegularizedGamma.P.value(k + 1, mean),
                k -> mean == 0 ? 0 : Tails.gammaAbove(k + 1, mean),
                k -> Tails.gammaBelow(k + 1, mean),
                0,
                Double.POSITIVE_INFINITY);
    }

    private static double poissonLog(double k, double mean) {
        // Saddle-point form of Loader 2000: no cancellation of large terms where k is near the mean.
        return k == 0
                ? -mean
                : -Deviance.stirlingError(k) - Deviance.term(k, mean) - StrictMath.log(2 * Math.PI * k) / 2;
    }

    /** Binomial: {@code n} trials, each with probability {@code p}. */
    public static Distribution binomial(long n, double p) {
        atLeast(n, "trials");
        Roots.inUnit(p);
        return new Discrete(
                k -> binomialLog(k, n, p),
                k -> RegularizedBeta.complement(p, k + 1, n - k),
                k -> RegularizedBeta.value(p, k + 1, n - k),
                k -> Tails.betaAbove(p, k + 1, n - k),
                k -> Tails.betaBelow(p, k + 1, n - k),
                0,
                n);
    }

    private static double binomialLog(double k, double n, double p) {
        if (k == 0) {
            return n == 0 ? 0 : n * StrictMath.log1p(-p);
        }
        if (k == n) {
            return n * StrictMath.log(p);
        }
        return Deviance.stirlingError(n)
                - Deviance.stirlingError(k)
                - Deviance.stirlingError(n - k)
                - Deviance.term(k, n * p)
                - Deviance.term(n - k, n * (1 - p))
                + StrictMath.log(n / (2 * Math.PI * k * (n - k))) / 2;
    }

    /**
     * Negative binomial by its mean and its size: variance mean + mean² / size. A Poisson whose mean is gamma
     * distributed.
     *
     * @param size above 0; the larger, the nearer to a Poisson; infinite is one
     * @param mean 0 or more
     */
    public static Distribution negativeBinomial(double size, double mean) {
        if (Double.isInfinite(size) || mean == 0) {
            return poisson(mean);
        }
        above(size, "size");
        atLeast(mean, "mean");
        double success = size / (size + mean);
        double failure = mean / (size + mean);
        return new Discrete(
                k -> negativeBinomialLog(k, size, mean),
                k -> success <= failure
                        ? RegularizedBeta.value(success, size, k + 1)
                        : RegularizedBeta.complement(failure, k + 1, size),
                k -> success <= failure
                        ? RegularizedBeta.complement(success, size, k + 1)
                        : RegularizedBeta.value(failure, k + 1, size),
                k -> success <= failure ? Tails.betaBelow(success, size, k + 1) : Tails.betaAbove(failure, k + 1, size),
                k -> success <= failure ? Tails.betaAbove(success, size, k + 1) : Tails.betaBelow(failure, k + 1, size),
                0,
                Double.POSITIVE_INFINITY);
    }

    private static double negativeBinomialLog(double k, double size, double mean) {
        if (k == 0) {
            return -size * StrictMath.log1p(mean / size);
        }
        if (k < size * 1e-10) {
            // Nearly a Poisson: the ratio of gamma functions is 1 but for k (k - 1) / (2 size).
            return k * StrictMath.log(size * mean / (size + mean))
                    - mean * (StrictMath.log1p(mean / size) / (mean / size))
                    - LogGamma.value(k + 1)
                    + StrictMath.log1p(k * (k - 1) / (2 * size));
        }
        double n = k + size;
        double success = size / (size + mean);
        double failure = mean / (size + mean);
        // The binomial density at (size; size + k), times size / (size + k), in Loader's form.
        double log = Deviance.stirlingError(n)
                - Deviance.stirlingError(size)
                - Deviance.stirlingError(k)
                - Deviance.term(size, n * success)
                - Deviance.term(k, n * failure)
                + StrictMath.log(n / (2 * Math.PI * size * k)) / 2;
        return log + StrictMath.log(size / n);
    }

    /**
     * Hypergeometric: how many of {@code drawn} things are of the first kind, when {@code first} of {@code all} are.
     */
    public static Distribution hypergeometric(long all, long first, long drawn) {
        return NoncentralHypergeometric.of(first, all - first, drawn, 1);
    }

    /**
     * Fisher's noncentral hypergeometric: a cell of a two by two table with fixed margins.
     *
     * @param first things of the first kind
     * @param second things of the second kind
     * @param drawn how many are drawn
     * @param odds odds ratio, above 0
     */
    public static Distribution hypergeometric(long first, long second, long drawn, double odds) {
        return NoncentralHypergeometric.of(first, second, drawn, odds);
    }

    /** The range of {@code groups} standardised means over an independent standard deviation: Tukey 1949. */
    public static Distribution studentizedRange(int groups, double df) {
        return new StudentizedRange(groups, df);
    }

    /** Logarithm of the beta function. */
    public static double logBeta(double a, double b) {
        return LogBeta.value(a, b);
    }

    private static double above(double x, String what) {
        if (!(x > 0) || Double.isInfinite(x)) {
            throw new IllegalArgumentException("the " + what + " must be above 0, not " + x);
        }
        return x;
    }

    private static void atLeast(double x, String what) {
        if (!(x >= 0) || Double.isInfinite(x)) {
            throw new IllegalArgumentException("the " + what + " must be 0 or more, not " + x);
        }
    }
}
