package org.baraza.core.compare.meta;

import org.baraza.core.compare.algebra.Matrix;

/** What each study does to the whole, by leaving it out. Viechtbauer and Cheung 2010. */
public final class Influence {

    private Influence() {}

    /** All studies but one. */
    public static Heterogeneity without(Heterogeneity data, int out) {
        int k = data.y().length;
        double[] y = new double[k - 1];
        double[] v = new double[k - 1];
        double[][] x = new double[k - 1][];
        int at = 0;
        for (int i = 0; i < k; i++) {
            if (i != out) {
                y[at] = data.y()[i];
                v[at] = data.v()[i];
                x[at++] = data.x()[i];
            }
        }
        return new Heterogeneity(y, v, x);
    }

    /**
     * For each study: mean without it, spread without it, deleted residual over its error, Cook's distance, change of its
     * fitted value in errors.
     */
    public static double[][] of(Heterogeneity data, String method, String test) {
        Pooled whole = Pooled.of(data, data.find(method).value(), test);
        int k = data.y().length;
        double[][] told = new double[5][k];
        double[][] precision = org.baraza.core.compare.algebra.Cholesky.of(whole.variance())
                .orElseThrow()
                .inverse();
        for (int i = 0; i < k; i++) {
            Heterogeneity rest = without(data, i);
            Pooled left = Pooled.of(rest, rest.find(method).value(), test);
            double[] x = data.x()[i];
            double fitted = Matrix.dot(x, left.coefficients());
            double spread = Matrix.quadratic(x, left.variance());
            told[0][i] = left.coefficients()[0];
            told[1][i] = left.tau2();
            told[2][i] = (data.y()[i] - fitted) / Math.sqrt(data.v()[i] + left.tau2() + spread);
            double[] moved = whole.coefficients().clone();
            for (int a = 0; a < moved.length; a++) {
                moved[a] -= left.coefficients()[a];
            }
            told[3][i] = Matrix.quadratic(moved, precision) / moved.length;
            double hat = leverage(data, whole.tau2(), i);
            told[4][i] = (whole.fitted(i) - fitted) / Math.sqrt(hat * (left.tau2() + data.v()[i]));
        }
        return told;
    }

    private static double leverage(Heterogeneity data, double tau2, int study) {
        double[] w = new double[data.v().length];
        for (int i = 0; i < w.length; i++) {
            w[i] = 1 / (data.v()[i] + tau2);
        }
        return w[study] * Matrix.quadratic(data.x()[study], data.inverse(w));
    }
}
