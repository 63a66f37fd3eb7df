package org.baraza.core.compare.watching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.baraza.core.ground.Month;
import org.baraza.core.measure.numbers.SingularException;
import org.baraza.core.measure.places.Local;
import org.baraza.core.measure.watch.BreakTests;
import org.baraza.core.measure.watch.Breaks;

/**
 * When the level of a series changed: Bai and Perron on ln(count + ½) over the reported months, as many changes as Schwarz's
 * criterion wants. Only series whose largest F is unusual are looked into, with false discoveries over all of them held
 * where {@link MissionWatch#RED} says. A slow wave looks like changes.
 */
final class Levels {

    /** Fewer reported months, events or months with one cannot show a change. */
    private static final int FEWEST_MONTHS = 36;

    private static final int FEWEST_EVENTS = 20;
    private static final int FEWEST_WITH_EVENTS = 10;
    private static final double TRIMMING = 0.15;
    private static final double TAIL = 0.025;

    private Levels() {}

    /** Whether a change is looked for at all. */
    static boolean searched(double[] counts) {
        double[] y = known(counts);
        return y.length >= FEWEST_MONTHS
                && Arrays.stream(y).sum() >= FEWEST_EVENTS
                && Arrays.stream(y).filter(v -> v > 0).count() >= FEWEST_WITH_EVENTS
                && Arrays.stream(y).distinct().count() > 1;
    }

    private static double[] known(double[] counts) {
        return Arrays.stream(counts).filter(y -> !Double.isNaN(y)).toArray();
    }

    /** The changes of each series, none for those not looked into. */
    static List<List<WatchedArea.Change>> changes(double[][] counts, Month start) {
        int[] looked = IntStream.range(0, counts.length)
                .filter(i -> searched(counts[i]))
                .toArray();
        double[] p = new double[looked.length];
        IntStream.range(0, looked.length).parallel().forEach(k -> p[k] = p(known(counts[looked[k]])));
        double[] q = Local.falseDiscovery(p);
        List<List<WatchedArea.Change>> all = new ArrayList<>();
        Arrays.stream(counts).forEach(_ -> all.add(List.of()));
        IntStream.range(0, looked.length)
                .parallel()
                .filter(k -> q[k] <= MissionWatch.RED)
                .mapToObj(k -> new Found(looked[k], of(counts[looked[k]], start)))
                .toList()
                .forEach(f -> all.set(f.series(), f.changes()));
        return all;
    }

    private record Found(int series, List<WatchedArea.Change> changes) {}

    private static double[] logs(double[] y) {
        return Arrays.stream(y).map(v -> StrictMath.log(v + 0.5)).toArray();
    }

    private static double[][] level(int n) {
        double[][] rows = new double[n][1];
        Arrays.stream(rows).forEach(row -> row[0] = 1);
        return rows;
    }

    private static int least(int n) {
        return (int) Math.floor(TRIMMING * n + 1e-9);
    }

    private static double p(double[] y) {
        double p = BreakTests.changes(level(y.length), logs(y), least(y.length)).p();
        return Double.isNaN(p) ? 1 : p;
    }

    private static List<WatchedArea.Change> of(double[] counts, Month start) {
        int[] at = IntStream.range(0, counts.length)
                .filter(t -> !Double.isNaN(counts[t]))
                .toArray();
        double[] y = known(counts);
        try {
            Breaks breaks = new Breaks(level(y.length), logs(y), least(y.length), -1);
            List<Breaks.Dated> dated = breaks.dated(breaks.best(), TAIL);
            List<WatchedArea.Change> changes = new ArrayList<>();
            for (int b = 0; b < dated.size(); b++) {
                int from = b == 0 ? 0 : dated.get(b - 1).at();
                int end = b + 1 < dated.size() ? dated.get(b + 1).at() : y.length;
                Breaks.Dated one = dated.get(b);
                changes.add(new WatchedArea.Change(
                        month(start, at, one.at()),
                        month(start, at, one.low()),
                        month(start, at, one.high()),
                        mean(y, from, one.at()),
                        mean(y, one.at(), end)));
            }
            return changes;
        } catch (SingularException | ArithmeticException | IllegalArgumentException e) {
            // What cannot be dated is not told: a change without its range is none.
            return List.of();
        }
    }

    /** @param moment counted from 1; an end beyond the series is that of the series */
    private static Month month(Month start, int[] at, int moment) {
        return start.plus(at[Math.max(1, Math.min(at.length, moment)) - 1]);
    }

    private static double mean(double[] y, int from, int to) {
        return Arrays.stream(y, from, to).average().orElseThrow();
    }
}
