package org.baraza.core.measure.surveys;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.baraza.core.measure.numbers.Linear;

/** Weights made to agree with what is known of the population. The variance then leaves out what is known. */
public final class Weighting {

    private static final int MOST_ROUNDS = 10_000;
    private static final int SWEEPS = 10;

    private Weighting() {}

    /**
     * Post-stratification: the weights of each group are multiplied so that they sum to its population. Holt and Smith
     * 1979.
     *
     * @param groups group of each case
     * @param populations size of every group there is a case of
     */
    public static Design postStratified(Design design, String[] groups, Map<String, Double> populations) {
        double[] old = design.weights();
        double[] now = scaled(old, groups, populations);
        return design.reweighted(now, v -> residual(v, groups, old, now));
    }

    private static double[] scaled(double[] weights, String[] groups, Map<String, Double> populations) {
        Map<String, Double> sums = new TreeMap<>();
        for (int i = 0; i < weights.length; i++) {
            sums.merge(groups[i], weights[i], Double::sum);
        }
        double[] scaled = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            Double population = populations.get(groups[i]);
            if (population == null) {
                throw new IllegalArgumentException("no population for a group of the sample");
            }
            scaled[i] = weights[i] * population / sums.getOrDefault(groups[i], 0.0);
        }
        for (String group : populations.keySet()) {
            if (!sums.containsKey(group)) {
                throw new IllegalArgumentException("a group of the population has no case in the sample");
            }
        }
        return scaled;
    }

    private static double[] residual(double[] values, String[] groups, double[] old, double[] now) {
        Map<String, double[]> means = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            double[] sum = means.computeIfAbsent(groups[i], g -> new double[2]);
            sum[0] += now[i] == 0 ? 0 : values[i] * old[i] / now[i];
            sum[1] += old[i];
        }
        double[] left = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            double[] sum = means.getOrDefault(groups[i], new double[] {0, 1});
            left[i] = values[i] - (sum[1] == 0 ? 0 : sum[0] / sum[1] * now[i]);
        }
        return left;
    }

    /**
     * One margin of a population.
     *
     * @param groups group of each case
     * @param populations size of each group
     */
    public record Margin(String[] groups, Map<String, Double> populations) {}

    /**
     * Raking: post-stratification to each margin in turn until all agree. Deming and Stephan 1940.
     *
     * @param tolerance largest change of a weight's cell total in a round at which it stops, in persons; 1e-10 times the
     *     population for full agreement
     * @throws IllegalArgumentException when the margins cannot be made to agree
     */
    public static Design raked(Design design, java.util.List<Margin> margins, double tolerance, int mostRounds) {
        double[] weights = design.weights();
        for (int round = 0; round < Math.min(MOST_ROUNDS, mostRounds); round++) {
            double[] before = weights;
            java.util.List<double[]> each = new java.util.ArrayList<>();
            for (Margin margin : margins) {
                weights = scaled(weights, margin.groups(), margin.populations());
                each.add(weights);
            }
            if (largestCellChange(before, weights, margins) < tolerance) {
                return design.reweighted(weights, v -> sweptOut(v, margins, each));
            }
        }
        throw new IllegalArgumentException("the margins do not come to agree");
    }

    /** What is left of values when the means of every margin's groups are taken out in turn. */
    private static double[] sweptOut(
            double[] values, java.util.List<Margin> margins, java.util.List<double[]> weights) {
        double[] left = values;
        double[] ones = new double[values.length];
        Arrays.fill(ones, 1);
        for (int round = 0; round < SWEEPS; round++) {
            for (int m = 0; m < margins.size(); m++) {
                double[] w = weights.get(m);
                double[] at = left;
                double[] plain = new double[values.length];
                Arrays.setAll(plain, i -> w[i] == 0 ? 0 : at[i] / w[i]);
                left = residual(plain, margins.get(m).groups(), ones, ones);
                for (int i = 0; i < left.length; i++) {
                    left[i] *= w[i];
                }
            }
        }
        return left;
    }

    private static double largestCellChange(double[] before, double[] after, java.util.List<Margin> margins) {
        Map<String, Double> changes = new TreeMap<>();
        for (int i = 0; i < before.length; i++) {
            StringBuilder cell = new StringBuilder();
            for (Margin margin : margins) {
                cell.append(margin.groups()[i]).append('\u0000');
            }
            changes.merge(cell.toString(), after[i] - before[i], Double::sum);
        }
        return changes.values().stream().mapToDouble(Math::abs).max().orElse(0);
    }

    /**
     * Linear calibration to totals of several variables: Deville and Särndal 1992, the regression estimator.
     *
     * @param columns one row a case
     * @param totals of each column in the population
     */
    public static Design calibrated(Design design, double[][] columns, double[] totals) {
        double[] old = design.weights();
        double[][] information = Linear.cross(columns, old);
        double[] gap = totals.clone();
        for (int i = 0; i < old.length; i++) {
            for (int j = 0; j < gap.length; j++) {
                gap[j] -= old[i] * columns[i][j];
            }
        }
        double[] lambda = scaledSolve(information, gap);
        double[] now = new double[old.length];
        for (int i = 0; i < old.length; i++) {
            now[i] = old[i] * (1 + Linear.dot(columns[i], lambda));
        }
        return design.reweighted(now, v -> regressed(v, columns, old, now));
    }

    /** Solves with each column brought to the same size first, since totals may be of very different units. */
    private static double[] scaledSolve(double[][] a, double[] b) {
        int n = b.length;
        double[] size = new double[n];
        Arrays.setAll(size, i -> Math.sqrt(a[i][i]));
        double[][] even = new double[n][n];
        double[] right = new double[n];
        for (int i = 0; i < n; i++) {
            right[i] = b[i] / size[i];
            for (int j = 0; j < n; j++) {
                even[i][j] = a[i][j] / (size[i] * size[j]);
            }
        }
        double[] x = Linear.solve(even, right);
        for (int i = 0; i < n; i++) {
            x[i] /= size[i];
        }
        return x;
    }

    private static double[] regressed(double[] values, double[][] columns, double[] old, double[] now) {
        double[] right = new double[columns[0].length];
        for (int i = 0; i < values.length; i++) {
            double plain = now[i] == 0 ? 0 : values[i] * old[i] / now[i];
            for (int j = 0; j < right.length; j++) {
                right[j] += columns[i][j] * plain;
            }
        }
        double[] beta = scaledSolve(Linear.cross(columns, old), right);
        double[] left = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            left[i] = values[i] - now[i] * Linear.dot(columns[i], beta);
        }
        return left;
    }
}
