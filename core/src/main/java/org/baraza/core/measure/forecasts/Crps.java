package org.baraza.core.measure.forecasts;

import java.util.Arrays;
import org.baraza.core.measure.numbers.Distribution;
import org.baraza.core.measure.numbers.Distributions;

/**
 * The continuous ranked probability loss: the area between the forecast's distribution and the step at what happened,
 * squared. In the unit of what is forecast; a sure forecast's absolute error. Matheson and Winkler 1976; closed forms
 * of Jordan, Krüger and Lerch 2019.
 */
public final class Crps {

    private static final double REST = 1e-17;
    private static final int MOST = 50_000_000;

    private Crps() {}

    /**
     * For a forecast of counts, summed over every count until less than 1e-17 of the probability is left.
     *
     * @param forecast over whole numbers from 0
     * @param seen what happened, 0 or more
     */
    public static double counts(Distribution forecast, double seen) {
        double sum = 0;
        for (int k = 0; k < MOST; k++) {
            double above = forecast.above(k);
            if (k < seen) {
                double below = forecast.below(k);
                sum += below * below;
            } else {
                sum += above * above;
                if (above < REST) {
                    return sum;
                }
            }
        }
        throw new ArithmeticException("the forecast has no end");
    }

    /** For a normal forecast. */
    public static double normal(double mean, double sd, double seen) {
        double z = (seen - mean) / sd;
        Distribution law = Distributions.normal();
        return sd * (z * (1 - 2 * law.above(z)) + 2 * law.density(z) - 1 / Math.sqrt(Math.PI));
    }

    /** For a lognormal forecast whose logarithm has this mean and standard deviation. */
    public static double logNormal(double mean, double sd, double seen) {
        Distribution law = Distributions.normal();
        double w = seen <= 0 ? Double.NEGATIVE_INFINITY : (StrictMath.log(seen) - mean) / sd;
        double twice = 2 * StrictMath.exp(mean + sd * sd / 2);
        double at = seen <= 0 ? 0 : law.below(w);
        double shifted = seen <= 0 ? 0 : law.below(w - sd);
        return seen * (2 * at - 1) - twice * (shifted + law.below(sd / Math.sqrt(2)) - 1);
    }

    /** For a gamma forecast. */
    public static double gamma(double shape, double rate, double seen) {
        double at = Distributions.gamma(shape, rate).below(Math.max(0, seen));
        double next = Distributions.gamma(shape + 1, rate).below(Math.max(0, seen));
        return seen * (2 * at - 1) - shape / rate * (2 * next - 1) - gammaSpread(shape, rate);
    }

    private static double gammaSpread(double shape, double rate) {
        return 1 / (rate * StrictMath.exp(Distributions.logBeta(0.5, shape)));
    }

    /** For Student's t with more than one degree of freedom, at {@code location} with {@code scale}. */
    public static double student(double df, double location, double scale, double seen) {
        if (!(df > 1)) {
            throw new IllegalArgumentException("the loss is infinite at one degree of freedom or less");
        }
        double z = (seen - location) / scale;
        Distribution law = Distributions.student(df);
        double ratio = StrictMath.exp(Distributions.logBeta(0.5, df - 0.5) - 2 * Distributions.logBeta(0.5, df / 2));
        return scale
                * (z * (1 - 2 * law.above(z))
                        + 2 * law.density(z) * (df + z * z) / (df - 1)
                        - 2 * Math.sqrt(df) / (df - 1) * ratio);
    }

    /**
     * For a forecast given as draws.
     *
     * @param draws at least one, or two for the fair version
     * @param fair whether the spread is divided by n (n - 1), which does not favour few draws: Ferro 2014
     */
    public static double sample(double[] draws, double seen, boolean fair) {
        double[] sorted = draws.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        if (n < (fair ? 2 : 1)) {
            throw new IllegalArgumentException("too few draws: " + n);
        }
        double distance = 0;
        double spread = 0;
        for (int i = 0; i < n; i++) {
            distance += Math.abs(sorted[i] - seen);
            spread += (2.0 * i + 1 - n) * sorted[i];
        }
        return distance / n - spread / (fair ? n * (n - 1.0) : (double) n * n);
    }

    /** The sum of the squared differences of cumulated probabilities over ordered classes. */
    public static double ranked(double[] probabilities, int seenClass) {
        double sum = 0;
        double cumulated = 0;
        for (int k = 0; k < probabilities.length - 1; k++) {
            cumulated += probabilities[k];
            double gap = cumulated - (seenClass <= k ? 1 : 0);
            sum += gap * gap;
        }
        return sum;
    }
}
