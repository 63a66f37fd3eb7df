package org.baraza.core.measure.surveys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.baraza.core.measure.surveys.Estimates.Estimated;

/**
 * A sample with replicate weights: the statistic is computed again with each, and how it differs is its variance. For
 * data that come with such weights, and for the jackknife over clusters.
 *
 * @param weights of the whole sample
 * @param replicates one row of weights a replicate
 * @param scale of the sum
 * @param scales of each replicate
 * @param aroundWhole whether differences are from the whole sample's statistic; else from the replicates' mean
 * @param df degrees of freedom
 */
public record Replicates(
        double[] weights, double[][] replicates, double scale, double[] scales, boolean aroundWhole, double df) {

    /** Leave out one cluster at a time, without strata (JK1). */
    public static Replicates jackknife(Design design) {
        Stage first = design.stages().getFirst();
        int[] clusters = Arrays.stream(first.clusters()).distinct().toArray();
        double n = clusters.length;
        double[][] replicates = new double[clusters.length][];
        for (int c = 0; c < clusters.length; c++) {
            double[] w = design.weights();
            for (int i = 0; i < w.length; i++) {
                w[i] *= first.clusters()[i] == clusters[c] ? 0 : n / (n - 1);
            }
            replicates[c] = w;
        }
        double population = first.populations()[0];
        double left = Double.isNaN(population) ? 1 : 1 - n / population;
        double[] ones = new double[clusters.length];
        Arrays.fill(ones, 1);
        return new Replicates(design.weights(), replicates, left * (n - 1) / n, ones, false, n - 1);
    }

    /** Leave out one cluster at a time within each stratum (JKn). */
    public static Replicates stratifiedJackknife(Design design) {
        Stage first = design.stages().getFirst();
        List<double[]> replicates = new ArrayList<>();
        List<Double> scales = new ArrayList<>();
        for (int stratum : Arrays.stream(first.strata()).distinct().sorted().toArray()) {
            int[] members = java.util.stream.IntStream.range(0, design.size())
                    .filter(i -> first.strata()[i] == stratum)
                    .toArray();
            int[] clusters = Arrays.stream(members)
                    .map(i -> first.clusters()[i])
                    .distinct()
                    .toArray();
            double n = clusters.length;
            if (n < 2) {
                throw new LonelyClusterException(stratum);
            }
            double population = first.populations()[members[0]];
            for (int cluster : clusters) {
                double[] w = design.weights();
                for (int i : members) {
                    w[i] *= first.clusters()[i] == cluster ? 0 : n / (n - 1);
                }
                replicates.add(w);
                scales.add((n - 1) / n * (Double.isNaN(population) ? 1 : 1 - n / population));
            }
        }
        return new Replicates(
                design.weights(),
                replicates.toArray(new double[0][]),
                1,
                scales.stream().mapToDouble(Double::doubleValue).toArray(),
                false,
                design.degreesOfFreedom());
    }

    /** Any statistic of the weights. */
    public Estimated estimate(ToDoubleFunction<double[]> statistic) {
        double whole = statistic.applyAsDouble(weights);
        double[] each = Arrays.stream(replicates).mapToDouble(statistic).toArray();
        double centre = aroundWhole ? whole : Arrays.stream(each).average().orElse(whole);
        double sum = 0;
        for (int r = 0; r < each.length; r++) {
            sum += scales[r] * (each[r] - centre) * (each[r] - centre);
        }
        return new Estimated(whole, Math.sqrt(scale * sum), df);
    }

    /** The weighted mean, for {@link #estimate}. */
    public static ToDoubleFunction<double[]> mean(double[] y) {
        return w -> {
            double above = 0;
            double below = 0;
            for (int i = 0; i < w.length; i++) {
                above += w[i] * y[i];
                below += w[i];
            }
            return above / below;
        };
    }
}
