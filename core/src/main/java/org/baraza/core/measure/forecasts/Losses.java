package org.baraza.core.measure.forecasts;

import java.util.Arrays;
import org.baraza.core.measure.numbers.Distribution;

/** Proper losses other than the ranked one: a forecaster does best by saying what they believe. Smaller is better. */
public final class Losses {

    private Losses() {}

    /** Minus the logarithm of the probability or density of what happened. Infinite when it was said to be impossible. */
    public static double log(Distribution forecast, double seen) {
        return -forecast.logDensity(seen);
    }

    /** {@link #log} but no more than that of a probability of {@code floor}, as forecasting challenges do. */
    public static double logFloored(Distribution forecast, double seen, double floor) {
        return -Math.max(forecast.logDensity(seen), StrictMath.log(floor));
    }

    /**
     * The Dawid-Sebastiani loss, from mean and standard deviation only.
     *
     * @param sd above 0
     */
    public static double dawidSebastiani(double mean, double sd, double seen) {
        double z = (seen - mean) / sd;
        return z * z + 2 * StrictMath.log(sd);
    }

    /** The mean squared distance of probabilities from what happened (1) or not (0): Brier 1950. */
    public static double brier(double[] probabilities, double[] happened) {
        double sum = 0;
        for (int i = 0; i < happened.length; i++) {
            sum += (probabilities[i] - happened[i]) * (probabilities[i] - happened[i]);
        }
        return sum / happened.length;
    }

    /** The mean of minus the logarithm of the probability of what happened or did not. */
    public static double binaryLog(double[] probabilities, double[] happened) {
        double sum = 0;
        for (int i = 0; i < happened.length; i++) {
            sum -= happened[i] == 1 ? StrictMath.log(probabilities[i]) : StrictMath.log1p(-probabilities[i]);
        }
        return sum / happened.length;
    }

    /** Chance that a case that happened had the higher probability of two, ties counting half: Hanley and McNeil 1982. */
    public static double discrimination(double[] probabilities, double[] happened) {
        double won = 0;
        double pairs = 0;
        for (int i = 0; i < happened.length; i++) {
            for (int j = 0; j < happened.length; j++) {
                if (happened[i] == 1 && happened[j] == 0) {
                    pairs++;
                    won += (Double.compare(probabilities[i], probabilities[j]) + 1) / 2.0;
                }
            }
        }
        if (pairs == 0) {
            throw new IllegalArgumentException("all happened, or none");
        }
        return won / pairs;
    }

    /**
     * The loss of a central interval: its width, and 2 / alpha times how far it was missed: Winkler 1972.
     *
     * @param alpha probability left out on both sides together, for example 0.1
     */
    public static double interval(double low, double high, double seen, double alpha) {
        return high - low + 2 / alpha * (Math.max(0, low - seen) + Math.max(0, seen - high));
    }

    /**
     * The loss of a quantile: 2 (1[seen ≤ quantile] - level) (quantile - seen).
     *
     * @param level of the quantile, 0 to 1
     */
    public static double quantile(double quantile, double level, double seen) {
        return 2 * ((seen <= quantile ? 1 : 0) - level) * (quantile - seen);
    }

    /**
     * The weighted interval loss of a median and central intervals: Bracher and others 2021.
     *
     * @param alphas probability left out by each interval
     */
    public static double weightedInterval(double median, double[] lows, double[] highs, double[] alphas, double seen) {
        double sum = Math.abs(seen - median) / 2;
        for (int i = 0; i < alphas.length; i++) {
            sum += alphas[i] / 2 * interval(lows[i], highs[i], seen, alphas[i]);
        }
        return sum / (alphas.length + 0.5);
    }

    /** The quantile of draws by linear interpolation between the order statistics, the usual default. */
    public static double quantileOf(double[] draws, double level) {
        double[] sorted = draws.clone();
        Arrays.sort(sorted);
        double at = level * (sorted.length - 1);
        int low = (int) Math.floor(at);
        int high = Math.min(low + 1, sorted.length - 1);
        return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
    }
}
