package org.baraza.core.measure.rates;

import org.baraza.core.measure.numbers.Distribution;
import org.baraza.core.measure.numbers.Distributions;
import org.baraza.core.measure.numbers.Limits;
import org.baraza.core.measure.numbers.Roots;

/**
 * The odds ratio of a two by two table and whether it may be one: Fisher 1935. Conditional on all margins.
 *
 * @param a hits of the first group
 * @param b misses of the first group
 * @param c hits of the second group
 * @param d misses of the second group
 */
public record Odds(long a, long b, long c, long d) {

    private static final double AS_LIKELY = 1 + 1e-7;
    private static final double FAR = 700;

    /** Which side a test looks at. */
    public enum Side {
        TWO,
        GREATER,
        LESS
    }

    public Odds {
        if (a < 0 || b < 0 || c < 0 || d < 0 || a + b + c + d == 0) {
            throw new IllegalArgumentException("not a two by two table");
        }
    }

    private Distribution law(double odds) {
        return Distributions.hypergeometric(a + c, b + d, a + b, odds);
    }

    private long least() {
        return Math.max(0, a - d);
    }

    private long most() {
        return Math.min(a + b, a + c);
    }

    /** The cross product; infinite or not a number where a cell is empty. */
    public double sample() {
        return (double) a * d / ((double) b * c);
    }

    /** The conditional maximum likelihood estimate, as Fisher's test reports it. */
    public double conditional() {
        if (a == least()) {
            return 0;
        }
        if (a == most()) {
            return Double.POSITIVE_INFINITY;
        }
        return StrictMath.exp(Roots.find(log -> mean(StrictMath.exp(log)) - a, -FAR, FAR));
    }

    private double mean(double odds) {
        Distribution law = law(odds);
        double sum = 0;
        for (long k = least(); k <= most(); k++) {
            sum += k * law.density(k);
        }
        return sum;
    }

    /** Fisher's exact p; two-sided adds every table that is no more likely than this one. */
    public double exactP(Side side) {
        Distribution law = law(1);
        return switch (side) {
            case GREATER -> law.above(a - 1.0);
            case LESS -> law.below(a);
            case TWO -> {
                double sum = 0;
                for (long k = least(); k <= most(); k++) {
                    double one = law.density(k);
                    sum += one <= law.density(a) * AS_LIKELY ? one : 0;
                }
                yield Math.min(1, sum);
            }
        };
    }

    /** Twice the smaller mid-p. */
    public double midP() {
        Distribution law = law(1);
        double half = law.density(a) / 2;
        return Math.min(1, 2 * Math.min(law.above(a) + half, law.below(a - 1.0) + half));
    }

    /**
     * Exact conditional limits: Cornfield 1956.
     *
     * @param tail probability left out on each side
     * @param mid whether only half of the probability of this table counts
     */
    public Limits exact(double tail, boolean mid) {
        double part = mid ? 0.5 : 1;
        double low = a == least()
                ? 0
                : StrictMath.exp(Roots.find(
                        log -> law(StrictMath.exp(log)).above(a)
                                + part * law(StrictMath.exp(log)).density(a)
                                - tail,
                        -FAR,
                        FAR));
        double high = a == most()
                ? Double.POSITIVE_INFINITY
                : StrictMath.exp(Roots.find(
                        log -> law(StrictMath.exp(log)).below(a - 1.0)
                                + part * law(StrictMath.exp(log)).density(a)
                                - tail,
                        -FAR,
                        FAR));
        return new Limits(low, high);
    }

    /** Normal limits on the logarithm: Woolf 1955; {@code added} to every cell, for example ½ (Haldane and Anscombe). */
    public Limits woolf(double tail, double added) {
        double w = a + added;
        double x = b + added;
        double y = c + added;
        double v = d + added;
        if (w == 0 || x == 0 || y == 0 || v == 0) {
            throw new IllegalArgumentException("Woolf's interval is not defined where a cell is empty");
        }
        double half = Distributions.normal().quantileAbove(tail) * Math.sqrt(1 / w + 1 / x + 1 / y + 1 / v);
        double ratio = w * v / (x * y);
        return new Limits(ratio * StrictMath.exp(-half), ratio * StrictMath.exp(half));
    }
}
