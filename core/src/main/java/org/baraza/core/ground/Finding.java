package org.baraza.core.ground;

/**
 * What is wrong or notable about one place in somebody's data. A value, never an exception.
 *
 * @param kind what was found
 * @param row the row as a person counts it in the file: the header is row 1, so the first data row is row 2; 0 when the
 *     finding is about the whole file. In GeoJSON the first feature is row 1.
 * @param column the column's name as the file spells it; empty when the finding is about the whole row
 * @param value the offending text, shortened to 80 characters; empty when there is none to show
 */
public record Finding(FindingKind kind, long row, String column, String value) {

    private static final int SHOWN = 80;

    public Finding {
        value = value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
    }

    public boolean setsAside() {
        return kind.severity() == FindingKind.Severity.SET_ASIDE;
    }
}
