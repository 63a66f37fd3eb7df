package org.baraza.app.openrosa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.baraza.app.desk.FormPaper;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.forms.XlsForms;
import org.baraza.core.protect.ProtectionRule;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** A form as a sheet of paper: Deng prints it, Amina's association fills it in, and nothing on it names anybody. */
final class PaperFormTest {

    private static final String FORM = """
            | survey  |                 |        |                     |                     |                                         |          |
            |         | type            | name   | label::English (en) | label::Arabic (ar)  | relevant                                | required |
            |         | note            | hello  | Thank you           | شكرا                |                                         |          |
            |         | date            | day    | When?               | متى                 |                                         | yes      |
            |         | begin_repeat    | topic  | Topic               | موضوع               |                                         |          |
            |         | select_one mood | mood   | How was it?         | كيف                 |                                         |          |
            |         | text            | why    | Why so tense?       | لماذا               | ${mood} = 'tense'                       |          |
            |         | end_repeat      |        |                     |                     |                                         |          |
            |         | integer         | people | How many?           | كم                  |                                         |          |
            |         | geopoint        | where  | Where?              | أين                 | ${people} > 3 and not(${people} = 9)    |          |
            |         | text            | far    | How far?            | بعد                 | ${people} >= 5                          |          |
            |         | select_multiple mood | all | Which?             | أي                  |                                         |          |
            |         | text            | more   | What else?          | ماذا                | selected(${all}, 'calm')                |          |
            |         | image           | photo  | Picture             | صورة                |                                         |          |
            | choices |                 |        |                     |                     |                                         |          |
            |         | list_name       | name   | label::English (en) | label::Arabic (ar)  |                                         |          |
            |         | mood            | calm   | Calm                | هادئ                |                                         |          |
            |         | mood            | tense  | Tense               | متوتر               |                                         |          |
            """;

    private static Document page(String... languages) {
        String xform = XlsForms.read(FORM.getBytes(StandardCharsets.UTF_8), "meeting.md")
                .xform()
                .orElseThrow();
        return Jsoup.parse(new String(
                new PaperForm()
                        .sheet(
                                xform.getBytes(StandardCharsets.UTF_8),
                                new FormPaper.Wishes(List.of(languages), "sw", 2, false))
                        .page(),
                StandardCharsets.UTF_8));
    }

    private static Element question(Document page, String label) {
        return page.select(".question").stream()
                .filter(q -> q.select("h3").text().contains(label))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void each_question_has_the_boxes_its_answer_needs() {
        Document page = page("English (en)");
        assertThat(question(page, "When?").select(".boxes .box")).hasSize(8);
        assertThat(question(page, "When?").text()).contains("day / month / year", "★");
        assertThat(question(page, "How was it?").select("li").eachText()).containsExactly("Calm", "Tense");
        assertThat(question(page, "How was it?").select(".round")).hasSize(2);
        assertThat(question(page, "Which?").select(".round")).isEmpty();
        assertThat(question(page, "How many?").select(".box")).isNotEmpty();
        assertThat(question(page, "Why so tense?").select(".line")).hasSize(3);
        assertThat(question(page, "Where?").text()).contains("The place code, nothing more exact");
        assertThat(question(page, "Picture").text()).contains("Only a telephone");
        assertThat(page.select(".told h3").eachText()).containsExactly("Thank you");
        assertThat(page.select(".block")).hasSize(2);
        assertThat(page.select(".code .box")).hasSize(6);
    }

    @Test
    void when_a_question_is_asked_is_said_in_words_or_not_at_all() {
        Document page = page("English (en)");
        assertThat(question(page, "Why so tense?").select(".only").text())
                .isEqualTo("Only if “How was it?” is “Tense”.");
        assertThat(question(page, "How far?").select(".only").text()).isEqualTo("Only if “How many?” is 5 or more.");
        assertThat(question(page, "What else?").select(".only").text())
                .isEqualTo("Only if “Calm” is ticked at “Which?”.");
        assertThat(question(page, "Where?").select(".only").text()).isEqualTo("Only if it applies.");
        assertThat(page.text()).doesNotContain("${", "selected(", "/meeting/");
    }

    @Test
    void two_languages_stand_together_and_arabic_runs_from_right_to_left() {
        Document page = page("English (en)", "Arabic (ar)");
        assertThat(page.select("html").attr("dir")).isEqualTo("ltr");
        assertThat(question(page, "When?").select(".second").attr("dir")).isEqualTo("rtl");
        assertThat(question(page, "When?").select(".second").text()).isEqualTo("متى");
        Document arabic = page("Arabic (ar)");
        assertThat(arabic.select("html").attr("dir")).isEqualTo("rtl");
        assertThat(arabic.select(".rules").text()).contains("لا تكتب");
        assertThat(arabic.select(".boxes").eachAttr("dir")).containsOnly("ltr");
    }

    @Test
    @ProtectionRule(17)
    void the_sheet_says_that_nobody_is_named_on_it_and_what_becomes_of_it() {
        assertThat(page("English (en)").select(".rules").text())
                .contains("Write nobody’s name", "sexual violence", "then it is destroyed");
    }

    @Test
    void what_the_form_says_is_text_and_never_a_part_of_the_page() {
        String form = FORM.replace("When?", "<script>window.planted=1</script>\"'&");
        String xform = XlsForms.read(form.getBytes(StandardCharsets.UTF_8), "meeting.md")
                .xform()
                .orElseThrow();
        for (boolean alone : List.of(true, false)) {
            Document page = Jsoup.parse(new String(
                    new PaperForm()
                            .sheet(
                                    xform.getBytes(StandardCharsets.UTF_8),
                                    new FormPaper.Wishes(List.of(), "en", 1, alone))
                            .page(),
                    StandardCharsets.UTF_8));
            assertThat(page.select("script")).isEmpty();
            assertThat(page.select("style")).hasSize(alone ? 1 : 0);
            assertThat(page.select("h3").eachText()).anyMatch(t -> t.contains("<script>window.planted=1</script>\"'&"));
        }
    }

    @Test
    void what_is_no_form_is_refused_in_words() {
        for (String wrong : List.of("", "<form/>", "| survey |", "<!DOCTYPE a><a/>")) {
            assertThatThrownBy(() -> new PaperForm()
                            .sheet(
                                    wrong.getBytes(StandardCharsets.UTF_8),
                                    new FormPaper.Wishes(List.of(), "en", 1, false)))
                    .isInstanceOf(WrongUse.class)
                    .hasMessageContaining("no XForm");
        }
    }

    @Test
    void every_language_has_every_word_of_the_sheet() throws IOException {
        Properties english = words("en");
        for (String language : Sentences.LANGUAGES) {
            assertThat(words(language).stringPropertyNames()).as(language).isEqualTo(english.stringPropertyNames());
        }
    }

    private static Properties words(String language) throws IOException {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                java.util.Objects.requireNonNull(
                        PaperFormTest.class.getResourceAsStream("/texts/paper_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }

    @Test
    void the_shipped_form_can_be_put_on_paper() throws IOException {
        String xform = XlsForms.read(Files.readAllBytes(Path.of("../forms/alert.xlsx")), "alert.xlsx")
                .xform()
                .orElseThrow();
        FormPaper.Sheet sheet = new PaperForm()
                .sheet(xform.getBytes(StandardCharsets.UTF_8), new FormPaper.Wishes(List.of(), "en", 3, true));
        assertThat(Jsoup.parse(new String(sheet.page(), StandardCharsets.UTF_8)).select(".question"))
                .hasSizeGreaterThan(2);
    }
}
