package org.baraza.core.measure.exact;

import java.util.Map;
import java.util.TreeMap;

/**
 * Whether differences within pairs lie around 0: every way of flipping their signs (Fisher 1935), of the differences
 * themselves or of their signed ranks (Wilcoxon 1945). Differences of 0 drop out.
 */
public final class Paired {

    private Paired() {}

    /** Exact over all flips of the differences. */
    public static Shuffles.Outcome flips(double[] differences) {
        double[] used = java.util.Arrays.stream(differences).filter(d -> d != 0).toArray();
        if (used.length == 0) {
            throw new IllegalArgumentException("no pair differs");
        }
        double observed = 0;
        TreeMap<Double, Double> sums = new TreeMap<>(Map.of(0.0, 1.0));
        for (double d : used) {
            observed += d;
            TreeMap<Double, Double> next = new TreeMap<>();
            for (Map.Entry<Double, Double> e : sums.entrySet()) {
                next.merge(rounded(e.getKey() + d), e.getValue(), Double::sum);
                next.merge(rounded(e.getKey() - d), e.getValue(), Double::sum);
            }
            if (next.size() > 4_000_000) {
                throw new IllegalArgumentException("too many different sums to count; draw a sample instead");
            }
            sums = next;
        }
        return outcome(sums, observed);
    }

    private static double rounded(double sum) {
        return Math.rint(sum * 1e9) / 1e9;
    }

    private static Shuffles.Outcome outcome(Map<Double, Double> sums, double observed) {
        double slack = 1e-8 * Math.max(1, Math.abs(observed));
        double all = 0;
        double far = 0;
        double large = 0;
        double small = 0;
        for (Map.Entry<Double, Double> sum : sums.entrySet()) {
            all += sum.getValue();
            far += Math.abs(sum.getKey()) >= Math.abs(observed) - slack ? sum.getValue() : 0;
            large += sum.getKey() >= observed - slack ? sum.getValue() : 0;
            small += sum.getKey() <= observed + slack ? sum.getValue() : 0;
        }
        return new Shuffles.Outcome(observed, far / all, large / all, small / all, (long) Math.min(all, 9e18), true);
    }

    /** Signed ranks of the differences that are not 0, for the Wilcoxon test by {@link #flips}. */
    public static double[] signedRanks(double[] differences) {
        double[] used = java.util.Arrays.stream(differences).filter(d -> d != 0).toArray();
        double[] ranks =
                TwoSamples.ranks(java.util.Arrays.stream(used).map(Math::abs).toArray());
        for (int i = 0; i < used.length; i++) {
            ranks[i] = Math.copySign(ranks[i], used[i]);
        }
        return ranks;
    }
}
