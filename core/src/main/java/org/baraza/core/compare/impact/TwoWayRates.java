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
    private static final double SETTLED = 1e-13;

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
        return sweep(e, cells, unitEvents, timeEvents);
    }

    private static TwoWayRates sweep(double[][] e, int[][] cells, double[] unitEvents, double[] timeEvents) {
        int n = cells.length;
        int t = timeEvents.length;
        double[] a = new double[n];
        double[] l = new double[t];
        Arrays.fill(l, 1);
        double[] below = new double[t];
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            Arrays.fill(below, 0);
            for (int i = 0; i < n; i++) {
                double[] exposure = e[i];
                double sum = 0;
                for (int j : cells[i]) {
                    sum += exposure[j] * l[j];
                }
                a[i] = sum > 0 ? unitEvents[i] / sum : unitEvents[i] > 0 ? Double.NaN : 0;
                for (int j : cells[i]) {
                    below[j] += exposure[j] * a[i];
                }
            }
            double most = 0;
            for (int j = 0; j < t; j++) {
                double next = timeEvents[j] == 0 ? 0 : timeEvents[j] / below[j];
                most = Math.max(most, next == 0 ? 0 : Math.abs(next - l[j]) / next);
                l[j] = next;
            }
            if (most <= SETTLED) {
                return settled(e, cells, unitEvents, l);
            }
        }
        throw new Refused(
                Code.NOT_CONVERGED, "Rates of units and times could not be told apart in " + MOST_SWEEPS + " sweeps.");
    }

    private static TwoWayRates settled(double[][] e, int[][] cells, double[] unitEvents, double[] l) {
        double[] a = new double[cells.length];
        for (int i = 0; i < a.length; i++) {
            double sum = 0;
            for (int j : cells[i]) {
                sum += e[i][j] * l[j];
            }
            a[i] = sum > 0 ? unitEvents[i] / sum : 0;
        }
        boolean[] known = new boolean[l.length];
        for (int[] line : cells) {
            for (int j : line) {
                known[j] = true;
            }
        }
        for (int j = 0; j < l.length; j++) {
            l[j] = known[j] ? l[j] : Double.NaN;
        }
        return new TwoWayRates(a, l);
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
