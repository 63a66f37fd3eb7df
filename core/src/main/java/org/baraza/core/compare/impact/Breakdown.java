package org.baraza.core.compare.impact;

import org.baraza.core.compare.Tails;
import org.baraza.core.compare.algebra.Matrix;

/**
 * How far units' courses may have drifted apart before an effect is no longer told from zero: drift from step to step is
 * held against the largest one before the start. A union of intervals, slightly wide. Rambachan and Roth 2023; Ye, Keele,
 * Hasegawa and Small.
 */
public final class Breakdown {

    private static final double FAR = 1_000;

    private final double[] before;
    private final double[] after;
    private final double[][] covariance;
    private final double[] weights;
    private final double z;

    /**
     * Effects in order of time.
     *
     * @param before effects before the start, the earliest first
     * @param after effects after it
     * @param covariance of both, those before first
     * @param weights of the effects after the start in what is looked at; they add up to 1
     * @param level how sure
     */
    public Breakdown(double[] before, double[] after, double[][] covariance, double[] weights, double level) {
        this.before = before;
        this.after = after;
        this.covariance = covariance;
        this.weights = weights;
        this.z = Tails.quantile(Double.POSITIVE_INFINITY, level);
    }

    /** Lower and upper end when drift after the start may be {@code m} times the largest before it. */
    public double[] interval(double m) {
        double reach = 0;
        for (int h = 0; h < weights.length; h++) {
            reach += weights[h] * (h + 1);
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int s = 0; s + 1 < before.length; s++) {
            for (int sign = -1; sign <= 1; sign += 2) {
                double[] contrast = new double[before.length + after.length];
                contrast[s + 1] += sign * m * reach;
                contrast[s] -= sign * m * reach;
                double middle = 0;
                for (int h = 0; h < after.length; h++) {
                    contrast[before.length + h] = weights[h];
                    middle += weights[h] * after[h];
                }
                middle += sign * m * reach * (before[s + 1] - before[s]);
                double error = Math.sqrt(Matrix.quadratic(contrast, covariance));
                low = Math.min(low, middle - z * error);
                high = Math.max(high, middle + z * error);
            }
        }
        return new double[] {low, high};
    }

    /** The largest multiple whose interval still leaves zero out; 0 when none does, NaN when there are too few steps. */
    public double breakdown() {
        if (before.length < 2) {
            return Double.NaN;
        }
        if (reachesZero(0)) {
            return 0;
        }
        double inside = 0;
        double outside = 1;
        while (!reachesZero(outside) && outside < FAR) {
            inside = outside;
            outside *= 2;
        }
        for (int i = 0; i < 80 && outside - inside > 1e-12; i++) {
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
