package org.baraza.app.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Groups, repeats and loops, and references across them. */
final class SectionsTest {

    @Test
    void a_repeat_has_a_template_and_its_references_are_relative() {
        Made made = Made.of("""
                | survey |
                |        | type         | name  | label | calculation | relevant |
                |        | text         | outer | O     |             |          |
                |        | begin_repeat | r     | R     |             |          |
                |        | integer      | a     | A     |             |          |
                |        | begin group  | g     | G     |             | ${a} > 1 |
                |        | calculate    | b     |       | ${a} + 1    |          |
                |        | calculate    | c     |       | ${outer}    |          |
                |        | end group    |       |       |             |          |
                |        | end_repeat   |       |       |             |          |
                |        | calculate    | all   |       | sum(${b})   |          |
                """);
        assertThat(made.find("//x:instance/x:data/x:r/@jr:template")).containsExactly("");
        assertThat(made.find("//x:instance/x:data/x:r")).hasSize(2);
        assertThat(made.bind("/data/r/g", "relevant")).containsExactly(" ../a  > 1");
        assertThat(made.bind("/data/r/g/b", "calculate")).containsExactly(" ../../a  + 1");
        assertThat(made.bind("/data/r/g/c", "calculate")).containsExactly(" /data/outer ");
        assertThat(made.bind("/data/all", "calculate")).containsExactly("sum( /data/r/g/b )");
        assertThat(made.find("//h:body/x:group/x:repeat/@nodeset")).containsExactly("/data/r");
    }

    @ParameterizedTest
    @CsvSource({
        "3, /data/r_count, 3",
        "${n}, /data/n, ''",
        "${n} + 1, /data/r_count, ' /data/n  + 1'",
    })
    void a_repeat_is_counted_by_a_question_or_by_a_formula(String count, String by, String formula) {
        Made made = Made.of("""
                | survey |
                |        | type         | name | label | repeat_count |
                |        | integer      | n    | N     |              |
                |        | begin_repeat | r    | R     | %s           |
                |        | text         | a    | A     |              |
                |        | end_repeat   |      |       |              |
                """.formatted(count));
        assertThat(made.find("//x:repeat/@jr:count")).containsExactly(" " + by + " ");
        if (!formula.isEmpty()) {
            assertThat(made.bind("/data/r_count", "calculate")).containsExactly(formula);
            assertThat(made.bind("/data/r_count", "readonly")).containsExactly("true()");
        }
    }

    @Test
    void a_loop_asks_the_same_of_every_choice() {
        Made made = Made.of("""
                | survey |
                |        | type                   | name  | label          |
                |        | begin loop over colour | loop  | L              |
                |        | integer                | count | How %(label)s? |
                |        | end loop               |       |                |
                | choices |
                |         | list_name | name | label |
                |         | colour    | red  | red   |
                |         | colour    | blue | blue  |
                """);
        assertThat(made.find("//x:instance/x:data/x:loop/*/x:count")).hasSize(2);
        assertThat(made.find("//x:input[@ref='/data/loop/blue/count']/x:label")).containsExactly("How blue?");
    }

    @Test
    void questions_of_a_table_share_one_row_of_labels() {
        Made made = Made.of("""
                | survey |
                |        | type              | name | label | appearance |
                |        | begin_group       | t    | T     | table-list |
                |        | select_one colour | a    | A     |            |
                |        | select_one colour | b    | B     |            |
                |        | end_group         |      |       |            |
                | choices |
                |         | list_name | name | label |
                |         | colour    | red  | Red   |
                """);
        assertThat(made.find("//h:body/x:group/@appearance")).containsExactly("field-list");
        assertThat(made.find("//h:body/x:group/x:select1/@appearance"))
                .containsExactly("label", "list-nolabel", "list-nolabel");
    }

    @ParameterizedTest
    @CsvSource({
        "end_group, form-end-without-begin, 'survey, row 2, column type'",
        "begin_group, form-begin-without-end, 'survey, row 2, column name'",
        "begin_repeat, form-begin-without-end, 'survey, row 2, column name'",
        "begin loop over none, form-list-missing, 'survey, row 2, column type'",
    })
    void sections_that_do_not_match_are_refused_where_they_stand(String type, String code, String where) {
        Made made = Made.of("""
                | survey |
                |        | type | name | label |
                |        | %s   | g    | G     |
                |        | text | a    | A     |
                | choices |
                |         | list_name | name | label |
                |         | colour    | red  | Red   |
                """.formatted(type));
        assertThat(made.refusals()).contains(code);
        assertThat(made.where(code)).isEqualTo(where);
    }

    @Test
    void a_group_is_not_ended_by_the_end_of_a_repeat() {
        Made made = Made.of("""
                | survey |
                |        | type        | name | label |
                |        | begin_group | g    | G     |
                |        | text        | a    | A     |
                |        | end_repeat  |      |       |
                """);
        assertThat(made.refusals()).containsExactly("form-end-without-begin", "form-begin-without-end");
        assertThat(made.where("form-end-without-begin")).isEqualTo("survey, row 4, column type");
    }

    /** Within a repeat that both share a path is relative; choices come from the nearest repeat around the answers. */
    @ParameterizedTest
    @CsvSource({
        "a/g/t, a/h/s, false, ../../g/t",
        "a/g/t, a/g/h/s, false, ../../t",
        "a/r/t, a/g/s, false, ../../r/t",
        "a/r/t, a/g/s, true, ../../r",
        "a/t, a/s, true, ../../a",
        "a/t, a/r/s, true, ../../../a",
        "g/a/t, g/a/s, true, ../../a",
        "r/a/t, r/a/b/s, true, ../../../a",
        "g/t, h/s, false, /data/g/t",
        "a/t, s, true, /data/a",
        "a/t, b/s, false, /data/a/t",
    })
    void a_reference_takes_the_way_through_the_repeats_both_share(String to, String from, boolean chosen, String path) {
        String question = chosen ? "select_one ${t} | s | S" : "note | s | ${t}";
        Made made =
                Made.of("| survey |\n| | type | name | label |\n" + nested(to.split("/"), from.split("/"), question));
        String found = chosen ? "//x:itemset/@nodeset" : "//x:output/@value";
        assertThat(made.find(found)).first().asString().isEqualTo(chosen ? path + "[./t != '']" : " " + path + " ");
    }

    /** Two questions in sections whose names beginning with g or h are groups, others repeats. */
    private static String nested(String[] to, String[] from, String question) {
        int shared = 0;
        while (to[shared].equals(from[shared])) {
            shared++;
        }
        StringBuilder rows = new StringBuilder();
        begin(rows, to, 0, to.length - 1);
        rows.append("| | text | t | T |\n");
        end(rows, to, to.length - 1, shared);
        begin(rows, from, shared, from.length - 1);
        rows.append("| | ").append(question).append(" |\n");
        end(rows, from, from.length - 1, 0);
        return rows.toString();
    }

    private static String kind(String name) {
        return name.matches("[gh]") ? "group" : "repeat";
    }

    private static void begin(StringBuilder rows, String[] names, int first, int last) {
        for (int i = first; i < last; i++) {
            rows.append("| | begin ")
                    .append(kind(names[i]))
                    .append(" | ")
                    .append(names[i])
                    .append(" | L |\n");
        }
    }

    private static void end(StringBuilder rows, String[] names, int last, int first) {
        for (int i = last - 1; i >= first; i--) {
            rows.append("| | end ").append(kind(names[i])).append(" | | |\n");
        }
    }

    @Test
    void what_loops_and_counts_add_has_names_too() {
        Made repeated = Made.of("""
                | survey |
                |        | type                   | name | label |
                |        | begin loop over colour | loop | L     |
                |        | begin repeat           | r    | R     |
                |        | integer                | a    | A     |
                |        | end repeat             |      |       |
                |        | end loop               |      |       |
                | choices |
                |         | list_name | name | label |
                |         | colour    | red  | red   |
                |         | colour    | blue | blue  |
                """);
        assertThat(repeated.refusals()).containsExactly("form-repeat-twice");
        Made counted = Made.of("""
                | survey |
                |        | type         | name    | label | repeat_count |
                |        | integer      | r_count | C     |              |
                |        | begin repeat | r       | R     | 3            |
                |        | integer      | a       | A     |              |
                |        | end repeat   |         |       |              |
                """);
        assertThat(counted.where("form-name-twice")).isEqualTo("survey, row 3, column name");
    }

    @Test
    void an_indexed_repeat_keeps_whole_paths_but_for_its_index() {
        Made made = Made.of("""
                | survey |
                |        | type         | name | label | calculation                                     |
                |        | begin_repeat | r    | R     |                                                 |
                |        | integer      | a    | A     |                                                 |
                |        | calculate    | b    |       | indexed-repeat(${a}, ${r}, position(..) - 1) + ${a} |
                |        | end_repeat   |      |       |                                                 |
                """);
        assertThat(made.bind("/data/r/b", "calculate"))
                .containsExactly("indexed-repeat( /data/r/a ,  /data/r , position(..) - 1) +  ../a ");
    }

    @ParameterizedTest
    @CsvSource({
        "${none} > 1, form-reference-unknown",
        "${a > 1, form-reference-form",
        "${twice} > 1, form-reference-ambiguous",
    })
    void a_reference_that_leads_nowhere_is_refused(String relevant, String code) {
        Made made = Made.of("""
                | survey |
                |        | type        | name  | label | relevant |
                |        | text        | a     | A     |          |
                |        | text        | twice | T     |          |
                |        | begin_group | g     | G     |          |
                |        | text        | twice | T     |          |
                |        | end_group   |       |       |          |
                |        | text        | b     | B     | %s       |
                """.formatted(relevant));
        assertThat(made.refusals()).containsExactly(code);
        assertThat(made.where(code)).isEqualTo("survey, row 7, column relevant");
    }
}
