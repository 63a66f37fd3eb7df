package org.baraza.core.measure.exact;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.baraza.core.measure.numbers.Draws;

/**
 * Every way of choosing who was treated within each stratum, or a seeded sample of ways. What was seen is one of them,
 * so that p is never 0.
 */
public final class Shuffles {

    private static final double AS_FAR = 1e-9;

    /**
     * What chance alone could have given.
     *
     * @param observed statistic seen
     * @param p share of ways at least as far from 0 as what was seen
     * @param greater share of ways at least as large
     * @param less share of ways at most as large
     * @param ways how many were counted, what was seen included
     * @param complete whether they were all there are
     */
    public record Outcome(double observed, double p, double greater, double less, long ways, boolean complete) {}

    private Shuffles() {}

    /** How many ways there are to treat as many in each stratum; infinite when too many for a number. */
    public static double ways(int[] treated, int[] strata) {
        double product = 1;
        for (int[] members : members(strata)) {
            int chosen = 0;
            for (int i = 0; i < members.length; i++) {
                chosen += treated[members[i]];
            }
            for (int i = 0; i < chosen; i++) {
                product *= (double) (members.length - i) / (i + 1);
            }
        }
        return Math.rint(product);
    }

    private static List<int[]> members(int[] strata) {
        return java.util.Arrays.stream(strata)
                .distinct()
                .sorted()
                .mapToObj(s -> java.util.stream.IntStream.range(0, strata.length)
                        .filter(i -> strata[i] == s)
                        .toArray())
                .toList();
    }

    /**
     * Counts all ways when there are at most {@code most}, else draws {@code most} of them.
     *
     * @param treated 1 or 0 for each unit
     * @param strata stratum of each unit; assignment is shuffled within
     * @param statistic of an assignment; its distance from 0 is what is compared
     * @param seed of the draws
     * @param most how many ways are counted at most
     */
    public static Outcome count(int[] treated, int[] strata, ToDoubleFunction<int[]> statistic, long seed, int most) {
        double observed = statistic.applyAsDouble(treated);
        Tally tally = new Tally(observed);
        boolean complete = ways(treated, strata) <= most;
        if (complete) {
            each(treated, members(strata), 0, treated.clone(), a -> tally.add(statistic.applyAsDouble(a)));
        } else {
            tally.add(observed);
            for (int i = 0; i < most; i++) {
                tally.add(statistic.applyAsDouble(drawn(treated, strata, Draws.of(seed, "assignment", i))));
            }
        }
        return tally.outcome(complete);
    }

    private static int[] drawn(int[] treated, int[] strata, Draws draws) {
        int[] assignment = new int[treated.length];
        for (int[] members : members(strata)) {
            int[] order = members.clone();
            draws.shuffle(order);
            for (int i = 0; i < order.length; i++) {
                assignment[members[i]] = treated[order[i]];
            }
        }
        return assignment;
    }

    private interface Look {
        void at(int[] assignment);
    }

    private static void each(int[] treated, List<int[]> strata, int stratum, int[] assignment, Look look) {
        if (stratum == strata.size()) {
            look.at(assignment);
            return;
        }
        int[] members = strata.get(stratum);
        int chosen = 0;
        for (int i : members) {
            chosen += treated[i];
        }
        for (int[] set : new Combinations(members.length, chosen)) {
            for (int i : members) {
                assignment[i] = 0;
            }
            for (int i : set) {
                assignment[members[i]] = 1;
            }
            each(treated, strata, stratum + 1, assignment, look);
        }
    }

    /** Counts ways as far, as large and as small as what was seen. */
    static final class Tally {
        private final double observed;
        private final double slack;
        private long ways;
        private long far;
        private long large;
        private long small;

        Tally(double observed) {
            this.observed = observed;
            slack = AS_FAR * Math.max(1e-300, Math.abs(observed));
        }

        void add(double statistic) {
            ways++;
            far += Math.abs(statistic) >= Math.abs(observed) - slack ? 1 : 0;
            large += statistic >= observed - slack ? 1 : 0;
            small += statistic <= observed + slack ? 1 : 0;
        }

        Outcome outcome(boolean complete) {
            double all = ways;
            return new Outcome(observed, far / all, large / all, small / all, ways, complete);
        }
    }
}
