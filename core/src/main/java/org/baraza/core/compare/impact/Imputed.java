package org.baraza.core.compare.impact;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.baraza.core.compare.Tails;
import org.baraza.core.compare.algebra.Matrix;

/**
 * What was counted in some cells against what the other units' course lets expect there. Each window's cells are taken out
 * before fitting, so that one before the start is a true placebo.
 *
 * @param windows each from and to, in times since the start
 * @param observed events in each
 * @param expected events in each
 * @param cells in each
 * @param logRatio logarithm of observed over expected
 * @param without the same without each region, window by window
 * @param treated units with cells that count in the first window
 * @param treatedRegions regions of these units
 * @param unitExpected expected events of each unit in the first window
 * @param unitObserved observed events of each unit in the first window
 * @param lost cells of the first window that could not be imputed
 * @param apart those of them whose unit and time have events that nothing links
 * @param thinner regions without which more cells could not be imputed
 */
public record Imputed(
        long[][] windows,
        double[] observed,
        double[] expected,
        long[] cells,
        double[] logRatio,
        double[][] without,
        int treated,
        int treatedRegions,
        double[] unitExpected,
        double[] unitObserved,
        long lost,
        long apart,
        int thinner) {

    private static final double LARGEST_SHARE = 0.975;

    /**
     * Fits once, and once without each region.
     *
     * @param windows each {@code from, to} in times since the start, both counted
     */
    public static Imputed of(CountPanel counts, long[]... windows) {
        return of(counts, true, windows);
    }

    /** As {@link #of(CountPanel, long[][])}, without the fits that errors need. */
    public static Imputed once(CountPanel counts, long[]... windows) {
        return of(counts, false, windows);
    }

    private static Imputed of(CountPanel counts, boolean errors, long[][] windows) {
        boolean[] removed = new boolean[windows.length];
        for (int w = 0; w < windows.length; w++) {
            removed[w] = windows[w][0] < 0;
        }
        TwoWayRates.Mask mask = (u, t) -> {
            if (!counts.reported(u, t) || counts.panel().under(u, t)) {
                return false;
            }
            long since = counts.since(u, t);
            for (int w = 0; w < windows.length; w++) {
                if (removed[w] && since >= windows[w][0] && since <= windows[w][1]) {
                    return false;
                }
            }
            return true;
        };
        int[][] fitted = TwoWayRates.cells(counts.units(), counts.times(), mask);
        Sums whole = Sums.of(counts, fitted, windows, new boolean[counts.units()]);
        int regions = errors ? counts.regionCount() : 0;
        double[][] left = new double[regions][];
        boolean[] loses = new boolean[regions];
        IntStream.range(0, regions).parallel().forEach(r -> {
            boolean[] out = new boolean[counts.units()];
            for (int u = 0; u < out.length; u++) {
                out[u] = counts.regions()[u] == r;
            }
            Sums sums = Sums.of(counts, fitted, windows, out);
            left[r] = sums.logRatio();
            loses[r] = sums.lost > whole.lost;
        });
        return new Imputed(
                windows,
                whole.observed,
                whole.expected,
                whole.cells,
                whole.logRatio(),
                Matrix.transposed(left),
                whole.treated,
                regions(counts, whole.unitExpected),
                whole.unitExpected,
                whole.unitObserved,
                whole.lost,
                whole.apart,
                (int) IntStream.range(0, regions).filter(r -> loses[r]).count());
    }

    private static int regions(CountPanel counts, double[] unitExpected) {
        return (int) IntStream.range(0, unitExpected.length)
                .filter(u -> unitExpected[u] > 0)
                .map(u -> counts.regions()[u])
                .distinct()
                .count();
    }

    /** One fit. */
    private record Sums(
            double[] observed,
            double[] expected,
            long[] cells,
            int treated,
            double[] unitExpected,
            double[] unitObserved,
            long lost,
            long apart) {

        static Sums of(CountPanel counts, int[][] fitted, long[][] windows, boolean[] out) {
            TwoWayRates rates = TwoWayRates.of(counts.y(), counts.e(), fitted, out);
            int k = windows.length;
            double[] observed = new double[k];
            double[] expected = new double[k];
            long[] cells = new long[k];
            double[] unitExpected = new double[counts.units()];
            double[] unitObserved = new double[counts.units()];
            int treated = 0;
            long lost = 0;
            long apart = 0;
            for (int u = 0; u < counts.units(); u++) {
                boolean counted = false;
                for (int t = 0; t < counts.times() && !out[u]; t++) {
                    long since = counts.since(u, t);
                    for (int w = 0; w < k; w++) {
                        if (since < windows[w][0] || since > windows[w][1] || !counts.reported(u, t)) {
                            continue;
                        }
                        if (!rates.knows(u, t)) {
                            lost += w == 0 ? 1 : 0;
                            apart += w == 0 && rates.apart(u, t) ? 1 : 0;
                            continue;
                        }
                        double y0 = counts.e()[u][t] * rates.expected(u, t);
                        observed[w] += counts.y()[u][t];
                        expected[w] += y0;
                        cells[w]++;
                        unitExpected[u] += w == 0 ? y0 : 0;
                        unitObserved[u] += w == 0 ? counts.y()[u][t] : 0;
                        counted |= w == 0;
                    }
                }
                treated += counted ? 1 : 0;
            }
            return new Sums(observed, expected, cells, treated, unitExpected, unitObserved, lost, apart);
        }

        double[] logRatio() {
            double[] log = new double[observed.length];
            for (int w = 0; w < log.length; w++) {
                log[w] = cells[w] == 0 ? Double.NaN : StrictMath.log(observed[w] / expected[w]);
            }
            return log;
        }
    }

    /** Jackknife covariance of the logarithms. */
    public double[][] covariance() {
        int k = logRatio.length;
        int g = without[0].length;
        double[][] covariance = new double[k][k];
        for (int a = 0; a < k; a++) {
            for (int b = 0; b < k; b++) {
                double sum = 0;
                for (int r = 0; r < g; r++) {
                    sum += (without[a][r] - logRatio[a]) * (without[b][r] - logRatio[b]);
                }
                covariance[a][b] = sum * (g - 1) / g;
            }
        }
        return covariance;
    }

    /** Jackknife standard error of one window's logarithm. */
    public double error(int window) {
        return Math.sqrt(covariance()[window][window]);
    }

    /** The most a single region moves the first window's logarithm. */
    public double mostMoved() {
        return Arrays.stream(without[0])
                .map(v -> Math.abs(v - logRatio[0]))
                .max()
                .orElse(Double.NaN);
    }

    /** The largest share of what is expected that one unit holds. */
    public double largestShare() {
        return Arrays.stream(unitExpected).max().orElse(0) / expected[0];
    }

    /** The smallest fall that would be found four times in five. */
    public double smallestDetectable(double degrees) {
        double reach = Tails.quantile(degrees, 2 * LARGEST_SHARE - 1) + Tails.quantile(degrees, 0.6);
        return 1 - StrictMath.exp(-reach * error(0));
    }
}
