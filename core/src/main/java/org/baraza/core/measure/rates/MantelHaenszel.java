package org.baraza.core.measure.rates;

import org.baraza.core.measure.numbers.Distributions;
import org.baraza.core.measure.numbers.Limits;

/**
 * One ratio from many strata, each compared within itself: Mantel and Haenszel 1959. Assumes that the ratio is the same
 * in every stratum; strata with one group only say nothing and drop out.
 *
 * @param ratio of the first group to the second
 * @param logVariance of its logarithm
 * @param chiSquared that the ratio is 1, without continuity correction
 * @param corrected the same with correction
 * @param strata how many said something
 */
public record MantelHaenszel(double ratio, double logVariance, double chiSquared, double corrected, int strata) {

    /** What is compared. */
    public enum Kind {
        RATE,
        RISK,
        ODDS
    }

    /** Normal limits on the logarithm. */
    public Limits limits(double tail) {
        double half = Distributions.normal().quantileAbove(tail) * Math.sqrt(logVariance);
        return new Limits(ratio * StrictMath.exp(-half), ratio * StrictMath.exp(half));
    }

    /**
     * Estimates. Variances after Greenland and Robins 1985 (rates, risks) and Robins, Breslow and Greenland 1986 (odds).
     *
     * @param events of the first group in each stratum
     * @param exposure of the first group: time at risk, or cases
     * @param otherEvents of the second group
     * @param otherExposure of the second group
     */
    public static MantelHaenszel of(
            Kind kind, double[] events, double[] exposure, double[] otherEvents, double[] otherExposure) {
        double[] sums = new double[8];
        double gap = 0;
        double spread = 0;
        int used = 0;
        for (int i = 0; i < events.length; i++) {
            double a = events[i];
            double b = otherEvents[i];
            double m = exposure[i];
            double n = otherExposure[i];
            if (m == 0 || n == 0 || a + b == 0) {
                continue;
            }
            used++;
            double t = m + n;
            gap += a - m * (a + b) / t;
            spread += kind == Kind.RATE
                    ? (a + b) * m * n / (t * t)
                    : t > 1 ? m * n * (a + b) * (t - a - b) / (t * t * (t - 1)) : 0;
            add(sums, kind, a, m, b, n);
        }
        if (used == 0 || sums[0] == 0 || sums[1] == 0) {
            throw new IllegalArgumentException("no stratum compares the two groups, or one group has no event");
        }
        double correction = kind == Kind.RATE ? 0.5 : Math.min(0.5, Math.abs(gap));
        double less = Math.max(0, Math.abs(gap) - correction);
        return new MantelHaenszel(
                sums[0] / sums[1], logVariance(kind, sums), gap * gap / spread, less * less / spread, used);
    }

    private static void add(double[] s, Kind kind, double a, double m, double b, double n) {
        double t = m + n;
        if (kind == Kind.ODDS) {
            double r = a * (n - b) / t;
            double q = b * (m - a) / t;
            double p = (a + n - b) / t;
            s[0] += r;
            s[1] += q;
            s[2] += p * r;
            s[3] += p * q + (1 - p) * r;
            s[4] += (1 - p) * q;
        } else {
            s[0] += a * n / t;
            s[1] += b * m / t;
            s[2] += kind == Kind.RATE ? (a + b) * m * n / (t * t) : (m * n * (a + b) - a * b * t) / (t * t);
        }
    }

    private static double logVariance(Kind kind, double[] s) {
        return kind == Kind.ODDS
                ? s[2] / (2 * s[0] * s[0]) + s[3] / (2 * s[0] * s[1]) + s[4] / (2 * s[1] * s[1])
                : s[2] / (s[0] * s[1]);
    }
}
