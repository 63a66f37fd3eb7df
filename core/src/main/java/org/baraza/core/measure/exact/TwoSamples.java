package org.baraza.core.measure.exact;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.baraza.core.measure.numbers.Distributions;

/**
 * Whether one sample lies higher than another: permutation of values or of ranks (Fisher 1935; Wilcoxon 1945). Exact
 * for any size by counting sums (Streitberg and Röhmel 1986), with ties as they are.
 */
public final class TwoSamples {

    private static final double SAME = 1e-9;

    private TwoSamples() {}

    /** Ranks from 1, tied values sharing their mean rank. */
    public static double[] ranks(double[] values) {
        Integer[] order = new Integer[values.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (i, j) -> Double.compare(values[i], values[j]));
        double[] ranks = new double[values.length];
        for (int from = 0; from < order.length; ) {
            int to = from;
            while (to + 1 < order.length && values[order[to + 1]] == values[order[from]]) {
                to++;
            }
            for (int k = from; k <= to; k++) {
                ranks[order[k]] = (from + to) / 2.0 + 1;
            }
            from = to + 1;
        }
        return ranks;
    }

    /**
     * Exact distribution of the first sample's sum.
     *
     * @param values or ranks of both samples
     * @param first 1 where a value belongs to the first sample, else 0
     */
    public static Shuffles.Outcome exact(double[] values, int[] first) {
        int size = Arrays.stream(first).sum();
        double expected = Arrays.stream(values).sum() * size / values.length;
        double observed = 0;
        for (int i = 0; i < values.length; i++) {
            observed += first[i] * values[i];
        }
        double gap = observed - expected;
        double slack = SAME * Math.max(1, Math.abs(observed));
        double all = 0;
        double far = 0;
        double large = 0;
        double small = 0;
        for (Map.Entry<Double, Double> sum : sums(values, size).entrySet()) {
            double other = sum.getKey() - expected;
            double ways = sum.getValue();
            all += ways;
            far += Math.abs(other) >= Math.abs(gap) - slack ? ways : 0;
            large += other >= gap - slack ? ways : 0;
            small += other <= gap + slack ? ways : 0;
        }
        return new Shuffles.Outcome(observed, far / all, large / all, small / all, (long) Math.min(all, 9e18), true);
    }

    /** How many choices of {@code size} values have each sum. Sums that differ by rounding only are one. */
    private static Map<Double, Double> sums(double[] values, int size) {
        java.util.List<TreeMap<Double, Double>> bySize = new java.util.ArrayList<>();
        for (int k = 0; k <= size; k++) {
            bySize.add(new TreeMap<>());
        }
        bySize.getFirst().put(0.0, 1.0);
        for (int i = 0; i < values.length; i++) {
            for (int k = Math.min(size, i + 1); k >= 1; k--) {
                for (Map.Entry<Double, Double> e : bySize.get(k - 1).entrySet()) {
                    bySize.get(k).merge(rounded(e.getKey() + values[i]), e.getValue(), Double::sum);
                }
            }
            if (bySize.get(size / 2).size() > 2_000_000) {
                throw new IllegalArgumentException("too many different sums to count; draw a sample instead");
            }
        }
        return bySize.get(size);
    }

    private static double rounded(double sum) {
        return Math.abs(sum) < 1e6 ? Math.rint(sum * 1e9) / 1e9 : sum;
    }

    /**
     * A normal approximation of the same test, with the permutation variance; z and its two-sided p.
     *
     * @param z standardised sum of the first sample
     * @param p two-sided
     */
    public record Approximate(double z, double p) {}

    /** The asymptotic permutation test; {@code correction} is taken from the distance, ½ for ranks, else 0. */
    public static Approximate asymptotic(double[] values, int[] first, double correction) {
        int n = values.length;
        int size = Arrays.stream(first).sum();
        double mean = Arrays.stream(values).sum() / n;
        double squares = 0;
        double observed = 0;
        for (int i = 0; i < n; i++) {
            squares += (values[i] - mean) * (values[i] - mean);
            observed += first[i] * values[i];
        }
        double variance = (double) size * (n - size) / ((double) n * (n - 1)) * squares;
        if (!(variance > 0)) {
            throw new IllegalArgumentException("all values are the same, or one sample is empty");
        }
        double gap = observed - mean * size;
        double z = (gap - Math.signum(gap) * Math.min(correction, Math.abs(gap))) / Math.sqrt(variance);
        return new Approximate(z, Math.min(1, 2 * Distributions.normal().above(Math.abs(z))));
    }
}
