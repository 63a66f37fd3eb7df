package org.baraza.core.measure.surveys;

import java.util.Arrays;
import org.baraza.core.measure.numbers.Distributions;
import org.baraza.core.measure.numbers.Limits;
import org.baraza.core.measure.surveys.Estimates.Estimated;

/** Quantiles of a population, with Woodruff's interval (1952): the share at or below is bounded and read back. */
public final class Quantiles {

    /** How a quantile is read between the values seen; the same as the types of Hyndman and Fan 1996 for equal weights. */
    public enum Rule {
        /** The smallest value with at least this share at or below it (type 1). */
        MATHEMATICAL,
        /** The same, but the middle of two values where the share is met exactly (type 2). */
        SCHOOL,
        TYPE_4,
        TYPE_5,
        TYPE_6,
        TYPE_7,
        TYPE_8,
        TYPE_9
    }

    private static final double SAME = 1e-12;

    private Quantiles() {}

    /** The quantile of the values with these weights. */
    public static double of(double[] y, double[] weights, double share, Rule rule) {
        Integer[] order = new Integer[y.length];
        Arrays.setAll(order, i -> i);
        Integer[] sorted = Arrays.stream(order)
                .filter(i -> weights[i] > 0)
                .sorted((i, j) -> Double.compare(y[i], y[j]))
                .toArray(Integer[]::new);
        int n = sorted.length;
        double[] values = new double[n];
        double[] until = new double[n];
        double sum = 0;
        for (int k = 0; k < n; k++) {
            values[k] = y[sorted[k]];
            sum += weights[sorted[k]];
            until[k] = sum;
        }
        return rule == Rule.MATHEMATICAL || rule == Rule.SCHOOL
                ? step(values, until, share, rule)
                : between(values, until, share, rule);
    }

    private static double step(double[] values, double[] until, double share, Rule rule) {
        double wanted = share * until[until.length - 1];
        double slack = SAME * until[until.length - 1];
        for (int k = 0; k < values.length; k++) {
            if (Math.abs(until[k] - wanted) <= slack) {
                boolean middle = rule == Rule.SCHOOL && k + 1 < values.length;
                return middle ? (values[k] + values[k + 1]) / 2 : values[k];
            }
            if (until[k] > wanted) {
                return values[k];
            }
        }
        return values[values.length - 1];
    }

    private static double between(double[] values, double[] until, double share, Rule rule) {
        int n = values.length;
        double all = until[n - 1];
        double last = n == 1 ? all : all - until[n - 2];
        double before = 0;
        double beforeAt = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < n; k++) {
            double prior = k == 0 ? 0 : until[k - 1];
            double at = switch (rule) {
                case TYPE_4 -> until[k] / all;
                case TYPE_5 -> (prior + until[k]) / 2 / all;
                case TYPE_6 -> until[k] / (all + last);
                case TYPE_7 -> n == 1 ? 0 : prior / (all - last);
                case TYPE_8 -> (prior / 3 + 2 * until[k] / 3) / (all + last / 3);
                case TYPE_9 -> (3 * prior / 8 + 5 * until[k] / 8) / (all + last / 4);
                default -> throw new IllegalStateException();
            };
            if (at >= share) {
                return k == 0 ? values[0] : before + (values[k] - before) * (share - beforeAt) / (at - beforeAt);
            }
            before = values[k];
            beforeAt = at;
        }
        return values[n - 1];
    }

    /** The interval of a quantile: Woodruff's, with Student's t on the share. */
    public static Limits limits(Design design, double[] y, boolean[] domain, double share, Rule rule, double tail) {
        double[] w = design.weights();
        for (int i = 0; i < w.length; i++) {
            w[i] = domain[i] ? w[i] : 0;
        }
        double quantile = of(y, w, share, rule);
        double[] atMost = Arrays.stream(y).map(v -> v <= quantile ? 1 : 0).toArray();
        Estimated at = Estimates.mean(design, atMost, domain);
        double half = Distributions.student(at.df()).quantileAbove(tail) * at.se();
        return new Limits(of(y, w, Math.max(0, share - half), rule), of(y, w, Math.min(1, share + half), rule));
    }
}
