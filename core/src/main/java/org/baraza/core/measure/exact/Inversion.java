package org.baraza.core.measure.exact;

import org.baraza.core.measure.numbers.Limits;

/**
 * All constant effects that a randomisation test of a difference in means does not reject: subtract the effect from the
 * treated, shuffle, compare (Rosenbaum 2002, 2.6.2).
 */
public final class Inversion {

    private Inversion() {}

    /** Difference of means, treated minus others; with strata the mean of the strata's, weighted by their size. */
    public static double difference(double[] y, int[] treated, int[] strata) {
        double sum = 0;
        int[] levels = java.util.Arrays.stream(strata).distinct().sorted().toArray();
        int used = 0;
        for (int s : levels) {
            double[] total = new double[2];
            int[] n = new int[2];
            for (int i = 0; i < y.length; i++) {
                if (strata[i] == s) {
                    total[treated[i]] += y[i];
                    n[treated[i]]++;
                }
            }
            if (n[0] > 0 && n[1] > 0) {
                sum += (n[0] + n[1]) * (total[1] / n[1] - total[0] / n[0]);
                used += n[0] + n[1];
            }
        }
        if (used == 0) {
            throw new IllegalArgumentException("no stratum has both treated and others");
        }
        return sum / used;
    }

    /** The two-sided p of an effect. */
    public static double p(double[] y, int[] treated, int[] strata, double effect, long seed, int most) {
        double[] rest = y.clone();
        for (int i = 0; i < y.length; i++) {
            rest[i] -= treated[i] * effect;
        }
        return Shuffles.count(treated, strata, a -> difference(rest, a, strata), seed, most)
                .p();
    }

    /**
     * The smallest and largest effect on a grid whose p is above alpha; the grid's step is the precision.
     *
     * @param step distance of the grid's points, which are whole multiples of it
     */
    public static Limits grid(double[] y, int[] treated, int[] strata, double alpha, double step, long seed, int most) {
        double middle = difference(y, treated, strata);
        double range = java.util.Arrays.stream(y).max().orElseThrow()
                - java.util.Arrays.stream(y).min().orElseThrow();
        long from = Math.round(middle / step);
        long reach = (long) Math.ceil(2 * range / step) + 1;
        long low = from;
        long high = from;
        for (long k = from; k >= from - reach; k--) {
            if (p(y, treated, strata, k * step, seed, most) > alpha) {
                low = k;
            } else if (k < from) {
                break;
            }
        }
        for (long k = from; k <= from + reach; k++) {
            if (p(y, treated, strata, k * step, seed, most) > alpha) {
                high = k;
            } else if (k > from) {
                break;
            }
        }
        return new Limits(low * step, high * step);
    }
}
