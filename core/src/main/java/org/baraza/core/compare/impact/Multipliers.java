package org.baraza.core.compare.impact;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.baraza.core.compare.Chance;
import org.baraza.core.compare.Tails;

/**
 * The multiplier bootstrap of influence functions: standard errors from the spread of the draws, and how far bands must
 * reach to hold for all effects at once. Callaway and Sant'Anna 2021.
 */
public final class Multipliers {

    private static final int BLOCK = 32;
    private static final double MIDDLE_HALF = 2 * Tails.normalAbove(0.25);

    /**
     * What the draws say.
     *
     * @param errors a standard error for each effect, from the middle half of its draws
     * @param critical how many standard errors a band reaches to hold for all at once
     */
    public record Found(double[] errors, double critical) {}

    private final double[][] drawn;
    private final int units;

    private Multipliers(double[][] drawn, int units) {
        this.drawn = drawn;
        this.units = units;
    }

    /**
     * Draws, the same for all effects.
     *
     * @param influences for each effect, of each unit
     * @param clusters for each unit its cluster, 0 and up
     * @param multiplier {@code mammen}, {@code rademacher} or {@code normal}
     */
    public static Multipliers of(List<double[]> influences, int[] clusters, int draws, String multiplier, long seed) {
        int groups = Arrays.stream(clusters).max().orElse(-1) + 1;
        int effects = influences.size();
        double[][] sums = new double[effects][];
        IntStream.range(0, effects).parallel().forEach(k -> sums[k] = sums(influences.get(k), clusters, groups));
        double[][] drawn = new double[effects][draws];
        for (int from = 0; from < draws; from += BLOCK) {
            int size = Math.min(BLOCK, draws - from);
            double[][] v = multipliers(groups, from, size, multiplier, seed);
            int start = from;
            IntStream.range(0, effects).parallel().forEach(k -> add(sums[k], v, drawn[k], start, size));
        }
        return new Multipliers(drawn, clusters.length);
    }

    /** What the draws say of some effects in a row, taken together. */
    public Found of(int from, int to, double level) {
        int draws = drawn.length == 0 ? 0 : drawn[0].length;
        double[] errors = new double[to - from];
        IntStream.range(from, to).parallel().forEach(k -> {
            double[] sorted = drawn[k].clone();
            Arrays.sort(sorted);
            errors[k - from] = (quantile(sorted, 0.75) - quantile(sorted, 0.25)) / MIDDLE_HALF / units;
        });
        double[] most = new double[draws];
        for (int k = from; k < to; k++) {
            if (errors[k - from] > 1e-14) {
                for (int b = 0; b < draws; b++) {
                    most[b] = Math.max(most[b], Math.abs(drawn[k][b]) / units / errors[k - from]);
                }
            }
        }
        Arrays.sort(most);
        return new Found(errors, draws == 0 ? Double.NaN : quantile(most, level));
    }

    private static double[] sums(double[] influence, int[] clusters, int groups) {
        double[] sums = new double[groups];
        for (int u = 0; u < influence.length; u++) {
            sums[clusters[u]] += influence[u];
        }
        return sums;
    }

    private static double[][] multipliers(int groups, int from, int size, String multiplier, long seed) {
        double[][] lines = new double[size][];
        IntStream.range(0, size).parallel().forEach(b -> {
            Chance chance = Chance.of(seed, "multiplier", (long) from + b);
            lines[b] = line(groups, multiplier, chance);
        });
        double[][] v = new double[groups][size];
        for (int b = 0; b < size; b++) {
            for (int g = 0; g < groups; g++) {
                v[g][b] = lines[b][g];
            }
        }
        return v;
    }

    private static double[] line(int groups, String multiplier, Chance chance) {
        double root = Math.sqrt(5);
        double often = (root + 1) / (2 * root);
        double low = (1 - root) / 2;
        double high = (1 + root) / 2;
        double[] line = new double[groups];
        for (int g = 0; g < groups; g++) {
            line[g] = switch (multiplier) {
                case "rademacher" -> chance.nextLong() < 0 ? 1 : -1;
                case "normal" -> chance.nextGaussian();
                default -> chance.nextDouble() < often ? low : high;
            };
        }
        return line;
    }

    /** Cluster by cluster, so that each draw has its own sum and its order never changes. */
    private static void add(double[] sums, double[][] v, double[] to, int from, int size) {
        double[] block = new double[size];
        for (int g = 0; g < sums.length; g++) {
            double s = sums[g];
            if (s != 0) {
                double[] line = v[g];
                for (int b = 0; b < size; b++) {
                    block[b] += s * line[b];
                }
            }
        }
        System.arraycopy(block, 0, to, from, size);
    }

    /** The smallest drawn value that so large a share do not exceed. */
    static double quantile(double[] sorted, double share) {
        int at = (int) Math.ceil(share * sorted.length - 1e-9) - 1;
        return sorted[Math.max(0, Math.min(sorted.length - 1, at))];
    }

    /** Standard error from influences summed over clusters, without draws. */
    public static double analytic(double[] influence, int[] clusters) {
        int groups = Arrays.stream(clusters).max().orElse(-1) + 1;
        double squares = 0;
        for (double sum : sums(influence, clusters, groups)) {
            squares += sum * sum;
        }
        return Math.sqrt(squares) / influence.length;
    }
}
