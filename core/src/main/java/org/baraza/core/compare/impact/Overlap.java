package org.baraza.core.compare.impact;

import java.util.Arrays;

/** Whether areas where it began had rates before that other areas have too. */
public final class Overlap {

    private Overlap() {}

    /** The share of areas under it whose rate before lies between half the 5th and twice the 95th hundredth of others'. */
    public static double share(CountPanel counts) {
        double[] others = new double[counts.units()];
        double[] treated = new double[counts.units()];
        int n = 0;
        int k = 0;
        for (int u = 0; u < counts.units(); u++) {
            double rate = rate(counts, u);
            if (Double.isNaN(rate)) {
                continue;
            }
            if (counts.panel().first()[u] == StaggeredPanel.NEVER) {
                others[n++] = rate;
            } else {
                treated[k++] = rate;
            }
        }
        if (n == 0 || k == 0) {
            return Double.NaN;
        }
        double[] sorted = Arrays.copyOf(others, n);
        Arrays.sort(sorted);
        double low = quantile(sorted, 0.05) / 2;
        double high = quantile(sorted, 0.95) * 2;
        return Arrays.stream(treated, 0, k).filter(r -> r >= low && r <= high).count() / (double) k;
    }

    private static double rate(CountPanel counts, int unit) {
        double events = 0;
        double exposure = 0;
        for (int t = 0; t < counts.times(); t++) {
            if (counts.reported(unit, t) && !counts.panel().under(unit, t)) {
                events += counts.y()[unit][t];
                exposure += counts.e()[unit][t];
            }
        }
        return exposure > 0 ? events / exposure : Double.NaN;
    }

    /** Between neighbours in proportion, as most programs do (type 7 of Hyndman and Fan). */
    static double quantile(double[] sorted, double share) {
        double at = (sorted.length - 1) * share;
        int below = (int) Math.floor(at);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
