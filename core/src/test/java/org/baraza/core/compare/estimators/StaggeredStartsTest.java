package org.baraza.core.compare.estimators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baraza.core.compare.Ask;
import org.baraza.core.compare.Chance;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Column;
import org.baraza.core.compare.Estimators;
import org.baraza.core.compare.Guard;
import org.baraza.core.compare.Misuse;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Panels with an effect of exactly minus two: every method finds it, and refuses what is spoilt. */
final class StaggeredStartsTest {

    private final List<String> unit = new ArrayList<>();
    private final List<String> time = new ArrayList<>();
    private final List<String> start = new ArrayList<>();
    private final List<String> under = new ArrayList<>();
    private final List<String> y = new ArrayList<>();

    private StaggeredStartsTest exact(int never) {
        int[] starts = {5, 5, 5, 6, 6, 7, 7, 7};
        for (int u = 0; u < starts.length + never; u++) {
            int begins = u < starts.length ? starts[u] : 0;
            for (int t = 1; t <= 9; t++) {
                boolean in = begins > 0 && t >= begins;
                unit.add("u" + (10 + u));
                time.add(String.valueOf(t));
                start.add(begins == 0 ? "" : String.valueOf(begins));
                under.add(in ? "1" : "0");
                y.add(String.valueOf(3 + u * 0.7 + StrictMath.sin(t) - (in ? 2 : 0)));
            }
        }
        return this;
    }

    private Result ask(String method, String first, Map<String, Object> options) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        columns.put("outcome", List.of("y"));
        columns.put("unit", List.of("unit"));
        columns.put("time", List.of("time"));
        columns.put(first, List.of(first.equals("first_treated") ? "start" : "under"));
        Table table = new Table(List.of(
                column("unit", unit),
                column("time", time),
                column("start", start),
                column("under", under),
                column("y", y)));
        return Estimators.run(new Ask(method, table, columns, options, 1));
    }

    private static Column column(String name, List<String> cells) {
        Column.Maker maker = Column.named(name);
        cells.forEach(maker::add);
        return maker.done();
    }

    private static List<Code> refused(Result result) {
        assertThat(result.estimates()).isEmpty();
        return result.verdict().orElseThrow().codes();
    }

    @ParameterizedTest
    @ValueSource(strings = {"staggered-did", "did-imputation", "interaction-weighted"})
    void an_exact_effect_is_found_whichever_way_starts_are_written(String method) {
        exact(20);
        double found =
                ask(method, "first_treated", Map.of()).estimates().getFirst().value();
        assertThat(found).isCloseTo(-2, within(1e-10));
        assertThat(ask(method, "treated", Map.of()).estimates().getFirst().value())
                .isCloseTo(-2, within(1e-10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"staggered-did", "did-imputation", "interaction-weighted"})
    void two_rows_for_one_cell_and_a_start_that_is_taken_back_are_refused(String method) {
        exact(20);
        for (List<String> column : List.of(unit, time, start, under, y)) {
            column.add(column.getFirst());
        }
        assertThat(refused(ask(method, "first_treated", Map.of()))).containsExactly(Code.DUPLICATE_CELLS);
        List.of(unit, time, start, under, y).forEach(List::removeLast);
        under.set(8, "0");
        assertThat(refused(ask(method, "treated", Map.of()))).containsExactly(Code.TREATMENT_REVERSES);
    }

    @Test
    void a_gap_is_refused_or_its_unit_left_out_and_imputation_needs_neither() {
        exact(20);
        List.of(unit, time, start, under, y).forEach(c -> c.remove(c.size() - 3));
        assertThat(refused(ask("staggered-did", "first_treated", Map.of()))).containsExactly(Code.UNBALANCED_PANEL);
        Result dropped = ask("staggered-did", "first_treated", Map.of("unbalanced", "drop"));
        assertThat(dropped.counts()).containsEntry("units", 27L);
        assertThat(dropped.notes()).anyMatch(n -> n.contains("1 units lack a time"));
        assertThat(ask("did-imputation", "first_treated", Map.of())
                        .estimates()
                        .getFirst()
                        .value())
                .isCloseTo(-2, within(1e-10));
    }

    @Test
    void without_a_unit_never_under_it_those_not_yet_stand_in_until_the_last_start() {
        exact(0);
        assertThat(refused(ask("staggered-did", "first_treated", Map.of()))).containsExactly(Code.FEW_CONTROLS);
        Result result = ask("staggered-did", "first_treated", Map.of("control_group", "not-yet"));
        assertThat(result.estimates().getFirst().value()).isCloseTo(-2, within(1e-10));
        assertThat(result.counts()).containsEntry("times", 6L);
    }

    @Test
    void units_under_it_from_the_first_time_on_are_left_out_and_counted() {
        exact(20);
        for (int i = 0; i < 9; i++) {
            start.set(i, "1");
        }
        Result result = ask("staggered-did", "first_treated", Map.of());
        assertThat(result.notes()).anyMatch(n -> n.contains("1 units were under it from the first time"));
        assertThat(result.counts()).containsEntry("treated_units", 7L);
    }

    @Test
    void starts_must_be_said_in_one_way_and_one_only() {
        exact(20);
        assertThatThrownBy(() -> ask("staggered-did", "cluster", Map.of())).isInstanceOf(Misuse.class);
        start.set(3, "9");
        assertThat(refused(ask("staggered-did", "first_treated", Map.of()))).containsExactly(Code.BAD_VALUES);
    }

    @Test
    void a_course_that_parts_before_the_start_withholds_the_verdict_and_not_the_numbers() {
        exact(20);
        for (int i = 0; i < y.size(); i++) {
            double wobble = 0.05 * Chance.of(1, "wobble", i).nextGaussian();
            double drift = start.get(i).isEmpty() ? 0 : 0.5 * Integer.parseInt(time.get(i));
            y.set(i, String.valueOf(Double.parseDouble(y.get(i)) + wobble + drift));
        }
        Result result = ask("staggered-did", "first_treated", Map.of());
        assertThat(result.verdict().orElseThrow().codes()).contains(Code.PRETREND);
        assertThat(result.estimates()).hasSize(4);
        assertThat(result.guards()).anyMatch(g -> g.code() == Code.SPILLOVER && g.state() == Guard.State.NOT_CHECKED);
    }
}
