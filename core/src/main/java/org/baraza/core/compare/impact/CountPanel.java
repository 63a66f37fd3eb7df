package org.baraza.core.compare.impact;

import java.util.Arrays;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Refused;
import org.baraza.core.compare.Study;

/**
 * Counts of a panel with what they are counted against.
 *
 * @param panel units, times, starts
 * @param y counts by unit and time; NaN where nothing was reported
 * @param e exposure by unit and time, above 0 where something was reported
 * @param regions for each unit the region it is jackknifed with, 0 and up
 */
public record CountPanel(StaggeredPanel panel, double[][] y, double[][] e, int[] regions) {

    /** Reads the roles outcome, exposure and region. */
    public static CountPanel of(Study study, StaggeredPanel panel, String role) {
        double[][] y = panel.cells(study.numbers(role));
        double[][] e = new double[y.length][];
        double[][] exposure = study.has("exposure") ? panel.cells(study.numbers("exposure")) : new double[0][];
        for (int u = 0; u < y.length; u++) {
            e[u] = new double[panel.times().length];
            Arrays.fill(e[u], 1);
            for (int t = 0; t < e[u].length && exposure.length > 0; t++) {
                e[u][t] = exposure[u][t];
                if (!Double.isNaN(y[u][t]) && !(e[u][t] > 0)) {
                    throw new Refused(
                            Code.DENOMINATOR_UNKNOWN, "Exposure must be above 0 wherever something was reported.");
                }
            }
        }
        int[] regions = new int[y.length];
        Arrays.setAll(regions, u -> u);
        if (study.has("region")) {
            int[] codes = study.keys("region").codes();
            int[] to = new int[study.keys("region").size()];
            Arrays.fill(to, -1);
            int next = 0;
            for (int u = 0; u < regions.length; u++) {
                int row = Arrays.stream(panel.row()[u])
                        .filter(r -> r >= 0)
                        .findFirst()
                        .orElseThrow();
                to[codes[row]] = to[codes[row]] < 0 ? next++ : to[codes[row]];
                regions[u] = to[codes[row]];
            }
        }
        return new CountPanel(panel, y, e, regions);
    }

    public boolean reported(int unit, int time) {
        return !Double.isNaN(y[unit][time]);
    }

    /** Times since the start, in places of the calendar; far below zero for a unit that never comes under it. */
    public long since(int unit, int time) {
        long first = panel.first()[unit];
        return first == StaggeredPanel.NEVER ? Long.MIN_VALUE : panel.times()[time] - first;
    }

    public int units() {
        return y.length;
    }

    public int times() {
        return panel.times().length;
    }

    public int regionCount() {
        return Arrays.stream(regions).max().orElse(-1) + 1;
    }

    /** Only some units. */
    public CountPanel only(StaggeredPanel.Which which) {
        int[] kept = java.util.stream.IntStream.range(0, units())
                .filter(which::keeps)
                .toArray();
        return new CountPanel(
                panel.only(which),
                Arrays.stream(kept).mapToObj(u -> y[u]).toArray(double[][]::new),
                Arrays.stream(kept).mapToObj(u -> e[u]).toArray(double[][]::new),
                dense(Arrays.stream(kept).map(u -> regions[u]).toArray()));
    }

    private static int[] dense(int[] codes) {
        int[] sorted = Arrays.stream(codes).sorted().distinct().toArray();
        return Arrays.stream(codes).map(c -> Arrays.binarySearch(sorted, c)).toArray();
    }

    /** The same counts with other starts. */
    public CountPanel starting(long[] first) {
        return new CountPanel(new StaggeredPanel(panel.units(), panel.times(), first, panel.row()), y, e, regions);
    }
}
