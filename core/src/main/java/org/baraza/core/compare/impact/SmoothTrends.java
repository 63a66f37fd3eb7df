package org.baraza.core.compare.impact;

import java.util.ArrayList;
import java.util.List;
import org.baraza.core.compare.Tails;
import org.baraza.core.compare.algebra.Matrix;

/**
 * The shortest interval of fixed length when the slope of units' drift changes by at most M from time to time: the effect
 * less what earlier effects, each extended as a straight line through the reference, let expect. Rambachan and Roth 2023,
 * after Armstrong and Kolesar 2018.
 */
public final class SmoothTrends {

    private static final double FAR = 1e6;
    private static final int MOST_ROUNDS = 4_000;

    private final double[] before;
    private final double[] after;
    private final double[][] covariance;
    private final double[] weights;
    private final double[] distance;
    private final double level;
    private final List<Integer> used = new ArrayList<>();
    private final double reach;

    /**
     * Effects in order of time.
     *
     * @param covariance of both, those before first
     * @param weights of the effects after the start
     * @param distance of each time before from the reference, 0 and up
     */
    public SmoothTrends(
            double[] before, double[] after, double[][] covariance, double[] weights, double[] distance, double level) {
        this.before = before;
        this.after = after;
        this.covariance = covariance;
        this.weights = weights;
        this.distance = distance;
        this.level = level;
        double steps = 0;
        for (int h = 0; h < weights.length; h++) {
            steps += weights[h] * (h + 1);
        }
        reach = steps;
        for (int s = 0; s < before.length; s++) {
            if (distance[s] > 0) {
                used.add(s);
            }
        }
    }

    /** Lower and upper end at one bound. */
    public double[] interval(double m) {
        double[] w = best(m);
        double middle = 0;
        for (int h = 0; h < after.length; h++) {
            middle += weights[h] * after[h];
        }
        for (int k = 0; k < w.length; k++) {
            middle += reach * w[k] * before[used.get(k)] / distance[used.get(k)];
        }
        double half = half(w, m);
        return new double[] {middle - half, middle + half};
    }

    private double error(double[] w) {
        double[] contrast = new double[before.length + after.length];
        for (int h = 0; h < after.length; h++) {
            contrast[before.length + h] = weights[h];
        }
        for (int k = 0; k < w.length; k++) {
            contrast[used.get(k)] += reach * w[k] / distance[used.get(k)];
        }
        return Math.sqrt(Matrix.quadratic(contrast, covariance));
    }

    /** How far a drift whose slope changes by at most one may lie from the lines. */
    private double bias(double[] w) {
        double sum = 0;
        for (int h = 0; h < weights.length; h++) {
            sum += weights[h] * (h + 1) * (h + 2) / 2;
        }
        double farthest = 0;
        for (double d : distance) {
            farthest = Math.max(farthest, d);
        }
        for (int k = 1; k < farthest; k++) {
            double one = 0;
            for (int i = 0; i < w.length; i++) {
                double d = distance[used.get(i)];
                one += d > k ? w[i] * (d - k) / d : 0;
            }
            sum += reach * Math.abs(one);
        }
        return sum;
    }

    private double half(double[] w, double m) {
        double error = error(w);
        return critical(m * bias(w) / error) * error;
    }

    /** So large a share of a normal about this shift lies within it to both sides of zero. */
    private double critical(double shift) {
        double low = 0;
        double high = shift + 10;
        for (int i = 0; i < 200 && high - low > 1e-14 * high; i++) {
            double middle = (low + high) / 2;
            double outside = Tails.upper(middle - shift, Double.POSITIVE_INFINITY)
                    + Tails.upper(middle + shift, Double.POSITIVE_INFINITY);
            if (outside > 1 - level) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** Weights that add up to one and make the interval shortest: steps between pairs, ever smaller. */
    private double[] best(double m) {
        int n = used.size();
        double[] w = new double[n];
        w[n - 1] = 1;
        double step = 1;
        double value = half(w, m);
        for (int round = 0; round < MOST_ROUNDS && step > 1e-11; round++) {
            boolean better = false;
            for (int a = 0; a < n; a++) {
                for (int b = 0; b < n; b++) {
                    if (a != b) {
                        w[a] += step;
                        w[b] -= step;
                        double next = half(w, m);
                        if (next < value - 1e-16) {
                            value = next;
                            better = true;
                        } else {
                            w[a] -= step;
                            w[b] += step;
                        }
                    }
                }
            }
            step = better ? step : step / 2;
        }
        return w;
    }

    /** The largest bound whose interval still leaves zero out. */
    public double breakdown() {
        if (reachesZero(0)) {
            return 0;
        }
        double inside = 0;
        double outside = error(best(0));
        while (!reachesZero(outside) && outside < FAR) {
            inside = outside;
            outside *= 2;
        }
        for (int i = 0; i < 50; i++) {
            double middle = (inside + outside) / 2;
            if (reachesZero(middle)) {
                outside = middle;
            } else {
                inside = middle;
            }
        }
        return inside;
    }

    private boolean reachesZero(double m) {
        double[] interval = interval(m);
        return interval[0] <= 0 && interval[1] >= 0;
    }
}
