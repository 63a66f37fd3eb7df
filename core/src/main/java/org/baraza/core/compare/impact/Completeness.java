package org.baraza.core.compare.impact;

/**
 * How much of what should have been reported was, before and after, where it began and elsewhere.
 *
 * @param treatedBefore share, 0 to 1
 * @param treatedAfter share
 * @param othersBefore share
 * @param othersAfter share
 */
public record Completeness(double treatedBefore, double treatedAfter, double othersBefore, double othersAfter) {

    /** Elsewhere, after means after it first began anywhere. */
    public static Completeness of(CountPanel counts, long horizon) {
        long begun = Long.MAX_VALUE;
        for (long first : counts.panel().first()) {
            begun = Math.min(begun, first);
        }
        double[] seen = new double[4];
        double[] all = new double[4];
        for (int u = 0; u < counts.units(); u++) {
            boolean treated = counts.panel().first()[u] != StaggeredPanel.NEVER;
            for (int t = 0; t < counts.times(); t++) {
                long since = treated ? counts.since(u, t) : counts.panel().times()[t] - begun;
                if (treated && since >= horizon) {
                    continue;
                }
                int cell = (treated ? 0 : 2) + (since >= 0 ? 1 : 0);
                all[cell]++;
                seen[cell] += counts.reported(u, t) ? 1 : 0;
            }
        }
        return new Completeness(
                share(seen[0], all[0]), share(seen[1], all[1]), share(seen[2], all[2]), share(seen[3], all[3]));
    }

    private static double share(double seen, double all) {
        return all == 0 ? 1 : seen / all;
    }

    public double least() {
        return Math.min(Math.min(treatedBefore, treatedAfter), Math.min(othersBefore, othersAfter));
    }

    /** By how much reporting rose more where it began than elsewhere. */
    public double shift() {
        return treatedAfter - treatedBefore - (othersAfter - othersBefore);
    }
}
