package org.baraza.core.measure.numbers;

import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.Erfcx;
import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/**
 * Logarithms of tails, finite where the tails themselves underflow: continued fractions for the gamma and the beta
 * function (Abramowitz and Stegun 6.5.31 and 26.5.8), the scaled error function for the normal.
 */
final class Tails {

    private static final double SMALL = 1e-280;
    private static final int MOST_TERMS = 1_000_000;
    private static final double CLOSE = 1e-16;
    private static final double LOG_2 = StrictMath.log(2);
    private static final double ROOT_2 = Math.sqrt(2);

    private Tails() {}

    /** Logarithm of the probability of at most {@code z} under the standard normal. */
    static double normalBelow(double z) {
        return z < -1
                ? StrictMath.log(Erfcx.value(-z / ROOT_2)) - z * z / 2 - LOG_2
                : StrictMath.log1p(-Erfc.value(z / ROOT_2) / 2);
    }

    /** Logarithm of the regularised upper incomplete gamma function. */
    static double gammaAbove(double shape, double x) {
        double q = x <= 0 ? 1 : RegularizedGamma.Q.value(shape, x);
        if (q > SMALL) {
            return q > 0.5 ? StrictMath.log1p(-RegularizedGamma.P.value(shape, Math.max(0, x))) : StrictMath.log(q);
        }
        return -x + shape * StrictMath.log(x) - LogGamma.value(shape) + StrictMath.log(gammaFraction(shape, x));
    }

    /** Logarithm of the regularised lower incomplete gamma function. */
    static double gammaBelow(double shape, double x) {
        if (x <= 0) {
            return Double.NEGATIVE_INFINITY;
        }
        double p = RegularizedGamma.P.value(shape, x);
        if (p > SMALL) {
            return p > 0.5 ? StrictMath.log1p(-RegularizedGamma.Q.value(shape, x)) : StrictMath.log(p);
        }
        double term = 1 / shape;
        double sum = term;
        for (int n = 1; n < MOST_TERMS && term > sum * CLOSE; n++) {
            term *= x / (shape + n);
            sum += term;
        }
        return -x + shape * StrictMath.log(x) - LogGamma.value(shape) + StrictMath.log(sum);
    }

    private static double gammaFraction(double a, double x) {
        double b = x + 1 - a;
        double c = 1 / Double.MIN_NORMAL;
        double d = 1 / b;
        double h = d;
        for (int i = 1; i < MOST_TERMS; i++) {
            double an = -i * (i - a);
            b += 2;
            d = 1 / away(an * d + b);
            c = away(b + an / c);
            double change = d * c;
            h *= change;
            if (Math.abs(change - 1) < CLOSE) {
                break;
            }
        }
        return h;
    }

    private static double away(double x) {
        return Math.abs(x) < Double.MIN_NORMAL ? Double.MIN_NORMAL : x;
    }

    /** Logarithm of the regularised incomplete beta function. */
    static double betaBelow(double x, double a, double b) {
        return x <= 0 ? Double.NEGATIVE_INFINITY : x >= 1 ? 0 : betaLog(RegularizedBeta.value(x, a, b), x, 1 - x, a, b);
    }

    /** Logarithm of one minus the regularised incomplete beta function. */
    static double betaAbove(double x, double a, double b) {
        return x <= 0
                ? 0
                : x >= 1 ? Double.NEGATIVE_INFINITY : betaLog(RegularizedBeta.complement(x, a, b), 1 - x, x, b, a);
    }

    /** @param other one minus x, given apart because it may be known better than the difference */
    private static double betaLog(double value, double x, double other, double a, double b) {
        if (value > 0.5) {
            return StrictMath.log1p(-RegularizedBeta.complement(x, a, b));
        }
        if (value > SMALL) {
            return StrictMath.log(value);
        }
        return a * StrictMath.log(x)
                + b * StrictMath.log(other)
                - LogBeta.value(a, b)
                - StrictMath.log(a)
                + StrictMath.log(betaFraction(x, a, b));
    }

    private static double betaFraction(double x, double a, double b) {
        double c = 1;
        double d = 1 / away(1 - (a + b) * x / (a + 1));
        double h = d;
        for (int m = 1; m < MOST_TERMS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / away(1 + even * d);
            c = away(1 + even / c);
            h *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / away(1 + odd * d);
            c = away(1 + odd / c);
            h *= d * c;
            if (Math.abs(d * c - 1) < CLOSE) {
                break;
            }
        }
        return h;
    }
}
