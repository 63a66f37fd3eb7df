package org.baraza.core.measure.watch;

import java.util.Arrays;

/**
 * How long nothing has happened, and whether that is unusual: the chance of so quiet a stretch were the rate before it
 * still there, with what that rate is not known for averaged out. A month without a report is not a quiet month: a lull
 * is counted in reported months.
 *
 * @param months reported months without an event up to the last
 * @param longestBefore the longest earlier stretch
 * @param chance of so long a lull at the rate before, Poisson with a Jeffreys prior
 * @param missing months within the lull that nobody reported
 */
public record Lull(int months, int longestBefore, double chance, int missing) {

    /** Looks at a series; not a number where nobody reported. */
    public static Lull of(double[] counts) {
        int end = counts.length;
        int quiet = 0;
        int missing = 0;
        int start = end;
        while (start > 0 && !(counts[start - 1] > 0)) {
            start--;
            quiet += Double.isNaN(counts[start]) ? 0 : 1;
            missing += Double.isNaN(counts[start]) ? 1 : 0;
        }
        double events = 0;
        double reported = 0;
        int longest = 0;
        int run = 0;
        for (double y : Arrays.copyOf(counts, start)) {
            if (!Double.isNaN(y)) {
                events += y;
                reported++;
                run = y == 0 ? run + 1 : 0;
                longest = Math.max(longest, run);
            }
        }
        double chance =
                reported == 0 ? 1 : StrictMath.exp((events + 0.5) * StrictMath.log(reported / (reported + quiet)));
        return new Lull(quiet, longest, chance, missing);
    }
}
