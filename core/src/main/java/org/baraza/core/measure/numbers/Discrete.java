package org.baraza.core.measure.numbers;

import java.util.function.DoubleUnaryOperator;

/**
 * A distribution over whole numbers from {@code least} to {@code most}, given by the logarithm of its probabilities and
 * by its two tails.
 *
 * @param logMass natural logarithm of the probability of a whole number
 * @param lower probability of at most a whole number
 * @param upper probability of more than a whole number
 * @param logLower natural logarithm of {@code lower}
 * @param logUpper natural logarithm of {@code upper}
 * @param least smallest number that can occur
 * @param most largest number that can occur; infinite when there is none
 */
record Discrete(
        DoubleUnaryOperator logMass,
        DoubleUnaryOperator lower,
        DoubleUnaryOperator upper,
        DoubleUnaryOperator logLower,
        DoubleUnaryOperator logUpper,
        double least,
        double most)
        implements Distribution {

    @Override
    public double density(double x) {
        return StrictMath.exp(logDensity(x));
    }

    @Override
    public double logDensity(double x) {
        boolean possible = x == Math.rint(x) && x >= least && x <= most;
        return possible ? logMass.applyAsDouble(x) : Double.NEGATIVE_INFINITY;
    }

    @Override
    public double below(double x) {
        double k = Math.floor(x);
        return k < least ? 0 : k >= most ? 1 : lower.applyAsDouble(k);
    }

    @Override
    public double above(double x) {
        double k = Math.floor(x);
        return k < least ? 1 : k >= most ? 0 : upper.applyAsDouble(k);
    }

    @Override
    public double logBelow(double x) {
        double k = Math.floor(x);
        return k < least ? Double.NEGATIVE_INFINITY : k >= most ? 0 : logLower.applyAsDouble(k);
    }

    @Override
    public double logAbove(double x) {
        double k = Math.floor(x);
        return k < least ? 0 : k >= most ? Double.NEGATIVE_INFINITY : logUpper.applyAsDouble(k);
    }

    @Override
    public double quantile(double p) {
        Roots.inUnit(p);
        if (p == 0) {
            return least;
        }
        // The same slack that keeps a rounding error in the tail from moving the answer by a whole number.
        double enough = p * (1 - 64 * Math.ulp(1.0));
        return p == 1 ? most : first(k -> below(k) >= enough);
    }

    @Override
    public double quantileAbove(double p) {
        Roots.inUnit(p);
        if (p == 1) {
            return least;
        }
        double enough = p * (1 + 64 * Math.ulp(1.0));
        return p == 0 ? most : first(k -> above(k) <= enough);
    }

    /** The first whole number for which something holds that holds for all larger ones. */
    private double first(java.util.function.DoublePredicate holds) {
        if (holds.test(least)) {
            return least;
        }
        double low = least;
        double step = 1;
        double high = Math.min(least + step, most);
        while (!holds.test(high)) {
            low = high;
            step *= 2;
            high = Math.min(low + step, most);
        }
        while (high - low > 1) {
            double middle = Math.floor(low + (high - low) / 2);
            if (holds.test(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }
}
