package org.baraza.core.measure.spans;

import java.util.Arrays;

/**
 * Spans under observation, one a case.
 *
 * @param from when observation began; 0 where it began at the start
 * @param until when it ended, after {@code from}
 * @param ended whether it ended because what was waited for happened
 * @param weights how many cases each stands for, above 0
 */
public record Lives(double[] from, double[] until, boolean[] ended, double[] weights) {

    public Lives {
        int n = until.length;
        if (from.length != n || ended.length != n || weights.length != n || n == 0) {
            throw new IllegalArgumentException("spans need a beginning, an end and an ending each");
        }
        for (int i = 0; i < n; i++) {
            if (!(until[i] >= from[i]) || from[i] > 0 && until[i] == from[i] || !(weights[i] > 0)) {
                throw new IllegalArgumentException("span " + (i + 1) + " ends before it begins");
            }
        }
    }

    /** Observed from the start, each case once. */
    public static Lives of(double[] until, boolean[] ended) {
        double[] ones = new double[until.length];
        Arrays.fill(ones, 1);
        return new Lives(new double[until.length], until, ended, ones);
    }

    public int size() {
        return until.length;
    }

    /** Those cases only. */
    public Lives only(int[] cases) {
        double[] begun = Arrays.stream(cases).mapToDouble(i -> from[i]).toArray();
        double[] over = Arrays.stream(cases).mapToDouble(i -> until[i]).toArray();
        boolean[] endings = new boolean[cases.length];
        for (int i = 0; i < cases.length; i++) {
            endings[i] = ended[cases[i]];
        }
        return new Lives(
                begun,
                over,
                endings,
                Arrays.stream(cases).mapToDouble(i -> weights[i]).toArray());
    }

    /** Times at which something happened, in order, each once. */
    double[] endings() {
        return java.util.stream.IntStream.range(0, size())
                .filter(i -> ended[i])
                .mapToDouble(i -> until[i])
                .sorted()
                .distinct()
                .toArray();
    }
}
