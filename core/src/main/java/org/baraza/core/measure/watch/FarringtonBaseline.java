package org.baraza.core.measure.watch;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.baraza.core.measure.numbers.Linear;
import org.baraza.core.measure.numbers.Regression;

/**
 * The moments that are learned from, and the part of the year each lies in.
 *
 * @param moments indices, in order
 * @param parts part of the year of each, from 1; the last is the one now
 * @param partCount how many parts the year has
 */
record FarringtonBaseline(int[] moments, int[] parts, int partCount) {

    /** Windows around the same moment of earlier years. */
    static FarringtonBaseline windows(Farrington rule, int t) {
        int[] moments = IntStream.iterate(rule.years(), y -> y >= 1, y -> y - 1)
                .flatMap(y -> IntStream.rangeClosed(
                        t - y * rule.period() - rule.halfWindow(), t - y * rule.period() + rule.halfWindow()))
                .filter(i -> i >= 0)
                .toArray();
        int[] parts = new int[moments.length];
        Arrays.fill(parts, 1);
        return new FarringtonBaseline(moments, parts, 1);
    }

    /** The whole of the years back, split into the windows and equal parts between them. */
    static FarringtonBaseline split(Farrington rule, int t) {
        int w = rule.halfWindow();
        int parts = rule.periods();
        int[] part = new int[t + 1];
        mark(part, t - w, t, parts);
        for (int y = 1; y <= rule.years(); y++) {
            int reference = t - y * rule.period();
            mark(part, reference - w, reference + w, parts);
            int at = reference + w + 1;
            int between = rule.period() - 2 * w - 1;
            for (int j = 1; j < parts; j++) {
                int length = between / (parts - 1) + (j <= between % (parts - 1) ? 1 : 0);
                mark(part, at, at + length - 1, j);
                at += length;
            }
        }
        int[] moments =
                IntStream.range(0, t - rule.leftOut()).filter(i -> part[i] > 0).toArray();
        return new FarringtonBaseline(
                moments, Arrays.stream(moments).map(i -> part[i]).toArray(), parts);
    }

    private static void mark(int[] part, int from, int to, int value) {
        for (int i = Math.max(0, from); i <= Math.min(to, part.length - 1); i++) {
            part[i] = value;
        }
    }

    /** Columns of a moment: a constant, time where there is a trend, and the part of the year. */
    private double[] columns(int moment, int part, boolean trend) {
        double[] row = new double[1 + (trend ? 1 : 0) + partCount - 1];
        row[0] = 1;
        if (trend) {
            row[1] = moment - moments[0];
        }
        if (part > 1) {
            row[(trend ? 2 : 1) + part - 2] = 1;
        }
        return row;
    }

    double[] columns(int now, boolean trend) {
        return columns(now, partCount, trend);
    }

    double[][] rows(boolean trend) {
        return IntStream.range(0, moments.length)
                .mapToObj(i -> columns(moments[i], parts[i], trend))
                .toArray(double[][]::new);
    }

    static Regression.Fit fit(double[][] rows, double[] y, double[] weights) {
        return Regression.fit(Regression.Family.POISSON, rows, y, weights, new double[y.length], Regression.USUAL_STOP);
    }

    /** Less weight for what was already above what was expected: Anscombe residuals, standardised. */
    static double[] weights(Regression.Fit fit, double[][] rows, double[] y, double dispersion, double threshold) {
        double[] s = new double[y.length];
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            double mean = fit.mean()[i];
            double leverage = fit.working()[i] * Linear.form(rows[i], fit.unscaled(), rows[i]);
            double raw = 1.5 * (StrictMath.pow(y[i], 2.0 / 3) * StrictMath.pow(mean, -1.0 / 6) - Math.sqrt(mean));
            s[i] = raw / Math.sqrt(dispersion * (1 - leverage));
            sum += s[i] > threshold ? 1 / (s[i] * s[i]) : 1;
        }
        double even = y.length / sum;
        return Arrays.stream(s).map(v -> v > threshold ? even / (v * v) : even).toArray();
    }
}
