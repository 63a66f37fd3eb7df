package org.baraza.core.ground;

/**
 * The range a number may reasonably lie in. No number is shown without one.
 *
 * @param low lower end, same unit as the number
 * @param high upper end, not below {@code low}; may be positive infinity
 * @param kind what the range stands for
 */
public record Interval(double low, double high, Kind kind) {

    /** What a range stands for, so that a bound is never read as sampling error. */
    public enum Kind {
        /** 95 % interval from a probability model of the counts. */
        CONFIDENCE_95,
        /** The lowest and highest figure the sources state. */
        SOURCE_RANGE,
        /** What remains possible where part of the data is unknown. */
        POSSIBLE_RANGE
    }

    public Interval {
        if (Double.isNaN(low) || Double.isNaN(high) || high < low) {
            throw new IllegalArgumentException("not an interval: " + low + " to " + high);
        }
    }

    public boolean contains(double value) {
        return value >= low && value <= high;
    }

    /** Both ends multiplied, for a change of unit. {@code factor} must not be negative. */
    public Interval times(double factor) {
        return new Interval(low * factor, high * factor, kind);
    }
}
