package org.baraza.core.measure.surveys;

import org.baraza.core.measure.numbers.Distributions;
import org.baraza.core.measure.numbers.Limits;

/** Means, totals and ratios of a population, of domains of it, with the design's variance. */
public final class Estimates {

    /**
     * An estimate.
     *
     * @param value in the unit of what was asked
     * @param se its standard error under the design, 0 or more
     * @param df degrees of freedom of the design; infinite to use the normal
     */
    public record Estimated(double value, double se, double df) {

        /** Value ± t se, leaving {@code tail} out on each side. */
        public Limits limits(double tail) {
            double t = Distributions.student(df).quantileAbove(tail);
            return new Limits(value - t * se, value + t * se);
        }
    }

    private Estimates() {}

    /** Ones, to count with. */
    public static double[] ones(int n) {
        double[] ones = new double[n];
        java.util.Arrays.fill(ones, 1);
        return ones;
    }

    /** A domain that is everybody. */
    public static boolean[] everybody(Design design) {
        boolean[] all = new boolean[design.size()];
        java.util.Arrays.fill(all, true);
        return all;
    }

    /** The sum over the domain. */
    public static Estimated total(Design design, double[] y, boolean[] domain) {
        double[] z = new double[y.length];
        double total = 0;
        double[] w = design.weights();
        for (int i = 0; i < y.length; i++) {
            z[i] = domain[i] ? w[i] * y[i] : 0;
            total += z[i];
        }
        return new Estimated(total, Math.sqrt(design.variance(z)), df(design, domain));
    }

    /** The mean over the domain. */
    public static Estimated mean(Design design, double[] y, boolean[] domain) {
        double[] ones = new double[y.length];
        java.util.Arrays.fill(ones, 1);
        return ratio(design, y, ones, domain);
    }

    /** The sum of {@code y} over the sum of {@code x}, both over the domain. */
    public static Estimated ratio(Design design, double[] y, double[] x, boolean[] domain) {
        double[] z = ratioValues(design, y, x, domain);
        return new Estimated(ratioOf(design, y, x, domain), Math.sqrt(design.variance(z)), df(design, domain));
    }

    static double ratioOf(Design design, double[] y, double[] x, boolean[] domain) {
        double above = 0;
        double below = 0;
        double[] w = design.weights();
        for (int i = 0; i < y.length; i++) {
            above += domain[i] ? w[i] * y[i] : 0;
            below += domain[i] ? w[i] * x[i] : 0;
        }
        if (below == 0) {
            throw new IllegalArgumentException("nobody is in the domain");
        }
        return above / below;
    }

    /** The weighted values whose sum varies as the ratio does, to first order. */
    static double[] ratioValues(Design design, double[] y, double[] x, boolean[] domain) {
        double ratio = ratioOf(design, y, x, domain);
        double[] w = design.weights();
        double below = 0;
        for (int i = 0; i < y.length; i++) {
            below += domain[i] ? w[i] * x[i] : 0;
        }
        double[] z = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            z[i] = domain[i] ? w[i] * (y[i] - ratio * x[i]) / below : 0;
        }
        return z;
    }

    /** Degrees of freedom of the part of the design that has anybody of the domain. */
    static double df(Design design, boolean[] domain) {
        double[] w = design.weights();
        for (int i = 0; i < w.length; i++) {
            w[i] = domain[i] ? w[i] : 0;
        }
        return design.with(w).degreesOfFreedom();
    }

    /**
     * How many times larger the variance of a mean is than that of as many cases drawn without replacement: Kish 1965.
     *
     * @param replacement whether the comparison is with drawing with replacement
     */
    public static double designEffect(Design design, double[] y, boolean replacement) {
        double[] w = design.weights();
        double sum = 0;
        int n = 0;
        for (double one : w) {
            sum += one;
            n += one != 0 ? 1 : 0;
        }
        boolean[] all = everybody(design);
        double mean = mean(design, y, all).value();
        double spread = 0;
        for (int i = 0; i < y.length; i++) {
            spread += w[i] * (y[i] - mean) * (y[i] - mean) / sum;
        }
        double se = mean(design, y, all).se();
        double simple = spread * n / (n - 1) / n * (replacement ? 1 : (sum - n) / sum);
        return se * se / simple;
    }
}
