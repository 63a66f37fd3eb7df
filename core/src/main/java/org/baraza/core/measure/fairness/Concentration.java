package org.baraza.core.measure.fairness;

import java.util.Arrays;

/**
 * How unevenly something is spread: Gini 1912, with the leave-one-out error (Ogwang 2000). 0 when all have the same.
 *
 * @param gini 0 to 1
 * @param corrected times n / (n - 1), which does not favour few units
 * @param se standard error of the first, by leaving out one unit at a time
 */
public record Concentration(double gini, double corrected, double se) {

    /**
     * Estimates.
     *
     * @param amounts of each unit, 0 or more, not all 0
     */
    public static Concentration of(double[] amounts) {
        int n = amounts.length;
        if (n < 3
                || Arrays.stream(amounts).anyMatch(a -> a < 0)
                || Arrays.stream(amounts).sum() == 0) {
            throw new IllegalArgumentException("concentration needs three units, none below 0 and not all 0");
        }
        double gini = gini(amounts);
        double[] left = new double[n];
        double mean = 0;
        for (int i = 0; i < n; i++) {
            double[] others = new double[n - 1];
            for (int j = 0; j < n; j++) {
                if (j != i) {
                    others[j < i ? j : j - 1] = amounts[j];
                }
            }
            left[i] = gini(others);
            mean += left[i] / n;
        }
        double sum = 0;
        for (double one : left) {
            sum += (one - mean) * (one - mean);
        }
        return new Concentration(gini, gini * n / (n - 1), Math.sqrt(sum * (n - 1) / n));
    }

    private static double gini(double[] amounts) {
        double[] sorted = amounts.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        double above = 0;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            above += (2.0 * i + 1 - n) * sorted[i];
            sum += sorted[i];
        }
        return sum == 0 ? 0 : above / (n * sum);
    }
}
