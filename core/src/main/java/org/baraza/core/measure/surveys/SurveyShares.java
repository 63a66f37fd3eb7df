package org.baraza.core.measure.surveys;

import org.baraza.core.measure.numbers.Distributions;
import org.baraza.core.measure.numbers.Limits;
import org.baraza.core.measure.numbers.Roots;
import org.baraza.core.measure.surveys.Estimates.Estimated;

/** Intervals for a share of a population that never leave 0 to 1, from the design's variance. */
public final class SurveyShares {

    /** Which interval. */
    public enum Method {
        /** Student's t on the logit scale. */
        LOGIT,
        /** Likelihood ratio, scaled by the design's variance: Rao and Scott 1984. */
        LIKELIHOOD,
        /** Student's t on the arcsine square root scale. */
        ARCSINE,
        /** Clopper and Pearson with the effective number of cases: Korn and Graubard 1998. */
        BETA,
        /** Student's t on the share itself; may leave 0 to 1. */
        MEAN,
        /** Wilson with the effective number of cases: Franco and others 2019. */
        WILSON
    }

    private SurveyShares() {}

    /**
     * The interval.
     *
     * @param share with its standard error and degrees of freedom
     * @param n cases asked, for {@code BETA} and {@code LIKELIHOOD}
     * @param tail probability left out on each side
     */
    public static Limits limits(Method method, Estimated share, int n, double tail) {
        double p = share.value();
        double se = share.se();
        if (!(p >= 0 && p <= 1) || !(se > 0) && method != Method.MEAN) {
            throw new IllegalArgumentException("everybody or nobody answered so: this interval is not defined");
        }
        double t = Distributions.student(share.df()).quantileAbove(tail);
        return switch (method) {
            case MEAN -> new Limits(p - t * se, p + t * se);
            case LOGIT -> {
                double half = t * se / (p * (1 - p));
                double middle = StrictMath.log(p / (1 - p));
                yield new Limits(1 / (1 + StrictMath.exp(half - middle)), 1 / (1 + StrictMath.exp(-half - middle)));
            }
            case ARCSINE -> {
                double half = t * se / (2 * Math.sqrt(p * (1 - p)));
                double angle = StrictMath.asin(Math.sqrt(p));
                double low = StrictMath.sin(Math.max(0, angle - half));
                double high = StrictMath.sin(Math.min(Math.PI / 2, angle + half));
                yield new Limits(low * low, high * high);
            }
            case BETA -> beta(share, n, tail, t);
            // The dispersion of Pearson residuals, n / (n - 1) for a share, widens the ratio.
            case LIKELIHOOD -> likelihood(p, p * (1 - p) / (se * se), t * t * n / (n - 1.0));
            case WILSON -> wilson(p, p * (1 - p) / (se * se), t);
        };
    }

    private static Limits beta(Estimated share, int n, double tail, double t) {
        double p = share.value();
        double correction = Distributions.student(n - 1.0).quantileAbove(tail) / t;
        double effective = p * (1 - p) / (share.se() * share.se()) * correction * correction;
        return new Limits(
                Distributions.beta(effective * p, effective * (1 - p) + 1).quantile(tail),
                Distributions.beta(effective * p + 1, effective * (1 - p)).quantileAbove(tail));
    }

    private static Limits likelihood(double p, double effective, double critical) {
        return new Limits(
                Roots.find(q -> ratio(p, q, effective) - critical, 1e-300, p),
                1 - Roots.find(q -> ratio(1 - p, q, effective) - critical, 1e-300, 1 - p));
    }

    private static double ratio(double p, double q, double n) {
        return 2 * n * (p * StrictMath.log(p / q) + (1 - p) * (StrictMath.log1p(-p) - StrictMath.log1p(-q)));
    }

    private static Limits wilson(double p, double n, double t) {
        double below = 1 + t * t / n;
        double middle = (p + t * t / (2 * n)) / below;
        double half = t * Math.sqrt(p * (1 - p) / n + t * t / (4 * n * n)) / below;
        return new Limits(middle - half, middle + half);
    }
}
