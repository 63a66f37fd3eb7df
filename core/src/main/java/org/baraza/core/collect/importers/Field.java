package org.baraza.core.collect.importers;

import java.util.Optional;
import org.baraza.core.collect.CommonFindings;
import org.baraza.core.collect.ImporterCard;
import org.baraza.core.collect.Layout;
import org.baraza.core.collect.Problem;
import org.baraza.core.collect.Row;
import org.baraza.core.ground.FindingKind;

/**
 * Where a column stands in one file.
 *
 * @param column position; −1 when the file does not have it
 * @param name as the file spells it; empty when the file does not have it
 */
record Field(int column, String name) {

    /** The first column with one of these names, in any case. */
    static Field find(Layout layout, String... names) {
        int column = layout.find(names);
        return new Field(column, column < 0 ? "" : layout.columns().get(column));
    }

    /** The column of a card's line, under any of its names. */
    static Field find(Layout layout, ImporterCard.Column column) {
        return find(layout, column.names().toArray(String[]::new));
    }

    boolean isPresent() {
        return column >= 0;
    }

    boolean isMissing(Row row) {
        return column < 0 || row.isMissing(column);
    }

    /** One line of text without control characters; empty when missing. */
    String text(Row row) {
        return isMissing(row)
                ? ""
                : row.text(column).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    Problem problem(FindingKind kind, Row row) {
        return new Problem(kind, name, text(row));
    }

    /** What is wrong when the field is empty or holds no number. */
    Problem notANumber(FindingKind kind, Row row) {
        return problem(isMissing(row) ? CommonFindings.BLANK : kind, row);
    }

    /** Why the field cannot be used as a required text; empty when it can. */
    Optional<Problem> blank(Row row) {
        return text(row).isEmpty() ? Optional.of(new Problem(CommonFindings.BLANK, name, "")) : Optional.empty();
    }
}
