package org.baraza.core.compare.impact;

import java.util.Arrays;

/**
 * Rates of units times rates of times, fitted to counts by turns: each unit's rate is its events over what it would have
 * had at unit rate, and the same for times. Cells left out say nothing. The likelihood of Poisson counts, Wooldridge 2023.
 * Where that takes too many turns, Newton's steps follow. Cells whose mean has no likeliest value are not fitted to.
 */
final class TwoWayRates {

    private static final int MOST_SWEEPS = 20_000;
    private static final double SETTLED = 1e-12;

    /** After so many sweeps, again and again, it is judged whether they lead anywhere. */
    private static final int LOOKED_AT = 1_000;

    /** Close to the end rounding hides how fast sweeps settle. */
    private static final double NEARLY_SETTLED = 1e-9;

    private static final int[] NONE = {};

    private final double[] ofUnit;
    private final double[] ofTime;
    private final Linked linked;

    private TwoWayRates(double[] ofUnit, double[] ofTime, Linked linked) {
        this.ofUnit = ofUnit;
        this.ofTime = ofTime;
        this.linked = linked;
    }

    /** Which cells are fitted to. */
    interface Mask {

        boolean has(int unit, int time);
    }

    /** For each unit the times that are fitted to. */
    static int[][] cells(int units, int times, Mask mask) {
        int[][] cells = new int[units][];
        int[] seen = new int[times];
        for (int i = 0; i < units; i++) {
            int size = 0;
            for (int j = 0; j < times; j++) {
                if (mask.has(i, j)) {
                    seen[size++] = j;
                }
            }
            cells[i] = Arrays.copyOf(seen, size);
        }
        return cells;
    }

    /**
     * Fits.
     *
     * @param y events; NaN where not reported, never read where nothing is fitted to
     * @param e what they are counted against
     * @param all for each unit the times that are fitted to
     * @param left a unit, or units, left out
     */
    static TwoWayRates of(double[][] y, double[][] e, int[][] all, boolean[] left) {
        int n = y.length;
        int t = y[0].length;
        double[] unitEvents = new double[n];
        double[] timeEvents = new double[t];
        int[][] cells = new int[n][];
        for (int i = 0; i < n; i++) {
            cells[i] = left[i] ? NONE : all[i];
            for (int j : cells[i]) {
                unitEvents[i] += y[i][j];
                timeEvents[j] += y[i][j];
            }
        }
        Linked linked = Linked.of(y, cells, t);
        linked.withoutThoseApart(cells);
        Sums sums = alike(e, cells) ? Ranges.of(cells, t) : new EachCell(e, cells, t);
        double[] a = new double[n];
        double[] l = new double[t];
        if (!sweep(sums, unitEvents, timeEvents, a, l)) {
            l = new TwoWayNewton(e, cells, unitEvents, timeEvents, linked.freeTimes()).settle(l);
            // Differences of running sums would lose the digits that were just won.
            sums = new EachCell(e, cells, t);
        }
        units(sums, l, unitEvents, new double[n], a);
        return new TwoWayRates(a, l, linked);
    }

    /** Sums over cells, of times for a unit and of units for a time. */
    private interface Sums {

        /** For each unit the sum of exposure times its times' rates. */
        void ofTimes(double[] timeRates, double[] to);

        /** For each time the sum of exposure times its units' rates. */
        void ofUnits(double[] unitRates, double[] to);
    }

    private static boolean alike(double[][] e, int[][] cells) {
        for (int i = 0; i < cells.length; i++) {
            for (int j : cells[i]) {
                if (e[i][j] != 1) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Cell by cell. */
    private record EachCell(double[][] e, int[][] cells, int times) implements Sums {

        @Override
        public void ofTimes(double[] timeRates, double[] to) {
            for (int i = 0; i < cells.length; i++) {
                double sum = 0;
                for (int j : cells[i]) {
                    sum += e[i][j] * timeRates[j];
                }
                to[i] = sum;
            }
        }

        @Override
        public void ofUnits(double[] unitRates, double[] to) {
            Arrays.fill(to, 0);
            for (int i = 0; i < cells.length; i++) {
                for (int j : cells[i]) {
                    to[j] += e[i][j] * unitRates[i];
                }
            }
        }
    }

    /** Where all exposures are one: runs of cells by differences of running sums. */
    private record Ranges(int[][] ends, int times) implements Sums {

        static Ranges of(int[][] cells, int times) {
            int[][] ends = new int[cells.length][];
            for (int i = 0; i < cells.length; i++) {
                int[] line = cells[i];
                int[] runs = new int[2 * line.length];
                int size = 0;
                for (int k = 0; k < line.length; k++) {
                    if (k == 0 || line[k] != line[k - 1] + 1) {
                        runs[size++] = line[k];
                        runs[size++] = line[k] + 1;
                    } else {
                        runs[size - 1]++;
                    }
                }
                ends[i] = Arrays.copyOf(runs, size);
            }
            return new Ranges(ends, times);
        }

        @Override
        public void ofTimes(double[] timeRates, double[] to) {
            double[] running = new double[times + 1];
            for (int j = 0; j < times; j++) {
                running[j + 1] = running[j] + timeRates[j];
            }
            for (int i = 0; i < ends.length; i++) {
                double sum = 0;
                for (int k = 0; k < ends[i].length; k += 2) {
                    sum += running[ends[i][k + 1]] - running[ends[i][k]];
                }
                to[i] = sum;
            }
        }

        @Override
        public void ofUnits(double[] unitRates, double[] to) {
            double[] steps = new double[times + 1];
            for (int i = 0; i < ends.length; i++) {
                for (int k = 0; k < ends[i].length; k += 2) {
                    steps[ends[i][k]] += unitRates[i];
                    steps[ends[i][k + 1]] -= unitRates[i];
                }
            }
            double sum = 0;
            for (int j = 0; j < times; j++) {
                sum += steps[j];
                to[j] = sum;
            }
        }
    }

    /** Whether the rates settled. */
    private static boolean sweep(Sums sums, double[] unitEvents, double[] timeEvents, double[] a, double[] l) {
        double[] below = new double[l.length];
        double[] sumOfTimes = new double[a.length];
        double before = Double.POSITIVE_INFINITY;
        Arrays.fill(l, 1);
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            units(sums, l, unitEvents, sumOfTimes, a);
            sums.ofUnits(a, below);
            double most = 0;
            for (int j = 0; j < l.length; j++) {
                double next = timeEvents[j] == 0 ? 0 : timeEvents[j] / below[j];
                most = Math.max(most, next == 0 ? 0 : Math.abs(next - l[j]) / next);
                l[j] = next;
            }
            if (most <= SETTLED) {
                return true;
            }
            if (sweep > 0 && sweep % LOOKED_AT == 0) {
                if (leadsNowhere(before, most, MOST_SWEEPS - sweep)) {
                    return false;
                }
                before = most;
            }
        }
        return false;
    }

    /**
     * Changes shrink ever more slowly from sweep to sweep. So when at the pace of the last ones twice the sweeps that are left
     * would not do, all that are left would be in vain.
     */
    private static boolean leadsNowhere(double before, double most, int left) {
        if (!(most > NEARLY_SETTLED) || Double.isInfinite(before)) {
            return false;
        }
        double pace = StrictMath.log(before / most) / LOOKED_AT;
        return StrictMath.log(most / SETTLED) > pace * 2 * left;
    }

    private static void units(Sums sums, double[] l, double[] unitEvents, double[] sumOfTimes, double[] a) {
        sums.ofTimes(l, sumOfTimes);
        for (int i = 0; i < a.length; i++) {
            a[i] = unitEvents[i] > 0 && sumOfTimes[i] > 0 ? unitEvents[i] / sumOfTimes[i] : 0;
        }
    }

    /** What would be expected in a cell at exposure one, where that is known. */
    double expected(int unit, int time) {
        return ofUnit[unit] * ofTime[time];
    }

    /** Whether it is known what would be expected in a cell: unit and time have events, and these are linked. */
    boolean knows(int unit, int time) {
        return linked.together(unit, time);
    }

    /** Whether unit and time have events but nothing links them, so that nothing can be expected in their cell. */
    boolean apart(int unit, int time) {
        return linked.apart(unit, time);
    }
}
