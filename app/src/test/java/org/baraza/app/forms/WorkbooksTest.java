package org.baraza.app.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.baraza.app.desk.FormReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spreadsheets in any format mean the same; what is no spreadsheet, or too large, is refused in words. */
final class WorkbooksTest {

    private static final List<List<String>> SURVEY = List.of(
            List.of("type", "name", "label"),
            List.of("text", "handle", "Who, if \"said\"?"),
            List.of("note", "end", "So"));

    private static final String MARKDOWN = """
            | survey |
            |        | type | name   | label            |
            |        | text | handle | Who, if "said"?  |
            |        | note | end    | So               |
            """;

    private static final String CSV = """
            "survey",,,
            ,"type","name","label"
            ,"text","handle","Who, if ""said""?"
            ,"note","end","So"
            """;

    @Test
    void every_format_of_a_spreadsheet_makes_the_same_form() throws IOException {
        String form = made(text(MARKDOWN), "meeting.md");
        assertThat(made(text(CSV), "meeting.csv")).isEqualTo(form);
        assertThat(made(text("\uFEFF" + CSV), "meeting.csv")).isEqualTo(form);
        assertThat(made(xls(), "meeting.xls")).isEqualTo(form);
        assertThat(made(xlsx(Map.of()), "meeting.xlsx")).isEqualTo(form);
        assertThat(made(xlsx(Map.of()), "meeting")).isEqualTo(form);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a", "PK\u0003\u0004 no zip", "\u00d0\u00cf\u0011\u00e0 no container", "{\"survey\": []}"})
    void what_is_no_spreadsheet_is_refused(String text) {
        assertThat(codes(XlsForms.read(text.getBytes(StandardCharsets.ISO_8859_1), "meeting")))
                .containsExactly("form-not-readable");
    }

    @Test
    void half_a_spreadsheet_is_refused() throws IOException {
        for (byte[] whole : List.of(xls(), xlsx(Map.of()))) {
            assertThat(codes(XlsForms.read(Arrays.copyOf(whole, whole.length / 2), "meeting")))
                    .containsExactly("form-not-readable");
        }
    }

    @Test
    void a_name_that_says_another_format_is_a_mistake() {
        assertThat(codes(XlsForms.read(text(MARKDOWN), "meeting.xlsx"))).containsExactly("form-named-otherwise");
    }

    @Test
    void what_unpacks_to_more_than_a_form_needs_is_refused() throws IOException {
        byte[] bomb = xlsx(Map.of("xl/sharedStrings.xml", "<sst>" + "<si><t> </t></si>".repeat(5_000_000) + "</sst>"));
        assertThat(bomb.length).isLessThan(1 << 20);
        assertThat(codes(XlsForms.read(bomb, "meeting.xlsx"))).containsExactly("form-too-large");
        assertThat(codes(XlsForms.read(new byte[WorkbookReader.MOST_BYTES + 1], "meeting.xlsx")))
                .containsExactly("form-too-large");
    }

    @Test
    void a_cell_far_too_long_is_refused_where_it_is() {
        FormReport report = XlsForms.read(text(MARKDOWN.replace("So", "s".repeat(40_000))), "meeting.md");
        assertThat(codes(report)).containsExactly("form-too-large");
        assertThat(report.findings().getFirst().where()).isEqualTo("survey, row 3, column label");
    }

    @Test
    void a_cell_far_out_costs_nothing() throws IOException {
        String far = "<worksheet><sheetData><row r='1'><c r='A1' t='str'><v>type</v></c>"
                + "<c r='ZZZ1' t='str'><v>name</v></c></row>"
                + "<row r='9000000'><c r='A9000000' t='str'><v>text</v></c></row></sheetData></worksheet>";
        FormReport report = XlsForms.read(xlsx(Map.of("xl/worksheets/sheet1.xml", far)), "meeting.xlsx");
        assertThat(report.findings()).noneMatch(f -> f.finding().row() > 2);
    }

    @Test
    void xml_that_declares_a_document_type_or_an_entity_is_not_read() throws IOException {
        String entity = "<!DOCTYPE sst [<!ENTITY a SYSTEM 'file:///etc/hostname'>]><sst><si><t>&a;</t></si></sst>";
        assertThat(codes(XlsForms.read(xlsx(Map.of("xl/sharedStrings.xml", entity)), "meeting.xlsx")))
                .containsExactly("form-not-readable");
    }

    @Test
    void a_form_without_a_survey_is_refused_and_a_sheet_called_nearly_so_is_named() {
        FormReport report = XlsForms.read(
                text(MARKDOWN.replace("survey", "surveys") + "| settings |\n| | form_id |\n| | a |\n"), "meeting.md");
        assertThat(codes(report)).containsExactly("form-without-survey");
        assertThat(report.findings().getFirst().finding().value()).isEqualTo("surveys");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "value", "Name"})
    void a_column_twice_is_refused(String second) {
        Made made = Made.of("""
                | survey |
                |        | type | name | %s | label |
                |        | text | a    | b  | A     |
                """.formatted(second));
        assertThat(made.refusals()).isNotEmpty().allMatch(code -> code.matches("form-column-(twice|same)"));
    }

    private static String made(byte[] file, String name) {
        FormReport report = XlsForms.read(file, name);
        assertThat(report.findings()).isEmpty();
        return report.xform().orElseThrow();
    }

    private static List<String> codes(FormReport report) {
        assertThat(report.xform()).isEmpty();
        return report.findings().stream().map(f -> f.finding().kind().code()).toList();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] xls() throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            var sheet = workbook.createSheet("survey");
            for (int i = 0; i < SURVEY.size(); i++) {
                var row = sheet.createRow(i);
                for (int j = 0; j < SURVEY.get(i).size(); j++) {
                    row.createCell(j).setCellValue(SURVEY.get(i).get(j));
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    /** A workbook with the survey, some of whose parts are others. */
    private static byte[] xlsx(Map<String, String> others) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (List<String> row : SURVEY) {
            rows.append("<row>");
            row.forEach(cell -> rows.append("<c t='str'><v>").append(cell).append("</v></c>"));
            rows.append("</row>");
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            Map<String, String> parts = new java.util.TreeMap<>(Map.of(
                    "xl/workbook.xml",
                    "<workbook xmlns:r='r'><sheets><sheet name='survey' r:id='r1'/></sheets></workbook>",
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id='r1' Target='worksheets/sheet1.xml'/></Relationships>",
                    "xl/worksheets/sheet1.xml",
                    "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"));
            parts.putAll(others);
            for (Map.Entry<String, String> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(text(part.getValue()));
            }
        }
        return packed.toByteArray();
    }
}
