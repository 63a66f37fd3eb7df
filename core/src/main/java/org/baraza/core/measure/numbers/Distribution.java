package org.baraza.core.measure.numbers;

/**
 * A probability distribution. Tails are computed as themselves, never as one minus the other tail, so that they stay
 * right where they are tiny; their logarithms stay finite where the tails themselves are too small for a number.
 */
public interface Distribution {

    /** Density at {@code x}, or probability of exactly {@code x} where only whole numbers occur. */
    double density(double x);

    /** Natural logarithm of {@link #density}. */
    double logDensity(double x);

    /** Probability of at most {@code x}. */
    double below(double x);

    /** Probability of more than {@code x}. */
    double above(double x);

    /** Natural logarithm of {@link #below}. */
    double logBelow(double x);

    /** Natural logarithm of {@link #above}. */
    double logAbove(double x);

    /**
     * The smallest value with at least this much probability at or below it.
     *
     * @param p 0 to 1
     */
    double quantile(double p);

    /**
     * The smallest value with at most this much probability above it.
     *
     * @param p 0 to 1
     */
    double quantileAbove(double p);
}
