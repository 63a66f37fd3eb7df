package org.baraza.core.compare.algebra;

import java.util.function.DoubleUnaryOperator;

/** Eigenvalues and eigenvectors of a symmetric matrix by Jacobi's rotations: slow, exact and the same everywhere. */
public final class Eigen {

    private static final int MOST_SWEEPS = 100;

    private final double[] values;
    private final double[][] vectors;

    private Eigen(double[] values, double[][] vectors) {
        this.values = values;
        this.vectors = vectors;
    }

    public static Eigen of(double[][] symmetric) {
        int n = symmetric.length;
        double[][] a = Matrix.symmetric(symmetric);
        double[][] v = Matrix.identity(n);
        double size = 0;
        for (double[] row : a) {
            size += Matrix.dot(row, row);
        }
        for (int sweep = 0; sweep < MOST_SWEEPS && off(a) > 1e-30 * size; sweep++) {
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    rotate(a, v, p, q);
                }
            }
        }
        return new Eigen(Matrix.diagonal(a), v);
    }

    private static double off(double[][] a) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = i + 1; j < a.length; j++) {
                sum += 2 * a[i][j] * a[i][j];
            }
        }
        return sum;
    }

    private static void rotate(double[][] a, double[][] v, int p, int q) {
        if (a[p][q] == 0) {
            return;
        }
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        for (int k = 0; k < a.length; k++) {
            double akp = a[k][p];
            double akq = a[k][q];
            a[k][p] = c * akp - s * akq;
            a[k][q] = s * akp + c * akq;
        }
        for (int k = 0; k < a.length; k++) {
            double apk = a[p][k];
            double aqk = a[q][k];
            a[p][k] = c * apk - s * aqk;
            a[q][k] = s * apk + c * aqk;
            double vkp = v[k][p];
            double vkq = v[k][q];
            v[k][p] = c * vkp - s * vkq;
            v[k][q] = s * vkp + c * vkq;
        }
    }

    /** In no order. */
    public double[] values() {
        return values;
    }

    /** The matrix with every eigenvalue changed, for example to its root. */
    public double[][] with(DoubleUnaryOperator change) {
        int n = values.length;
        double[][] scaled = new double[n][n];
        for (int j = 0; j < n; j++) {
            double to = change.applyAsDouble(values[j]);
            for (int i = 0; i < n; i++) {
                scaled[i][j] = vectors[i][j] * to;
            }
        }
        return Matrix.symmetric(Matrix.product(scaled, Matrix.transposed(vectors)));
    }

    /** Each eigenvalue to a power; those that are zero but for rounding stay zero. */
    public double[][] power(double exponent) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        double least = largest * 1e-12;
        return with(value -> value > least ? StrictMath.pow(value, exponent) : 0);
    }
}
