package org.baraza.core.measure.fairness;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How unevenly something is spread: Gini 1912, with the leave-one-out error (Ogwang 2000). 0 when all have the same.
 *
 * @param gini 0 to 1
 * @param corrected times n / (n - 1), which does not favour few units
 * @param se standard error of the first, by leaving out one unit at a time
 */
public record Concentration(double gini, double corrected, double se) {

    private static final int NOBODY = -1;

    /**
     * Estimates, each unit counting the same.
     *
     * @param amounts of each unit, 0 or more, not all 0
     */
    public static Concentration of(double[] amounts) {
        double[] alike = new double[amounts.length];
        Arrays.fill(alike, 1);
        return of(amounts, alike);
    }

    /**
     * Estimates over the people of all units: 0 when every unit has the same for each of its people.
     *
     * @param amounts of each unit, 0 or more, not all 0
     * @param weights for example people of each unit, above 0
     */
    public static Concentration of(double[] amounts, double[] weights) {
        int n = amounts.length;
        if (n < 3
                || Arrays.stream(amounts).anyMatch(a -> a < 0)
                || Arrays.stream(weights).anyMatch(w -> w <= 0)
                || Arrays.stream(amounts).sum() == 0) {
            throw new IllegalArgumentException("concentration needs three units, none below 0 and not all 0");
        }
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> amounts[i] / weights[i]))
                .mapToInt(i -> i)
                .toArray();
        double gini = gini(amounts, weights, order, NOBODY);
        double[] left = new double[n];
        double mean = 0;
        for (int i = 0; i < n; i++) {
            left[i] = gini(amounts, weights, order, i);
            mean += left[i] / n;
        }
        double sum = 0;
        for (double one : left) {
            sum += (one - mean) * (one - mean);
        }
        return new Concentration(gini, gini * n / (n - 1), Math.sqrt(sum * (n - 1) / n));
    }

    private static double sum(double[] all, int left) {
        return IntStream.range(0, all.length)
                .filter(i -> i != left)
                .mapToDouble(i -> all[i])
                .sum();
    }

    /**
     * One less twice the area under the Lorenz curve, whose steps are as wide as the weights.
     *
     * @param order by amount for each weight, which is the same whoever is left out
     * @param left index of the unit left out
     */
    private static double gini(double[] amounts, double[] weights, int[] order, int left) {
        double all = sum(weights, left);
        double sum = sum(amounts, left);
        double before = 0;
        double above = 0;
        for (int i : order) {
            if (i != left) {
                above += amounts[i] * (2 * before + weights[i] - all);
                before += weights[i];
            }
        }
        return sum == 0 ? 0 : above / (all * sum);
    }
}
