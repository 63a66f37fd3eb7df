package org.baraza.core.compare;

import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.RegularizedBeta;

/** Student's distribution when the mean is not zero: what power is reckoned with. The series of Lenth 1989 (AS 243). */
public final class NoncentralT {

    private static final int MOST_TERMS = 10_000;

    private NoncentralT() {}

    /** P of more than {@code t}. */
    public static double above(double t, double df, double shift) {
        return t < 0 ? below(-t, df, -shift) : 1 - below(t, df, shift);
    }

    private static double below(double t, double df, double shift) {
        double x = t * t / (df + t * t);
        double half = shift * shift / 2;
        double p = StrictMath.exp(-half);
        double q = shift * Math.sqrt(2) / 2 * StrictMath.exp(-half - LogGamma.value(1.5));
        double sum = 0;
        double seen = 0;
        for (int j = 0; j < MOST_TERMS; j++) {
            double term = p * RegularizedBeta.value(x, j + 0.5, df / 2) + q * RegularizedBeta.value(x, j + 1.0, df / 2);
            sum += term;
            seen += p;
            if (1 - seen < 1e-16 && j > half) {
                break;
            }
            p *= half / (j + 1);
            q *= half / (j + 1.5);
        }
        return Tails.upper(shift, Double.POSITIVE_INFINITY) + sum / 2;
    }
}
