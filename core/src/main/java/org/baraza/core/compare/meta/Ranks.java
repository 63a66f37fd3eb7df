package org.baraza.core.compare.meta;

import org.baraza.core.compare.Tails;

/**
 * Which ranks remain possible. A unit's best rank is one more than those surely better, its worst the number of units less
 * those surely worse; sure for all pairs at once by Bonferroni. Mogstad, Romano, Shaikh and Wilhelm 2024.
 *
 * @param best lowest possible rank of each
 * @param worst highest possible rank of each
 */
public record Ranks(long[] best, long[] worst) {

    /**
     * Ranks.
     *
     * @param smallerIsBetter whether the smallest comes first
     */
    public static Ranks of(double[] y, double[] v, boolean smallerIsBetter, double level) {
        int k = y.length;
        double pairs = k * (k - 1) / 2.0;
        double z = Tails.normalAbove((1 - level) / pairs / 2);
        long[] best = new long[k];
        long[] worst = new long[k];
        for (int i = 0; i < k; i++) {
            best[i] = 1;
            worst[i] = k;
            for (int j = 0; j < k; j++) {
                double gap = (y[i] - y[j]) / Math.sqrt(v[i] + v[j]) * (smallerIsBetter ? 1 : -1);
                best[i] += j != i && gap > z ? 1 : 0;
                worst[i] -= j != i && gap < -z ? 1 : 0;
            }
        }
        return new Ranks(best, worst);
    }
}
