package org.baraza.core.measure.numbers;

import org.apache.commons.numbers.gamma.ErfDifference;
import org.apache.commons.numbers.gamma.LogGamma;

/**
 * Tukey's studentised range: the range of {@code groups} independent standard normals divided by an independent
 * estimate of their standard deviation. Both integrals by Gauss-Legendre panels; about twelve digits.
 *
 * @param groups how many means are compared, at least 2
 * @param df degrees of freedom of the standard deviation, at least 1; infinite when it is known
 */
record StudentizedRange(int groups, double df) implements Distribution {

    private static final double ROOT_2 = Math.sqrt(2);
    private static final double FAR = 9;
    private static final int PANELS = 14;
    /** No range of normals is so large. */
    private static final double NO_RANGE = 40;

    private static final double LARGE_DF = 1e7;

    StudentizedRange {
        if (groups < 2 || !(df >= 1)) {
            throw new IllegalArgumentException("a studentised range needs 2 groups and 1 degree of freedom");
        }
    }

    @Override
    public double below(double q) {
        return q <= 0 ? 0 : Double.isInfinite(q) ? 1 : 1 - above(q);
    }

    @Override
    public double above(double q) {
        if (q <= 0) {
            return 1;
        }
        if (df > LARGE_DF) {
            return rangeAbove(q);
        }
        // The logarithm of the standard deviation's density; it is narrow around 1 for many degrees of freedom.
        double constant = df / 2 * StrictMath.log(df) - LogGamma.value(df / 2) - (df / 2 - 1) * StrictMath.log(2);
        double spread = 12 / Math.sqrt(2 * df);
        double low = Math.max(0, 1 - spread);
        double high = Math.min(1 + spread + 8 / df, NO_RANGE / q);
        if (high <= low) {
            return 0;
        }
        // By the root of the standard deviation, so that few degrees of freedom are smooth at 0.
        return Legendre.over(Math.sqrt(low), Math.sqrt(high), PANELS, v -> {
            double s = v * v;
            if (s <= 0) {
                return 0;
            }
            double log = constant + (df - 1) * StrictMath.log(s) - df * s * s / 2;
            return 2 * v * StrictMath.exp(log) * rangeAbove(q * s);
        });
    }

    /** Probability that the range of standard normals is above w: the sum over which of them is the largest. */
    private double rangeAbove(double w) {
        if (w <= 0) {
            return 1;
        }
        return Legendre.over(-FAR, FAR, PANELS, z -> {
            double density = StrictMath.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
            double under = ErfDifference.value(Double.NEGATIVE_INFINITY, z / ROOT_2) / 2;
            double within = ErfDifference.value((z - w) / ROOT_2, z / ROOT_2) / 2;
            double left = ErfDifference.value(Double.NEGATIVE_INFINITY, (z - w) / ROOT_2) / 2;
            return groups * density * left * sumOfPowers(under, within);
        });
    }

    /** (a^(groups-1) - b^(groups-1)) / (a - b), without cancellation when they are near. */
    private double sumOfPowers(double a, double b) {
        double sum = 0;
        double power = 1;
        for (int i = 0; i < groups - 1; i++) {
            sum = sum * a + power;
            power *= b;
        }
        return sum;
    }

    @Override
    public double density(double q) {
        double step = 1e-4 * Math.max(1, q);
        return q <= step ? 0 : (above(q - step) - above(q + step)) / (2 * step);
    }

    @Override
    public double logDensity(double q) {
        return StrictMath.log(density(q));
    }

    @Override
    public double logBelow(double q) {
        double tail = above(q);
        return tail < 0.5 ? StrictMath.log1p(-tail) : StrictMath.log(below(q));
    }

    @Override
    public double logAbove(double q) {
        return StrictMath.log(above(q));
    }

    @Override
    public double quantile(double p) {
        return quantileAbove(1 - Roots.inUnit(p));
    }

    @Override
    public double quantileAbove(double p) {
        if (Roots.inUnit(p) == 0 || p == 1) {
            return p == 0 ? Double.POSITIVE_INFINITY : 0;
        }
        double high = 4;
        while (above(high) > p && high < 1e9) {
            high *= 2;
        }
        return Roots.find(q -> above(q) - p, 0, high);
    }
}
