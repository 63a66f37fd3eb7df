package org.baraza.core.measure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How long until something ends, when for some it had not ended yet: the product-limit estimate of Kaplan and Meier
 * 1958. Assumes that those not yet ended would go on like the others; fails when long ones are cut off for a reason.
 * The interval of the median comes from the log-log interval of the curve with Greenwood's variance.
 */
public final class KaplanMeier {

    /**
     * One span.
     *
     * @param length in the unit of the answer, 0 or more
     * @param ended whether it had ended by then; if not, it lasted at least this long
     */
    public record Span(double length, boolean ended) {}

    private static final double Z = NormalDistribution.of(0, 1).inverseSurvivalProbability(0.025);
    private static final double SAME = 1e-9;
    private static final double HALF = 0.5;

    private final double[] lengths;
    private final double[] going;
    private final double[] low;
    private final double[] high;
    private final int ended;

    private KaplanMeier(List<Span> spans) {
        Span[] sorted = spans.toArray(new Span[0]);
        Arrays.sort(sorted, Comparator.comparingDouble(Span::length));
        double[] times = Arrays.stream(sorted)
                .filter(Span::ended)
                .mapToDouble(Span::length)
                .distinct()
                .toArray();
        lengths = times;
        going = new double[times.length];
        low = new double[times.length];
        high = new double[times.length];
        double still = 1;
        double variance = 0;
        int endings = 0;
        int i = 0;
        for (int k = 0; k < times.length; k++) {
            while (sorted[i].length() < times[k]) {
                i++;
            }
            int atRisk = sorted.length - i;
            int ends = 0;
            for (int j = i; j < sorted.length && sorted[j].length() == times[k]; j++) {
                ends += sorted[j].ended() ? 1 : 0;
            }
            endings += ends;
            still *= 1 - (double) ends / atRisk;
            variance += (double) ends / ((double) atRisk * (atRisk - ends));
            going[k] = still;
            if (still == 0) {
                // The log-log interval is not defined where the curve has come all the way down.
                low[k] = Double.NaN;
                high[k] = Double.NaN;
                continue;
            }
            double spread = Z * Math.sqrt(variance) / StrictMath.log(still);
            low[k] = StrictMath.pow(still, StrictMath.exp(-spread));
            high[k] = StrictMath.pow(still, StrictMath.exp(spread));
        }
        ended = endings;
    }

    public static KaplanMeier of(List<Span> spans) {
        return new KaplanMeier(spans);
    }

    /** How many spans had ended. */
    public int ended() {
        return ended;
    }

    /** The length half of them exceed; empty when more than half had not ended. */
    public OptionalDouble median() {
        return quantile(HALF);
    }

    /** Lower end of the median's 95 % interval; the longest ended span when the curve never gets there. */
    public double medianLow() {
        return quantileLow(HALF);
    }

    /** Upper end of the median's 95 % interval; infinite when the data do not bound it. */
    public double medianHigh() {
        return quantileHigh(HALF);
    }

    /**
     * The length by which a share of them had ended.
     *
     * @param share above 0 and below 1, for example 0.9
     * @return empty when so many had not ended yet
     */
    public OptionalDouble quantile(double share) {
        double found = crossing(going, share);
        return Double.isInfinite(found) ? OptionalDouble.empty() : OptionalDouble.of(found);
    }

    /** Lower end of a quantile's 95 % interval; the longest ended span when the curve never gets there. */
    public double quantileLow(double share) {
        double found = crossing(low, share);
        return Double.isInfinite(found) && lengths.length > 0 ? lengths[lengths.length - 1] : found;
    }

    /** Upper end of a quantile's 95 % interval; infinite when the data do not bound it. */
    public double quantileHigh(double share) {
        return crossing(high, share);
    }

    private double crossing(double[] curve, double share) {
        double level = 1 - share;
        for (int k = 0; k < curve.length; k++) {
            if (Math.abs(curve[k] - level) < SAME && k + 1 < curve.length) {
                return (lengths[k] + lengths[k + 1]) / 2;
            }
            if (curve[k] <= level + SAME) {
                return lengths[k];
            }
        }
        return Double.POSITIVE_INFINITY;
    }
}
