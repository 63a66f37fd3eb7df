package org.baraza.core.measure.places;

import java.util.Arrays;
import org.baraza.core.measure.numbers.Distribution;
import org.baraza.core.measure.numbers.Distributions;
import org.baraza.core.measure.numbers.Roots;

/**
 * Gamma-Poisson rates of small areas whose prior is not known for sure: its mean and spread are averaged over a fixed
 * grid, so that intervals stay honest with few areas and few events. The spread has a half-normal prior. Shrunken: an
 * area is not to be called a hot spot from this alone.
 *
 * @param rates posterior means
 * @param lows lower ends of the intervals
 * @param highs upper ends
 * @param spread posterior mean of the coefficient of variation of the true rates
 */
public record IntegratedShrinkage(double[] rates, double[] lows, double[] highs, double spread) {

    private static final int POINTS = 31;
    private static final double LEAST_SPREAD = 0.03;
    private static final double MOST_SPREAD = 2.4;
    private static final double REACH = 5.2;
    private static final double BETWEEN = 0.49;

    /**
     * Estimates.
     *
     * @param events of each area, 0 or more, at least one in all
     * @param exposure of each, above 0
     * @param tail probability left out on each side
     */
    public static IntegratedShrinkage of(double[] events, double[] exposure, double tail) {
        int n = events.length;
        double all = Arrays.stream(events).sum();
        if (!(all > 0)) {
            throw new IllegalArgumentException("no event anywhere");
        }
        double middle = StrictMath.log(all / Arrays.stream(exposure).sum());
        double reach = REACH * Math.sqrt(1 / all + BETWEEN / n);
        double[] shape = new double[POINTS * POINTS];
        double[] rate = new double[shape.length];
        double[] weight = new double[shape.length];
        double[] spread = new double[shape.length];
        double largest = Double.NEGATIVE_INFINITY;
        for (int g = 0; g < shape.length; g++) {
            spread[g] = LEAST_SPREAD + (MOST_SPREAD - LEAST_SPREAD) * (g / POINTS) / (POINTS - 1);
            double logMean = middle + reach * (2.0 * (g % POINTS) / (POINTS - 1) - 1);
            shape[g] = 1 / (spread[g] * spread[g]);
            rate[g] = shape[g] / StrictMath.exp(logMean);
            weight[g] = Shrinkage.logLikelihood(events, exposure, StrictMath.log(shape[g]), logMean)
                    - spread[g] * spread[g] / 2;
            largest = Math.max(largest, weight[g]);
        }
        double sum = 0;
        for (int g = 0; g < weight.length; g++) {
            weight[g] = StrictMath.exp(weight[g] - largest);
            sum += weight[g];
        }
        IntegratedShrinkage found =
                new IntegratedShrinkage(new double[n], new double[n], new double[n], mean(spread, weight, sum));
        for (int i = 0; i < n; i++) {
            found.fill(i, events[i], exposure[i], new Grid(shape, rate, weight, sum), tail);
        }
        return found;
    }

    private static double mean(double[] x, double[] weight, double sum) {
        double mean = 0;
        for (int g = 0; g < x.length; g++) {
            mean += weight[g] * x[g] / sum;
        }
        return mean;
    }

    private record Grid(double[] shape, double[] rate, double[] weight, double sum) {}

    private void fill(int i, double events, double exposure, Grid grid, double tail) {
        // What weighs next to nothing is left out, in the same order always.
        int[] kept = java.util.stream.IntStream.range(0, grid.weight.length)
                .filter(g -> grid.weight[g] > 1e-12)
                .toArray();
        double mean = 0;
        Distribution[] posterior = new Distribution[kept.length];
        for (int k = 0; k < kept.length; k++) {
            int g = kept[k];
            posterior[k] = Distributions.gamma(events + grid.shape[g], exposure + grid.rate[g]);
            mean += grid.weight[g] / grid.sum * (events + grid.shape[g]) / (exposure + grid.rate[g]);
        }
        double far = mean;
        while (above(posterior, kept, grid, far) > tail / 100) {
            far *= 2;
        }
        double end = far;
        rates[i] = mean;
        lows[i] = Roots.find(x -> below(posterior, kept, grid, x) - tail, 0, end);
        highs[i] = Roots.find(x -> above(posterior, kept, grid, x) - tail, 0, end);
    }

    private static double below(Distribution[] posterior, int[] kept, Grid grid, double x) {
        double sum = 0;
        for (int k = 0; k < kept.length; k++) {
            sum += grid.weight[kept[k]] / grid.sum * posterior[k].below(x);
        }
        return sum;
    }

    private static double above(Distribution[] posterior, int[] kept, Grid grid, double x) {
        double sum = 0;
        for (int k = 0; k < kept.length; k++) {
            sum += grid.weight[kept[k]] / grid.sum * posterior[k].above(x);
        }
        return sum;
    }
}
