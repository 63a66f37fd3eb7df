package org.baraza.core.compare;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** Tails of the distributions that standard errors are read with; always the upper tail, never one minus the lower. */
public final class Tails {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Tails() {}

    /** How many standard errors an interval reaches to each side. Infinite {@code df}: the normal. */
    public static double quantile(double df, double level) {
        double tail = (1 - level) / 2;
        if (Double.isNaN(df) || df <= 0) {
            return Double.NaN;
        }
        return Double.isInfinite(df)
                ? NORMAL.inverseSurvivalProbability(tail)
                : TDistribution.of(df).inverseSurvivalProbability(tail);
    }

    /** P that a statistic is at least so far from zero, to either side. */
    public static double twoSided(double statistic, double df) {
        if (Double.isNaN(statistic) || Double.isNaN(df) || df <= 0) {
            return Double.NaN;
        }
        return 2 * upper(Math.abs(statistic), df);
    }

    /** P that a statistic is at least so large. Infinite {@code df}: the normal. */
    public static double upper(double statistic, double df) {
        return Double.isInfinite(df)
                ? NORMAL.survivalProbability(statistic)
                : TDistribution.of(df).survivalProbability(statistic);
    }

    /** The normal's quantile with so much above it. */
    public static double normalAbove(double tail) {
        return NORMAL.inverseSurvivalProbability(tail);
    }

    public static double chiSquaredAbove(double statistic, double df) {
        return statistic <= 0 ? 1 : ChiSquaredDistribution.of(df).survivalProbability(statistic);
    }

    /** The value of a chi-squared distribution with so much above it. */
    public static double chiSquaredValue(double above, double df) {
        return ChiSquaredDistribution.of(df).inverseSurvivalProbability(above);
    }

    public static double fAbove(double statistic, double df1, double df2) {
        return statistic <= 0 ? 1 : FDistribution.of(df1, df2).survivalProbability(statistic);
    }
}
