package org.baraza.core.measure.places;

import java.util.Arrays;
import org.baraza.core.measure.numbers.Linear;
import org.baraza.core.measure.numbers.Roots;

/** Neighbours and regression: whether residuals of neighbours are alike, and a model in which neighbours matter. */
public final class Residual {

    private Residual() {}

    private static double[] fitted(double[][] rows, double[] y) {
        double[] ones = new double[y.length];
        Arrays.fill(ones, 1);
        double[] right = new double[rows[0].length];
        for (int i = 0; i < y.length; i++) {
            for (int j = 0; j < right.length; j++) {
                right[j] += rows[i][j] * y[i];
            }
        }
        return Linear.solve(Linear.cross(rows, ones), right);
    }

    private static double[] left(double[][] rows, double[] y) {
        double[] beta = fitted(rows, y);
        double[] left = new double[y.length];
        Arrays.setAll(left, i -> y[i] - Linear.dot(rows[i], beta));
        return left;
    }

    /** Moran's I of least-squares residuals, its moments given the columns: Cliff and Ord 1981. */
    public static Clustering.Tested moran(double[][] rows, double[] y, Neighbours neighbours) {
        int n = y.length;
        int p = rows[0].length;
        double[] u = left(rows, y);
        double[][] w = symmetric(neighbours);
        double s0 = 0;
        double s1 = 0;
        for (double[] row : w) {
            for (double v : row) {
                s0 += v;
                s1 += 2 * v * v;
            }
        }
        double value = n / s0 * Linear.form(u, w, u) / Linear.dot(u, u);
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        double[][] inverse = Linear.inverse(Linear.cross(rows, ones));
        double[][] z = Linear.times(w, rows);
        double[][] c3 = Linear.times(inverse, Linear.times(turned(rows), z));
        double trace = trace(c3);
        double traceB = 4 * trace(Linear.times(inverse, Linear.times(turned(z), z)));
        double expected = -n * trace / ((n - p) * s0);
        double variance = (double) n
                * n
                / (s0 * s0 * (n - p) * (n - p + 2))
                * (s1 + 2 * trace(Linear.times(c3, c3)) - traceB - 2 * trace * trace / (n - p));
        return new Clustering.Tested(value, expected, variance, (value - expected) / Math.sqrt(variance));
    }

    private static double[][] symmetric(Neighbours neighbours) {
        int n = neighbours.size();
        double[][] w = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < neighbours.of()[i].length; k++) {
                int j = neighbours.of()[i][k];
                w[i][j] += neighbours.weights()[i][k] / 2;
                w[j][i] += neighbours.weights()[i][k] / 2;
            }
        }
        return w;
    }

    private static double[][] turned(double[][] a) {
        double[][] t = new double[a[0].length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < t.length; j++) {
                t[j][i] = a[i][j];
            }
        }
        return t;
    }

    private static double trace(double[][] a) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i][i];
        }
        return sum;
    }

    /**
     * A model in which the value depends on that of the neighbours.
     *
     * @param rho how much
     * @param coefficients of the columns
     * @param logLikelihood at the fit
     * @param variance of the errors
     */
    public record Lagged(double rho, double[] coefficients, double logLikelihood, double variance) {}

    /** The spatial lag model by maximum likelihood: Ord 1975. Weights of a row sum to 1. */
    public static Lagged lagged(double[][] rows, double[] y, Neighbours neighbours) {
        double[] lag = neighbours.lag(y);
        double[] e0 = left(rows, y);
        double[] e1 = left(rows, lag);
        double rho = Roots.peak(r -> profile(r, e0, e1, neighbours), -0.999, 0.999);
        double[] changed = y.clone();
        for (int i = 0; i < y.length; i++) {
            changed[i] -= rho * lag[i];
        }
        double[] errors = left(rows, changed);
        return new Lagged(
                rho, fitted(rows, changed), profile(rho, e0, e1, neighbours), Linear.dot(errors, errors) / y.length);
    }

    private static double profile(double rho, double[] e0, double[] e1, Neighbours neighbours) {
        int n = e0.length;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            squares += (e0[i] - rho * e1[i]) * (e0[i] - rho * e1[i]);
        }
        return logDeterminant(rho, neighbours)
                - n / 2.0 * (StrictMath.log(2 * Math.PI) + StrictMath.log(squares / n) + 1);
    }

    /** Logarithm of the determinant of I - rho W, by elimination with pivots. */
    private static double logDeterminant(double rho, Neighbours neighbours) {
        int n = neighbours.size();
        double[][] a = new double[n][n];
        for (int i = 0; i < n; i++) {
            a[i][i] = 1;
            for (int k = 0; k < neighbours.of()[i].length; k++) {
                a[i][neighbours.of()[i][k]] -= rho * neighbours.weights()[i][k];
            }
        }
        double log = 0;
        for (int c = 0; c < n; c++) {
            int pivot = c;
            for (int r = c + 1; r < n; r++) {
                pivot = Math.abs(a[r][c]) > Math.abs(a[pivot][c]) ? r : pivot;
            }
            double[] kept = a[c];
            a[c] = a[pivot];
            a[pivot] = kept;
            log += StrictMath.log(Math.abs(a[c][c]));
            for (int r = c + 1; r < n; r++) {
                double factor = a[r][c] / a[c][c];
                for (int k = c + 1; factor != 0 && k < n; k++) {
                    a[r][k] -= factor * a[c][k];
                }
            }
        }
        return log;
    }
}
