package org.baraza.app.desk;

import java.io.PrintStream;
import java.util.List;
import org.baraza.core.protect.disclosure.CsvCell;

/**
 * Writes CSV: quoted as RFC 4180 says, lines ended by a single line feed, UTF-8, and nothing in it that a spreadsheet
 * would run. Only {@link DoorOut} writes one.
 */
final class Csv {

    private final PrintStream out;
    private final StringBuilder line = new StringBuilder();

    Csv(PrintStream out) {
        this.out = out;
    }

    void row(List<String> fields) {
        line.setLength(0);
        for (int i = 0; i < fields.size(); i++) {
            if (i > 0) {
                line.append(',');
            }
            line.append(CsvCell.show(fields.get(i)));
        }
        out.append(line.append('\n'));
    }
}
