package org.baraza.core.compare.impact;

import java.util.Arrays;
import java.util.stream.IntStream;

/** How alike two weighted groups are in one column. */
public final class Balance {

    private Balance() {}

    /** Difference of means over the treated group's unweighted standard deviation; of 0 and 1 the root of p(1-p). */
    public static double difference(double[] x, boolean[] treated, double[] weights) {
        return (mean(x, treated, weights, true) - mean(x, treated, weights, false)) / deviation(x, treated);
    }

    static double mean(double[] x, boolean[] treated, double[] weights, boolean which) {
        double sum = 0;
        double mass = 0;
        for (int i = 0; i < x.length; i++) {
            if (treated[i] == which) {
                sum += weights[i] * x[i];
                mass += weights[i];
            }
        }
        return sum / mass;
    }

    private static double deviation(double[] x, boolean[] treated) {
        double[] ones = new double[x.length];
        Arrays.fill(ones, 1);
        double mean = mean(x, treated, ones, true);
        double sum = 0;
        int n = 0;
        boolean flags = true;
        for (int i = 0; i < x.length; i++) {
            flags &= x[i] == 0 || x[i] == 1;
            if (treated[i]) {
                sum += (x[i] - mean) * (x[i] - mean);
                n++;
            }
        }
        double variance = flags ? sum / n : sum / (n - 1);
        if (variance > 0) {
            return Math.sqrt(variance);
        }
        return Double.NaN;
    }

    /** The largest gap between the two weighted distributions. */
    public static double kolmogorovSmirnov(double[] x, boolean[] treated, double[] weights) {
        int[] order = IntStream.range(0, x.length)
                .boxed()
                .sorted((a, b) -> Double.compare(x[a], x[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] mass = new double[2];
        for (int i = 0; i < x.length; i++) {
            mass[treated[i] ? 1 : 0] += weights[i];
        }
        double gap = 0;
        double most = 0;
        for (int k = 0; k < order.length; k++) {
            int i = order[k];
            gap += treated[i] ? weights[i] / mass[1] : -weights[i] / mass[0];
            if (k + 1 == order.length || x[order[k + 1]] != x[i]) {
                most = Math.max(most, Math.abs(gap));
            }
        }
        return most;
    }
}
