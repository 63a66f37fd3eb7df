package org.baraza.core.measure.watch;

import java.util.Arrays;
import org.baraza.core.measure.numbers.Distributions;

/** Whether a linear model of a series ever changed. */
public final class BreakTests {

    /**
     * The F statistics of a single change at every moment.
     *
     * @param from first moment before a change, counted from 1
     * @param statistics at each moment from there on
     * @param ratio of the ends, lambda of Andrews 1993
     * @param columns that may have changed
     */
    public record Changes(int from, double[] statistics, double ratio, int columns) {

        /** The largest: Andrews' sup-F, columns times the usual F. */
        public double largest() {
            return Arrays.stream(statistics).max().orElseThrow();
        }

        /** The mean: Andrews and Ploberger 1994. */
        public double mean() {
            return Arrays.stream(statistics).average().orElseThrow();
        }

        /** The logarithm of the mean of exp(F / 2): Andrews and Ploberger 1994. */
        public double exponential() {
            double most = largest();
            return most / 2
                    + StrictMath.log(Arrays.stream(statistics)
                            .map(f -> StrictMath.exp((f - most) / 2))
                            .average()
                            .orElseThrow());
        }

        /** Where it is largest: the last moment before the change, counted from 1. */
        public int at() {
            int best = 0;
            for (int i = 1; i < statistics.length; i++) {
                best = statistics[i] > statistics[best] ? i : best;
            }
            return from + best;
        }

        /** The asymptotic tail of the largest. */
        public double p() {
            return SupremumTail.of(largest(), columns, StrictMath.log(ratio));
        }
    }

    private BreakTests() {}

    /**
     * F statistics.
     *
     * @param from first moment at which a change is looked for, counted from 1; the same number is left out at the end
     */
    public static Changes changes(double[][] rows, double[] y, int from) {
        int n = y.length;
        int k = rows[0].length;
        int first = Math.max(from, k + 1);
        int last = Math.min(n - from, n - k - 1);
        if (first > last) {
            throw new IllegalArgumentException("too few moments on both sides");
        }
        Segments segments = new Segments(rows, y);
        double whole = segments.squares(0, n - 1);
        double[] statistics = new double[last - first + 1];
        for (int i = first; i <= last; i++) {
            double parts = segments.squares(0, i - 1) + segments.squares(i, n - 1);
            statistics[i - first] = (whole - parts) / (parts / (n - 2 * k));
        }
        double ratio = (double) (n - first) * last / ((double) first * (n - last));
        return new Changes(first, statistics, ratio, k);
    }

    /**
     * A test of a process.
     *
     * @param statistic its largest distance
     * @param p asymptotic; not a number where no formula is known
     */
    public record Tested(double statistic, double p) {}

    private static double[] residuals(double[][] rows, double[] y) {
        double[] beta = new Segments(rows, y).coefficients(0, y.length - 1);
        double[] left = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            left[i] = y[i] - org.baraza.core.measure.numbers.Linear.dot(rows[i], beta);
        }
        return left;
    }

    private static double sigma(double[] residuals, int columns) {
        double sum = 0;
        for (double e : residuals) {
            sum += e * e;
        }
        return Math.sqrt(sum / (residuals.length - columns));
    }

    /** The cumulated sum of least-squares residuals: Ploberger and Krämer 1992. */
    public static Tested cumulated(double[][] rows, double[] y) {
        double[] e = residuals(rows, y);
        double scale = sigma(e, rows[0].length) * Math.sqrt(y.length);
        double sum = 0;
        double most = 0;
        for (double one : e) {
            sum += one;
            most = Math.max(most, Math.abs(sum / scale));
        }
        return new Tested(most, kolmogorov(most));
    }

    /** The tail of the largest distance of a Brownian bridge. */
    static double kolmogorov(double x) {
        if (x < 0.2) {
            return 1;
        }
        double sum = 0;
        for (int k = 1; k <= 100; k++) {
            double term = 2 * StrictMath.exp(-2.0 * k * k * x * x);
            sum += k % 2 == 1 ? term : -term;
            if (term < 1e-20 * sum) {
                break;
            }
        }
        return Math.min(1, sum);
    }

    /** Sums of least-squares residuals in a moving window of a share of the series: Chu, Hornik and Kuan 1995. */
    public static Tested moving(double[][] rows, double[] y, double share) {
        double[] e = residuals(rows, y);
        int n = y.length;
        int width = (int) Math.floor(n * share);
        double scale = sigma(e, rows[0].length) * Math.sqrt(n);
        double most = 0;
        for (int i = 0; i + width <= n; i++) {
            double sum = 0;
            for (int j = i; j < i + width; j++) {
                sum += e[j];
            }
            most = Math.max(most, Math.abs(sum / scale));
        }
        return new Tested(most, Double.NaN);
    }

    /** The cumulated sum of recursive residuals, against lines that open: Brown, Durbin and Evans 1975. */
    public static Tested recursive(double[][] rows, double[] y) {
        double[] w = Segments.recursive(rows, y, 0);
        int m = w.length;
        double mean = Arrays.stream(w).average().orElseThrow();
        double variance = 0;
        for (double one : w) {
            variance += (one - mean) * (one - mean) / (m - 1);
        }
        double scale = Math.sqrt(variance * m);
        double sum = 0;
        double most = 0;
        for (int i = 0; i < m; i++) {
            sum += w[i];
            most = Math.max(most, Math.abs(sum / scale) / (1 + 2.0 * (i + 1) / m));
        }
        return new Tested(most, openingLines(most));
    }

    private static double openingLines(double x) {
        if (x < 0.3) {
            return 1 - 0.1464 * x;
        }
        var z = Distributions.normal();
        return 2
                * (z.above(3 * x)
                        + StrictMath.exp(-4 * x * x) * (z.below(x) - z.above(5 * x))
                        - StrictMath.exp(-16 * x * x) * z.above(x));
    }

    /**
     * Pettitt's rank test of one change: 1979.
     *
     * @param k largest distance of rank sums
     * @param at last moment before the likeliest change, counted from 1
     * @param p his approximation
     */
    public record Ranked(double k, int at, double p) {}

    public static Ranked ranked(double[] y) {
        int n = y.length;
        double best = -1;
        int at = 0;
        double sum = 0;
        for (int t = 0; t < n; t++) {
            for (double other : y) {
                sum += Math.signum(y[t] - other);
            }
            if (Math.abs(sum) > best) {
                best = Math.abs(sum);
                at = t + 1;
            }
        }
        double p = 2 * StrictMath.exp(-6 * best * best / (StrictMath.pow(n, 3) + (double) n * n));
        return new Ranked(best, at, Math.min(1, p));
    }
}
