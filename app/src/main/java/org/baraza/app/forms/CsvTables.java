package org.baraza.app.forms;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sheets below each other in one CSV file: a first cell that is not empty names the sheet of the rows below it. */
final class CsvTables {

    private CsvTables() {}

    static Optional<Workbook> read(String text, Problems problems) {
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text)) {
            for (CsvRecord csv : reader) {
                List<String> cells = csv.getFields().stream().map(Blanks::strip).toList();
                if (cells.stream().anyMatch(c -> !c.isEmpty())) {
                    rows.add(cells);
                }
            }
        } catch (CsvParseException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(MarkdownTables.sheets(rows, problems));
    }
}
