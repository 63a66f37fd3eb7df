package org.baraza.app.wiring;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.baraza.app.desk.FormFinding;
import org.baraza.app.desk.FormReader;
import org.baraza.app.desk.FormReport;
import org.baraza.app.forms.XlsForms;

/** A form written as a spreadsheet. */
final class SpreadsheetForm implements FormReader {

    private static final List<String> ENDINGS = List.of(".xlsx", ".xls", ".xlsm", ".csv", ".md");

    @Override
    public boolean recognises(String fileName, byte[] bytes) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    @Override
    public Outcome read(String fileName, byte[] bytes) {
        FormReport report = XlsForms.read(bytes, fileName);
        if (report.xform().isEmpty()) {
            return new Unreadable(problems(report, FormFinding::forbids));
        }
        return new Readable(
                report.xform().get().getBytes(StandardCharsets.UTF_8),
                report.itemsets()
                        .map(i -> Map.of("itemsets.csv", i.getBytes(StandardCharsets.UTF_8)))
                        .orElse(Map.of()),
                problems(report, _ -> true));
    }

    private static List<Problem> problems(FormReport report, Predicate<FormFinding> which) {
        return report.findings().stream()
                .filter(which)
                .map(f -> new Problem(
                        f.where(),
                        f.finding().kind().title() + ". " + f.finding().kind().remedy()))
                .toList();
    }
}
