package org.baraza.core.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is asked is checked before a method sees it. */
final class StudyTest {

    private static Column column(String name, String... cells) {
        Column.Maker maker = Column.named(name);
        for (String cell : cells) {
            maker.add(cell);
        }
        return maker.done();
    }

    private static final Table TABLE = new Table(List.of(
            column("y", "1", "2.5", "", "4", "3", "5"),
            column("x", "1", "2", "3", "4", "6", "5"),
            column("code", "007", "12", "007", "12", "30", "30"),
            column("word", "b", "a", "b", "NA", "a", "b")));

    private static Result ask(Map<String, List<String>> columns, Map<String, Object> options) {
        return Estimators.run(new Ask("linear-regression", TABLE, columns, options, 1));
    }

    @Test
    void a_missing_cell_is_refused_and_named_and_never_taken_for_zero() {
        Result result = ask(Map.of("outcome", List.of("y"), "terms", List.of("x")), Map.of());
        assertThat(result.refused()).isTrue();
        assertThat(result.verdict().orElseThrow().codes()).containsExactly(Code.MISSING_VALUES);
        assertThat(result.estimates()).isEmpty();
        assertThat(result.sentences().getFirst().english()).contains("1 of 6 rows", "y");
    }

    @Test
    void rows_are_left_out_only_when_asked_and_then_it_is_said() {
        Result result = ask(Map.of("outcome", List.of("y"), "terms", List.of("x")), Map.of("missing", "drop"));
        assertThat(result.counts()).containsEntry("rows", 5L);
        assertThat(result.notes().getFirst()).contains("1 of 6 rows", "left out");
    }

    @Test
    void a_column_that_is_not_needed_may_have_gaps() {
        Result result = ask(Map.of("outcome", List.of("x"), "terms", List.of("code")), Map.of());
        assertThat(result.estimates()).hasSize(3);
        assertThat(result.notes()).isEmpty();
    }

    @Test
    void codes_with_leading_zeros_are_names_and_not_numbers() {
        assertThat(TABLE.get("code")).isInstanceOf(Column.Texts.class);
        assertThat(TABLE.get("code").keys().labels()).containsExactly("007", "12", "30");
        assertThat(TABLE.get("x").keys().labels()).containsExactly("1", "2", "3", "4", "5", "6");
    }

    @Test
    void unknown_names_carry_those_that_could_have_been_meant() {
        assertThatThrownBy(() -> ask(Map.of("outcme", List.of("y")), Map.of()))
                .isInstanceOfSatisfying(Misuse.class, m -> assertThat(m.valid()).contains("outcome", "cluster"));
        assertThatThrownBy(() -> ask(Map.of("outcome", List.of("z")), Map.of()))
                .isInstanceOfSatisfying(
                        Misuse.class, m -> assertThat(m.valid()).containsExactly("y", "x", "code", "word"));
        assertThatThrownBy(() -> ask(Map.of("outcome", List.of("x"), "terms", List.of("x")), Map.of("level", 2.0)))
                .isInstanceOf(Misuse.class)
                .hasMessageContaining("between 0.5 and 0.9999");
        assertThatThrownBy(() ->
                        ask(Map.of("outcome", List.of("x"), "terms", List.of("y")), Map.of("standard_errors", "HC9")))
                .isInstanceOfSatisfying(Misuse.class, m -> assertThat(m.valid()).contains("HC1"));
    }

    @Test
    void a_word_where_a_number_belongs_is_said_with_its_row() {
        assertThatThrownBy(
                        () -> ask(Map.of("outcome", List.of("word"), "terms", List.of("x")), Map.of("missing", "drop")))
                .isInstanceOf(Misuse.class)
                .hasMessageContaining("row 1");
    }

    @Test
    void columns_that_say_the_same_are_refused_by_name() {
        Result twice = ask(Map.of("outcome", List.of("x"), "terms", List.of("code", "code")), Map.of());
        assertThat(twice.estimates()).isNotEmpty();
        Table same = new Table(List.of(
                column("y", "1", "2", "4", "3", "6"),
                column("a", "1", "2", "3", "4", "6"),
                column("b", "2", "4", "6", "8", "12"),
                column("c", "1", "1", "1", "1", "1")));
        Result singular = Estimators.run(new Ask(
                "linear-regression", same, Map.of("outcome", List.of("y"), "terms", List.of("a", "b")), Map.of(), 1));
        assertThat(singular.verdict().orElseThrow().codes()).containsExactly(Code.SINGULAR);
        assertThat(singular.sentences().getFirst().english()).contains("\"b\"");
        Result constant = Estimators.run(new Ask(
                "linear-regression", same, Map.of("outcome", List.of("y"), "terms", List.of("c")), Map.of(), 1));
        assertThat(constant.verdict().orElseThrow().codes()).containsExactly(Code.SINGULAR);
    }
}
