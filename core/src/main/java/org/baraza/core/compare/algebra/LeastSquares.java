package org.baraza.core.compare.algebra;

/**
 * Least squares by Householder reflections, which loses half as many digits as normal equations. A column that earlier
 * columns decide is found and named.
 */
public final class LeastSquares {

    /** What is left of a column, relative to its length, below which it counts as decided by those before it. */
    private static final double COLLINEAR = 1e-9;

    private final double[] coefficients;
    private final double[][] inverse;
    private final int decided;

    private LeastSquares(double[] coefficients, double[][] inverse, int decided) {
        this.coefficients = coefficients;
        this.inverse = inverse;
        this.decided = decided;
    }

    /**
     * Fits.
     *
     * @param columns the design, column by column
     * @param y what is to be explained
     */
    public static LeastSquares of(double[][] columns, double[] y) {
        int p = columns.length;
        int n = y.length;
        double[][] q = new double[p][];
        for (int j = 0; j < p; j++) {
            q[j] = columns[j].clone();
        }
        double[] z = y.clone();
        double[][] r = new double[p][p];
        for (int j = 0; j < p; j++) {
            double whole = Math.sqrt(Matrix.dot(columns[j], columns[j]));
            double norm = norm(q[j], j);
            if (j >= n || !(norm > COLLINEAR * whole)) {
                return new LeastSquares(new double[0], new double[0][], j);
            }
            reflect(q, z, r, j, norm);
        }
        return new LeastSquares(back(r, z, p), inverseOfSquare(r), -1);
    }

    private static double norm(double[] column, int from) {
        double sum = 0;
        for (int i = from; i < column.length; i++) {
            sum += column[i] * column[i];
        }
        return Math.sqrt(sum);
    }

    private static void reflect(double[][] q, double[] z, double[][] r, int j, double norm) {
        double[] v = q[j];
        double alpha = v[j] > 0 ? -norm : norm;
        r[j][j] = alpha;
        v[j] -= alpha;
        double scale = -alpha * v[j];
        for (int k = j + 1; k < q.length; k++) {
            apply(v, q[k], j, scale);
            r[j][k] = q[k][j];
        }
        apply(v, z, j, scale);
    }

    private static void apply(double[] v, double[] to, int from, double scale) {
        double sum = 0;
        for (int i = from; i < v.length; i++) {
            sum += v[i] * to[i];
        }
        double factor = sum / scale;
        for (int i = from; i < v.length; i++) {
            to[i] -= factor * v[i];
        }
    }

    private static double[] back(double[][] r, double[] z, int p) {
        double[] b = new double[p];
        for (int j = p - 1; j >= 0; j--) {
            double sum = z[j];
            for (int k = j + 1; k < p; k++) {
                sum -= r[j][k] * b[k];
            }
            b[j] = sum / r[j][j];
        }
        return b;
    }

    /** Of {@code r' r}. */
    private static double[][] inverseOfSquare(double[][] r) {
        int p = r.length;
        double[][] inverse = new double[p][p];
        for (int j = 0; j < p; j++) {
            double[] unit = new double[p];
            unit[j] = 1;
            double[] column = back(r, unit, p);
            for (int i = 0; i < p; i++) {
                inverse[i][j] = column[i];
            }
        }
        return Matrix.symmetric(Matrix.product(inverse, Matrix.transposed(inverse)));
    }

    /** Whether every column says something of its own. */
    public boolean full() {
        return decided < 0;
    }

    /** The first column that earlier ones decide; -1 when there is none. */
    public int decided() {
        return decided;
    }

    public double[] coefficients() {
        return coefficients;
    }

    /** The inverse of the design's product with itself. */
    public double[][] inverse() {
        return inverse;
    }

    /** {@code y} less what the columns explain. */
    public static double[] residuals(double[][] columns, double[] y, double[] coefficients) {
        double[] left = y.clone();
        for (int j = 0; j < columns.length; j++) {
            double b = coefficients[j];
            double[] x = columns[j];
            for (int i = 0; i < left.length; i++) {
                left[i] -= b * x[i];
            }
        }
        return left;
    }
}
