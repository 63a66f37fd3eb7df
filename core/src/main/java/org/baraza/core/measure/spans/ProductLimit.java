package org.baraza.core.measure.spans;

import java.util.Arrays;
import org.baraza.core.measure.numbers.Distributions;
import org.baraza.core.measure.numbers.Limits;

/**
 * The share still waiting, by time: the product-limit estimate of Kaplan and Meier 1958 with Greenwood's variance.
 * Assumes that those whose observation was cut off would go on like the others.
 *
 * @param times at which something happened
 * @param atRisk how many were under observation just before
 * @param events how many it happened to
 * @param surviving share still waiting just after
 * @param greenwood sum of d / (n (n - d)) up to then
 * @param longest longest observation, ended or not
 */
public record ProductLimit(
        double[] times, double[] atRisk, double[] events, double[] surviving, double[] greenwood, double longest) {

    private static final double SAME = 1e-9;

    /** On which scale an interval is normal. */
    public enum Scale {
        PLAIN,
        LOG,
        LOG_LOG,
        LOGIT,
        ARCSINE
    }

    public static ProductLimit of(Lives lives) {
        double[] times = lives.endings();
        int n = times.length;
        ProductLimit curve = new ProductLimit(
                times,
                new double[n],
                new double[n],
                new double[n],
                new double[n],
                Arrays.stream(lives.until()).max().orElse(0));
        for (int i = 0; i < lives.size(); i++) {
            int last = Arrays.binarySearch(times, lives.until()[i]);
            int end = last >= 0 ? last : -last - 2;
            for (int k = end; k >= 0 && times[k] > lives.from()[i] - (lives.from()[i] == 0 ? 1 : 0); k--) {
                curve.atRisk[k] += lives.weights()[i];
            }
            if (lives.ended()[i]) {
                curve.events[last] += lives.weights()[i];
            }
        }
        double still = 1;
        double sum = 0;
        for (int k = 0; k < n; k++) {
            double left = curve.atRisk[k] - curve.events[k];
            still *= left <= SAME * curve.atRisk[k] ? 0 : 1 - curve.events[k] / curve.atRisk[k];
            sum += curve.events[k] / (curve.atRisk[k] * left);
            curve.surviving[k] = still;
            curve.greenwood[k] = still == 0 ? Double.NaN : sum;
        }
        return curve;
    }

    private int index(double time) {
        int found = Arrays.binarySearch(times, time);
        return found >= 0 ? found : -found - 2;
    }

    /** Share still waiting at a time. */
    public double at(double time) {
        int k = index(time);
        return k < 0 ? 1 : surviving[k];
    }

    /** Its standard error; 0 before anything happened, not a number once nobody is left. */
    public double errorAt(double time) {
        int k = index(time);
        return k < 0 ? 0 : surviving[k] * Math.sqrt(greenwood[k]);
    }

    /** Its limits, leaving {@code tail} out on each side; 1 to 1 before anything happened. */
    public Limits limitsAt(double time, Scale scale, double tail) {
        int k = index(time);
        if (k < 0) {
            return new Limits(1, 1);
        }
        return new Limits(low(k, scale, z(tail)), high(k, scale, z(tail)));
    }

    private static double z(double tail) {
        return Distributions.normal().quantileAbove(tail);
    }

    /** Lower limits of the whole curve; not a number once nobody is left. */
    public double[] lows(Scale scale, double tail) {
        double[] lows = new double[times.length];
        Arrays.setAll(lows, k -> low(k, scale, z(tail)));
        return lows;
    }

    /** Upper limits of the whole curve. */
    public double[] highs(Scale scale, double tail) {
        double[] highs = new double[times.length];
        Arrays.setAll(highs, k -> high(k, scale, z(tail)));
        return highs;
    }

    private double low(int k, Scale scale, double z) {
        return Math.max(0, moved(k, scale, -z));
    }

    private double high(int k, Scale scale, double z) {
        return Math.min(1, moved(k, scale, z));
    }

    private double moved(int k, Scale scale, double z) {
        double s = surviving[k];
        double error = Math.sqrt(greenwood[k]);
        return switch (scale) {
            case PLAIN -> s + z * s * error;
            case LOG -> s * StrictMath.exp(z * error);
            case LOG_LOG -> StrictMath.pow(s, StrictMath.exp(z * error / StrictMath.log(s)));
            case LOGIT -> 1 / (1 + (1 - s) / s * StrictMath.exp(-z * error / (1 - s)));
            case ARCSINE -> {
                double angle = StrictMath.asin(Math.sqrt(s)) + z * error / 2 * Math.sqrt(s / (1 - s));
                double sine = StrictMath.sin(Math.max(0, Math.min(Math.PI / 2, angle)));
                yield Double.isNaN(angle) ? Double.NaN : sine * sine;
            }
        };
    }

    /** The time by which a share had ended; infinite when so many had not. Above 0 and below 1. */
    public double quantile(double share) {
        return crossing(surviving, share);
    }

    /** Lower limit of a quantile; infinite when even the lower curve does not come down so far. */
    public double quantileLow(double share, Scale scale, double tail) {
        return crossing(lows(scale, tail), share);
    }

    /** Upper limit of a quantile; infinite when the data do not bound it. */
    public double quantileHigh(double share, Scale scale, double tail) {
        return crossing(highs(scale, tail), share);
    }

    private double crossing(double[] curve, double share) {
        double level = 1 - share;
        for (int k = 0; k < curve.length; k++) {
            if (Math.abs(curve[k] - level) < SAME && k + 1 < curve.length) {
                return (times[k] + times[k + 1]) / 2;
            }
            if (curve[k] <= level + SAME) {
                return times[k];
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    /**
     * The mean time waited up to a limit, with its standard error: Irwin 1949.
     *
     * @param mean in the unit of the times
     * @param se its standard error
     */
    public record Restricted(double mean, double se) {}

    /** The mean time waited within the first {@code limit}. */
    public Restricted restrictedMean(double limit) {
        double area = 0;
        double variance = 0;
        double end = limit;
        for (int k = times.length - 1; k >= 0; k--) {
            if (times[k] >= limit) {
                continue;
            }
            area += surviving[k] * (end - times[k]);
            end = times[k];
            double left = atRisk[k] - events[k];
            variance += left <= SAME * atRisk[k] ? 0 : area * area * events[k] / (atRisk[k] * left);
        }
        return new Restricted(area + end, Math.sqrt(variance));
    }
}
