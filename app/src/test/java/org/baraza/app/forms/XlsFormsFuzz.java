package org.baraza.app.forms;

import com.google.auto.service.AutoService;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.baraza.app.desk.FormFinding;
import org.baraza.app.desk.FormReport;
import org.baraza.fuzz.FuzzTarget;

/**
 * Any file at all becomes a form that is XML, or findings that say why not. The first byte chooses the wrapping, so that
 * what lies within an XLSX file is reached too.
 */
@AutoService(FuzzTarget.class)
public final class XlsFormsFuzz implements FuzzTarget {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String SHARED = "xl/sharedStrings.xml";
    private static final String LEAST_SHEET =
            "<worksheet><sheetData><row r='1'><c t='s'><v>0</v></c></row></sheetData></worksheet>";

    @Override
    public Set<Class<?>> parsers() {
        return Set.of(
                XlsForms.class,
                WorkbookReader.class,
                MarkdownTables.class,
                CsvTables.class,
                XlsFile.class,
                XlsxFile.class,
                SafeXml.class,
                Numbers.class,
                Parameters.class);
    }

    @Override
    public int weight() {
        return 4;
    }

    @Override
    public int longest() {
        return 6_000;
    }

    @Override
    public List<byte[]> seeds() {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            var sheet = workbook.createSheet("survey");
            List<List<String>> rows = List.of(List.of("type", "name", "label"), List.of("text", "handle", "Handle"));
            for (int i = 0; i < rows.size(); i++) {
                var row = sheet.createRow(i);
                for (int j = 0; j < rows.get(i).size(); j++) {
                    row.createCell(j).setCellValue(rows.get(i).get(j));
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(0);
            workbook.write(out);
            return List.of(out.toByteArray());
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
    }

    @Override
    public void feed(byte[] input) throws Exception {
        if (input.length == 0) {
            return;
        }
        byte[] rest = Arrays.copyOfRange(input, 1, input.length);
        byte[] file = switch (input[0] & 3) {
            case 2 ->
                xlsx(rest, "<sst><si><t>name</t></si><si><t>handle</t></si></sst>".getBytes(StandardCharsets.UTF_8));
            case 3 -> xlsx(LEAST_SHEET.getBytes(StandardCharsets.UTF_8), rest);
            default -> rest;
        };
        FormReport report = XlsForms.read(file, "meeting");
        boolean refused = report.findings().stream().anyMatch(FormFinding::forbids);
        if (refused == report.xform().isPresent()) {
            throw new AssertionError("a form is made or refused, never both or neither: " + report.findings());
        }
        if (report.xform().isPresent()) {
            DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(report.xform().get().getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static byte[] xlsx(byte[] sheet, byte[] shared) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            put(
                    out,
                    "xl/workbook.xml",
                    "<workbook xmlns:r='r'><sheets><sheet name='survey' r:id='r1'/></sheets></workbook>");
            put(
                    out,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id='r1' Target='worksheets/sheet1.xml'/></Relationships>");
            out.putNextEntry(new ZipEntry(SHEET));
            out.write(sheet);
            out.putNextEntry(new ZipEntry(SHARED));
            out.write(shared);
        }
        return packed.toByteArray();
    }

    private static void put(ZipOutputStream out, String name, String text) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
