package org.baraza.core.measure.places;

import java.util.Arrays;
import org.baraza.core.measure.numbers.Draws;

/** Where on the map neighbours are alike, area by area. Many areas are looked at: some are unusual by chance. */
public final class Local {

    private Local() {}

    private static double mean(double[] x) {
        return Arrays.stream(x).average().orElseThrow();
    }

    /** Getis and Ord's Gi: the neighbours without the area itself; standardised. Getis and Ord 1992. */
    public static double[] g(double[] x, Neighbours neighbours) {
        int n = x.length;
        double[] lag = neighbours.lag(x);
        double sum = Arrays.stream(x).sum();
        double squares = Arrays.stream(x).map(v -> v * v).sum();
        double[] z = new double[n];
        for (int i = 0; i < n; i++) {
            double mean = (sum - x[i]) / (n - 1);
            double variance = (squares - x[i] * x[i]) / (n - 1) - mean * mean;
            double w = neighbours.rowSum(i);
            double spread = variance * ((n - 1) * neighbours.rowSquares(i) - w * w) / (n - 2);
            z[i] = (lag[i] - w * mean) / Math.sqrt(spread);
        }
        return z;
    }

    /** Getis and Ord's Gi*: the area with its neighbours; standardised. Ord and Getis 1995. */
    public static double[] gStar(double[] x, Neighbours neighbours) {
        Neighbours own = neighbours.withThemselves();
        int n = x.length;
        double[] lag = own.lag(x);
        double mean = mean(x);
        double variance = Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum() / n;
        double[] z = new double[n];
        for (int i = 0; i < n; i++) {
            double w = own.rowSum(i);
            double spread = variance * (n * own.rowSquares(i) - w * w) / (n - 1);
            z[i] = (lag[i] - w * mean) / Math.sqrt(spread);
        }
        return z;
    }

    /**
     * Local Moran of every area: Anselin 1995.
     *
     * @param value of each area
     * @param expected of each
     * @param variance of each
     * @param z standardised
     */
    public record Moran(double[] value, double[] expected, double[] variance, double[] z) {}

    /**
     * Local Moran.
     *
     * @param conditional expectation and variance given the area's own value (Sokal, Oden and Thomson 1998); else over
     *     all ways the values can fall
     */
    public static Moran moran(double[] x, Neighbours neighbours, boolean conditional) {
        int n = x.length;
        double mean = mean(x);
        double[] z = Arrays.stream(x).map(v -> v - mean).toArray();
        double[] lag = neighbours.lag(z);
        double m2 = Arrays.stream(z).map(v -> v * v).sum() / n;
        double m4 = Arrays.stream(z).map(v -> v * v * v * v).sum() / n;
        Moran found = new Moran(new double[n], new double[n], new double[n], new double[n]);
        for (int i = 0; i < n; i++) {
            double w = neighbours.rowSum(i);
            double squares = neighbours.rowSquares(i);
            found.value[i] = z[i] / m2 * lag[i];
            if (conditional) {
                found.expected[i] = -z[i] * z[i] * w / ((n - 1) * m2);
                found.variance[i] = z[i]
                        / m2
                        * (z[i] / m2)
                        * (n / (n - 2.0))
                        * (squares - w * w / (n - 1))
                        * (m2 - z[i] * z[i] / (n - 1));
            } else {
                double b2 = m4 / (m2 * m2);
                found.expected[i] = -w / (n - 1);
                found.variance[i] = (n - b2) / (n - 1) * squares
                        + (2 * b2 - n) / ((n - 1.0) * (n - 2)) * (w * w - squares)
                        - w * w / ((n - 1.0) * (n - 1));
            }
            found.z[i] = (found.value[i] - found.expected[i]) / Math.sqrt(found.variance[i]);
        }
        return found;
    }

    /**
     * How often chance gives a sum over the neighbours at least as far on the same side, the area's own value held:
     * folded, what was seen among the draws.
     */
    public static double[] shuffledP(double[] x, Neighbours neighbours, int draws, long seed) {
        int n = x.length;
        double mean = mean(x);
        double[] z = Arrays.stream(x).map(v -> v - mean).toArray();
        double[] p = new double[n];
        for (int i = 0; i < n; i++) {
            double observed = sum(z, neighbours, i, neighbours.of()[i]);
            int[] others = new int[n - 1];
            for (int k = 0; k < n - 1; k++) {
                others[k] = k < i ? k : k + 1;
            }
            int above = 0;
            int below = 0;
            for (int r = 0; r < draws; r++) {
                int[] order = others.clone();
                Draws.of(seed, "local", (long) i * draws + r).shuffle(order);
                double one = sum(z, neighbours, i, order);
                above += one >= observed ? 1 : 0;
                below += one <= observed ? 1 : 0;
            }
            p[i] = (Math.min(above, below) + 1) / (draws + 1.0);
        }
        return p;
    }

    private static double sum(double[] z, Neighbours neighbours, int i, int[] at) {
        double sum = 0;
        for (int k = 0; k < neighbours.of()[i].length; k++) {
            sum += neighbours.weights()[i][k] * z[at[k]];
        }
        return sum;
    }

    /**
     * Which areas to believe when many were looked at: Benjamini and Hochberg 1995.
     *
     * @return the smallest share of false discoveries at which each would be named
     */
    public static double[] falseDiscovery(double[] p) {
        Integer[] order = new Integer[p.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(p[b], p[a]));
        double[] q = new double[p.length];
        double least = 1;
        for (int k = 0; k < p.length; k++) {
            int rank = p.length - k;
            least = Math.min(least, p[order[k]] * p.length / rank);
            q[order[k]] = least;
        }
        return q;
    }
}
