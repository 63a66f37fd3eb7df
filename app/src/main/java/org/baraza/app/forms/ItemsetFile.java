package org.baraza.app.forms;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The file itemsets.csv, from which phones take external choices. */
final class ItemsetFile {

    private ItemsetFile() {}

    /** Empty when the workbook has no external choices. */
    static Optional<String> of(Workbook workbook) {
        Sheet sheet = workbook.sheet(Workbook.EXTERNAL_CHOICES);
        if (sheet.rows().isEmpty()) {
            return Optional.empty();
        }
        StringBuilder csv = new StringBuilder(line(sheet.headers()));
        for (Row row : sheet.rows()) {
            csv.append(line(sheet.headers().stream()
                    .map(header -> row.cells().getOrDefault(header, ""))
                    .toList()));
        }
        return Optional.of(csv.toString());
    }

    private static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(",", "", "\r\n"));
    }
}
