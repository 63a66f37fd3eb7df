package org.baraza.core.measure.forecasts;

import org.baraza.core.measure.numbers.Distribution;
import org.baraza.core.measure.numbers.Distributions;
import org.baraza.core.measure.numbers.Draws;

/** Whether forecasts were as sure as they had reason to be. */
public final class Calibration {

    private Calibration() {}

    /**
     * The probability the forecast gave to less than what happened, plus a random part of that of what happened: even
     * from 0 to 1 when forecasts are calibrated. The part is drawn from the seed.
     */
    public static double randomised(Distribution forecast, double seen, Draws draws) {
        double before = forecast.below(seen - 1);
        return before + draws.unit() * (forecast.below(seen) - before);
    }

    /**
     * The histogram of the same, averaged over the random part: Czado, Gneiting and Held 2009. Heights are relative to
     * an even one.
     *
     * @param lowers probability of less than what happened, a case each
     * @param uppers probability of at most what happened
     * @param bins how many
     */
    public static double[] histogram(double[] lowers, double[] uppers, int bins) {
        double[] heights = new double[bins];
        for (int b = 0; b < bins; b++) {
            for (int i = 0; i < lowers.length; i++) {
                heights[b] +=
                        share((b + 1.0) / bins, lowers[i], uppers[i]) - share((double) b / bins, lowers[i], uppers[i]);
            }
            heights[b] *= (double) bins / lowers.length;
        }
        return heights;
    }

    private static double share(double u, double lower, double upper) {
        return u <= lower ? 0 : u >= upper ? 1 : (u - lower) / (upper - lower);
    }

    /** Share of cases inside their intervals, ends included. */
    public static double coverage(double[] lows, double[] highs, double[] seen) {
        int inside = 0;
        for (int i = 0; i < seen.length; i++) {
            inside += seen[i] >= lows[i] && seen[i] <= highs[i] ? 1 : 0;
        }
        return (double) inside / seen.length;
    }

    /**
     * Whether one forecaster was better than another: Diebold and Mariano 1995 with the small-sample factor of Harvey,
     * Leybourne and Newbold 1997. Losses come month by month, not area by area.
     *
     * @param mean first minus second loss; below 0 when the first was better
     * @param statistic of Student's t
     * @param df its degrees of freedom
     * @param p two-sided
     */
    public record Comparison(double mean, double statistic, double df, double p) {}

    /**
     * Compares month by month.
     *
     * @param horizon how many months ahead the forecasts were; autocovariances up to {@code horizon} - 1 count
     */
    public static Comparison compare(double[] losses, double[] others, int horizon) {
        int n = losses.length;
        if (n < 8 || others.length != n) {
            throw new IllegalArgumentException("fewer than 8 months to compare, or not the same months");
        }
        double[] gaps = new double[n];
        double mean = 0;
        for (int i = 0; i < n; i++) {
            gaps[i] = losses[i] - others[i];
            mean += gaps[i] / n;
        }
        double variance = 0;
        for (int lag = 0; lag < horizon; lag++) {
            double sum = 0;
            for (int i = lag; i < n; i++) {
                sum += (gaps[i] - mean) * (gaps[i - lag] - mean) / n;
            }
            variance += lag == 0 ? sum : 2 * sum;
        }
        if (!(variance > 0)) {
            throw new IllegalArgumentException("the differences do not vary, or too little to say");
        }
        double small = Math.sqrt((n + 1 - 2.0 * horizon + horizon * (horizon - 1.0) / n) / n);
        double statistic = small * mean / Math.sqrt(variance / n);
        return new Comparison(
                mean, statistic, n - 1.0, 2 * Distributions.student(n - 1.0).above(Math.abs(statistic)));
    }

    /** How much better than a benchmark: 1 - loss / benchmark; 0 or less is not better. */
    public static double skill(double loss, double benchmark) {
        return 1 - loss / benchmark;
    }
}
