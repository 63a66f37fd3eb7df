package org.baraza.core.compare.meta;

import org.baraza.core.compare.Tails;
import org.baraza.core.compare.algebra.Matrix;

/**
 * Studies pooled at one between-study variance.
 *
 * @param data the studies
 * @param tau2 between-study variance
 * @param coefficients of the design
 * @param variance of the coefficients
 * @param degrees of freedom; infinite for the normal
 */
public record Pooled(Heterogeneity data, double tau2, double[] coefficients, double[][] variance, double degrees) {

    /**
     * Pools.
     *
     * @param test {@code z}, {@code knha}, or {@code knha-truncated}, which never makes errors smaller
     */
    public static Pooled of(Heterogeneity data, double tau2, String test) {
        int k = data.y().length;
        int q = data.x()[0].length;
        double[] w = new double[k];
        double[] right = new double[q];
        for (int i = 0; i < k; i++) {
            w[i] = 1 / (data.v()[i] + tau2);
            for (int a = 0; a < q; a++) {
                right[a] += w[i] * data.x()[i][a] * data.y()[i];
            }
        }
        double[][] inverse = data.inverse(w);
        double[] b = Matrix.product(inverse, right);
        double degrees = Double.POSITIVE_INFINITY;
        if (!test.equals("z")) {
            double scale = data.q(tau2) / (k - q);
            scale = test.equals("knha-truncated") ? Math.max(1, scale) : scale;
            inverse = Matrix.scaled(inverse, scale);
            degrees = k - q;
        }
        return new Pooled(data, tau2, b, inverse, degrees);
    }

    public double fitted(int study) {
        return Matrix.dot(data.x()[study], coefficients);
    }

    public double fittedVariance(int study) {
        return Matrix.quadratic(data.x()[study], variance);
    }

    public double error(int coefficient) {
        return Math.sqrt(variance[coefficient][coefficient]);
    }

    /** What a study's own effect is best taken to be: drawn towards the mean by as much as it is unsure. */
    public double[] shrunk(int study) {
        double v = data.v()[study];
        double own = tau2 / (tau2 + v);
        double value = own * data.y()[study] + (1 - own) * fitted(study);
        double error = Math.sqrt(own * v + (1 - own) * (1 - own) * fittedVariance(study));
        return new double[] {value, error};
    }

    /** How many standard errors an interval reaches. */
    public double reach(double level) {
        return Tails.quantile(degrees, level);
    }
}
