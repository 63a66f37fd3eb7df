package org.baraza.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.baraza.app.forms.XlsForms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rose writes a form as a spreadsheet and makes of it what phones fill in. */
final class XlsformCommandTest {

    private static final Path GUIDE = Path.of("..", "docs", "how-to", "write-a-form.md");

    @TempDir
    Path folder;

    private TypedText text = new TypedText();

    @BeforeEach
    void nothing_said_yet() {
        text = new TypedText();
    }

    private int run(String... words) {
        Tools tools = new TableDesk().tools(text.terminal());
        return new Baraza(new Tools(
                        tools.desks(),
                        tools.practice(),
                        tools.screens(),
                        new XlsForms(),
                        tools.paper(),
                        tools.terminal(),
                        tools.stop()))
                .run(words);
    }

    private String write(String name, String tables) throws IOException {
        return Files.writeString(folder.resolve(name), tables).toString();
    }

    /** The form that the guide shows. */
    private static String fromTheGuide() throws IOException {
        String[] blocks = Files.readString(GUIDE).split("```\\R");
        return java.util.Arrays.stream(blocks)
                .filter(b -> b.startsWith("| survey"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_form_of_the_guide_is_made() throws IOException {
        String file = write("village-meeting.md", fromTheGuide());
        Path out = folder.resolve("village-meeting.xml");
        assertThat(run("xlsform", file, "-o", out.toString())).as(text.err()).isEqualTo(Exit.GOOD);
        assertThat(Files.readString(out)).contains("<h:title>village-meeting</h:title>", " ../mood  = 'tense'");
        assertThat(text.out()).contains(out.toString());
    }

    @Test
    void what_is_wrong_is_said_with_its_place_as_the_guide_shows_and_nothing_is_written() throws IOException {
        String file = write("village-meeting.md", fromTheGuide().replace("${mood} = ", "${moood} ="));
        Path out = folder.resolve("village-meeting.xml");
        assertThat(run("xlsform", file, "-o", out.toString())).isEqualTo(Exit.FINDINGS);
        assertThat(out).doesNotExist();
        assertThat(text.out()).isEmpty();
        assertThat(Files.readString(GUIDE)).contains(text.err().strip());
    }

    @Test
    void without_a_file_to_write_to_the_form_goes_to_the_terminal_and_notes_beside_it() throws IOException {
        String file = write("m.md", "| survey |\n| | type | name | label::Francais |\n| | text | a | A |\n");
        assertThat(run("xlsform", file)).isEqualTo(Exit.GOOD);
        assertThat(text.out()).startsWith("<?xml");
        assertThat(text.err()).startsWith("note  survey");
    }

    @Test
    void scripts_get_one_object() throws IOException {
        String file = write("m.md", "| survey |\n| | type | name | label |\n| | txt | a | A |\n");
        assertThat(run("xlsform", file, "--json")).isEqualTo(Exit.FINDINGS);
        JsonNode said = JsonMapper.shared().readTree(text.out());
        assertThat(said.get("made").asBoolean()).isFalse();
        assertThat(said.get("xform").isNull()).isTrue();
        JsonNode finding = said.get("findings").get(0);
        assertThat(finding.get("code").asString()).isEqualTo("form-type-unknown");
        assertThat(finding.get("forbids").asBoolean()).isTrue();
        assertThat(finding.get("sheet").asString()).isEqualTo("survey");
        assertThat(finding.get("row").asInt()).isEqualTo(2);
        assertThat(finding.get("column").asString()).isEqualTo("type");
        assertThat(finding.get("value").asString()).isEqualTo("txt");
        assertThat(finding.get("remedy").asString()).isNotBlank();
    }

    @Test
    void external_choices_lie_beside_the_form() throws IOException {
        String file = write("m.md", """
                | survey |
                |        | type                      | name | label | choice_filter |
                |        | text                      | land | L     |               |
                |        | select_one_external towns | town | T     | land=${land}  |
                | external_choices |
                |         | list_name | name | label | land |
                |         | towns     | t1   | Town  | n    |
                """);
        assertThat(run("xlsform", file, "--out", folder.resolve("m.xml").toString()))
                .isEqualTo(Exit.GOOD);
        assertThat(folder.resolve("itemsets.csv")).content().contains("towns");
        assertThat(text.out()).contains("itemsets.csv");
    }

    @Test
    void wrong_use_is_said_and_ends_with_2() throws IOException {
        assertThat(run("xlsform")).isEqualTo(Exit.WRONG_USE);
        assertThat(run("xlsform", folder.toString())).isEqualTo(Exit.WRONG_USE);
        assertThat(run("xlsform", folder.resolve("none.xlsx").toString())).isEqualTo(Exit.WRONG_USE);
        String file = write("m.md", fromTheGuide());
        assertThat(run(
                        "xlsform",
                        file,
                        "-o",
                        folder.resolve("none").resolve("m.xml").toString()))
                .isEqualTo(Exit.WRONG_USE);
        assertThat(text.err()).contains("There is no file", "is a folder", "There is no folder");
    }
}
