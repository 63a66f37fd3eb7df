package org.baraza.core.measure.surveys;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.baraza.core.measure.numbers.Linear;

/**
 * The variance of sums over the stages of a design, from the first to the last: what clusters of a stratum differ by,
 * and, where the population of clusters is known, the share of what their own parts differ by (Särndal, Swensson and
 * Wretman 1992, 4.3).
 *
 * @param stages of the design
 * @param lonely what to do with single clusters
 */
record StageVariance(List<Stage> stages, Lonely lonely) {

    double[][] of(double[][] values, int[] cases, int depth) {
        Stage stage = stages.get(depth);
        double[][] sum = new double[values.length][values.length];
        int[] strata = strata(stage, cases);
        int[] levels = Arrays.stream(strata).distinct().sorted().toArray();
        double[] grand = grandMean(values, cases, stage);
        int lonelyOnes = 0;
        for (int level : levels) {
            int[] members = IntStream.range(0, cases.length)
                    .filter(k -> strata[k] == level)
                    .map(k -> cases[k])
                    .toArray();
            int[] clusters = Arrays.stream(members)
                    .map(i -> stage.clusters()[i])
                    .distinct()
                    .toArray();
            lonelyOnes += clusters.length == 1 ? 1 : 0;
            add(sum, values, members, clusters, stage, grand, level);
            below(sum, values, members, clusters, stage, depth);
        }
        if (lonely == Lonely.AVERAGE && lonelyOnes > 0 && lonelyOnes < levels.length) {
            double factor = (double) levels.length / (levels.length - lonelyOnes);
            for (double[] row : sum) {
                for (int j = 0; j < row.length; j++) {
                    row[j] *= factor;
                }
            }
        }
        return sum;
    }

    /** Strata of the cases, single ones joined with the one before where the design says so. */
    private int[] strata(Stage stage, int[] cases) {
        int[] strata = Arrays.stream(cases).map(i -> stage.strata()[i]).toArray();
        if (lonely != Lonely.COLLAPSE) {
            return strata;
        }
        int[] levels = Arrays.stream(strata).distinct().sorted().toArray();
        for (int l = 0; l < levels.length && levels.length > 1; l++) {
            int level = levels[l];
            long clusters = IntStream.range(0, cases.length)
                    .filter(k -> strata[k] == level)
                    .map(k -> stage.clusters()[cases[k]])
                    .distinct()
                    .count();
            if (clusters == 1) {
                int into = levels[l == 0 ? 1 : l - 1];
                for (int k = 0; k < strata.length; k++) {
                    strata[k] = strata[k] == level ? into : strata[k];
                }
                levels[l] = into;
            }
        }
        return strata;
    }

    private static double[] grandMean(double[][] values, int[] cases, Stage stage) {
        long clusters =
                Arrays.stream(cases).map(i -> stage.clusters()[i]).distinct().count();
        double[] mean = new double[values.length];
        for (int r = 0; r < values.length; r++) {
            for (int i : cases) {
                mean[r] += values[r][i] / clusters;
            }
        }
        return mean;
    }

    private void add(
            double[][] sum, double[][] values, int[] members, int[] clusters, Stage stage, double[] grand, int level) {
        int n = clusters.length;
        double population = stage.populations()[members[0]];
        double left = Double.isNaN(population) ? 1 : Math.max(0, 1 - n / population);
        if (n == 1 && left > 0 && lonely == Lonely.REFUSE) {
            throw new LonelyClusterException(level);
        }
        if (left == 0 || n == 1 && lonely != Lonely.ADJUST) {
            return;
        }
        double[][] totals = totals(values, members, clusters, stage);
        double[] centre = n == 1 ? grand : mean(totals);
        for (double[] total : totals) {
            double[] gap = new double[total.length];
            for (int r = 0; r < gap.length; r++) {
                gap[r] = total[r] - centre[r];
            }
            Linear.addOuter(sum, gap, gap, n == 1 ? left : left * n / (n - 1));
        }
    }

    private static double[][] totals(double[][] values, int[] members, int[] clusters, Stage stage) {
        double[][] totals = new double[clusters.length][values.length];
        for (int c = 0; c < clusters.length; c++) {
            for (int i : members) {
                if (stage.clusters()[i] == clusters[c]) {
                    for (int r = 0; r < values.length; r++) {
                        totals[c][r] += values[r][i];
                    }
                }
            }
        }
        return totals;
    }

    private static double[] mean(double[][] rows) {
        double[] mean = new double[rows[0].length];
        for (double[] row : rows) {
            for (int r = 0; r < mean.length; r++) {
                mean[r] += row[r] / rows.length;
            }
        }
        return mean;
    }

    /** What the stages below add, where it is known how many clusters this stratum has. */
    private void below(double[][] sum, double[][] values, int[] members, int[] clusters, Stage stage, int depth) {
        double population = stage.populations()[members[0]];
        if (depth + 1 >= stages.size() || Double.isNaN(population)) {
            return;
        }
        double drawn = clusters.length / population;
        for (int cluster : clusters) {
            int[] inside = Arrays.stream(members)
                    .filter(i -> stage.clusters()[i] == cluster)
                    .toArray();
            double[][] more = of(values, inside, depth + 1);
            for (int r = 0; r < sum.length; r++) {
                for (int s = 0; s < sum.length; s++) {
                    sum[r][s] += drawn * more[r][s];
                }
            }
        }
    }
}
