package org.baraza.core.compare.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.baraza.core.compare.Ask;
import org.baraza.core.compare.Column;
import org.baraza.core.compare.Estimators;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Table;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Months;

/**
 * The rows methods read: an area in a month each. Areas without any event are left out: they have no rate to compare with, and
 * no method learns from them.
 */
final class StudyTable {

    /** When an area is taken to have come under it; empty for never. */
    interface Start extends Function<AreaUse, Optional<Month>> {}

    private final ImpactGround ground;
    private final double[][] counts;
    private final int[] areas;
    private final List<Optional<Month>> starts;
    private final Months months;

    private StudyTable(
            ImpactGround ground, double[][] counts, int[] areas, List<Optional<Month>> starts, Months months) {
        this.ground = ground;
        this.counts = counts;
        this.areas = areas;
        this.starts = starts;
        this.months = months;
    }

    /** @param months within those of the ground */
    static StudyTable of(ImpactGround ground, Outcome outcome, Start start, Months months) {
        double[][] counts = ground.counts(outcome);
        int from = ground.months().first().monthsUntil(months.first());
        int[] areas = IntStream.range(0, counts.length)
                .filter(a -> ground.uses().get(a).counts())
                .filter(a -> IntStream.range(from, from + months.size()).anyMatch(m -> counts[a][m] > 0))
                .toArray();
        return new StudyTable(
                ground, counts, areas, ground.uses().stream().map(start).toList(), months);
    }

    int areas() {
        return areas.length;
    }

    /** How many of the areas come under it. */
    int under() {
        return (int) IntStream.of(areas)
                .filter(a -> starts.get(a).filter(months::contains).isPresent())
                .count();
    }

    /** The months in which it began somewhere, each once, in order. */
    List<Month> begun() {
        return IntStream.of(areas)
                .mapToObj(starts::get)
                .flatMap(Optional::stream)
                .filter(months::contains)
                .distinct()
                .sorted()
                .toList();
    }

    /** The same rows without some areas. */
    StudyTable only(java.util.function.IntPredicate kept) {
        return new StudyTable(ground, counts, IntStream.of(areas).filter(kept).toArray(), starts, months);
    }

    boolean isUnder(int area) {
        return starts.get(area).filter(months::contains).isPresent();
    }

    /** When an area of the ground comes under it. */
    Optional<Month> start(int area) {
        return starts.get(area);
    }

    Result run(String method, Map<String, List<String>> columns, Map<String, Object> options, long seed) {
        return Estimators.run(new Ask(method, table(), columns, options, seed));
    }

    Table table() {
        int rows = areas.length * months.size();
        int[] unit = new int[rows];
        double[] month = new double[rows];
        double[] count = new double[rows];
        double[] start = new double[rows];
        double[] near = new double[rows];
        double[] under = new double[rows];
        List<String> labels = new ArrayList<>();
        int from = ground.months().first().monthsUntil(months.first());
        for (int i = 0; i < areas.length; i++) {
            int a = areas[i];
            labels.add(ground.uses().get(a).pcode());
            double began = index(starts.get(a).filter(months::contains));
            double begunNear = nearSince(a);
            for (int m = 0; m < months.size(); m++) {
                int row = i * months.size() + m;
                unit[row] = i;
                month[row] = months.get(m).index();
                count[row] = counts[a][from + m];
                start[row] = began;
                near[row] = begunNear;
                under[row] = began > 0 && month[row] >= began ? 1 : 0;
            }
        }
        return new Table(List.of(
                new Column.Texts("area", labels, unit),
                new Column.Numbers("month", month),
                new Column.Numbers("count", count),
                new Column.Numbers("start", start),
                new Column.Numbers("near", near),
                new Column.Numbers("under", under)));
    }

    /** Since when the first neighbour is under it; 0 for never. */
    private double nearSince(int area) {
        return index(IntStream.range(0, ground.adjacent().length)
                .filter(b -> ground.adjacent()[area][b])
                .mapToObj(starts::get)
                .flatMap(Optional::stream)
                .filter(months::contains)
                .sorted()
                .findFirst());
    }

    private static double index(Optional<Month> month) {
        return month.map(m -> (double) m.index()).orElse(0.0);
    }

    /** What was counted, year by year. */
    List<ImpactReport.Year> course() {
        List<ImpactReport.Year> years = new ArrayList<>();
        int from = ground.months().first().monthsUntil(months.first());
        for (int year = months.first().year(); year <= months.last().year(); year++) {
            long[] counted = new long[2];
            int[] looked = new int[2];
            int begun = 0;
            for (int a : areas) {
                int group = isUnder(a) ? 0 : 1;
                int of = year;
                begun += starts.get(a)
                                .filter(months::contains)
                                .filter(m -> m.year() == of)
                                .isPresent()
                        ? 1
                        : 0;
                for (int m = 0; m < months.size(); m++) {
                    double value = counts[a][from + m];
                    if (months.get(m).year() == year && !Double.isNaN(value)) {
                        counted[group] += Math.round(value);
                        looked[group]++;
                    }
                }
            }
            years.add(new ImpactReport.Year(year, counted[0], looked[0], counted[1], looked[1], begun));
        }
        return years;
    }

    /** Rows of some areas within so many months before and after a month, for a description. */
    Optional<Table> around(boolean ofThoseUnder, int windowMonths, Month otherwise) {
        List<String> labels = new ArrayList<>();
        List<Integer> unit = new ArrayList<>();
        List<Double> count = new ArrayList<>();
        List<Double> after = new ArrayList<>();
        int from = ground.months().first().monthsUntil(months.first());
        for (int a : areas) {
            if (isUnder(a) != ofThoseUnder) {
                continue;
            }
            Month start = starts.get(a).filter(months::contains).orElse(otherwise);
            labels.add(ground.uses().get(a).pcode());
            for (int k = -windowMonths; k < windowMonths; k++) {
                Month month = start.plus(k);
                double value =
                        months.contains(month) ? counts[a][from + months.first().monthsUntil(month)] : Double.NaN;
                if (!Double.isNaN(value)) {
                    unit.add(labels.size() - 1);
                    count.add(value);
                    after.add(k < 0 ? 0.0 : 1.0);
                }
            }
        }
        return labels.isEmpty()
                ? Optional.empty()
                : Optional.of(new Table(List.of(
                        new Column.Texts(
                                "area",
                                labels,
                                unit.stream().mapToInt(Integer::intValue).toArray()),
                        new Column.Numbers("count", numbers(count)),
                        new Column.Numbers("after", numbers(after)))));
    }

    private static double[] numbers(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
