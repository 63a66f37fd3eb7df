package org.baraza.core.measure.spans;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.baraza.core.measure.numbers.Distributions;
import org.baraza.core.measure.numbers.Linear;

/**
 * Whether groups wait equally long: the log-rank test (Mantel 1966; Peto and Peto 1972) and its weighted relatives,
 * also within strata. Assumes that observation ends for reasons that have nothing to do with the wait. Blind to curves
 * that cross.
 */
public final class Ranks {

    /** How early endings weigh against late ones. */
    public enum Weight {
        /** All alike. */
        LOG_RANK,
        /** By the share still waiting just before, all groups together (Peto and Prentice; Harrington and Fleming 1982). */
        PETO,
        /** By how many are under observation: Gehan 1965, Breslow 1970. */
        GEHAN,
        /** By the root of how many are under observation: Tarone and Ware 1977. */
        TARONE_WARE
    }

    /**
     * The test.
     *
     * @param observed weighted events of each group
     * @param expected weighted events each would have were there no difference
     * @param covariance of observed minus expected
     * @param chiSquared of the test
     * @param df groups minus one
     * @param p of chi-squared
     */
    public record Tested(
            double[] observed, double[] expected, double[][] covariance, double chiSquared, int df, double p) {}

    private Ranks() {}

    /**
     * Tests.
     *
     * @param groups group of each case, from 0
     * @param strata stratum of each case; compared within
     * @param power of {@code PETO}'s weight, usually 1
     */
    public static Tested test(Lives lives, int[] groups, int[] strata, Weight weight, double power) {
        int g = Arrays.stream(groups).max().orElseThrow() + 1;
        double[] observed = new double[g];
        double[] expected = new double[g];
        double[][] covariance = new double[g][g];
        for (int stratum : Arrays.stream(strata).distinct().sorted().toArray()) {
            int[] cases = IntStream.range(0, strata.length)
                    .filter(i -> strata[i] == stratum)
                    .toArray();
            Lives inside = lives.only(cases);
            int[] of = Arrays.stream(cases).map(i -> groups[i]).toArray();
            add(inside, of, weight, power, observed, expected, covariance);
        }
        double[] gap = new double[g - 1];
        double[][] part = new double[g - 1][g - 1];
        for (int a = 0; a < g - 1; a++) {
            gap[a] = observed[a] - expected[a];
            part[a] = Arrays.copyOf(covariance[a], g - 1);
        }
        double chi = Linear.dot(gap, Linear.solve(part, gap));
        return new Tested(
                observed,
                expected,
                covariance,
                chi,
                g - 1,
                Distributions.chiSquared(g - 1).above(chi));
    }

    private static void add(
            Lives lives,
            int[] groups,
            Weight weight,
            double power,
            double[] observed,
            double[] expected,
            double[][] covariance) {
        double[] times = lives.endings();
        double still = 1;
        for (double time : times) {
            double[] risk = new double[observed.length];
            double[] events = new double[observed.length];
            for (int i = 0; i < lives.size(); i++) {
                boolean begun = lives.from()[i] < time || lives.from()[i] == 0;
                if (begun && lives.until()[i] >= time) {
                    risk[groups[i]]++;
                    events[groups[i]] += lives.until()[i] == time && lives.ended()[i] ? 1 : 0;
                }
            }
            double n = Arrays.stream(risk).sum();
            double d = Arrays.stream(events).sum();
            double w = switch (weight) {
                case LOG_RANK -> 1;
                case PETO -> StrictMath.pow(still, power);
                case GEHAN -> n;
                case TARONE_WARE -> Math.sqrt(n);
            };
            still *= 1 - d / n;
            double spread = n > 1 ? d * (n - d) / (n * n * (n - 1)) : 0;
            for (int a = 0; a < risk.length; a++) {
                observed[a] += w * events[a];
                expected[a] += w * d * risk[a] / n;
                for (int b = 0; b < risk.length; b++) {
                    covariance[a][b] += w * w * spread * risk[a] * ((a == b ? n : 0) - risk[b]);
                }
            }
        }
    }
}
