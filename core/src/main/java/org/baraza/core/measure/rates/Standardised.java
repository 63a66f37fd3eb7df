package org.baraza.core.measure.rates;

import org.baraza.core.measure.numbers.Distributions;
import org.baraza.core.measure.numbers.Limits;

/** Rates made comparable by giving every population the same groups. */
public final class Standardised {

    /** Which interval of a directly standardised rate. */
    public enum Method {
        /** Gamma, never too narrow for Poisson counts: Fay and Feuer 1997. */
        FAY_FEUER,
        /** Through the interval of the sum of all events: Dobson and others 1991. */
        DOBSON,
        /** Normal. */
        WALD
    }

    /**
     * A directly standardised rate.
     *
     * @param rate per unit of exposure
     * @param crude the same without standardising
     * @param variance of the rate
     * @param limits its interval
     */
    public record Direct(double rate, double crude, double variance, Limits limits) {}

    private Standardised() {}

    /**
     * Direct standardisation.
     *
     * @param events of each group
     * @param exposure of each group, above 0
     * @param standard size of each group in the standard population
     * @param tail probability left out on each side
     */
    public static Direct direct(double[] events, double[] exposure, double[] standard, Method method, double tail) {
        double whole = 0;
        double all = 0;
        double time = 0;
        for (int i = 0; i < events.length; i++) {
            whole += standard[i];
            all += events[i];
            time += exposure[i];
        }
        double rate = 0;
        double variance = 0;
        double largest = 0;
        for (int i = 0; i < events.length; i++) {
            double weight = standard[i] / whole / exposure[i];
            rate += weight * events[i];
            variance += weight * weight * events[i];
            largest = Math.max(largest, weight);
        }
        Limits limits = switch (method) {
            case FAY_FEUER -> fayFeuer(rate, variance, largest, tail);
            case DOBSON -> {
                Limits sum = Counts.limits(Counts.Method.GARWOOD, Math.round(all), tail);
                double factor = Math.sqrt(variance / all);
                yield new Limits(rate + factor * (sum.low() - all), rate + factor * (sum.high() - all));
            }
            case WALD -> {
                double half = Distributions.normal().quantileAbove(tail) * Math.sqrt(variance);
                yield new Limits(rate - half, rate + half);
            }
        };
        return new Direct(rate, all / time, variance, limits);
    }

    private static Limits fayFeuer(double rate, double variance, double largest, double tail) {
        double low = rate == 0
                ? 0
                : variance
                        / rate
                        * Distributions.gamma(rate * rate / variance, 1).quantile(tail);
        double up = rate + largest;
        double spread = variance + largest * largest;
        return new Limits(
                low, spread / up * Distributions.gamma(up * up / spread, 1).quantileAbove(tail));
    }
}
