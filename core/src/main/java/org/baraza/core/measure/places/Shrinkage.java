package org.baraza.core.measure.places;

import java.util.Arrays;
import org.baraza.core.measure.numbers.Distribution;
import org.baraza.core.measure.numbers.Distributions;
import org.baraza.core.measure.numbers.Roots;

/**
 * Rates of small areas drawn towards that of all, the more the smaller they are. The result is a shrunken rate and must
 * say so: the truly worst area is shown better than it is.
 */
public final class Shrinkage {

    private Shrinkage() {}

    private static double sum(double[] x) {
        return Arrays.stream(x).sum();
    }

    /**
     * By the method of moments: Marshall 1991.
     *
     * @param rates shrunken
     * @param prior variance of the true rates, 0 or more; of each area where neighbours are used
     * @param mean rate they are drawn to; of each area where neighbours are used
     */
    public record Moments(double[] rates, double[] prior, double[] mean) {}

    /** Towards the rate of all areas. */
    public static Moments moments(double[] events, double[] exposure) {
        int n = events.length;
        double mean = sum(events) / sum(exposure);
        double spread = 0;
        for (int i = 0; i < n; i++) {
            double gap = events[i] / exposure[i] - mean;
            spread += exposure[i] * gap * gap / sum(exposure);
        }
        double prior = Math.max(0, spread - mean / (sum(exposure) / n));
        double[] rates = new double[n];
        Arrays.setAll(
                rates,
                i -> mean + (prior == 0 ? 0 : prior * (events[i] / exposure[i] - mean) / (prior + mean / exposure[i])));
        return new Moments(rates, new double[] {prior}, new double[] {mean});
    }

    /** Towards the share of all areas, for hits among cases: Martuzzi and Elliott 1996. */
    public static Moments binomial(double[] hits, double[] cases) {
        int n = hits.length;
        double mean = sum(hits) / sum(cases);
        double average = sum(cases) / n;
        double spread = 0;
        for (int i = 0; i < n; i++) {
            double gap = hits[i] / cases[i] - mean;
            spread += cases[i] * gap * gap / sum(cases);
        }
        double within = mean * (1 - mean);
        double[] rates = new double[n];
        for (int i = 0; i < n; i++) {
            double above = cases[i] * spread - cases[i] / average * within;
            double below = (cases[i] - 1) * spread + (average - cases[i]) / average * within;
            double trust = above / below;
            rates[i] = trust * hits[i] / cases[i] + (1 - trust) * mean;
        }
        return new Moments(rates, new double[] {spread}, new double[] {mean});
    }

    /** Towards the rate of the area with its neighbours. */
    public static Moments local(double[] events, double[] exposure, Neighbours neighbours) {
        Neighbours own = neighbours.withThemselves();
        int n = events.length;
        double[] e = own.lag(events);
        double[] x = own.lag(exposure);
        double[] mean = new double[n];
        double[] squares = new double[n];
        for (int i = 0; i < n; i++) {
            mean[i] = e[i] / x[i];
            double gap = events[i] / exposure[i] - mean[i];
            squares[i] = exposure[i] * gap * gap;
        }
        double[] spread = own.lag(squares);
        double[] prior = new double[n];
        double[] rates = new double[n];
        for (int i = 0; i < n; i++) {
            double average = x[i] / own.of()[i].length;
            prior[i] = Math.max(0, spread[i] / x[i] - mean[i] / average);
            double gap = events[i] / exposure[i] - mean[i];
            rates[i] = mean[i] + (prior[i] == 0 ? 0 : gap * prior[i] / (prior[i] + mean[i] / exposure[i]));
        }
        return new Moments(rates, prior, mean);
    }

    /**
     * A gamma prior fitted by maximum likelihood, as if it were then known for sure; intervals are too narrow with few
     * areas or few events.
     *
     * @param shape of the prior
     * @param rate of the prior, in units of exposure
     * @param logLikelihood at the fit
     * @param rates posterior means
     * @param lows lower ends
     * @param highs upper ends
     */
    public record Gamma(
            double shape, double rate, double logLikelihood, double[] rates, double[] lows, double[] highs) {}

    /** Gamma-Poisson with a fitted prior, limits leaving {@code tail} out on each side. */
    public static Gamma gamma(double[] events, double[] exposure, double tail) {
        double start = StrictMath.log(sum(events) / sum(exposure));
        double logShape =
                Roots.peak(a -> logLikelihood(events, exposure, a, bestMean(events, exposure, a, start)), -6, 14);
        double logMean = bestMean(events, exposure, logShape, start);
        if (logShape > 13.9) {
            throw new IllegalArgumentException("the areas vary no more than chance: there is no prior to fit");
        }
        double shape = StrictMath.exp(logShape);
        double rate = shape / StrictMath.exp(logMean);
        int n = events.length;
        Gamma found = new Gamma(
                shape,
                rate,
                logLikelihood(events, exposure, logShape, logMean),
                new double[n],
                new double[n],
                new double[n]);
        for (int i = 0; i < n; i++) {
            Distribution posterior = Distributions.gamma(events[i] + shape, exposure[i] + rate);
            found.rates[i] = (events[i] + shape) / (exposure[i] + rate);
            found.lows[i] = posterior.quantile(tail);
            found.highs[i] = posterior.quantileAbove(tail);
        }
        return found;
    }

    /** The likeliest logarithm of the mean for a shape: a root, found sharply so that the outer search is smooth. */
    private static double bestMean(double[] events, double[] exposure, double logShape, double start) {
        double shape = StrictMath.exp(logShape);
        return Roots.find(
                m -> {
                    double mean = StrictMath.exp(m);
                    double slope = 0;
                    for (int i = 0; i < events.length; i++) {
                        double mu = mean * exposure[i];
                        slope += shape * (events[i] - mu) / (shape + mu);
                    }
                    return slope;
                },
                start - 20,
                start + 20);
    }

    static double logLikelihood(double[] events, double[] exposure, double logShape, double logMean) {
        double shape = StrictMath.exp(logShape);
        double mean = StrictMath.exp(logMean);
        double log = 0;
        for (int i = 0; i < events.length; i++) {
            log += Distributions.negativeBinomial(shape, mean * exposure[i]).logDensity(events[i]);
        }
        return log;
    }

    /** How unusual each count is were all areas alike: probability of at most as many (Choynowski 1959). */
    public static double[] probability(double[] events, double[] exposure) {
        double mean = sum(events) / sum(exposure);
        double[] p = new double[events.length];
        Arrays.setAll(p, i -> Distributions.poisson(mean * exposure[i]).below(events[i]));
        return p;
    }

    /** Rates taken from the mean over their standard deviations, which differ with exposure: Assunção and Reis 1999. */
    public static double[] standardised(double[] events, double[] exposure) {
        Moments moments = moments(events, exposure);
        double mean = moments.mean()[0];
        double[] z = new double[events.length];
        Arrays.setAll(z, i -> (events[i] / exposure[i] - mean) / Math.sqrt(moments.prior()[0] + mean / exposure[i]));
        return z;
    }

    /** Square roots that make rates of areas of different size vary alike: Freeman and Tukey 1950; per {@code per}. */
    public static double[] freemanTukey(double[] events, double[] exposure, double per) {
        double[] roots = new double[events.length];
        Arrays.setAll(
                roots,
                i -> Math.sqrt(per) * (Math.sqrt(events[i] / exposure[i]) + Math.sqrt((events[i] + 1) / exposure[i])));
        return roots;
    }
}
