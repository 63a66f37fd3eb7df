package org.baraza.core.collect.importers;

import static org.baraza.core.ground.FindingKind.noted;

import java.util.ArrayList;
import java.util.List;
import org.baraza.core.collect.CommonFindings;
import org.baraza.core.collect.Problem;
import org.baraza.core.collect.Row;
import org.baraza.core.ground.Dictionary;
import org.baraza.core.ground.EventColumns;
import org.baraza.core.ground.FindingKind;

/**
 * What the readers of event files share: fields read straight into columns, and the problems of the row at hand. Nothing
 * is made for a row that is in order. Each {@code read} tells whether the row can still be kept.
 */
final class EventFields {

    static final FindingKind DEATHS_NOT_STATED = noted(
            "deaths-not-stated",
            "a count of deaths is empty",
            "The row is kept and the count is treated as not known, never as zero.");
    static final FindingKind PRECISION_UNKNOWN = noted(
            "place-precision-not-known",
            "the precision of the place is not one of the published codes",
            "The row is kept and its precision is treated as not known.");

    private List<Problem> problems = List.of();

    void begin() {
        problems = List.of();
    }

    List<Problem> problems() {
        return problems;
    }

    void note(FindingKind kind, Field field, Row row) {
        add(field.problem(kind, row));
    }

    private void add(Problem problem) {
        if (problems.isEmpty()) {
            problems = new ArrayList<>(2);
        }
        problems.add(problem);
    }

    /** Gives up on the row: always false, so that a reader can return it. */
    boolean setAside(Problem problem) {
        add(problem);
        return false;
    }

    boolean readPlace(Row row, Field longitude, Field latitude, EventColumns columns, int i) {
        double east = row.decimal(longitude.column());
        if (Double.isNaN(east)) {
            return setAside(longitude.notANumber(CommonFindings.NOT_A_NUMBER, row));
        }
        double north = row.decimal(latitude.column());
        if (Double.isNaN(north)) {
            return setAside(latitude.notANumber(CommonFindings.NOT_A_NUMBER, row));
        }
        columns.longitude[i] = east;
        columns.latitude[i] = north;
        return true;
    }

    /** A count of deaths; a file without the column states none, which needs no note on every row. */
    boolean readCount(Row row, Field field, int[] column, int i) {
        column[i] = EventColumns.NOT_STATED;
        if (!field.isPresent()) {
            return true;
        }
        long count = row.whole(field.column());
        if (count == Row.NO_NUMBER) {
            if (!field.isMissing(row)) {
                return setAside(field.problem(CommonFindings.NOT_WHOLE, row));
            }
            note(DEATHS_NOT_STATED, field, row);
            return true;
        }
        if (count < 0 || count > Integer.MAX_VALUE) {
            return setAside(field.problem(count < 0 ? CommonFindings.NEGATIVE : CommonFindings.TOO_LARGE, row));
        }
        column[i] = (int) count;
        return true;
    }

    /** A published code of 1 to {@code most}; {@link EventColumns#UNKNOWN} when the file does not tell. */
    byte precision(Row row, Field field, int most) {
        if (field.isMissing(row)) {
            return EventColumns.UNKNOWN;
        }
        long code = row.whole(field.column());
        if (code < 1 || code > most) {
            note(PRECISION_UNKNOWN, field, row);
            return EventColumns.UNKNOWN;
        }
        return (byte) code;
    }

    static int text(Row row, Field field, Dictionary texts) {
        int column = field.column();
        return texts.code(row.bytes(), row.from(column), row.to(column));
    }

    /** Whether a field begins with an ASCII text given in small letters, in any case, without making a String. */
    static boolean startsWith(Row row, Field field, String small) {
        byte[] bytes = row.bytes();
        int from = row.from(field.column());
        if (row.to(field.column()) - from < small.length()) {
            return false;
        }
        for (int i = 0; i < small.length(); i++) {
            int c = bytes[from + i];
            if ((c >= 'A' && c <= 'Z' ? c + 32 : c) != small.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
