package org.baraza.core.measure.watch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.baraza.core.measure.numbers.Distributions;
import org.baraza.core.measure.numbers.Regression;
import org.baraza.core.measure.numbers.SingularException;

/**
 * Unusual against the same season of the years before, by a quasi-Poisson regression with a trend where there is one
 * and with past outbreaks weighed down: Farrington and others 1996; with more of each year and other thresholds,
 * Noufaily and others 2013.
 *
 * @param period moments in a year
 * @param years how many to look back
 * @param halfWindow moments on either side of the same one of earlier years
 * @param alpha probability of a false alarm
 * @param twoSided whether alpha is split between both tails, as in 1996
 * @param trend whether a trend is allowed
 * @param trendP a trend is kept below this p only
 * @param reweight whether past outbreaks weigh less
 * @param weightThreshold standardised residual above which they do: 1 in 1996, 2.58 in 2013
 * @param enough no alarm with fewer events than this …
 * @param enoughMoments … in this many moments up to now
 * @param power of the threshold's scale: 1, 0.5 or two thirds
 * @param periods into how many parts the year is split; 1 for the windows only
 * @param leftOut how many of the last moments are not learned from
 * @param threshold how it is set
 */
public record Farrington(
        int period,
        int years,
        int halfWindow,
        double alpha,
        boolean twoSided,
        boolean trend,
        double trendP,
        boolean reweight,
        double weightThreshold,
        double enough,
        int enoughMoments,
        double power,
        int periods,
        int leftOut,
        Threshold threshold) {

    /** How the threshold is set. */
    public enum Threshold {
        /** Normal on the transformed scale, as in 1996. */
        TRANSFORMED,
        /** The same from the flexible model: its own dispersion, one tail. */
        DELTA,
        /** Quantile of a negative binomial at the fitted mean. */
        NEGATIVE_BINOMIAL,
        /** Quantile of a negative binomial at the upper limit of the fitted mean. */
        NEGATIVE_BINOMIAL_UPPER
    }

    private static final int YEARS_FOR_A_TREND = 3;

    private boolean flexible() {
        return threshold != Threshold.TRANSFORMED;
    }

    /** The first moment that can be judged, from 0. */
    public int first() {
        return period * years + halfWindow;
    }

    /**
     * Judges moments.
     *
     * @param from first of them, from 0
     */
    public List<Alarm> watch(double[] counts, int from) {
        if (from - period * years < 0 || flexible() && from < first()) {
            throw new IllegalArgumentException("the first moment that can be judged is " + (first() + 1));
        }
        List<Alarm> alarms = new ArrayList<>();
        for (int t = from; t < counts.length; t++) {
            alarms.add(judge(counts, t));
        }
        return alarms;
    }

    private Alarm judge(double[] counts, int t) {
        FarringtonBaseline baseline =
                flexible() ? FarringtonBaseline.split(this, t) : FarringtonBaseline.windows(this, t);
        double[] y =
                Arrays.stream(baseline.moments()).mapToDouble(i -> counts[i]).toArray();
        double enoughSum = 0;
        for (int i = t - enoughMoments + 1; i <= t; i++) {
            enoughSum += i >= 0 ? counts[i] : 0;
        }
        boolean quiet = enoughSum < enough;
        Fitted fitted;
        try {
            fitted = fitted(baseline, y, t);
        } catch (SingularException e) {
            return new Alarm(t, Double.NaN, Double.NaN, false);
        }
        double bound = bound(fitted);
        double excess = (counts[t] - fitted.scaleMean()) / (bound - fitted.scaleMean());
        boolean alarm = !quiet && excess > 1 && (!flexible() || counts[t] != 0);
        double shown = quiet ? flexible() ? Double.NaN : 0 : bound;
        return new Alarm(t, shown, fitted.mean(), alarm);
    }

    /**
     * What was fitted at the moment judged.
     *
     * @param mean fitted count
     * @param linear its logarithm
     * @param linearSe standard error of the logarithm
     * @param dispersion at least 1
     * @param negativeBinomial whether the threshold is on the scale of the logarithm, as published code compares it
     */
    private record Fitted(double mean, double linear, double linearSe, double dispersion, boolean negativeBinomial) {
        double scaleMean() {
            return negativeBinomial ? linear : mean;
        }
    }

    private Fitted fitted(FarringtonBaseline baseline, double[] y, int t) {
        if (trend) {
            double[] now = baseline.columns(t, true);
            Model model = model(baseline.rows(true), y);
            double mean = StrictMath.exp(dot(now, model.fit().coefficients()));
            double largest = Arrays.stream(y).max().orElse(0);
            boolean kept = model.trendP() < trendP && mean <= largest && years >= YEARS_FOR_A_TREND;
            if (kept && model.fit().converged()) {
                return of(model, now);
            }
        }
        return of(model(baseline.rows(false), y), baseline.columns(t, false));
    }

    private Fitted of(Model model, double[] now) {
        double linear = dot(now, model.fit().coefficients());
        double dispersion = flexible() ? model.shownDispersion() : model.dispersion();
        double variance =
                org.baraza.core.measure.numbers.Linear.form(now, model.fit().unscaled(), now) * dispersion;
        boolean negativeBinomial =
                threshold == Threshold.NEGATIVE_BINOMIAL || threshold == Threshold.NEGATIVE_BINOMIAL_UPPER;
        return new Fitted(StrictMath.exp(linear), linear, Math.sqrt(variance), model.dispersion(), negativeBinomial);
    }

    /**
     * A fit and its dispersions.
     *
     * @param fit of the last round
     * @param dispersion at least 1
     * @param shownDispersion what standard errors are computed with
     */
    private record Model(Regression.Fit fit, double dispersion, double shownDispersion) {
        /** The trend is the second column. */
        double trendP() {
            double se = Math.sqrt(fit.unscaled()[1][1] * shownDispersion);
            return 2 * Distributions.student(fit.freeRows()).above(Math.abs(fit.coefficients()[1] / se));
        }
    }

    private Model model(double[][] rows, double[] y) {
        Regression.Fit fit = FarringtonBaseline.fit(rows, y, ones(y.length));
        double dispersion = Math.max(1, fit.dispersion());
        double shown = fit.dispersion();
        if (reweight) {
            double[] weights = FarringtonBaseline.weights(fit, rows, y, dispersion, weightThreshold);
            fit = FarringtonBaseline.fit(rows, y, weights);
            dispersion = Math.max(1, fit.dispersion());
            shown = flexible() ? workingDispersion(fit, y, weights) : fit.dispersion();
        }
        return new Model(fit, dispersion, shown);
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** As published code of 2013 computes it: working residuals with the outbreak weights alone. */
    private static double workingDispersion(Regression.Fit fit, double[] y, double[] weights) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            double residual = (y[i] - fit.mean()[i]) / fit.mean()[i];
            sum += weights[i] * residual * residual;
        }
        return sum / fit.freeRows();
    }

    private static double dot(double[] x, double[] y) {
        return org.baraza.core.measure.numbers.Linear.dot(x, y);
    }

    private double bound(Fitted f) {
        double z = Distributions.normal().quantileAbove(twoSided ? alpha / 2 : alpha);
        return switch (threshold) {
            case TRANSFORMED, DELTA -> {
                double se = f.mean() * f.linearSe();
                double tau = f.dispersion() + se * se / f.mean();
                double sd = power * StrictMath.pow(f.mean(), power - 0.5) * Math.sqrt(tau);
                yield StrictMath.pow(StrictMath.pow(f.mean(), power) + z * sd, 1 / power);
            }
            case NEGATIVE_BINOMIAL -> quantile(StrictMath.exp(f.linear()), f.dispersion());
            case NEGATIVE_BINOMIAL_UPPER -> quantile(StrictMath.exp(f.linear() + z * f.linearSe()), f.dispersion());
        };
    }

    private double quantile(double mean, double dispersion) {
        return dispersion > 1
                ? Distributions.negativeBinomial(mean / (dispersion - 1), mean).quantileAbove(alpha)
                : Distributions.poisson(mean).quantileAbove(alpha);
    }
}
