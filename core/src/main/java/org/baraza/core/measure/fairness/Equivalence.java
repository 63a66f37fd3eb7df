package org.baraza.core.measure.fairness;

import org.baraza.core.measure.numbers.Distributions;

/**
 * Whether a difference is shown to be too small to matter: two one-sided tests (Schuirmann 1987). "No significant
 * difference" is not equivalence; few data never show it.
 *
 * @param lowerP that it is not above the lower margin
 * @param upperP that it is not below the upper margin
 * @param differenceP that it is not 0, two-sided
 * @param says which of three
 */
public record Equivalence(double lowerP, double upperP, double differenceP, Says says) {

    /** What the data carry. */
    public enum Says {
        EQUIVALENT,
        DIFFERENT,
        CANNOT_TELL
    }

    /**
     * Tests. Equivalence comes first: a difference can be shown to exist and to be too small to matter.
     *
     * @param estimate on a scale on which it is normal, for example the logarithm of a ratio
     * @param se its standard error, above 0
     * @param df degrees of freedom; infinite for the normal
     * @param low lower margin, same scale
     * @param high upper margin
     * @param alpha of each one-sided test, usually 0.05
     */
    public static Equivalence test(double estimate, double se, double df, double low, double high, double alpha) {
        if (!(se > 0) || !(low < high)) {
            throw new IllegalArgumentException("no standard error, or margins that leave nothing between");
        }
        var law = Distributions.student(df);
        double lower = law.above((estimate - low) / se);
        double upper = law.below((estimate - high) / se);
        double difference = 2 * law.above(Math.abs(estimate / se));
        Says says = Math.max(lower, upper) <= alpha
                ? Says.EQUIVALENT
                : difference <= alpha ? Says.DIFFERENT : Says.CANNOT_TELL;
        return new Equivalence(lower, upper, difference, says);
    }
}
