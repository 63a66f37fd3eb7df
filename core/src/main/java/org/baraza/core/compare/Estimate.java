package org.baraza.core.compare;

/**
 * One number with what must stand beside it. NaN stands for what a method does not have.
 *
 * @param name what it is, for example a coefficient's name
 * @param value the number
 * @param standardError 0 or more, in the unit of the number; the result names which one it is
 * @param statistic value over standard error, or the test's own statistic
 * @param degreesOfFreedom of the distribution the interval comes from; infinite for the normal
 * @param p two-sided unless the result says otherwise; never shown without the interval
 * @param low lower end of the interval
 * @param high upper end of the interval
 */
public record Estimate(
        String name,
        double value,
        double standardError,
        double statistic,
        double degreesOfFreedom,
        double p,
        double low,
        double high) {

    /** A number and its interval from elsewhere. */
    public static Estimate between(String name, double value, double low, double high) {
        return new Estimate(name, value, Double.NaN, Double.NaN, Double.NaN, Double.NaN, low, high);
    }

    /** A number with a standard error, its interval and p from Student's distribution; infinite {@code df}: the normal. */
    public static Estimate of(String name, double value, double standardError, double df, double level) {
        double t = value / standardError;
        double half = Tails.quantile(df, level) * standardError;
        return new Estimate(name, value, standardError, t, df, Tails.twoSided(t, df), value - half, value + half);
    }

    /** A test: statistic and p, with a value such as the difference found. */
    public static Estimate test(String name, double value, double statistic, double df, double p) {
        return new Estimate(name, value, Double.NaN, statistic, df, p, Double.NaN, Double.NaN);
    }
}
