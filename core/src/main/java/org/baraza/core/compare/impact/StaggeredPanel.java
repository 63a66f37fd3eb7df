package org.baraza.core.compare.impact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Keys;
import org.baraza.core.compare.Misuse;
import org.baraza.core.compare.Refused;
import org.baraza.core.compare.Role;
import org.baraza.core.compare.Study;

/**
 * Units, times, and since when each unit is under what is studied.
 *
 * @param units in order of their key
 * @param times in order; each a whole number
 * @param first for each unit the first time under it; {@link #NEVER} when there is none
 * @param row for each unit and time the row that holds it; -1 where there is none
 */
public record StaggeredPanel(List<String> units, long[] times, long[] first, int[][] row) {

    public static final long NEVER = Long.MAX_VALUE;

    public static final Role UNIT = Role.of("unit", Role.Kind.KEY, "Areas, villages, counties.");
    public static final Role TIME = Role.of("time", Role.Kind.TIME, "Months or years, as whole numbers.");

    public static final Role FIRST_TREATED = Role.optional(
                    "first_treated",
                    Role.Kind.TIME,
                    "First time under it, the same in every row of a unit; empty, 0 or Inf for never. This or treated is"
                            + " needed.")
            .blankAllowedToo();

    public static final Role TREATED = Role.optional(
            "treated", Role.Kind.FLAG, "1 from the first time under it on, else 0; instead of first_treated.");

    /** Reads the roles unit, time and first_treated or treated. Refuses two rows for one unit and time. */
    public static StaggeredPanel of(Study study) {
        Keys units = study.keys("unit");
        double[] time = study.numbers("time");
        long[] times =
                Arrays.stream(time).mapToLong(t -> (long) t).sorted().distinct().toArray();
        int[][] row = new int[units.size()][times.length];
        for (int[] line : row) {
            Arrays.fill(line, -1);
        }
        for (int i = 0; i < time.length; i++) {
            int unit = units.codes()[i];
            int at = Arrays.binarySearch(times, (long) time[i]);
            if (row[unit][at] >= 0) {
                throw new Refused(
                        Code.DUPLICATE_CELLS,
                        "A unit has two rows for time " + times[at] + " (rows " + (row[unit][at] + 1) + " and "
                                + (i + 1) + " of those used).");
            }
            row[unit][at] = i;
        }
        return new StaggeredPanel(units.labels(), times, first(study, times, row), row);
    }

    private static long[] first(Study study, long[] times, int[][] row) {
        if (study.has("first_treated") == study.has("treated")) {
            throw new Misuse("Name either a column \"first_treated\" or a column \"treated\".");
        }
        return study.has("treated") ? fromFlags(study, times, row) : fromColumn(study, row);
    }

    private static long[] fromColumn(Study study, int[][] row) {
        double[] column = study.numbers("first_treated");
        long[] first = new long[row.length];
        for (int u = 0; u < first.length; u++) {
            boolean seen = false;
            for (int at : row[u]) {
                if (at >= 0) {
                    boolean never = Double.isNaN(column[at]) || column[at] <= 0 || Double.isInfinite(column[at]);
                    long value = never ? NEVER : (long) column[at];
                    if (seen && value != first[u]) {
                        throw new Refused(
                                Code.BAD_VALUES,
                                "first_treated differs between rows of one unit (row " + (at + 1)
                                        + " of those used); it is one time for each unit.");
                    }
                    first[u] = value;
                    seen = true;
                }
            }
        }
        return first;
    }

    private static long[] fromFlags(Study study, long[] times, int[][] row) {
        double[] flags = study.numbers("treated");
        long[] first = new long[row.length];
        for (int u = 0; u < first.length; u++) {
            first[u] = NEVER;
            for (int t = 0; t < times.length; t++) {
                if (row[u][t] >= 0) {
                    boolean under = flags[row[u][t]] == 1;
                    if (!under && first[u] != NEVER) {
                        throw new Refused(
                                Code.TREATMENT_REVERSES,
                                "A unit is under it and later no longer (row " + (row[u][t] + 1)
                                        + " of those used); this method takes the first start as lasting.");
                    }
                    first[u] = under && first[u] == NEVER ? times[t] : first[u];
                }
            }
        }
        return first;
    }

    public int gaps() {
        int gaps = 0;
        for (int[] line : row) {
            for (int at : line) {
                gaps += at < 0 ? 1 : 0;
            }
        }
        return gaps;
    }

    /** Whether a unit is under it at the time of that index. */
    public boolean under(int unit, int time) {
        return times[time] >= first[unit];
    }

    /** How many units are ever under it within the times seen. */
    public int everUnder() {
        long last = times[times.length - 1];
        return (int) Arrays.stream(first).filter(f -> f <= last).count();
    }

    /** Without units that lack a time. */
    public StaggeredPanel whole() {
        return only(unit -> Arrays.stream(row[unit]).allMatch(at -> at >= 0));
    }

    /** Which units to keep. */
    public interface Which {

        boolean keeps(int unit);
    }

    public StaggeredPanel only(Which which) {
        List<String> names = new ArrayList<>();
        List<Integer> kept = new ArrayList<>();
        for (int u = 0; u < row.length; u++) {
            if (which.keeps(u)) {
                kept.add(u);
                names.add(units.get(u));
            }
        }
        long[] starts = kept.stream().mapToLong(u -> first[u]).toArray();
        int[][] rows = kept.stream().map(u -> row[u]).toArray(int[][]::new);
        return new StaggeredPanel(names, times, starts, rows);
    }

    /** Without the last times. */
    public StaggeredPanel until(int times) {
        int[][] rows = new int[row.length][];
        for (int u = 0; u < rows.length; u++) {
            rows[u] = Arrays.copyOf(row[u], times);
        }
        return new StaggeredPanel(units, Arrays.copyOf(this.times, times), first, rows);
    }

    /** A column's cells by unit and time; NaN where there is no row. */
    public double[][] cells(double[] column) {
        double[][] cells = new double[row.length][times.length];
        for (int u = 0; u < cells.length; u++) {
            for (int t = 0; t < times.length; t++) {
                cells[u][t] = row[u][t] < 0 ? Double.NaN : column[row[u][t]];
            }
        }
        return cells;
    }

    /** The distinct first times that lie within the times seen, in order. */
    public long[] cohorts() {
        long last = times[times.length - 1];
        return Arrays.stream(first).filter(f -> f <= last).sorted().distinct().toArray();
    }
}
