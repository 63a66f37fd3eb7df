package org.baraza.app.files;

/**
 * How one CSV file is written.
 *
 * @param delimiter what parts fields: comma, semicolon or tab
 * @param columns fields in a row
 * @param longestRow bytes of the longest row accepted
 */
record CsvTable(char delimiter, int columns, int longestRow) {

    /** 16 MiB: longer than the most detailed boundary anybody publishes in a cell. */
    static final int LONGEST_ROW = 16 << 20;

    CsvTable(char delimiter, int columns) {
        this(delimiter, columns, LONGEST_ROW);
    }
}
