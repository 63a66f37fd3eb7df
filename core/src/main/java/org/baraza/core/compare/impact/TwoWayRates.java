package org.baraza.core.compare.impact;

import java.util.Arrays;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Refused;

/**
 * Rates of units times rates of times, fitted to counts by turns: each unit's rate is its events over what it would have
 * had at unit rate, and the same for times. Cells left out say nothing. The likelihood of Poisson counts, Wooldridge 2023.
 */
final class TwoWayRates {

    private static final int MOST_SWEEPS = 20_000;
    private static final double SETTLED = 1e-12;

    private final double[] ofUnit;
    private final double[] ofTime;

    private TwoWayRates(double[] ofUnit, double[] ofTime) {
        this.ofUnit = ofUnit;
        this.ofTime = ofTime;
    }

    /** Which cells are fitted to. */
    interface Mask {

        boolean has(int unit, int time);
    }

    /**
     * Fits.
     *
     * @param y events; NaN where not reported, never read where the mask has no cell
     * @param e what they are counted against
     * @param left a unit, or units, left out
     */
    static TwoWayRates of(double[][] y, double[][] e, Mask mask, boolean[] left) {
        int n = y.length;
        int t = y[0].length;
        double[] unitEvents = new double[n];
        double[] timeEvents = new double[t];
        int[][] cells = new int[n][];
        int[] seen = new int[t];
        for (int i = 0; i < n; i++) {
            int size = 0;
            for (int j = 0; j < t; j++) {
                if (!left[i] && mask.has(i, j)) {
                    unitEvents[i] += y[i][j];
                    timeEvents[j] += y[i][j];
                    seen[size++] = j;
                }
            }
            cells[i] = Arrays.copyOf(seen, size);
        }
        Sums sums = alike(e, cells) ? Ranges.of(cells, t) : new EachCell(e, cells, t);
        return sweep(sums, unitEvents, timeEvents);
    }

    /** Sums over cells, of times for a unit and of units for a time. */
    private interface Sums {

        /** For each unit the sum of exposure times its times' rates. */
        void ofTimes(double[] timeRates, double[] to);

        /** For each time the sum of exposure times its units' rates. */
        void ofUnits(double[] unitRates, double[] to);

        boolean[] knownTimes();
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

        @Override
        public boolean[] knownTimes() {
            boolean[] known = new boolean[times];
            for (int[] line : cells) {
                for (int j : line) {
                    known[j] = true;
                }
            }
            return known;
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

        @Override
        public boolean[] knownTimes() {
            boolean[] known = new boolean[times];
            for (int[] runs : ends) {
                for (int k = 0; k < runs.length; k += 2) {
                    Arrays.fill(known, runs[k], runs[k + 1], true);
                }
            }
            return known;
        }
    }

    private static TwoWayRates sweep(Sums sums, double[] unitEvents, double[] timeEvents) {
        double[] a = new double[unitEvents.length];
        double[] l = new double[timeEvents.length];
        double[] below = new double[l.length];
        double[] sumOfTimes = new double[a.length];
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
                units(sums, l, unitEvents, sumOfTimes, a);
                boolean[] known = sums.knownTimes();
                for (int j = 0; j < l.length; j++) {
                    l[j] = known[j] ? l[j] : Double.NaN;
                }
                return new TwoWayRates(a, l);
            }
        }
        throw new Refused(
                Code.NOT_CONVERGED, "Rates of units and times could not be told apart in " + MOST_SWEEPS + " sweeps.");
    }

    private static void units(Sums sums, double[] l, double[] unitEvents, double[] sumOfTimes, double[] a) {
        sums.ofTimes(l, sumOfTimes);
        for (int i = 0; i < a.length; i++) {
            a[i] = unitEvents[i] > 0 && sumOfTimes[i] > 0 ? unitEvents[i] / sumOfTimes[i] : 0;
        }
    }

    /** What would be expected in a cell at exposure one; NaN where no unit was seen at that time. */
    double expected(int unit, int time) {
        return ofUnit[unit] * ofTime[time];
    }

    /** Whether the unit had an event in a fitted cell. */
    boolean hasEvents(int unit) {
        return ofUnit[unit] > 0;
    }

    /** Whether a time had an event in a fitted cell. */
    boolean hasEventsAt(int time) {
        return ofTime[time] > 0;
    }
}
