package org.baraza.core.compare.algebra;

import java.util.Optional;

/** A symmetric positive definite matrix as the product of a triangle with itself. */
public final class Cholesky {

    /** A pivot this much smaller than the diagonal it came from counts as zero. */
    private static final double RELATIVE_ZERO = 1e-13;

    private final double[][] lower;
    private final boolean[] dropped;
    private final int rank;

    private Cholesky(double[][] lower, boolean[] dropped, int rank) {
        this.lower = lower;
        this.dropped = dropped;
        this.rank = rank;
    }

    /** Empty when the matrix is not positive definite. */
    public static Optional<Cholesky> of(double[][] a) {
        Cholesky found = dropping(a);
        return found.rank == a.length ? Optional.of(found) : Optional.empty();
    }

    /** Of a matrix that may be only semidefinite: unknowns that earlier ones decide are dropped and become zero. */
    public static Cholesky dropping(double[][] a) {
        int n = a.length;
        double[][] l = new double[n][n];
        boolean[] dropped = new boolean[n];
        int rank = 0;
        for (int j = 0; j < n; j++) {
            double pivot = a[j][j];
            for (int k = 0; k < j; k++) {
                pivot -= l[j][k] * l[j][k];
            }
            if (!(pivot > RELATIVE_ZERO * Math.abs(a[j][j])) || pivot <= 0) {
                dropped[j] = true;
                continue;
            }
            rank++;
            double root = Math.sqrt(pivot);
            l[j][j] = root;
            for (int i = j + 1; i < n; i++) {
                double sum = a[i][j];
                double[] li = l[i];
                double[] lj = l[j];
                for (int k = 0; k < j; k++) {
                    sum -= li[k] * lj[k];
                }
                li[j] = sum / root;
            }
        }
        return new Cholesky(l, dropped, rank);
    }

    public int rank() {
        return rank;
    }

    /** {@code x} with {@code a x = b}; zero for dropped unknowns. */
    public double[] solve(double[] b) {
        int n = b.length;
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            if (!dropped[i]) {
                double sum = b[i];
                for (int k = 0; k < i; k++) {
                    sum -= lower[i][k] * x[k];
                }
                x[i] = sum / lower[i][i];
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            if (dropped[i]) {
                x[i] = 0;
                continue;
            }
            double sum = x[i];
            for (int k = i + 1; k < n; k++) {
                sum -= lower[k][i] * x[k];
            }
            x[i] = sum / lower[i][i];
        }
        return x;
    }

    public double[][] inverse() {
        int n = lower.length;
        double[][] inverse = new double[n][];
        for (int j = 0; j < n; j++) {
            double[] unit = new double[n];
            unit[j] = 1;
            inverse[j] = dropped[j] ? new double[n] : solve(unit);
        }
        return Matrix.symmetric(inverse);
    }

    /** Natural logarithm of the determinant, without dropped unknowns. */
    public double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < lower.length; i++) {
            sum += dropped[i] ? 0 : StrictMath.log(lower[i][i]);
        }
        return 2 * sum;
    }
}
