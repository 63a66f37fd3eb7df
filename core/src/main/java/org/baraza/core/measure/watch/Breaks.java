package org.baraza.core.measure.watch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.baraza.core.measure.numbers.Distributions;
import org.baraza.core.measure.numbers.Linear;
import org.baraza.core.measure.numbers.Roots;

/**
 * Where a linear model of a series changed: the partition with the least squares for every number of breaks, by dynamic
 * programming (Bai and Perron 2003), and how exactly a break is dated (Bai 1997). Says when, never why. Assumes errors
 * that are not correlated over time; a slow wave looks like breaks.
 */
public final class Breaks {

    private final Segments segments;
    private final int least;
    private final int most;

    /**
     * @param rows columns of each moment; a constant alone looks for changes of level
     * @param least moments in a segment, more than columns
     * @param most breaks to look for; below 0 as many as fit, less two
     */
    public Breaks(double[][] rows, double[] y, int least, int most) {
        int n = y.length;
        if (least <= rows[0].length || 2 * least > n) {
            throw new IllegalArgumentException("segments need more moments than columns, and two must fit");
        }
        segments = new Segments(rows, y);
        this.least = least;
        int fit = (int) Math.ceil((double) n / least) - 2;
        this.most = Math.max(1, Math.min(most < 0 ? fit : most, n / least - 1));
    }

    /** How many breaks are looked for. */
    public int most() {
        return most;
    }

    /** Residual sum of squares with each number of breaks, from none. */
    public double[] squares() {
        double[] all = new double[most + 1];
        Arrays.setAll(all, m -> {
            int[] at = at(m);
            double sum = 0;
            int from = 0;
            for (int end : at) {
                sum += segments.squares(from, end - 1);
                from = end;
            }
            return sum + segments.squares(from, segments.size() - 1);
        });
        return all;
    }

    /** Schwarz's criterion with each number of breaks; each break, and the variance, counts as a parameter. */
    public double[] criterion() {
        int n = segments.size();
        double[] squares = squares();
        double[] bic = new double[squares.length];
        for (int m = 0; m < bic.length; m++) {
            double twice = n * (StrictMath.log(squares[m]) + 1 - StrictMath.log(n) + StrictMath.log(2 * Math.PI));
            bic[m] = twice + StrictMath.log(n) * (segments.columns() + 1) * (m + 1);
        }
        return bic;
    }

    /** The number of breaks with the least criterion. */
    public int best() {
        double[] bic = criterion();
        int best = 0;
        for (int m = 1; m < bic.length; m++) {
            best = bic[m] < bic[best] ? m : best;
        }
        return best;
    }

    /** The last moments, counted from 1, before each of so many breaks. */
    public int[] at(int breaks) {
        int n = segments.size();
        if (breaks == 0) {
            return new int[0];
        }
        double[][] cost = new double[breaks + 1][n + 1];
        int[][] from = new int[breaks + 1][n + 1];
        for (double[] row : cost) {
            Arrays.fill(row, Double.POSITIVE_INFINITY);
        }
        for (int i = least; i <= n - least; i++) {
            cost[1][i] = segments.squares(0, i - 1);
        }
        for (int m = 2; m <= breaks; m++) {
            for (int i = m * least; i <= n - least; i++) {
                for (int j = (m - 1) * least; j <= i - least; j++) {
                    double sum = cost[m - 1][j] + segments.squares(j, i - 1);
                    if (sum < cost[m][i]) {
                        cost[m][i] = sum;
                        from[m][i] = j;
                    }
                }
            }
        }
        int best = least;
        double least2 = Double.POSITIVE_INFINITY;
        for (int i = breaks * least; i <= n - least; i++) {
            double sum = cost[breaks][i] + segments.squares(i, n - 1);
            if (sum < least2) {
                least2 = sum;
                best = i;
            }
        }
        int[] at = new int[breaks];
        for (int m = breaks; m >= 1; m--) {
            at[m - 1] = best;
            best = from[m][best];
        }
        return at;
    }

    /** Coefficients of every segment. */
    public List<double[]> coefficients(int breaks) {
        List<double[]> all = new ArrayList<>();
        int from = 0;
        for (int end : at(breaks)) {
            all.add(segments.coefficients(from, end - 1));
            from = end;
        }
        all.add(segments.coefficients(from, segments.size() - 1));
        return all;
    }

    /**
     * A dated break.
     *
     * @param low earliest last moment before the break, counted from 1
     * @param at likeliest
     * @param high latest
     */
    public record Dated(int low, int at, int high) {}

    /**
     * Dates the breaks, columns and errors allowed to be different on both sides.
     *
     * @param tail probability left out on each side
     */
    public List<Dated> dated(int breaks, double tail) {
        int[] at = at(breaks);
        List<Dated> all = new ArrayList<>();
        for (int b = 0; b < at.length; b++) {
            int from = b == 0 ? 0 : at[b - 1];
            int to = b + 1 < at.length ? at[b + 1] : segments.size();
            double[] before = segments.coefficients(from, at[b] - 1);
            double[] after = segments.coefficients(at[b], to - 1);
            double[] step = after.clone();
            for (int j = 0; j < step.length; j++) {
                step[j] -= before[j];
            }
            double variance = segments.squares(from, at[b] - 1) / (at[b] - from);
            double variance2 = segments.squares(at[b], to - 1) / (to - at[b]);
            double first = Linear.form(step, segments.products(from, at[b] - 1), step);
            double second = Linear.form(step, segments.products(at[b], to - 1), step);
            double scale = first / variance;
            double xi = second / first;
            double phi = xi * variance2 / variance;
            double n = segments.size();
            double high = Roots.find(x -> below(x, xi, phi) - (1 - tail), 0, far(scale, n));
            double low = Roots.find(x -> below(x, xi, phi) - tail, -far(scale, n), 0);
            // The estimate strays from the break as the largest point does from 0; the interval goes the other way.
            all.add(new Dated(at[b] - (int) Math.ceil(high / scale), at[b], at[b] - (int) Math.floor(low / scale)));
        }
        return all;
    }

    private static double far(double scale, double n) {
        return Math.max(1e4, 10 * scale * n);
    }

    /** Distribution of where a Brownian motion with two slopes and drifts is largest: Bai 1997, appendix B. */
    private static double below(double at, double xi, double phi) {
        double x = Math.abs(at);
        return at == 0 ? before(1e-300, xi, phi) : at < 0 ? before(x, xi, phi) : after(x, xi, phi);
    }

    private static double log(double z) {
        return Distributions.normal().logBelow(z);
    }

    private static double before(double x, double xi, double phi) {
        double f = xi / phi;
        double root = Math.sqrt(x);
        return -root * StrictMath.exp(-x / 8) / Math.sqrt(2 * Math.PI)
                - phi / xi * (phi + 2 * xi) / (phi + xi) * StrictMath.exp(f * (1 + f) * x / 2 + log(-(0.5 + f) * root))
                + (x / 2 - 2 + (phi + 2 * xi) * (phi + 2 * xi) / ((phi + xi) * xi)) * StrictMath.exp(log(-root / 2));
    }

    private static double after(double x, double xi, double phi) {
        double f = xi * xi / phi;
        double root = Math.sqrt(x);
        return 1
                + Math.sqrt(f) * root * StrictMath.exp(-f * x / 8) / Math.sqrt(2 * Math.PI)
                + xi
                        / phi
                        * (2 * phi + xi)
                        / (phi + xi)
                        * StrictMath.exp((phi + xi) * x / 2 + log(-(phi + xi / 2) / Math.sqrt(phi) * root))
                - ((2 * phi + xi) * (2 * phi + xi) / ((phi + xi) * phi) - 2 + f * x / 2)
                        * StrictMath.exp(log(-Math.sqrt(f) * root / 2));
    }
}
