package org.baraza.core.measure.watch;

import java.util.Arrays;
import org.baraza.core.measure.numbers.Linear;

/**
 * Sums of squared residuals of a linear model over every stretch of a series, by recursive residuals: Brown, Durbin and
 * Evans 1975.
 */
final class Segments {

    private final double[][] rows;
    private final double[] y;
    private final double[][] squares;

    Segments(double[][] rows, double[] y) {
        this.rows = rows;
        this.y = y;
        int n = y.length;
        squares = new double[n][];
        for (int from = 0; from < n; from++) {
            squares[from] = cumulated(from);
        }
    }

    private double[] cumulated(int from) {
        double[] residuals = recursive(rows, y, from);
        int k = rows[0].length;
        double[] sums = new double[y.length - from];
        double sum = 0;
        for (int i = 0; i < residuals.length; i++) {
            sum += residuals[i] * residuals[i];
            sums[i + k] = sum;
        }
        return sums;
    }

    /** Residual sum of squares from the first to the last index, both in. */
    double squares(int first, int last) {
        return squares[first][last - first];
    }

    int size() {
        return y.length;
    }

    int columns() {
        return rows[0].length;
    }

    /** Coefficients over a stretch. */
    double[] coefficients(int first, int last) {
        double[][] part = Arrays.copyOfRange(rows, first, last + 1);
        double[] ones = new double[part.length];
        Arrays.fill(ones, 1);
        double[] right = new double[rows[0].length];
        for (int i = first; i <= last; i++) {
            for (int j = 0; j < right.length; j++) {
                right[j] += rows[i][j] * y[i];
            }
        }
        return Linear.solve(Linear.cross(part, ones), right);
    }

    /** The mean product of columns over a stretch. */
    double[][] products(int first, int last) {
        double[][] part = Arrays.copyOfRange(rows, first, last + 1);
        double[] even = new double[part.length];
        Arrays.fill(even, 1.0 / part.length);
        return Linear.cross(part, even);
    }

    /** One-step prediction errors, standardised, from as many rows as there are columns on. */
    static double[] recursive(double[][] rows, double[] y, int from) {
        int k = rows[0].length;
        int n = y.length - from;
        if (n <= k) {
            return new double[0];
        }
        double[] ones = new double[k];
        Arrays.fill(ones, 1);
        double[][] inverse = Linear.inverse(Linear.cross(Arrays.copyOfRange(rows, from, from + k), ones));
        double[] right = new double[k];
        for (int i = from; i < from + k; i++) {
            for (int j = 0; j < k; j++) {
                right[j] += rows[i][j] * y[i];
            }
        }
        double[] beta = Linear.times(inverse, right);
        double[] residuals = new double[n - k];
        for (int i = k; i < n; i++) {
            double[] x = rows[from + i];
            double[] gain = Linear.times(inverse, x);
            double spread = 1 + Linear.dot(x, gain);
            double error = y[from + i] - Linear.dot(x, beta);
            residuals[i - k] = error / Math.sqrt(spread);
            for (int j = 0; j < k; j++) {
                beta[j] += gain[j] * error / spread;
            }
            Linear.addOuter(inverse, gain, gain, -1 / spread);
        }
        return residuals;
    }
}
