package org.baraza.app.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a question holds before it is asked, and what changes it. */
final class ValuesTest {

    @ParameterizedTest
    @CsvSource({
        "text, foo, false",
        "integer, 7, false",
        "integer, -7, false",
        "date, 2021-03-01, false",
        "date, today(), true",
        "text, ${a}, true",
        "text, 'concat(''a'', ''b'')', true",
        "integer, 7 + 1, true",
        "text, some-name, false",
        "geopoint, 1 2 3 4, false",
        "text, ${last-saved#a}, true",
        "decimal, 3 div 2, true",
        "text, what is it?, false",
    })
    void what_is_reckoned_is_set_when_the_form_opens_and_what_is_fixed_stands_in_it(
            String type, String given, boolean reckoned) {
        Made made = Made.of("""
                | survey |
                |        | type | name | label | default |
                |        | text | a    | A     |         |
                |        | %s   | q    | Q     | %s      |
                """.formatted(type, given));
        assertThat(made.find("//x:setvalue[@ref='/data/q' and @event='odk-instance-first-load']"))
                .hasSize(reckoned ? 1 : 0);
        assertThat(made.find("//x:instance/x:data/x:q")).containsExactly(reckoned ? "" : given);
    }

    @Test
    void within_a_repeat_what_is_reckoned_is_set_for_each_new_one() {
        Made made = Made.of("""
                | survey |
                |        | type         | name | label | default |
                |        | begin_repeat | r    | R     |         |
                |        | time         | t    | T     | now()   |
                |        | end_repeat   |      |       |         |
                """);
        assertThat(made.find("//h:body//x:repeat/x:setvalue/@event")).containsExactly("odk-new-repeat");
        assertThat(made.find("//x:model/x:setvalue[@ref='/data/r/t']/@event"))
                .containsExactly("odk-instance-first-load");
    }

    @Test
    void a_trigger_changes_another_value_and_takes_the_calculation_out_of_the_bind() {
        Made made = Made.of("""
                | survey |
                |        | type     | name | label | trigger | calculation |
                |        | text     | a    | A     |         |             |
                |        | dateTime | b    | B     | ${a}    | now()       |
                |        | text     | c    | C     | ${a}    |             |
                """);
        assertThat(made.find("//x:input[@ref='/data/a']/x:setvalue/@ref")).containsExactly("/data/b", "/data/c");
        assertThat(made.find("//x:input[@ref='/data/a']/x:setvalue/@value")).containsExactly("now()");
        assertThat(made.bind("/data/b", "calculate")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"a, form-trigger-wrong", "${none}, form-reference-unknown", "${hid}, form-trigger-hidden"})
    void a_trigger_that_cannot_be_is_refused(String trigger, String code) {
        assertThat(Made.of("""
                        | survey |
                        |        | type      | name | label | trigger | calculation |
                        |        | calculate | hid  |       |         | 1 + 1       |
                        |        | text      | b    | B     | %s      | now()       |
                        """.formatted(trigger)).refusals()).containsExactly(code);
    }

    @Test
    void what_was_answered_the_last_time_is_an_instance_of_its_own() {
        Made made = Made.of("""
                | survey |
                |        | type | name | label | default           |
                |        | text | a    | A     | ${last-saved#a}   |
                """);
        assertThat(made.find("//x:instance[@id='__last-saved']/@src")).containsExactly("jr://instance/last-saved");
        assertThat(made.find("//x:setvalue[@ref='/data/a']/@value"))
                .containsExactly(" instance('__last-saved')/data/a ");
    }

    @ParameterizedTest
    @CsvSource({
        "range, start=0 end=1 step=0.1, //x:range/@step, 0.1",
        "range, '', //x:range/@end, 10",
        "range, start=1;end=5, //x:range/@end, 5",
        "range, 'start=1, end=9, step=2, tick_interval=4', //x:range/@odk:tick-interval, 4",
        "range, start=1 end=9 placeholder=3, //x:range/@odk:placeholder, 3",
        "image, max-pixels=640, //x:bind/@orx:max-pixels, 640",
        "image, app=org.example.camera max-pixels=1, //x:upload/@intent, org.example.camera",
        "audio, quality=low, //x:bind/@odk:quality, low",
        "audio, quality=external, //x:bind/@odk:quality, external",
        "text, rows=4, //x:input/@rows, 4",
        "geopoint, capture-accuracy=2.5, //x:input/@accuracyThreshold, 2.5",
        "geopoint, warning-accuracy=50, //x:input/@unacceptableAccuracyThreshold, 50",
        "geotrace, incremental=true, //x:input/@incremental, true",
        "geoshape, allow-mock-accuracy=true, //x:bind/@odk:allow-mock-accuracy, true",
        "background-audio, quality=voice-only, //odk:recordaudio/@odk:quality, voice-only",
        "audit, track-changes=true identify-user=true, //x:bind/@odk:track-changes, true",
        "audit, track-changes-reasons=on-form-edit, //x:bind/@odk:track-changes-reasons, on-form-edit",
        "audit, location-priority=balanced location-min-interval=60 location-max-age=120, //x:bind/@odk:location-max-age, 120",
    })
    void a_parameter_is_written_where_phones_look_for_it(String type, String parameters, String where, String what) {
        Made made = asking(type, parameters);
        assertThat(made.find(where)).containsExactly(what);
    }

    @ParameterizedTest
    @CsvSource({
        "range, step=0, form-parameter-value",
        "range, start=x, form-parameter-value",
        "range, start=1 end=3 step=5, form-parameter-value",
        "range, tick_interval=1.5, form-parameter-value",
        "range, placeholder=11, form-parameter-value",
        "range, tick_labelset=none, form-parameter-value",
        "range, begin=1, form-parameter-unknown",
        "image, max-pixels=large, form-parameter-value",
        "image, app=camera, form-parameter-value",
        "audio, quality=good, form-parameter-value",
        "background-audio, quality=external, form-parameter-value",
        "text, rows=many, form-parameter-value",
        "geopoint, incremental=true, form-parameter-unknown",
        "geotrace, incremental=no, form-parameter-value",
        "geopoint, allow-mock-accuracy=yes, form-parameter-value",
        "audit, location-priority=balanced, form-parameter-value",
        "audit, location-priority=best location-min-interval=60 location-max-age=120, form-parameter-value",
        "audit, location-priority=balanced location-min-interval=60 location-max-age=20, form-parameter-value",
        "audit, track-changes=maybe, form-parameter-value",
        "range, =, form-parameters-form",
        "select_one colour, seed=4, form-parameter-value",
        "select_one colour, randomize=maybe, form-parameter-value",
        "select_one colour, value=x, form-parameter-unknown",
    })
    void a_parameter_that_cannot_be_is_refused(String type, String parameters, String code) {
        assertThat(asking(type, parameters).refusals()).contains(code);
    }

    private static Made asking(String type, String parameters) {
        return Made.of("""
                | survey |
                |        | type | name | label | parameters |
                |        | %s   | %s   | Q     | %s         |
                |        | note | n    | N     |            |
                | choices |
                |         | list_name | name | label |
                |         | colour    | red  | Red   |
                """.formatted(type, type.equals("audit") ? "" : "q", parameters));
    }

    @Test
    void a_place_is_taken_at_the_start_or_at_an_answer() {
        Made made = Made.of("""
                | survey |
                |        | type                | name  | label | trigger |
                |        | start-geopoint      | first |       |         |
                |        | text                | a     | A     |         |
                |        | background-geopoint | there |       | ${a}    |
                """);
        assertThat(made.find("//x:model/odk:setgeopoint/@event")).containsExactly("odk-instance-first-load");
        assertThat(made.find("//x:input[@ref='/data/a']/odk:setgeopoint/@ref")).containsExactly("/data/there");
    }
}
