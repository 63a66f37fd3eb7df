package org.baraza.app.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each type of question becomes its kind of data and its widget. */
final class QuestionsTest {

    @ParameterizedTest
    @CsvSource({
        "text, string, input",
        "string, string, input",
        "integer, int, input",
        "int, int, input",
        "decimal, decimal, input",
        "date, date, input",
        "time, time, input",
        "dateTime, dateTime, input",
        "datetime, dateTime, input",
        "geopoint, geopoint, input",
        "gps, geopoint, input",
        "geotrace, geotrace, input",
        "geoshape, geoshape, input",
        "barcode, barcode, input",
        "note, string, input",
        "acknowledge, string, trigger",
        "photo, binary, upload",
        "image, binary, upload",
        "audio, binary, upload",
        "video, binary, upload",
        "file, binary, upload",
        "range, int, range",
        "select_one colour, string, select1",
        "select one from colour, string, select1",
        "add select one prompt using colour, string, select1",
        "select_multiple colour, string, select",
        "select all that apply from colour, string, select",
        "rank colour, odk:rank, rank",
        "select_one_from_file areas.csv, string, select1",
        "select_multiple_from_file areas.geojson, string, select",
        "percentage, int, input",
        "phone number, string, input",
        "number of days in last month, int, input",
    })
    void a_type_of_question_is_kept_and_shown_as_its_kind(String type, String kept, String widget) {
        Made made = Made.of("""
                | survey |
                |        | type | name | label |
                |        | %s   | q    | Q     |
                | choices |
                |         | list_name | name | label |
                |         | colour    | red  | Red   |
                """.formatted(type));
        assertThat(made.bind("/data/q", "type")).containsExactly(kept);
        assertThat(made.find("/h:html/h:body/*[@ref='/data/q' and local-name()='" + widget + "']"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "start, timestamp, start, dateTime",
        "end, timestamp, end, dateTime",
        "today, date, today, date",
        "deviceid, property, deviceid, string",
        "imei, property, deviceid, string",
        "username, property, username, string",
        "email, property, email, string",
        "phonenumber, property, phonenumber, string",
        "simserial, property, simserial, string",
        "subscriberid, property, subscriberid, string",
        "uri:deviceid, property, uri:deviceid, string",
    })
    void what_the_phone_knows_is_filled_in_unseen(String type, String from, String what, String kept) {
        Made made = Made.of("""
                | survey |
                |        | type | name | label |
                |        | %s   | q    |       |
                |        | note | n    | N     |
                """.formatted(type));
        assertThat(made.bind("/data/q", "jr:preload")).containsExactly(from);
        assertThat(made.bind("/data/q", "jr:preloadParams")).containsExactly(what);
        assertThat(made.bind("/data/q", "type")).containsExactly(kept);
        assertThat(made.find("//h:body/*[@ref='/data/q']")).isEmpty();
    }

    @Test
    void a_note_is_read_only_and_a_calculation_is_not_seen() {
        Made made = Made.of("""
                | survey |
                |        | type      | name  | label | calculation | readonly |
                |        | integer   | a     | A     |             | yes      |
                |        | calculate | twice |       | ${a} * 2    |          |
                |        | note      | shown | N     |             |          |
                """);
        assertThat(made.bind("/data/shown", "readonly")).containsExactly("true()");
        assertThat(made.bind("/data/a", "readonly")).containsExactly("true()");
        assertThat(made.bind("/data/twice", "calculate")).containsExactly(" /data/a  * 2");
        assertThat(made.find("//h:body/*[@ref='/data/twice']")).isEmpty();
    }

    @Test
    void what_a_question_demands_is_in_its_bind() {
        Made made = Made.of("""
                | survey |
                |        | type    | name | label | required | required_message | constraint | constraint_message | relevant |
                |        | integer | a    | A     | yes      | Please           | . > 3      | More than three    |          |
                |        | integer | b    | B     | ${a} = 4 |                  |            |                    | ${a} > 5 |
                |        | integer | c    | C     | TRUE     |                  |            | ${a} was given     | true     |
                """);
        assertThat(made.bind("/data/a", "required")).containsExactly("true()");
        assertThat(made.bind("/data/a", "jr:requiredMsg")).containsExactly("Please");
        assertThat(made.bind("/data/a", "constraint")).containsExactly(". > 3");
        assertThat(made.bind("/data/a", "jr:constraintMsg")).containsExactly("More than three");
        assertThat(made.bind("/data/b", "required")).containsExactly(" /data/a  = 4");
        assertThat(made.bind("/data/b", "relevant")).containsExactly(" /data/a  > 5");
        assertThat(made.bind("/data/c", "required")).containsExactly("true()");
        assertThat(made.bind("/data/c", "jr:constraintMsg")).containsExactly("jr:itext('/data/c:jr:constraintMsg')");
        assertThat(made.find("//x:text[@id='/data/c:jr:constraintMsg']/x:value/x:output/@value"))
                .containsExactly(" /data/a ");
    }

    @Test
    void any_column_of_bind_body_and_instance_becomes_an_attribute() {
        Made made = Made.of("""
                | survey |
                |        | type | name | label | bind::foo | body::accept | instance::odk:tag | appearance | autoplay |
                |        | text | a    | A     | bar       | some/*       | short             | numbers    | video    |
                """);
        assertThat(made.bind("/data/a", "foo")).containsExactly("bar");
        assertThat(made.find("//h:body/x:input/@accept")).containsExactly("some/*");
        assertThat(made.find("//h:body/x:input/@appearance")).containsExactly("numbers");
        assertThat(made.find("//h:body/x:input/@autoplay")).containsExactly("video");
        assertThat(made.find("//x:instance/x:data/x:a/@odk:tag")).containsExactly("short");
    }

    @ParameterizedTest
    @CsvSource({
        "txet, a, A, form-type-unknown, 'survey, row 2, column type'",
        "select_one, a, A, form-type-unknown, 'survey, row 2, column type'",
        "text, '', A, form-name-missing, 'survey, row 2, column name'",
        "text, 2a, A, form-name-wrong, 'survey, row 2, column name'",
        "text, a b, A, form-name-wrong, 'survey, row 2, column name'",
        "text, meta, A, form-name-reserved, 'survey, row 2, column name'",
        "text, a, '', form-label-missing, 'survey, row 2, column label'",
        "'', a, A, form-type-missing, 'survey, row 2, column type'",
        "calculate, a, A, form-calculation-missing, 'survey, row 2, column calculation'",
        "include, a, A, form-include, 'survey, row 2, column type'",
        "background-geopoint, a, A, form-trigger-missing, 'survey, row 2, column trigger'",
        "select_one none, a, A, form-list-missing, 'survey, row 2, column type'",
        "select_one_from_file areas.pdf, a, A, form-file-ending, 'survey, row 2, column type'",
        "select_one_external cities, a, A, form-without-external-choices, 'survey, row 2, column type'",
    })
    void a_question_that_cannot_be_is_refused_where_it_stands(
            String type, String name, String label, String code, String where) {
        Made made = Made.of("""
                | survey |
                |        | type | name | label |
                |        | %s   | %s   | %s    |
                |        | text | more | More  |
                | choices |
                |         | list_name | name | label |
                |         | colour    | red  | Red   |
                """.formatted(type, name, label));
        assertThat(made.refusals()).contains(code);
        assertThat(made.where(code)).isEqualTo(where);
    }

    @Test
    void two_names_alike_beside_each_other_are_refused_and_apart_they_are_not() {
        assertThat(Made.of("""
                        | survey |
                        |        | type | name | label |
                        |        | text | a    | A     |
                        |        | text | a    | A     |
                        """).refusals()).containsExactly("form-name-twice");
        Made apart = Made.of("""
                | survey |
                |        | type        | name | label |
                |        | begin_group | g    | G     |
                |        | text        | a    | A     |
                |        | end_group   |      |       |
                |        | begin_group | h    | H     |
                |        | text        | a    | A     |
                |        | end_group   |      |       |
                |        | text        | A    | A     |
                |        | text        | a    | A     |
                """);
        assertThat(apart.refusals()).isEmpty();
        assertThat(apart.notes()).containsExactly("form-name-case");
    }
}
