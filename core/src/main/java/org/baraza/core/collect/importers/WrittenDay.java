package org.baraza.core.collect.importers;

import org.baraza.core.collect.Row;

/** Days with the month in English letters, read without making objects. */
final class WrittenDay {

    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    private WrittenDay() {}

    /** {@code 31 May 2024} or {@code 31-May-2024}; {@link Row#NO_DAY} when it is not of that form. */
    static int dayMonthYear(Row row, int column, char between) {
        int from = row.from(column);
        int to = row.to(column);
        int first = find(row.bytes(), from, to, between);
        int second = find(row.bytes(), first + 1, to, between);
        return Row.dayOf(
                number(row.bytes(), second + 1, to),
                month(row.bytes(), first + 1, second),
                number(row.bytes(), from, first));
    }

    /** {@code 2019-Sep-11}; {@link Row#NO_DAY} when it is not of that form. */
    static int yearMonthDay(Row row, int column) {
        int from = row.from(column);
        int to = row.to(column);
        int first = find(row.bytes(), from, to, '-');
        int second = find(row.bytes(), first + 1, to, '-');
        return Row.dayOf(
                number(row.bytes(), from, first),
                month(row.bytes(), first + 1, second),
                number(row.bytes(), second + 1, to));
    }

    private static int find(byte[] bytes, int from, int to, char wanted) {
        int i = from;
        while (i < to && bytes[i] != wanted) {
            i++;
        }
        return i;
    }

    /** Up to four digits; −1 when there are none, more, or something else. */
    private static int number(byte[] bytes, int from, int to) {
        if (from >= to || to - from > 4) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /** 1 to 12 by the first three letters; −1 when there is no such month. */
    private static int month(byte[] bytes, int from, int to) {
        if (to - from < 3) {
            return -1;
        }
        for (int m = 0; m < 12; m++) {
            boolean same = true;
            for (int i = 0; i < 3; i++) {
                same &= (bytes[from + i] | 0x20) == MONTHS.charAt(m * 3 + i);
            }
            if (same) {
                return m + 1;
            }
        }
        return -1;
    }
}
