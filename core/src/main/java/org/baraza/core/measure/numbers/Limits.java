package org.baraza.core.measure.numbers;

/**
 * Two ends of an interval, in the unit of what they bound.
 *
 * @param low lower end; minus infinity when the data do not bound it
 * @param high upper end, not below {@code low}; infinite when the data do not bound it
 */
public record Limits(double low, double high) {

    public Limits {
        if (Double.isNaN(low) || Double.isNaN(high) || low > high) {
            throw new IllegalArgumentException("not an interval: " + low + " to " + high);
        }
    }

    /** Both ends divided, for a change of unit. {@code divisor} is above 0. */
    public Limits over(double divisor) {
        return new Limits(low / divisor, high / divisor);
    }

    /** No further than the values that are possible. */
    public Limits within(double least, double most) {
        return new Limits(Math.min(most, Math.max(least, low)), Math.max(least, Math.min(most, high)));
    }
}
