package org.baraza.app.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a form makes or changes beyond itself. */
final class EntitiesTest {

    private static final String SURVEY = """
            | survey |
            |        | type                               | name | label | save_to |
            |        | select_one_from_file villages.csv  | v    | V     |         |
            |        | text                               | a    | A     | about   |
            """;

    private static Made with(String columns, String values) {
        return Made.of(SURVEY + "| entities |\n| | " + columns + " |\n| | " + values + " |\n");
    }

    @Test
    void an_entity_is_created_with_an_id_of_its_own() {
        Made made = with("list_name | label", "villages | ${a}");
        assertThat(made.find("//x:model/@entities:entities-version")).containsExactly("2024.1.0");
        assertThat(made.find("//x:meta/x:entity/@dataset")).containsExactly("villages");
        assertThat(made.find("//x:meta/x:entity/@create")).containsExactly("1");
        assertThat(made.find("//x:setvalue[@ref='/data/meta/entity/@id']/@value"))
                .containsExactly("uuid()");
        assertThat(made.bind("/data/a", "entities:saveto")).containsExactly("about");
        assertThat(made.bind("/data/meta/entity/label", "calculate")).containsExactly(" /data/a ");
    }

    @Test
    void an_entity_is_created_only_if() {
        Made made = with("list_name | label | create_if", "villages | ${a} | ${a} != ''");
        assertThat(made.bind("/data/meta/entity/@create", "calculate")).containsExactly(" /data/a  != ''");
    }

    @Test
    void an_entity_is_updated_from_its_version() {
        Made made = with("list_name | entity_id", "villages | ${v}");
        assertThat(made.find("//x:meta/x:entity/@update")).containsExactly("1");
        assertThat(made.bind("/data/meta/entity/@id", "calculate")).containsExactly(" /data/v ");
        assertThat(made.bind("/data/meta/entity/@baseVersion", "calculate"))
                .containsExactly("instance('villages')/root/item[name= /data/v ]/__version");
        assertThat(made.bind("/data/meta/entity/@trunkVersion", "calculate")).hasSize(1);
        assertThat(made.bind("/data/meta/entity/@branchId", "calculate")).hasSize(1);
    }

    @Test
    void what_is_there_is_updated_and_what_is_not_is_created() {
        Made made = with(
                "list_name | label | entity_id | create_if | update_if",
                "villages | ${a} | ${v} | ${v} = '' | ${v} != ''");
        assertThat(made.bind("/data/meta/entity/@create", "calculate")).containsExactly(" /data/v  = ''");
        assertThat(made.bind("/data/meta/entity/@update", "calculate")).containsExactly(" /data/v  != ''");
    }

    @Test
    void several_lists_each_have_their_entity_in_the_group_of_their_questions() {
        Made made = Made.of("""
                | survey |
                |        | type         | name   | label | save_to         |
                |        | text         | a      | A     | villages#about  |
                |        | begin_repeat | person | P     |                 |
                |        | text         | handle | H     | people#handle   |
                |        | end_repeat   |        |       |                 |
                | entities |
                |          | list_name | label     |
                |          | villages  | ${a}      |
                |          | people    | ${handle} |
                """);
        assertThat(made.find("//x:model/@entities:entities-version")).containsExactly("2025.1.0");
        assertThat(made.find("//x:data/x:meta/x:entity/@dataset")).containsExactly("villages");
        assertThat(made.find("//x:data/x:person[1]/x:meta/x:entity/@dataset")).containsExactly("people");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "label; ${a}; form-entity-without-list",
                "list_name; villages; form-entity-without-label",
                "list_name | label; __v | ${a}; form-entity-underscores",
                "list_name | label; a.b | ${a}; form-entity-period",
                "list_name | label; 2v | ${a}; form-entity-name",
                "list_name | label | update_if; villages | ${a} | true(); form-entity-without-id",
                "list_name | label | entity_id | create_if; villages | ${a} | ${v} | true(); form-entity-without-update-if",
                "list_name | label | colour; villages | ${a} | red; form-column-unknown",
            })
    void an_entity_that_cannot_be_is_refused(String columns, String values, String code) {
        assertThat(with(columns, values).refusals()).contains(code);
    }

    @ParameterizedTest
    @CsvSource({
        "name, form-entity-reserved",
        "label, form-entity-reserved",
        "__about, form-entity-underscores",
        "a b, form-entity-name",
        "others#about, form-save-to-list",
        "a#b#c, form-save-to-signs",
    })
    void a_property_that_cannot_be_is_refused(String property, String code) {
        assertThat(Made.of("""
                        | survey |
                        |        | type | name | label | save_to |
                        |        | text | a    | A     | %s      |
                        | entities |
                        |          | list_name | label |
                        |          | villages  | ${a}  |
                        """.formatted(property)).refusals()).contains(code);
    }

    @Test
    void a_property_needs_an_entity_and_no_group_is_one() {
        assertThat(Made.of(SURVEY).refusals()).containsExactly("form-save-to-without-entity");
        assertThat(Made.of("""
                        | survey |
                        |        | type        | name | label | save_to |
                        |        | begin_group | g    | G     | about   |
                        |        | text        | a    | A     |         |
                        |        | end_group   |      |       |         |
                        | entities |
                        |          | list_name | label |
                        |          | villages  | ${a}  |
                        """).refusals()).contains("form-save-to-group");
    }
}
