package org.baraza.core.measure.numbers;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.ContinuousDistribution;

/**
 * A distribution over real numbers whose logarithmic tails have a formula of their own.
 *
 * @param law the distribution
 * @param logLower natural logarithm of the probability of at most x
 * @param logUpper natural logarithm of the probability of more than x
 */
record Continuous(ContinuousDistribution law, DoubleUnaryOperator logLower, DoubleUnaryOperator logUpper)
        implements Distribution {

    @Override
    public double density(double x) {
        return law.density(x);
    }

    @Override
    public double logDensity(double x) {
        return law.logDensity(x);
    }

    @Override
    public double below(double x) {
        return law.cumulativeProbability(x);
    }

    @Override
    public double above(double x) {
        return law.survivalProbability(x);
    }

    @Override
    public double logBelow(double x) {
        return logLower.applyAsDouble(x);
    }

    @Override
    public double logAbove(double x) {
        return logUpper.applyAsDouble(x);
    }

    @Override
    public double quantile(double p) {
        return law.inverseCumulativeProbability(p);
    }

    @Override
    public double quantileAbove(double p) {
        return law.inverseSurvivalProbability(p);
    }
}
