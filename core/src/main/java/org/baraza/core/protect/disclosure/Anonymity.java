package org.baraza.core.protect.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.baraza.core.ground.Month;

/**
 * Records made so much alike that none points at one person. Whatever could point at somebody is made coarser step by
 * step until each record has at least k alike, few must be withheld, and the risk over all is small; then the few that
 * still stand out are withheld whole.
 *
 * <p>The risk over all is the share of records that somebody would put the right name to, who knows that these people
 * are in the file and knows everything about them that could point at them: the mean of 1 / (number alike). It takes the
 * file for the whole population and so overstates.
 *
 * @param rows what may leave, in the order it came
 * @param withheld records left out because too few were alike
 * @param k least number alike among the rest; 0 when none is left
 * @param risk 0 to 1; 0 when none is left
 * @param steps what was made coarser, in order, as {@code column: to what}
 * @param diversity of each secret column the least number of different words among records that are alike
 */
public record Anonymity(
        List<List<String>> rows,
        long withheld,
        int k,
        double risk,
        List<String> steps,
        Map<String, Integer> diversity) {

    /** Largest risk over all at which records leave, as the Humanitarian Data Exchange asks. */
    public static final double MOST_RISK = 0.03;

    /** Largest share of records withheld before everything is made coarser instead. */
    private static final double MOST_WITHHELD = 0.05;

    public Anonymity {
        rows = List.copyOf(rows);
        steps = List.copyOf(steps);
        diversity = Map.copyOf(diversity);
    }

    /** Whether the records may leave. */
    public boolean sufficient(int wanted) {
        return k >= wanted && risk < MOST_RISK;
    }

    /** Secret columns that are told after all, because those alike have the same word. */
    public List<String> toldAfterAll() {
        return diversity.entrySet().stream()
                .filter(e -> e.getValue() < 2)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /**
     * Makes records alike. When even the coarsest will not do, the result is not {@link #sufficient}.
     *
     * @param columns of the rows; those already public are left as they are, yet count as pointing at somebody
     * @param areaLevel level the places in the rows have
     */
    public static Anonymity of(List<Column> columns, List<List<String>> rows, int k, int areaLevel, Places places) {
        List<List<String>> coarse = rows;
        List<String> steps = new ArrayList<>();
        Anonymity last = among(columns, coarse, k, steps);
        for (Step step : ladder(columns, areaLevel, places)) {
            if (last.sufficient(k) && last.withheld <= MOST_WITHHELD * rows.size()) {
                return last;
            }
            coarse = step.applied(coarse);
            steps.add(step.name());
            last = among(columns, coarse, k, steps);
        }
        return last;
    }

    /** Some columns made coarser at once. */
    private record Step(List<Integer> columns, String name, UnaryOperator<String> coarser) {

        List<List<String>> applied(List<List<String>> rows) {
            return rows.stream()
                    .map(row -> {
                        List<String> changed = new ArrayList<>(row);
                        columns.forEach(c -> changed.set(c, coarser.apply(row.get(c))));
                        return List.copyOf(changed);
                    })
                    .toList();
        }
    }

    /** Quarters, then larger areas, then years, then one kind of thing after the other away; places last. */
    private static List<Step> ladder(List<Column> columns, int areaLevel, Places places) {
        List<Step> steps = new ArrayList<>();
        each(columns, steps, "quarter", Anonymity::quarter, Column.Kind.DAY, Column.Kind.MONTH);
        if (areaLevel > 1) {
            each(columns, steps, "level " + (areaLevel - 1), up(places, areaLevel - 1), Column.Kind.PLACE_CODE);
        }
        each(columns, steps, "year", Anonymity::year, Column.Kind.DAY, Column.Kind.MONTH);
        UnaryOperator<String> away = text -> Coarsening.WITHHELD;
        List<Integer> points = which(columns, Column.Kind.LONGITUDE, Column.Kind.LATITUDE);
        if (!points.isEmpty()) {
            steps.add(new Step(points, "points: withheld", away));
        }
        each(columns, steps, "withheld", away, Column.Kind.MEASURE, Column.Kind.COUNT);
        each(columns, steps, "withheld", away, Column.Kind.CATEGORY);
        each(columns, steps, "withheld", away, Column.Kind.DAY, Column.Kind.MONTH);
        each(columns, steps, "withheld", away, Column.Kind.PLACE_CODE);
        return steps;
    }

    private static void each(
            List<Column> columns, List<Step> steps, String to, UnaryOperator<String> coarser, Column.Kind... kinds) {
        which(columns, kinds)
                .forEach(i -> steps.add(new Step(List.of(i), columns.get(i).name() + ": " + to, coarser)));
    }

    private static List<Integer> which(List<Column> columns, Column.Kind... kinds) {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).pointsAtSomebody()
                        && !columns.get(i).isPublic()
                        && List.of(kinds).contains(columns.get(i).kind()))
                .boxed()
                .toList();
    }

    private static UnaryOperator<String> up(Places places, int level) {
        return pcode -> places.findWithin(pcode, level).orElse(Coarsening.WITHHELD);
    }

    private static String quarter(String text) {
        return Month.read(text)
                .map(m -> m.year() + "-Q" + ((m.monthOfYear() + 2) / 3))
                .orElse(text);
    }

    private static String year(String text) {
        return text.matches("\\d{4}-.*") ? text.substring(0, 4) : text;
    }

    private static Anonymity among(List<Column> columns, List<List<String>> rows, int k, List<String> steps) {
        int[] pointing = IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).pointsAtSomebody())
                .toArray();
        Map<List<String>, List<List<String>>> alike = new HashMap<>();
        rows.forEach(row -> alike.computeIfAbsent(picked(row, pointing), key -> new ArrayList<>())
                .add(row));
        List<List<String>> kept = rows.stream()
                .filter(row -> alike.getOrDefault(picked(row, pointing), List.of()).size() >= k)
                .toList();
        Map<String, Integer> diversity = new TreeMap<>();
        int least = Integer.MAX_VALUE;
        int classes = 0;
        for (List<List<String>> group : alike.values()) {
            if (group.size() >= k) {
                classes++;
                least = Math.min(least, group.size());
                for (int i = 0; i < columns.size(); i++) {
                    if (columns.get(i).isSecret()) {
                        diversity.merge(columns.get(i).name(), different(group, i), Math::min);
                    }
                }
            }
        }
        return new Anonymity(
                kept,
                rows.size() - kept.size(),
                kept.isEmpty() ? 0 : least,
                kept.isEmpty() ? 0 : (double) classes / kept.size(),
                steps,
                diversity);
    }

    private static int different(List<List<String>> group, int column) {
        Set<String> words = new HashSet<>();
        group.forEach(row -> words.add(row.get(column)));
        return words.size();
    }

    private static List<String> picked(List<String> row, int[] columns) {
        return IntStream.of(columns).mapToObj(row::get).toList();
    }
}
