package org.baraza.core.compare.impact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.baraza.core.compare.Chance;

/**
 * Treated units and those chosen to stand beside them.
 *
 * @param partners for each treated row the rows matched to it; empty when none was near enough, or none was sought
 * @param weights of every row; 0 for those not used
 * @param group for each row the set it belongs to; -1 for those not used
 */
public record Matched(int[][] partners, double[] weights, int[] group) {

    /**
     * How to choose.
     *
     * @param ratio how many for each
     * @param replace whether one may be chosen again
     * @param caliper how far apart a match may lie; infinite for any distance
     * @param order {@code largest}, {@code smallest}, {@code data} or {@code random}
     * @param below whether only those with no larger distance are looked at, as long as there are any
     */
    public record How(int ratio, boolean replace, double caliper, String order, boolean below) {}

    /** The nearest in order, within exact cells; of two as near, the later row. Rubin 1973. */
    public static Matched nearest(boolean[] treated, double[] distance, int[] exact, How how, long seed) {
        int n = treated.length;
        int[] order = order(treated, distance, how.order, seed);
        boolean[] used = new boolean[n];
        int[][] partners = new int[n][];
        Arrays.fill(partners, new int[0]);
        for (int round = 0; round < how.ratio; round++) {
            for (int t : order) {
                if (partners[t].length == round) {
                    boolean side = !how.below || noneBelow(treated, distance, exact, used, t);
                    int best = -1;
                    double least = Double.POSITIVE_INFINITY;
                    for (int c = 0; c < n; c++) {
                        double gap = Math.abs(distance[c] - distance[t]);
                        boolean free = !treated[c] && !used[c] && exact[c] == exact[t] && !in(partners[t], c);
                        if (free && gap <= how.caliper && gap <= least && (side || distance[c] <= distance[t])) {
                            best = c;
                            least = gap;
                        }
                    }
                    if (best >= 0) {
                        partners[t] = Arrays.copyOf(partners[t], round + 1);
                        partners[t][round] = best;
                        used[best] = !how.replace;
                    }
                }
            }
        }
        return weighted(treated, partners);
    }

    private static boolean noneBelow(boolean[] treated, double[] distance, int[] exact, boolean[] used, int t) {
        for (int c = 0; c < treated.length; c++) {
            if (!treated[c] && !used[c] && exact[c] == exact[t] && distance[c] <= distance[t]) {
                return false;
            }
        }
        return true;
    }

    private static boolean in(int[] some, int one) {
        return Arrays.stream(some).anyMatch(s -> s == one);
    }

    private static int[] order(boolean[] treated, double[] distance, String order, long seed) {
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < treated.length; i++) {
            if (treated[i]) {
                rows.add(i);
            }
        }
        switch (order) {
            case "largest" -> rows.sort((a, b) -> Double.compare(distance[b], distance[a]));
            case "smallest" -> rows.sort((a, b) -> Double.compare(distance[a], distance[b]));
            case "random" -> {
                int[] shuffled = Chance.of(seed, "matching order", 0).shuffled(rows.size());
                rows = Arrays.stream(shuffled).mapToObj(rows::get).toList();
            }
            default -> {}
        }
        return rows.stream().mapToInt(Integer::intValue).toArray();
    }

    private static Matched weighted(boolean[] treated, int[][] partners) {
        int n = treated.length;
        double[] weights = new double[n];
        int[] group = new int[n];
        Arrays.fill(group, -1);
        int sets = 0;
        double others = 0;
        int distinct = 0;
        for (int t = 0; t < n; t++) {
            if (treated[t] && partners[t].length > 0) {
                weights[t] = 1;
                group[t] = sets;
                for (int c : partners[t]) {
                    distinct += weights[c] == 0 ? 1 : 0;
                    weights[c] += 1.0 / partners[t].length;
                    others += 1.0 / partners[t].length;
                    group[c] = sets;
                }
                sets++;
            }
        }
        for (int c = 0; c < n; c++) {
            // Those chosen weigh as many as they are.
            weights[c] *= treated[c] ? 1 : distinct / others;
        }
        return new Matched(partners, weights, group);
    }

    /** Cells in which both kinds lie; others are left out. Iacus, King and Porro 2012. */
    public static Matched cells(boolean[] treated, int[] cell) {
        int n = treated.length;
        int cells = Arrays.stream(cell).max().orElse(-1) + 1;
        double[][] sizes = new double[cells][2];
        for (int i = 0; i < n; i++) {
            sizes[cell[i]][treated[i] ? 1 : 0]++;
        }
        double kept = 0;
        double keptOthers = 0;
        for (double[] size : sizes) {
            kept += size[0] > 0 ? size[1] : 0;
            keptOthers += size[1] > 0 ? size[0] : 0;
        }
        double[] weights = new double[n];
        int[] group = new int[n];
        for (int i = 0; i < n; i++) {
            double[] size = sizes[cell[i]];
            boolean both = size[0] > 0 && size[1] > 0;
            group[i] = both ? cell[i] : -1;
            weights[i] = !both ? 0 : treated[i] ? 1 : size[1] / size[0] * keptOthers / kept;
        }
        int[][] none = new int[n][];
        Arrays.fill(none, new int[0]);
        return new Matched(none, weights, group);
    }

    /** Others weighted by their odds of treatment, so that they look like the treated. */
    public static Matched odds(boolean[] treated, double[] propensity) {
        int n = treated.length;
        double[] weights = new double[n];
        int[] group = new int[n];
        for (int i = 0; i < n; i++) {
            weights[i] = treated[i] ? 1 : propensity[i] / (1 - propensity[i]);
            group[i] = i;
        }
        int[][] none = new int[n][];
        Arrays.fill(none, new int[0]);
        return new Matched(none, weights, group);
    }

    public int used(boolean[] treated, boolean which) {
        int count = 0;
        for (int i = 0; i < treated.length; i++) {
            count += weights[i] > 0 && treated[i] == which ? 1 : 0;
        }
        return count;
    }
}
