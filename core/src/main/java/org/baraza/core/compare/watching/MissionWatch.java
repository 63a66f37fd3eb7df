package org.baraza.core.compare.watching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Refused;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.Interval;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Months;
import org.baraza.core.measure.Cell;
import org.baraza.core.measure.Panel;
import org.baraza.core.measure.Tally;
import org.baraza.core.measure.numbers.Distribution;
import org.baraza.core.measure.places.Local;
import org.baraza.core.measure.watch.DiscountFilter;
import org.baraza.core.measure.watch.Lull;

/**
 * All areas of a panel, watched together by one Gamma-Poisson filter (Harvey and Fernandes 1989), which is chosen on the
 * first months and judged on the rest. Amber: a chance of at most {@value #AMBER} of as many or more. Red: false
 * discoveries of all areas of the month held at {@value #RED} (Benjamini and Hochberg 1995). Both need
 * {@value #FEWEST_EVENTS} events. Assumes that rates drift slowly and that the season is the same everywhere; reporting that
 * changed looks like violence that changed. Methods reference, 4.2 and 4.3.
 *
 * @param months watched, the first ones to learn from
 * @param learning how many of them the rule was chosen on
 * @param areas in the order of the panel
 */
public record MissionWatch(Months months, int learning, List<WatchedArea> areas) {

    /** Months that must be known before anything is called unusual. */
    public static final int HISTORY = 24;

    public static final double AMBER = 0.01;
    public static final double RED = 0.1;
    public static final int FEWEST_EVENTS = 2;

    /** No more are watched: what was long ago says little of what is usual. */
    static final int MOST_MONTHS = 120;

    private static final int MOST_LEARNING = 60;
    private static final int YEAR = 12;
    private static final double TAIL = 0.025;
    private static final double ROUGHER = 1.25;
    private static final double MOST_ROUGHNESS = 4;

    public MissionWatch {
        areas = List.copyOf(areas);
    }

    /** False amber alarms to be expected in one month if nothing unusual happened anywhere. */
    public double falseAlarmsExpected() {
        return AMBER * watched();
    }

    /** Areas watched. */
    public long watched() {
        return areas.stream().filter(a -> a.state() != State.TOO_SHORT).count();
    }

    /** Area-months that were judged since the months of learning. */
    public long judged() {
        return judgedMonths().count();
    }

    /** Those of them with an alarm. */
    public long alarms() {
        return judgedMonths().filter(WatchedArea.Seen::alarm).count();
    }

    private java.util.stream.Stream<WatchedArea.Seen> judgedMonths() {
        return areas.stream()
                .flatMap(a -> a.months().stream())
                .filter(s -> !s.learning() && s.count().isPresent());
    }

    /**
     * Watches the organised violence of a panel up to the last month that anybody reported.
     *
     * @throws Refused when too few months are known
     */
    public static MissionWatch of(Panel panel) {
        Tally.EventCount what = new Tally.EventCount(Tally.EventFilter.ORGANISED_VIOLENCE);
        Months all = panel.months();
        double[][] counts = new double[panel.areas().size()][all.size()];
        for (int i = 0; i < counts.length; i++) {
            for (int t = 0; t < all.size(); t++) {
                Month month = all.get(t);
                Cell cell = panel.cell(i, new Months(month, month));
                counts[i][t] = cell.observedAreaMonths() == 0 ? Double.NaN : cell.count(what);
            }
        }
        return of(panel.areas(), all.first(), counts);
    }

    /**
     * Watches counts.
     *
     * @param first month of them
     * @param counts by area and month; not a number where nobody reported
     * @throws Refused when too few months are known
     */
    public static MissionWatch of(List<Area> areas, Month first, double[][] counts) {
        int end = IntStream.range(0, counts.length == 0 ? 0 : counts[0].length)
                        .filter(t -> Arrays.stream(counts).anyMatch(row -> !Double.isNaN(row[t])))
                        .max()
                        .orElse(-1)
                + 1;
        int begin = Math.max(0, end - MOST_MONTHS);
        double[][] recent = Arrays.stream(counts)
                .map(row -> Arrays.copyOfRange(row, begin, end))
                .toArray(double[][]::new);
        int[] known = IntStream.range(0, recent.length)
                .filter(i -> reported(recent[i]) >= HISTORY)
                .toArray();
        if (known.length == 0) {
            throw new Refused(
                    Code.SHORT_PRE,
                    "In no area are " + HISTORY + " months known: nobody can say yet what is usual there.");
        }
        double[][] watched = Arrays.stream(known).mapToObj(i -> recent[i]).toArray(double[][]::new);
        Month start = first.plus(begin);
        int learning = Math.min(MOST_LEARNING, Math.max(YEAR, (end - begin) / 2));
        Judged judged = Judged.of(watched, learning, start.monthOfYear() - 1);
        List<List<WatchedArea.Change>> changes = Levels.changes(watched, start);
        List<Optional<WatchedArea.Quiet>> lulls = lulls(watched);
        List<WatchedArea> shown = new ArrayList<>();
        int k = 0;
        for (int i = 0; i < recent.length; i++) {
            if (k < known.length && known[k] == i) {
                shown.add(judged.area(
                        areas.get(i),
                        k,
                        start,
                        changes.get(k),
                        Levels.searched(watched[k]),
                        lulls.get(k),
                        CrossCheck.of(watched[k])));
                k++;
            } else {
                shown.add(new WatchedArea(
                        areas.get(i),
                        State.TOO_SHORT,
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        false,
                        Optional.empty(),
                        Optional.empty()));
            }
        }
        return new MissionWatch(new Months(start, start.plus(end - begin - 1)), learning, shown);
    }

    static long reported(double[] counts) {
        return Arrays.stream(counts).filter(y -> !Double.isNaN(y)).count();
    }

    private static List<Optional<WatchedArea.Quiet>> lulls(double[][] counts) {
        Lull[] lulls = Arrays.stream(counts).map(Lull::of).toArray(Lull[]::new);
        int[] quiet = IntStream.range(0, lulls.length)
                .filter(i -> lulls[i].months() > 0 && Arrays.stream(counts[i]).anyMatch(y -> y > 0))
                .toArray();
        double[] q = Local.falseDiscovery(
                Arrays.stream(quiet).mapToDouble(i -> lulls[i].chance()).toArray());
        List<Optional<WatchedArea.Quiet>> shown = new ArrayList<>();
        Arrays.stream(lulls).forEach(_ -> shown.add(Optional.empty()));
        for (int k = 0; k < quiet.length; k++) {
            Lull one = lulls[quiet[k]];
            shown.set(
                    quiet[k],
                    Optional.of(new WatchedArea.Quiet(
                            one.months(), one.longestBefore(), one.chance(), one.missing(), q[k] <= RED)));
        }
        return shown;
    }

    /**
     * What the filter foresaw, and what was unusual.
     *
     * @param counts by area and month
     * @param learning months the filter was chosen on
     * @param foreseen before each month was seen
     * @param p chance of as many or more, by area and month
     * @param states by area and month
     */
    private record Judged(
            double[][] counts, int learning, DiscountFilter.Foreseen foreseen, double[][] p, State[][] states) {

        static Judged of(double[][] counts, int learning, int calendarMonth) {
            int months = counts[0].length;
            double[][] exposure = new double[counts.length][months];
            Arrays.stream(exposure).forEach(row -> Arrays.fill(row, 1));
            double[] season = new double[months];
            Arrays.fill(season, 1);
            boolean anything = Arrays.stream(counts)
                    .flatMapToDouble(row -> Arrays.stream(row, 0, learning))
                    .anyMatch(y -> y > 0);
            if (learning >= 2 * YEAR && anything) {
                season = DiscountFilter.season(counts, exposure, learning, calendarMonth);
            }
            DiscountFilter.Panel panel = new DiscountFilter.Panel(counts, exposure, season);
            DiscountFilter filter = DiscountFilter.tuned(panel, Math.min(6, learning / 2), learning);
            DiscountFilter.Foreseen foreseen = filter.run(panel);
            double[][] p = tails(counts, foreseen);
            // The grid of filters is coarse: one that raises more alarms than declared where it was chosen is made
            // rougher.
            while (alarmRate(counts, p, learning) > AMBER && filter.roughness() < MOST_ROUGHNESS) {
                filter = new DiscountFilter(filter.memory(), filter.lean(), filter.roughness() * ROUGHER);
                foreseen = filter.run(panel);
                p = tails(counts, foreseen);
            }
            State[][] states = new State[counts.length][months];
            for (int t = 0; t < months; t++) {
                states(counts, p, t, states);
            }
            return new Judged(counts, learning, foreseen, p, states);
        }

        private static double[][] tails(double[][] counts, DiscountFilter.Foreseen foreseen) {
            double[][] p = new double[counts.length][counts[0].length];
            IntStream.range(0, counts.length).parallel().forEach(i -> {
                for (int t = 0; t < p[i].length; t++) {
                    double y = counts[i][t];
                    p[i][t] = Double.isNaN(y) ? Double.NaN : foreseen.of(i, t).above(y - 1);
                }
            });
            return p;
        }

        /** Share of the months of learning, the first year left out, that would be amber. */
        private static double alarmRate(double[][] counts, double[][] p, int learning) {
            long judged = 0;
            long amber = 0;
            for (int i = 0; i < counts.length; i++) {
                for (int t = YEAR; t < learning; t++) {
                    judged += Double.isNaN(counts[i][t]) ? 0 : 1;
                    amber += counts[i][t] >= FEWEST_EVENTS && p[i][t] <= AMBER ? 1 : 0;
                }
            }
            return judged == 0 ? 0 : (double) amber / judged;
        }

        /** All areas of one month, judged together. */
        private static void states(double[][] counts, double[][] p, int t, State[][] states) {
            int[] seen = IntStream.range(0, counts.length)
                    .filter(i -> !Double.isNaN(counts[i][t]))
                    .toArray();
            double[] q = Local.falseDiscovery(
                    Arrays.stream(seen).mapToDouble(i -> p[i][t]).toArray());
            for (State[] row : states) {
                row[t] = State.NOT_REPORTED;
            }
            for (int k = 0; k < seen.length; k++) {
                int i = seen[k];
                boolean enough = counts[i][t] >= FEWEST_EVENTS;
                states[i][t] =
                        enough && q[k] <= RED ? State.RED : enough && p[i][t] <= AMBER ? State.AMBER : State.USUAL;
            }
        }

        private boolean alarm(int i, int t) {
            return t >= learning && (states[i][t] == State.RED || states[i][t] == State.AMBER);
        }

        WatchedArea area(
                Area area,
                int i,
                Month start,
                List<WatchedArea.Change> level,
                boolean searched,
                Optional<WatchedArea.Quiet> lull,
                Optional<Boolean> crossChecked) {
            List<WatchedArea.Seen> months = new ArrayList<>();
            for (int t = 0; t < counts[i].length; t++) {
                Distribution usual = foreseen.of(i, t);
                double y = counts[i][t];
                months.add(new WatchedArea.Seen(
                        start.plus(t),
                        Double.isNaN(y) ? OptionalDouble.empty() : OptionalDouble.of(y),
                        foreseen.mean()[i][t],
                        new Interval(usual.quantile(TAIL), usual.quantile(1 - TAIL), Interval.Kind.CONFIDENCE_95),
                        p[i][t],
                        t < learning,
                        alarm(i, t)));
            }
            int last = counts[i].length - 1;
            return new WatchedArea(
                    area, states[i][last], months, since(i, last, start), level, searched, lull, crossChecked);
        }

        /** A month that nobody reported neither begins nor ends a stretch. */
        private Optional<Month> since(int i, int last, Month start) {
            Optional<Month> since = Optional.empty();
            for (int t = last; t >= 0; t--) {
                if (alarm(i, t)) {
                    since = Optional.of(start.plus(t));
                } else if (states[i][t] != State.NOT_REPORTED) {
                    break;
                }
            }
            return since;
        }
    }
}
