package org.baraza.core.measure.watch;

import java.util.ArrayList;
import java.util.List;

/**
 * The chart of the likelihood that the mean has been multiplied since some moment: Höhle and Paul 2008. Starts again
 * after an alarm.
 *
 * @param alpha overdispersion: variance mean + alpha mean²; 0 for Poisson counts
 * @param limit at which an alarm is raised
 * @param factor logarithm of the multiple that is watched for; not a number to take the likeliest one
 * @param least how many moments a change must have lasted, at least 1
 * @param most how far back a change may have begun; -1 for any time
 * @param falling whether a fall is watched for rather than a rise
 */
public record LikelihoodChart(double alpha, double limit, double factor, int least, int most, boolean falling) {

    private static final double CLOSE = 1e-6;

    /**
     * Judges every moment of the series.
     *
     * @param means expected count of each moment
     * @return the chart's figure as the threshold, compared with the limit
     */
    public List<Alarm> watch(double[] counts, double[] means) {
        List<Alarm> alarms = new ArrayList<>();
        int start = 0;
        double sum = 0;
        for (int n = 0; n < counts.length; n++) {
            double value;
            if (Double.isNaN(factor)) {
                value = n - start < least - 1 ? 0 : likeliest(counts, means, start, n);
            } else {
                sum = Math.max(0, sum + step(counts[n], means[n], factor));
                value = sum;
            }
            boolean alarm = Double.isNaN(factor) ? value >= limit : value > limit;
            alarms.add(new Alarm(n, Math.max(0, value), means[n], alarm));
            if (alarm) {
                start = n + 1;
                sum = 0;
            }
        }
        return alarms;
    }

    private double likeliest(double[] counts, double[] means, int start, int n) {
        double best = Double.NEGATIVE_INFINITY;
        double from = 0.5;
        int low = most < 0 ? start : Math.max(start, n - most);
        for (int k = low; k <= n - (least - 1); k++) {
            double kappa = alpha == 0 ? poissonKappa(counts, means, k, n) : kappa(counts, means, k, n, from);
            from = falling ? Math.min(0, kappa) : Math.max(0, kappa);
            double sum = 0;
            for (int i = k; i <= n; i++) {
                sum += from == 0 ? 0 : step(counts[i], means[i], from);
            }
            best = Math.max(best, sum);
        }
        return best;
    }

    private static double poissonKappa(double[] counts, double[] means, int k, int n) {
        double seen = 0;
        double expected = 0;
        for (int i = k; i <= n; i++) {
            seen += counts[i];
            expected += means[i];
        }
        return StrictMath.log(seen / expected);
    }

    /** The likeliest logarithm of the multiple, by Newton's method as published, from the one before. */
    private double kappa(double[] counts, double[] means, int k, int n, double from) {
        double now = from;
        for (int step = 0; step < 1000 && now > -18; step++) {
            double slope = 0;
            double curvature = 0;
            double multiple = StrictMath.exp(now);
            for (int i = k; i <= n; i++) {
                double below = 1 + alpha * multiple * means[i];
                slope += (counts[i] - multiple * means[i]) / below;
                curvature += multiple * means[i] * (alpha * counts[i] + 1) / (below * below);
            }
            double before = now;
            now = before + slope / curvature;
            if (Math.abs(now - before) <= CLOSE) {
                break;
            }
        }
        return now;
    }

    /** Logarithm of the likelihood ratio of one count. */
    private double step(double x, double m, double kappa) {
        if (Double.isInfinite(kappa)) {
            return m;
        }
        double multiple = StrictMath.exp(kappa);
        return alpha == 0
                ? kappa * x + (1 - multiple) * m
                : kappa * x + (x + 1 / alpha) * StrictMath.log((1 + alpha * m) / (1 + alpha * m * multiple));
    }
}
