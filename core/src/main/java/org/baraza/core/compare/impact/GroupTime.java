package org.baraza.core.compare.impact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Refused;

/**
 * Effects of each cohort at each time, against units not under it. Callaway and Sant'Anna 2021.
 *
 * @param panel whole, without units under it from the first time on
 * @param cells in order of cohort, then time
 * @param weights of each unit, their mean 1
 */
public record GroupTime(StaggeredPanel panel, List<Cell> cells, double[] weights) {

    /**
     * One cohort at one time.
     *
     * @param cohort its first time under it
     * @param time the time looked at
     * @param effect against units not under it
     * @param influence of each unit of the panel; empty at the base, where the effect is 0 by definition
     */
    public record Cell(long cohort, long time, double effect, double[] influence) {

        public boolean base() {
            return influence.length == 0;
        }
    }

    private static final long MOST_NUMBERS = 250_000_000L;

    /**
     * How to compare.
     *
     * @param method {@code dr}, {@code reg} or {@code ipw}
     * @param notYet whether units not yet under it are compared with too
     * @param universal whether one base serves all times; else each time before the start is held against the one before
     * @param anticipation how many times before the start it may already be felt
     */
    public record How(String method, boolean notYet, boolean universal, int anticipation) {}

    /** Of a whole panel. Covariates column by column over units for each time; a column of ones first. */
    public static GroupTime of(StaggeredPanel given, double[][] y, Covariates x, double[] weights, How how) {
        long[] cohorts = given.cohorts();
        List<Place> places = places(given, cohorts, how);
        if ((long) places.size() * given.units().size() > MOST_NUMBERS) {
            throw new Refused(
                    Code.BAD_VALUES,
                    "So many cohorts and times do not fit into memory; join cohorts or take fewer times.");
        }
        Cell[] cells = new Cell[places.size()];
        IntStream.range(0, cells.length).parallel().forEach(i -> {
            cells[i] = cell(given, y, x, weights, how, places.get(i));
        });
        return new GroupTime(given, List.of(cells), weights);
    }

    /** Covariates of every unit at a time. */
    public interface Covariates {

        double[][] at(int time);
    }

    private record Place(long cohort, int time, int base) {}

    private static List<Place> places(StaggeredPanel panel, long[] cohorts, How how) {
        long[] times = panel.times();
        List<Place> places = new ArrayList<>();
        for (long cohort : cohorts) {
            int own = -1;
            for (int t = 0; t < times.length; t++) {
                own = times[t] + how.anticipation < cohort ? t : own;
            }
            if (own < 0) {
                throw new Refused(
                        Code.SHORT_PRE,
                        "Cohort " + cohort + " has no time before its start"
                                + (how.anticipation > 0 ? " and anticipation." : "."));
            }
            for (int t = how.universal ? 0 : 1; t < times.length; t++) {
                int base = how.universal || times[t] >= cohort ? own : t - 1;
                places.add(new Place(cohort, t, base));
            }
        }
        return places;
    }

    private static Cell cell(StaggeredPanel panel, double[][] y, Covariates x, double[] weights, How how, Place place) {
        long time = panel.times()[place.time];
        if (place.base == place.time) {
            return new Cell(place.cohort, time, 0, new double[0]);
        }
        int later = Math.max(place.time, place.base);
        int[] rows = IntStream.range(0, y.length)
                .filter(u -> panel.first()[u] == place.cohort
                        || compared(panel.first()[u], place.cohort, panel.times()[later], how))
                .toArray();
        double[] change = new double[rows.length];
        boolean[] treated = new boolean[rows.length];
        double[] w = new double[rows.length];
        double[][] all = x.at(Math.min(place.time, place.base));
        double[][] some = new double[all.length][rows.length];
        int others = 0;
        for (int i = 0; i < rows.length; i++) {
            int u = rows[i];
            change[i] = y[u][place.time] - y[u][place.base];
            treated[i] = panel.first()[u] == place.cohort;
            others += treated[i] ? 0 : 1;
            w[i] = weights[u];
            for (int j = 0; j < all.length; j++) {
                some[j][i] = all[j][u];
            }
        }
        if (others == 0) {
            return new Cell(place.cohort, time, Double.NaN, new double[0]);
        }
        DidCell.Found found = new DidCell(change, treated, some, w).find(how.method);
        double[] influence = new double[y.length];
        double factor = (double) y.length / rows.length;
        for (int i = 0; i < rows.length; i++) {
            influence[rows[i]] = factor * found.influence()[i];
        }
        return new Cell(place.cohort, time, found.effect(), influence);
    }

    private static boolean compared(long first, long cohort, long later, How how) {
        return first == StaggeredPanel.NEVER || how.notYet && first != cohort && first > later + how.anticipation;
    }

    /** Whether a cell lies at or after its cohort's start. */
    static boolean after(Cell cell) {
        return cell.time() >= cell.cohort();
    }

    /** Cells with an effect that was estimated. */
    public List<Cell> estimated() {
        return cells.stream()
                .filter(c -> !c.base() && !Double.isNaN(c.effect()))
                .toList();
    }

    /** The share of units, by weight, in a cohort. */
    double share(long cohort) {
        double sum = 0;
        for (int u = 0; u < weights.length; u++) {
            sum += panel.first()[u] == cohort ? weights[u] : 0;
        }
        return sum / weights.length;
    }

    /** A mean of effects with its influence. */
    public record Mean(String name, long at, double effect, double[] influence) {

        /** Several means averaged, each as much as another. */
        static Mean ofAll(String name, List<Mean> means, int units) {
            double[] influence = new double[units];
            double effect = 0;
            for (Mean mean : means) {
                effect += mean.effect / means.size();
                for (int u = 0; u < units; u++) {
                    influence[u] += mean.influence.length == 0 ? 0 : mean.influence[u] / means.size();
                }
            }
            return new Mean(name, 0, effect, influence);
        }
    }

    /** A mean of cells, each by its cohort's share, the shares being estimated too. */
    Optional<Mean> byShare(String name, long at, List<Cell> some) {
        return byShare(name, at, some, Cell::cohort);
    }

    /**
     * As {@link #byShare(String, long, List)}.
     *
     * @param drawn the cohort whose drawing makes a cell's share uncertain
     */
    Optional<Mean> byShare(String name, long at, List<Cell> some, ToLongFunction<Cell> drawn) {
        if (some.isEmpty()) {
            return Optional.empty();
        }
        if (some.stream().allMatch(Cell::base)) {
            return Optional.of(new Mean(name, at, 0, new double[0]));
        }
        double[] shares = some.stream().mapToDouble(c -> share(c.cohort())).toArray();
        double whole = Arrays.stream(shares).sum();
        double effect = 0;
        for (int k = 0; k < shares.length; k++) {
            effect += some.get(k).effect() * shares[k] / whole;
        }
        double[] influence = new double[weights.length];
        for (int k = 0; k < shares.length; k++) {
            Cell cell = some.get(k);
            double share = shares[k];
            long whose = drawn.applyAsLong(cell);
            double pull = (cell.effect() - effect) / whole;
            for (int u = 0; u < influence.length; u++) {
                double own = cell.base() ? 0 : cell.influence()[u];
                double ofShare = (panel.first()[u] == whose ? weights[u] : 0) - share;
                influence[u] += own * share / whole + ofShare * pull;
            }
        }
        return Optional.of(new Mean(name, at, effect, influence));
    }
}
