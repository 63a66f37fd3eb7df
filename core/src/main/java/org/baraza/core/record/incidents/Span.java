package org.baraza.core.record.incidents;

/**
 * A number of people, as low as it may be, as it most probably is, and as high as it may be. The ends are the lowest and
 * the highest that is credibly told, not limits of a confidence interval.
 *
 * @param low 0 or more
 * @param best from low to high
 * @param high up to {@value #MOST}
 */
public record Span(int low, int best, int high) {

    /** More than any area has people. */
    public static final int MOST = 10_000_000;

    /** @throws IllegalArgumentException when they are not in order */
    public Span {
        if (low < 0 || low > best || best > high || high > MOST) {
            throw new IllegalArgumentException("low, best and high stand in order");
        }
    }

    /** One number that is told without doubt. */
    public static Span of(int number) {
        return new Span(number, number, number);
    }

    public boolean holds(int number) {
        return low <= number && number <= high;
    }
}
