package org.baraza.app.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Labels, hints and media, in one language and in several. */
final class TextsOfFormsTest {

    @Test
    void in_one_language_texts_stand_where_they_are_shown() {
        Made made = Made.of("""
                | survey |
                |        | type | name | label      | hint |
                |        | text | a    | A < B & C  | H    |
                """);
        assertThat(made.find("//x:itext")).isEmpty();
        assertThat(made.find("//h:body/x:input/x:label")).containsExactly("A < B & C");
        assertThat(made.find("//h:body/x:input/x:hint")).containsExactly("H");
    }

    @Test
    void every_language_has_every_text_and_what_is_missing_is_a_dash_and_noted() {
        Made made = Made.of("""
                | survey |
                |        | type | name | label::English (en) | label::Français (fr) | hint::English (en) |
                |        | text | a    | Hello               | Bonjour              | Say it             |
                """);
        assertThat(made.find("//x:translation/@lang")).containsExactly("English (en)", "Français (fr)");
        assertThat(made.find("//x:translation[@lang='Français (fr)']/x:text[@id='/data/a:label']/x:value"))
                .containsExactly("Bonjour");
        assertThat(made.find("//x:translation[@lang='Français (fr)']/x:text[@id='/data/a:hint']/x:value"))
                .containsExactly("-");
        assertThat(made.notes()).containsExactly("form-translation-missing");
    }

    @Test
    void the_language_of_the_settings_is_the_usual_one_and_takes_up_columns_without_any() {
        Made made = Made.of("""
                | survey |
                |        | type | name | label | label::Français (fr) |
                |        | text | a    | Hello | Bonjour              |
                | settings |
                |          | default_language |
                |          | English (en)     |
                """);
        assertThat(made.find("//x:translation[@default='true()']/@lang")).containsExactly("English (en)");
        assertThat(made.find("//x:translation[@lang='English (en)']//x:value")).containsExactly("Hello");
    }

    @Test
    void a_language_without_a_code_is_noted() {
        Made made = Made.of("""
                | survey |
                |        | type | name | label::Francais |
                |        | text | a    | Bonjour         |
                """);
        assertThat(made.notes()).containsExactly("form-language-code");
        assertThat(made.where("form-language-code")).isEqualTo("survey, row 1, column label::Francais");
    }

    @Test
    void media_have_forms_of_their_own_and_lie_in_folders() {
        Made made = Made.of("""
                | survey |
                |        | type              | name | label | image | big-image | audio | video |
                |        | text              | a    | A     | a.png | b.png     | a.mp3 | a.mp4 |
                |        | select_one colour | b    | B     |       |           |       |       |
                | choices |
                |         | list_name | name | label | image   |
                |         | colour    | red  | Red   | red.png |
                """);
        assertThat(made.find("//x:text[@id='/data/a:label']/x:value[@form]"))
                .containsExactlyInAnyOrder(
                        "jr://images/a.png", "jr://images/b.png", "jr://audio/a.mp3", "jr://video/a.mp4");
        assertThat(made.find("//x:text[@id='colour-0']/x:value[@form='image']")).containsExactly("jr://images/red.png");
        assertThat(made.find("//x:instance[@id='colour']//x:itextId")).containsExactly("colour-0");
        assertThat(made.find("//x:itemset/x:label/@ref")).containsExactly("jr:itext(itextId)");
    }

    @Test
    void a_guidance_hint_may_stay_hidden() {
        Made made = Made.of("""
                | survey |
                |        | type | name | label | hint | guidance_hint |
                |        | text | a    | A     | H    | G             |
                """);
        assertThat(made.find("//x:text[@id='/data/a:hint']/x:value")).containsExactly("H", "G");
        assertThat(made.find("//x:text[@id='/data/a:hint']/x:value/@form")).containsExactly("guidance");
        assertThat(Made.of("""
                        | survey |
                        |        | type | name | label | guidance_hint |
                        |        | text | a    |       | G             |
                        """).refusals()).containsExactly("form-label-missing");
    }

    @Test
    void a_text_shows_what_was_answered() {
        Made made = Made.of("""
                | survey |
                |        | type | name | label            | hint           |
                |        | text | a    | A                |                |
                |        | note | b    | You said ${a}!   | ${a} < ${a}    |
                """);
        assertThat(made.find("//x:input[@ref='/data/b']/x:label/x:output/@value"))
                .containsExactly(" /data/a ");
        assertThat(made.find("//x:input[@ref='/data/b']/x:hint/x:output/@value"))
                .hasSize(2);
    }

    @Test
    void choices_may_be_said_in_several_languages() {
        Made made = Made.of("""
                | survey |
                |        | type              | name | label::English (en) | label::Français (fr) |
                |        | select_one colour | b    | B                   | B                    |
                | choices |
                |         | list_name | name | label::English (en) | label::Français (fr) |
                |         | colour    | red  | Red                 | Rouge                |
                |         | colour    | blue | Blue                | Bleu                 |
                """);
        assertThat(made.find("//x:translation[@lang='Français (fr)']/x:text[starts-with(@id,'colour')]/x:value"))
                .containsExactly("Rouge", "Bleu");
    }

    @Test
    void a_big_image_needs_an_image() {
        assertThat(Made.of("""
                        | survey |
                        |        | type | name | label | big-image |
                        |        | text | a    | A     | b.png     |
                        """).refusals()).containsExactly("form-image-missing");
    }
}
