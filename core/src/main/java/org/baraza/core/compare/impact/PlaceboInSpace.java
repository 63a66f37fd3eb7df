package org.baraza.core.compare.impact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.baraza.core.compare.Chance;

/**
 * For fewer areas than a standard error needs: is what was seen there rarer than what is seen where nothing began? Each area
 * never under it is taken as if it had begun at the same time.
 *
 * @param statistic mean logarithm of observed over expected, half an event added to both
 * @param p share of placebo sets as far from zero or farther, the real one counted with them
 * @param sets how many were looked at
 */
public record PlaceboInSpace(double statistic, double p, int sets) {

    private static final int MOST_SETS = 10_000;
    private static final int DRAWN_SETS = 9_999;
    private static final int LEAST_EVENTS = 5;

    /** Of the units whose start is seen, within a window of so many times. */
    public static PlaceboInSpace of(CountPanel counts, long horizon, long seed) {
        int[] treated = IntStream.range(0, counts.units())
                .filter(u -> counts.panel().first()[u] != StaggeredPanel.NEVER)
                .toArray();
        int[] others = IntStream.range(0, counts.units())
                .filter(u -> counts.panel().first()[u] == StaggeredPanel.NEVER)
                .toArray();
        Imputed real = Imputed.once(counts, new long[] {0, horizon - 1});
        double sum = 0;
        for (int u : treated) {
            sum += log(real.unitObserved()[u], real.unitExpected()[u]);
        }
        double statistic = sum / treated.length;
        double[][] alone = new double[treated.length][others.length];
        for (int k = 0; k < treated.length; k++) {
            long start = counts.panel().first()[treated[k]];
            double[] line = alone[k];
            IntStream.range(0, others.length).parallel().forEach(c -> line[c] = one(counts, others[c], start, horizon));
        }
        return ranked(statistic, alone, seed);
    }

    private static double log(double observed, double expected) {
        return StrictMath.log((observed + 0.5) / (expected + 0.5));
    }

    /** One placebo area; NaN where it had too few events before. */
    private static double one(CountPanel counts, int unit, long start, long horizon) {
        double before = 0;
        for (int t = 0; t < counts.times(); t++) {
            before += counts.panel().times()[t] < start && counts.reported(unit, t) ? counts.y()[unit][t] : 0;
        }
        if (before < LEAST_EVENTS) {
            return Double.NaN;
        }
        long[] first = counts.panel().first().clone();
        first[unit] = start;
        Imputed placebo = Imputed.once(counts.starting(first), new long[] {0, horizon - 1});
        return log(placebo.unitObserved()[unit], placebo.unitExpected()[unit]);
    }

    private static PlaceboInSpace ranked(double statistic, double[][] alone, long seed) {
        int k = alone.length;
        int[] usable = IntStream.range(0, alone[0].length)
                .filter(c -> Arrays.stream(alone).noneMatch(line -> Double.isNaN(line[c])))
                .toArray();
        List<int[]> sets = sets(usable, k, seed);
        int reached = 0;
        for (int[] set : sets) {
            double sum = 0;
            for (int i = 0; i < k; i++) {
                sum += alone[i][set[i]];
            }
            reached += Math.abs(sum / k) >= Math.abs(statistic) - 1e-12 ? 1 : 0;
        }
        double p = sets.isEmpty() ? Double.NaN : (1.0 + reached) / (1 + sets.size());
        return new PlaceboInSpace(statistic, p, sets.size());
    }

    private static List<int[]> sets(int[] usable, int k, long seed) {
        List<int[]> sets = new ArrayList<>();
        if (usable.length < k) {
            return sets;
        }
        if (combinations(usable.length, k) <= MOST_SETS) {
            choose(usable, k, 0, new int[k], 0, sets);
            return sets;
        }
        for (int b = 0; b < DRAWN_SETS; b++) {
            int[] order = Chance.of(seed, "placebo in space", b).shuffled(usable.length);
            int[] set = new int[k];
            for (int i = 0; i < k; i++) {
                set[i] = usable[order[i]];
            }
            sets.add(set);
        }
        return sets;
    }

    private static double combinations(int n, int k) {
        double count = 1;
        for (int i = 0; i < k; i++) {
            count = count * (n - i) / (i + 1);
        }
        return count;
    }

    private static void choose(int[] usable, int k, int from, int[] set, int size, List<int[]> to) {
        if (size == k) {
            to.add(set.clone());
            return;
        }
        for (int i = from; i < usable.length; i++) {
            set[size] = usable[i];
            choose(usable, k, i + 1, set, size + 1, to);
        }
    }
}
