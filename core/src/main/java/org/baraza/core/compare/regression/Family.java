package org.baraza.core.compare.regression;

import org.apache.commons.numbers.gamma.LogGamma;

/**
 * How outcomes scatter about their mean, and the scale on which terms add up.
 *
 * @param kind which family
 * @param theta size of a negative binomial, above 0: variance is mean + mean²/theta; infinite for the others
 */
public record Family(Kind kind, double theta) {

    /** The families. */
    public enum Kind {
        /** Counts; terms add up on the logarithm. */
        POISSON,
        /** Counts that scatter more than Poisson's; terms add up on the logarithm. */
        NEGATIVE_BINOMIAL,
        /** Yes or no, or shares; terms add up on the logarithm of the odds. */
        LOGIT
    }

    private static final double LEAST_MEAN = 1e-300;
    private static final double SHARE_EDGE = 1e-15;
    private static final int SUMMED_COUNT = 20_000;

    public static final Family POISSON = new Family(Kind.POISSON, Double.POSITIVE_INFINITY);
    public static final Family LOGIT = new Family(Kind.LOGIT, Double.POSITIVE_INFINITY);

    public static Family negativeBinomial(double theta) {
        return new Family(Kind.NEGATIVE_BINOMIAL, theta);
    }

    double start(double y, double weight) {
        return kind == Kind.LOGIT ? (weight * y + 0.5) / (weight + 1) : y + 0.1;
    }

    double link(double mean) {
        return kind == Kind.LOGIT ? StrictMath.log(mean / (1 - mean)) : StrictMath.log(mean);
    }

    double mean(double eta) {
        if (kind == Kind.LOGIT) {
            double mean = 1 / (1 + StrictMath.exp(-eta));
            return Math.min(Math.max(mean, SHARE_EDGE), 1 - SHARE_EDGE);
        }
        return Math.max(StrictMath.exp(eta), LEAST_MEAN);
    }

    /** The mean's derivative by the linear scale. */
    double slope(double mean) {
        return kind == Kind.LOGIT ? mean * (1 - mean) : mean;
    }

    double variance(double mean) {
        return switch (kind) {
            case POISSON -> mean;
            case NEGATIVE_BINOMIAL -> mean + mean * mean / theta;
            case LOGIT -> mean * (1 - mean);
        };
    }

    double deviance(double y, double mean) {
        return 2
                * switch (kind) {
                    case POISSON -> timesLog(y, y / mean) - (y - mean);
                    case NEGATIVE_BINOMIAL ->
                        timesLog(y, y / mean) - (y + theta) * StrictMath.log((y + theta) / (mean + theta));
                    case LOGIT -> timesLog(y, y / mean) + timesLog(1 - y, (1 - y) / (1 - mean));
                };
    }

    private static double timesLog(double y, double ratio) {
        return y == 0 ? 0 : y * StrictMath.log(ratio);
    }

    double logLikelihood(double y, double mean) {
        return switch (kind) {
            case POISSON -> y * StrictMath.log(mean) - mean - LogGamma.value(y + 1);
            case NEGATIVE_BINOMIAL ->
                rising(theta, y)
                        - LogGamma.value(y + 1)
                        + theta * StrictMath.log(theta / (theta + mean))
                        + timesLog(y, mean / (theta + mean));
            case LOGIT -> timesLog(y, mean) + timesLog(1 - y, 1 - mean);
        };
    }

    /** Logarithm of gamma(a + y) over gamma(a), summed where y is a count of usual size. */
    static double rising(double a, double y) {
        if (y > SUMMED_COUNT || y != StrictMath.rint(y)) {
            return LogGamma.value(a + y) - LogGamma.value(a);
        }
        double sum = 0;
        for (int k = 0; k < y; k++) {
            sum += StrictMath.log(a + k);
        }
        return sum;
    }
}
