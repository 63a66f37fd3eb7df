package org.baraza.core.measure;

import java.util.List;
import java.util.OptionalDouble;
import org.baraza.core.measure.spans.Lives;
import org.baraza.core.measure.spans.ProductLimit;

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

    private static final double TAIL = 0.025;
    private static final double HALF = 0.5;

    private final ProductLimit curve;
    private final int ended;

    private KaplanMeier(ProductLimit curve, int ended) {
        this.curve = curve;
        this.ended = ended;
    }

    public static KaplanMeier of(List<Span> spans) {
        double[] lengths = spans.stream().mapToDouble(Span::length).toArray();
        boolean[] endings = new boolean[lengths.length];
        int ended = 0;
        for (int i = 0; i < endings.length; i++) {
            endings[i] = spans.get(i).ended();
            ended += endings[i] ? 1 : 0;
        }
        return new KaplanMeier(ProductLimit.of(Lives.of(lengths, endings)), ended);
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
        double found = curve.quantile(share);
        return Double.isInfinite(found) ? OptionalDouble.empty() : OptionalDouble.of(found);
    }

    /** Lower end of a quantile's 95 % interval; the longest ended span when the curve never gets there. */
    public double quantileLow(double share) {
        double found = curve.quantileLow(share, ProductLimit.Scale.LOG_LOG, TAIL);
        double[] times = curve.times();
        return Double.isInfinite(found) && times.length > 0 ? times[times.length - 1] : found;
    }

    /** Upper end of a quantile's 95 % interval; infinite when the data do not bound it. */
    public double quantileHigh(double share) {
        return curve.quantileHigh(share, ProductLimit.Scale.LOG_LOG, TAIL);
    }
}
