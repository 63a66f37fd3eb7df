package org.baraza.core.compare.regression;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.Trigamma;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Keys;
import org.baraza.core.compare.Refused;

/**
 * A negative binomial regression: coefficients and size by turns, both by maximum likelihood. Hilbe 2011.
 *
 * @param fit at the last size
 * @param thetaError standard error of the size, from its own information
 * @param bound whether the size ran to where the counts are Poisson's
 */
public record NegativeBinomial(GlmFit fit, double thetaError, boolean bound) {

    private static final double LEAST = 1e-4;
    private static final double MOST = 1e6;
    private static final int MOST_ROUNDS = 200;

    public static NegativeBinomial of(
            Design design, double[] y, double[] offset, List<Keys> effects, double[] weights) {
        GlmFit fit = GlmFit.of(Family.POISSON, design, y, offset, effects, weights);
        double theta = 0;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double next = theta(y, fit.means(), weights);
            if (Math.abs(next - theta) <= 1e-11 * next) {
                double spread = information(y, fit.means(), weights, next);
                return new NegativeBinomial(fit, 1 / Math.sqrt(spread), next >= MOST * 0.999);
            }
            theta = next;
            fit = GlmFit.of(Family.negativeBinomial(theta), design, y, offset, effects, weights);
        }
        throw new Refused(Code.NOT_CONVERGED, "The size of the negative binomial did not settle.");
    }

    /** By bisection of the score on the logarithm of the size, which falls through zero once. */
    private static double theta(double[] y, double[] means, double[] weights) {
        double low = StrictMath.log(LEAST);
        double high = StrictMath.log(MOST);
        if (score(y, means, weights, MOST) > 0) {
            return MOST;
        }
        if (score(y, means, weights, LEAST) < 0) {
            return LEAST;
        }
        for (int i = 0; i < 100 && high - low > 1e-15 * (1 + Math.abs(low)); i++) {
            double middle = (low + high) / 2;
            if (score(y, means, weights, StrictMath.exp(middle)) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return StrictMath.exp((low + high) / 2);
    }

    private static double score(double[] y, double[] means, double[] weights, double theta) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += weights[i]
                    * (first(theta, y[i])
                            + StrictMath.log(theta / (theta + means[i]))
                            + 1
                            - (y[i] + theta) / (means[i] + theta));
        }
        return sum;
    }

    private static double information(double[] y, double[] means, double[] weights, double theta) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            double whole = means[i] + theta;
            sum += weights[i] * (second(theta, y[i]) - 1 / theta + 2 / whole - (y[i] + theta) / (whole * whole));
        }
        return sum;
    }

    private static double first(double theta, double y) {
        if (y != StrictMath.rint(y) || y > 20_000) {
            return Digamma.value(theta + y) - Digamma.value(theta);
        }
        double sum = 0;
        for (int k = 0; k < y; k++) {
            sum += 1 / (theta + k);
        }
        return sum;
    }

    private static double second(double theta, double y) {
        if (y != StrictMath.rint(y) || y > 20_000) {
            return Trigamma.value(theta) - Trigamma.value(theta + y);
        }
        double sum = 0;
        for (int k = 0; k < y; k++) {
            sum += 1 / ((theta + k) * (theta + k));
        }
        return sum;
    }

    /** Weights of one for each row. */
    public static double[] ones(int rows) {
        double[] ones = new double[rows];
        Arrays.fill(ones, 1);
        return ones;
    }
}
