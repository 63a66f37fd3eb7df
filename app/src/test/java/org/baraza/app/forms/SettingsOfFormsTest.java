package org.baraza.app.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a form says of itself. */
final class SettingsOfFormsTest {

    private static Made with(String columns, String values) {
        return Made.of("""
                | survey |
                |        | type | name | label |
                |        | text | a    | A     |
                | settings |
                | | %s |
                | | %s |
                """.formatted(columns, values));
    }

    @Test
    void without_settings_a_form_is_called_like_its_file() {
        Made made = Made.of("""
                | survey |
                |        | type | name | label |
                |        | text | a    | A     |
                """);
        assertThat(made.find("//h:title")).containsExactly("meeting");
        assertThat(made.find("//x:instance/x:data/@id")).containsExactly("meeting");
    }

    @Test
    void title_identifier_version_and_style_are_as_given() {
        Made made = with("form_title | form_id | version | style", "Village | village | 2021030101 | pages");
        assertThat(made.find("//h:title")).containsExactly("Village");
        assertThat(made.find("//x:instance/x:data/@id")).containsExactly("village");
        assertThat(made.find("//x:instance/x:data/@version")).containsExactly("2021030101");
        assertThat(made.find("/h:html/h:body/@class")).containsExactly("pages");
    }

    @Test
    void where_it_is_sent_and_with_which_key_is_as_given() {
        Made made = with("submission_url | public_key", "https://example.org/s | MIIB");
        assertThat(made.find("//x:submission/@action")).containsExactly("https://example.org/s");
        assertThat(made.find("//x:submission/@base64RsaPublicKey")).containsExactly("MIIB");
        assertThat(made.find("//x:submission/@method")).containsExactly("post");
    }

    @Test
    void an_instance_has_a_name_and_an_identifier_unless_it_shall_have_none() {
        Made made = with("instance_name", "concat(${a}, '!')");
        assertThat(made.bind("/data/meta/instanceName", "calculate")).containsExactly("concat( /data/a , '!')");
        assertThat(made.bind("/data/meta/instanceID", "jr:preload")).containsExactly("uid");
        assertThat(with("omit_instanceID", "yes").find("//x:instance/x:data/x:meta/*"))
                .isEmpty();
        assertThat(with("omit_instanceID | public_key", "yes | MIIB").refusals())
                .containsExactly("form-encrypted-without-id");
    }

    @Test
    void attributes_and_namespaces_are_written_at_the_root() {
        Made made = with(
                "attribute::colour | namespaces | instance_xmlns",
                "red | ex=\"http://example.org/ex\" | http://example.org/form");
        assertThat(made.report().xform().orElseThrow())
                .contains("colour=\"red\"")
                .contains("xmlns:ex=\"http://example.org/ex\"")
                .contains("xmlns=\"http://example.org/form\"");
    }

    @Test
    void the_root_may_have_another_name() {
        assertThat(with("name", "meeting").bind("/meeting/a", "type")).containsExactly("string");
        assertThat(with("name", "2 meetings").refusals()).containsExactly("form-name-invalid");
    }

    @Test
    void what_is_yes_or_no_says_so() {
        assertThat(with("omit_instanceID", "perhaps").notes()).containsExactly("form-setting-unclear");
        assertThat(with("form_id | id_string", "a | b").notes()).contains("form-two-ids");
    }
}
