package org.baraza.core.measure.watch;

import java.util.ArrayList;
import java.util.List;

/**
 * The cumulated sum of standardised counts above a reference: small lasting rises. Page 1954; standardised after Rossi,
 * Lampugnani and Marchi 1999.
 *
 * @param reference subtracted at every moment
 * @param limit at which an alarm is raised
 * @param scale how counts are standardised
 * @param alpha overdispersion of the negative binomial scale: variance mean + alpha mean²
 */
public record Cusum(double reference, double limit, Scale scale, double alpha) {

    /** How counts are standardised. */
    public enum Scale {
        /** Count minus mean over the root of the mean. */
        STANDARD,
        /** Rossi's, whose tail is nearer to the normal's. */
        ROSSI,
        /** Anscombe's two thirds power. */
        ANSCOMBE,
        /** The same with the mean to second order. */
        ANSCOMBE_SECOND,
        /** Pearson's residual of a negative binomial. */
        NEGATIVE_BINOMIAL,
        /** As they are. */
        NONE
    }

    /**
     * A moment.
     *
     * @param index from 0
     * @param sum the chart's sum
     * @param threshold the count that would raise an alarm; on the chart's own scale where there is none for counts
     * @param alarm whether the sum has reached the limit
     */
    public record Point(int index, double sum, double threshold, boolean alarm) {}

    /**
     * Judges the moments from {@code from} to the end; the sum does not start again after an alarm.
     *
     * @param means expected count of each judged moment
     */
    public List<Point> watch(double[] counts, int from, double[] means) {
        List<Point> points = new ArrayList<>();
        double sum = 0;
        for (int t = from; t < counts.length; t++) {
            double m = means[t - from];
            double before = sum;
            sum = Math.max(0, before + standardised(counts[t], m) - reference);
            double room = limit + reference - before;
            double threshold = scale == Scale.NONE ? limit - sum : threshold(room, m);
            points.add(new Point(t, sum, Double.isNaN(threshold) ? 0 : Math.max(0, threshold), sum >= limit));
        }
        return points;
    }

    private double standardised(double x, double m) {
        return switch (scale) {
            case STANDARD -> (x - m) / Math.sqrt(m);
            case ROSSI -> (x - 3 * m + 2 * Math.sqrt(x * m)) / (2 * Math.sqrt(m));
            case ANSCOMBE -> 1.5 * (power(x) - power(m)) / StrictMath.pow(m, 1.0 / 6);
            case ANSCOMBE_SECOND -> 1.5 * (power(x) - secondMean(m)) / StrictMath.pow(m, 1.0 / 6);
            case NEGATIVE_BINOMIAL -> (x - m) / Math.sqrt(m + alpha * m * m);
            case NONE -> x;
        };
    }

    private static double power(double x) {
        return StrictMath.pow(x, 2.0 / 3);
    }

    private static double secondMean(double m) {
        return power(m) - StrictMath.pow(m, -1.0 / 3) / 9;
    }

    /** The count at which the sum reaches the limit. */
    private double threshold(double room, double m) {
        double root = Math.sqrt(m);
        return switch (scale) {
            case STANDARD -> Math.ceil(root * room + m);
            // x + 2 root(m x) = 3 m + 2 root(m) room, solved for the root of x.
            case ROSSI -> {
                double side = 3 * m + 2 * root * room;
                double rootX = Math.sqrt(m + side) - root;
                yield side < 0 ? 0 : rootX * rootX;
            }
            case ANSCOMBE -> back(2.0 / 3 * StrictMath.pow(m, 1.0 / 6) * room + power(m));
            case ANSCOMBE_SECOND -> back(2.0 / 3 * StrictMath.pow(m, 1.0 / 6) * room + secondMean(m));
            case NEGATIVE_BINOMIAL -> Math.sqrt(m + alpha * m * m) * room + m;
            case NONE -> room;
        };
    }

    private static double back(double x) {
        return x < 0 ? 0 : StrictMath.pow(x, 1.5);
    }
}
