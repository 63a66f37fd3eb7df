package org.baraza.core.measure.watch;

import org.apache.commons.numbers.gamma.LogGamma;
import org.baraza.core.measure.numbers.Legendre;
import org.baraza.core.measure.numbers.Roots;

/**
 * The tail of the largest of a standardised tied-down Bessel process, in which sup-F is read: its square is a radial
 * Ornstein-Uhlenbeck process whose chance of staying below a level is a sum over eigenvalues, zeros of Kummer's function
 * (DeLong 1981; Estrella 2003). Far out its first terms in the level are used. Published tables and fitted
 * approximations (Hansen 1997) agree to about three digits.
 */
final class SupremumTail {

    private static final int TERMS = 14;
    private static final double FAR = 1e-7;
    private static final int MOST = 500;

    private SupremumTail() {}

    /**
     * The tail.
     *
     * @param level squared
     * @param columns dimension of the process
     * @param length logarithm of Andrews' lambda, 0 or more
     */
    static double of(double level, int columns, double length) {
        if (level <= 0) {
            return 1;
        }
        double far = far(level, columns, length);
        if (far < FAR || level / 2 > 30) {
            return Math.min(1, Math.max(0, far));
        }
        double b = columns / 2.0;
        double end = level / 2;
        double stays = 0;
        double from = 0;
        double value = kummer(0, b, end);
        int found = 0;
        for (double nu = 0.01; found < TERMS && nu < 60; nu += 0.01) {
            double next = kummer(-nu, b, end);
            if (value > 0 != next > 0) {
                double zero = Roots.find(v -> kummer(-v, b, end), from, nu);
                stays += share(zero, b, end) * StrictMath.exp(-zero * length);
                found++;
                if (zero * length > 40) {
                    break;
                }
            }
            from = nu;
            value = next;
        }
        return Math.min(1, Math.max(0, 1 - stays));
    }

    private static double far(double c, int p, double length) {
        double log = p / 2.0 * StrictMath.log(c / 2) - c / 2 - LogGamma.value(p / 2.0);
        return StrictMath.exp(log) * (length * (1 - p / c) + 2 / c);
    }

    /** Squared mean of an eigenfunction over its mean square, under the gamma law it starts with. */
    private static double share(double nu, double b, double end) {
        double constant = LogGamma.value(b);
        double root = Math.sqrt(end);
        double first = Legendre.over(0, root, 24, u -> weight(u, b, constant) * kummer(-nu, b, u * u));
        double square = Legendre.over(0, root, 24, u -> {
            double h = kummer(-nu, b, u * u);
            return weight(u, b, constant) * h * h;
        });
        return first * first / square;
    }

    private static double weight(double u, double b, double constant) {
        return 2 * StrictMath.exp((2 * b - 1) * StrictMath.log(u) - u * u - constant);
    }

    private static double kummer(double a, double b, double x) {
        double term = 1;
        double sum = 1;
        for (int k = 0; k < MOST; k++) {
            term *= (a + k) / (b + k) * x / (k + 1);
            sum += term;
            if (Math.abs(term) < 1e-18 * Math.abs(sum) && k > -a) {
                break;
            }
        }
        return sum;
    }
}
