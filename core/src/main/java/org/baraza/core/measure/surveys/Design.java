package org.baraza.core.measure.surveys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * How a sample was drawn and weighted. Variances are by linearisation: a statistic is a sum of weighted values of the
 * cases to first order, and such a sum varies as its cluster totals do (Woodruff 1971; Binder 1983). Assumes the
 * clusters of a stratum drawn independently, or without replacement where populations are known. Fails with few
 * clusters, and says nothing of those who could not be asked.
 */
public final class Design {

    private final double[] weights;
    private final List<Stage> stages;
    private final Lonely lonely;
    private final List<UnaryOperator<double[]>> adjustments;

    private Design(double[] weights, List<Stage> stages, Lonely lonely, List<UnaryOperator<double[]>> adjustments) {
        this.weights = weights;
        this.stages = stages;
        this.lonely = lonely;
        this.adjustments = adjustments;
    }

    /**
     * A design.
     *
     * @param weights how many of the population each case stands for, 0 or more
     * @param stages from the first drawn to the last, at least one
     */
    public static Design of(double[] weights, List<Stage> stages, Lonely lonely) {
        for (double w : weights) {
            if (!(w >= 0) || Double.isInfinite(w)) {
                throw new IllegalArgumentException("not a weight: " + w);
            }
        }
        if (stages.isEmpty() || stages.getFirst().clusters().length != weights.length) {
            throw new IllegalArgumentException("a design has a stage that speaks of every case");
        }
        return new Design(weights.clone(), List.copyOf(stages), lonely, List.of());
    }

    /** Every case drawn by itself, without strata. */
    public static Design simple(double[] weights) {
        int[] cases = new int[weights.length];
        Arrays.setAll(cases, i -> i);
        double[] unknown = new double[weights.length];
        Arrays.fill(unknown, Double.NaN);
        return of(weights, List.of(new Stage(new int[weights.length], cases, unknown)), Lonely.REFUSE);
    }

    /** The same sample with other weights; {@code residual} takes out of values what the new weights know for sure. */
    Design reweighted(double[] to, UnaryOperator<double[]> residual) {
        List<UnaryOperator<double[]>> all = new ArrayList<>(adjustments);
        all.add(residual);
        return new Design(to.clone(), stages, lonely, all);
    }

    /** The same sample with other weights and nothing taken out. */
    Design with(double[] to) {
        return new Design(to.clone(), stages, lonely, List.of());
    }

    public double[] weights() {
        return weights.clone();
    }

    List<Stage> stages() {
        return stages;
    }

    public int size() {
        return weights.length;
    }

    /** Clusters of the first stage minus its strata. */
    public int degreesOfFreedom() {
        int[] strata = stages.getFirst().strata();
        int[] clusters = stages.getFirst().clusters();
        return (int) (Arrays.stream(used(clusters)).distinct().count()
                - Arrays.stream(used(strata)).distinct().count());
    }

    private int[] used(int[] of) {
        int[] kept = new int[of.length];
        int n = 0;
        for (int i = 0; i < of.length; i++) {
            if (weights[i] > 0) {
                kept[n++] = of[i];
            }
        }
        return Arrays.copyOf(kept, n);
    }

    /** How many clusters were drawn at the first stage. */
    public int clusters() {
        return (int)
                Arrays.stream(used(stages.getFirst().clusters())).distinct().count();
    }

    /** How many strata of the first stage have a single cluster. */
    public int lonelyStrata() {
        int[] strata = stages.getFirst().strata();
        int[] clusters = stages.getFirst().clusters();
        int lonelyOnes = 0;
        for (int level : Arrays.stream(strata).distinct().toArray()) {
            long drawn = java.util.stream.IntStream.range(0, strata.length)
                    .filter(i -> strata[i] == level)
                    .map(i -> clusters[i])
                    .distinct()
                    .count();
            lonelyOnes += drawn == 1 ? 1 : 0;
        }
        return lonelyOnes;
    }

    /** The largest weight over the median one. */
    public double weightSpread() {
        double[] sorted = weights.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length - 1] / sorted[sorted.length / 2];
    }

    /**
     * Covariance of sums.
     *
     * @param values one row a statistic: weighted values of the cases whose sum it is
     */
    public double[][] covariance(double[][] values) {
        double[][] left = new double[values.length][];
        for (int r = 0; r < values.length; r++) {
            double[] v = values[r];
            for (UnaryOperator<double[]> adjustment : adjustments) {
                v = adjustment.apply(v);
            }
            left[r] = v;
        }
        int[] all = new int[weights.length];
        Arrays.setAll(all, i -> i);
        return new StageVariance(stages, lonely).of(left, all, 0);
    }

    /** Variance of one sum. */
    public double variance(double[] values) {
        return covariance(new double[][] {values})[0][0];
    }
}
