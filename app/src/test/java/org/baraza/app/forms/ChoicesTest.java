package org.baraza.app.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists to choose from, filtered, shuffled, from files and from answers. */
final class ChoicesTest {

    private static Made asked(String type, String filter, String parameters) {
        return Made.of("""
                | survey |
                |        | type | name | label | choice_filter | parameters |
                |        | text | a    | A     |               |            |
                |        | %s   | q    | Q     | %s            | %s         |
                | choices |
                |         | list_name | name | label | area |
                |         | colour    | red  | Red   | n    |
                |         | colour    | blue | Blue  | s    |
                """.formatted(type, filter, parameters));
    }

    @ParameterizedTest
    @CsvSource({
        "select_one colour, '', '', instance('colour')/root/item, name, label",
        "select_one colour, area = ${a}, '', instance('colour')/root/item[area =  /data/a ], name, label",
        "select_one colour, '', randomize=true, randomize(instance('colour')/root/item), name, label",
        "select_one colour, '', randomize=true seed=42, 'randomize(instance(''colour'')/root/item, 42)', name, label",
        "select_one colour, area != '', randomize=true seed=${a}, 'randomize(instance(''colour'')/root/item[area != ''''], /data/a)', name, label",
        "select_one_from_file areas.csv, '', '', instance('areas')/root/item, name, label",
        "select_one_from_file areas.xml, '', 'value=label, label=name', instance('areas')/root/item, label, name",
        "select_one_from_file areas.geojson, '', '', instance('areas')/root/item, id, title",
        "select_multiple_from_file areas.csv, pop > 3, '', instance('areas')/root/item[pop > 3], name, label",
    })
    void choices_come_from_where_the_question_says(
            String type, String filter, String parameters, String from, String value, String label) {
        Made made = asked(type, filter, parameters);
        assertThat(made.find("//x:itemset/@nodeset")).containsExactly(from);
        assertThat(made.find("//x:itemset/x:value/@ref")).containsExactly(value);
        assertThat(made.find("//x:itemset/x:label/@ref")).containsExactly(label);
    }

    @Test
    void a_file_of_choices_is_one_instance_however_often_it_is_asked() {
        Made made = Made.of("""
                | survey |
                |        | type                           | name | label | calculation                    |
                |        | select_one_from_file areas.csv | a    | A     |                                |
                |        | select_one_from_file areas.csv | b    | B     |                                |
                |        | calculate                      | c    |       | pulldata('areas', 'x', 'name', ${a}) |
                |        | xml-external                   | more |       |                                |
                """);
        assertThat(made.find("//x:instance/@src")).containsExactly("jr://file-csv/areas.csv", "jr://file/more.xml");
    }

    @Test
    void answers_given_in_a_repeat_can_be_chosen() {
        Made made = Made.of("""
                | survey |
                |        | type               | name   | label |
                |        | begin_repeat       | person | P     |
                |        | text               | handle | H     |
                |        | end_repeat         |        |       |
                |        | select_one ${handle} | who  | W     |
                """);
        assertThat(made.find("//x:itemset/@nodeset")).containsExactly("/data/person[./handle != '']");
        assertThat(made.find("//x:itemset/x:value/@ref")).containsExactly("handle");
    }

    @Test
    void a_map_shows_a_list_a_file_or_a_repeat_besides() {
        Made made = Made.of("""
                | survey |
                |        | type                           | name     | label | parameters                    | choice_filter |
                |        | begin_repeat                   | Well     | W     |                               |               |
                |        | geopoint                       | geometry | G     |                               |               |
                |        | end_repeat                     |          |       |                               |               |
                |        | select_one_from_file Areas.csv | a        | A     |                               |               |
                |        | geopoint                       | b        | B     | reference-geometry=Areas      | pop > 3       |
                |        | geotrace                       | c        | C     | reference-geometry=${Well}    |               |
                """);
        assertThat(made.find("//x:input[@ref='/data/b']/x:itemset/@nodeset"))
                .containsExactly("instance('Areas')/root/item[pop > 3]");
        assertThat(made.find("//x:input[@ref='/data/c']/x:itemset/@nodeset"))
                .containsExactly("/data/Well[./geometry != '']");
        assertThat(Made.of("""
                        | survey |
                        |        | type     | name | label | parameters              |
                        |        | geopoint | b    | B     | reference-geometry=none |
                        """).refusals()).containsExactly("form-parameter-value");
    }

    @Test
    void or_other_adds_a_choice_and_a_question() {
        Made made = asked("select_one colour or_other", "", "");
        assertThat(made.find("//x:instance[@id='colour']//x:name")).containsExactly("red", "blue", "other");
        assertThat(made.bind("/data/q_other", "relevant")).containsExactly("selected(../q, 'other')");
        assertThat(made.find("//x:input[@ref='/data/q_other']/x:label")).containsExactly("Specify other.");
        assertThat(asked("select_one colour or_other", "area = 'n'", "").refusals())
                .contains("form-filter-with-other");
    }

    @Test
    void a_search_takes_its_columns_from_the_choices() {
        Made made = Made.of("""
                | survey |
                |        | type            | name | label | appearance                 |
                |        | select_one area | a    | A     | minimal search('areas')    |
                | choices |
                |         | list_name | name   | label     |
                |         | area      | id_key | name_key  |
                """);
        assertThat(made.find("//x:select1/x:item/x:value")).containsExactly("id_key");
        assertThat(made.find("//x:itemset")).isEmpty();
    }

    @Test
    void external_choices_are_asked_for_by_a_query_and_lie_in_a_file_of_their_own() {
        Made made = Made.of("""
                | survey |
                |        | type                      | name | label | choice_filter |
                |        | text                      | land | L     |               |
                |        | select_one_external towns | town | T     | land=${land}  |
                | external_choices |
                |         | list_name | name | label | land |
                |         | towns     | t1   | Town  | n    |
                """);
        assertThat(made.find("//x:input[@ref='/data/town']/@query"))
                .containsExactly("instance('towns')/root/item[land= /data/land ]");
        assertThat(made.report().itemsets().orElseThrow().lines().toList())
                .containsExactly("\"list_name\",\"name\",\"label\",\"land\"", "\"towns\",\"t1\",\"Town\",\"n\"");
    }

    @Test
    void a_choice_twice_is_refused_unless_it_is_meant() {
        String tables = """
                | survey |
                |        | type              | name | label |
                |        | select_one colour | q    | Q     |
                | choices |
                |         | list_name | name | label |
                |         | colour    | red  | Red   |
                |         | colour    | red  | Again |
                """;
        Made twice = Made.of(tables);
        assertThat(twice.refusals()).containsExactly("form-choice-twice");
        assertThat(twice.where("form-choice-twice")).isEqualTo("choices, row 3, column name");
        assertThat(Made.of(tables + """
                        | settings |
                        |          | allow_choice_duplicates |
                        |          | yes                     |
                        """).refusals()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "select_multiple colour, form-choice-with-spaces",
        "select_one colour, ''",
    })
    void a_space_in_a_choice_matters_where_several_are_chosen(String type, String code) {
        Made made = Made.of("""
                | survey |
                |        | type | name | label |
                |        | %s   | q    | Q     |
                | choices |
                |         | list_name | name     | label |
                |         | colour    | dark red | Red   |
                """.formatted(type));
        assertThat(made.refusals()).isEqualTo(code.isEmpty() ? java.util.List.of() : java.util.List.of(code));
    }

    @Test
    void a_choice_needs_a_name_and_ought_to_have_a_label() {
        Made made = Made.of("""
                | survey |
                |        | type              | name | label |
                |        | select_one colour | q    | Q     |
                | choices |
                |         | list_name | name | label |
                |         | colour    |      | Red   |
                |         | colour    | blue |       |
                """);
        assertThat(made.refusals()).containsExactly("form-choice-without-name");
        assertThat(made.notes()).containsExactly("form-choice-without-label");
    }
}
