package org.baraza.core.collect;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.baraza.core.ground.Outline;

/**
 * One record of somebody's file as the shell read it: fields as UTF-8 bytes, already freed of quotes. One object is
 * reused for every row of a file, so nothing may keep it. Reading numbers and days makes no objects.
 */
public final class Row {

    /** What {@link #whole} gives where there is no whole number. */
    public static final long NO_NUMBER = Long.MIN_VALUE;

    /** What {@link #day} gives where there is no such day. */
    public static final int NO_DAY = Integer.MIN_VALUE;

    private byte[] bytes = new byte[0];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int size;
    private long number;
    private Optional<Outline> outline = Optional.empty();

    /** Begins a new record; fields follow by {@link #field}. {@code bytes} is read, never written, until the next call. */
    public void begin(byte[] bytes, long number) {
        this.bytes = bytes;
        this.number = number;
        this.size = 0;
        this.outline = Optional.empty();
    }

    /** Adds the next field: bytes {@code start} inclusive to {@code end} exclusive. */
    public void field(int start, int end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        starts[size] = start;
        ends[size] = end;
        size++;
    }

    /** Gives the record its shape on the ground, for formats that carry one. */
    public void outline(Outline shape) {
        outline = Optional.of(shape);
    }

    public Optional<Outline> outline() {
        return outline;
    }

    /** The row as a person counts it; see {@link org.baraza.core.ground.Finding#row()}. */
    public long number() {
        return number;
    }

    /** Fields in this record. */
    public int size() {
        return size;
    }

    /** Empty, spaces only, or {@code NA}, which is how R writes a missing value. */
    public boolean isMissing(int column) {
        int from = from(column);
        int to = to(column);
        return from >= to || (to - from == 2 && bytes[from] == 'N' && bytes[from + 1] == 'A');
    }

    /** The field without surrounding spaces; empty for a column the row does not have. */
    public String text(int column) {
        int from = from(column);
        return new String(bytes, from, Math.max(0, to(column) - from), StandardCharsets.UTF_8);
    }

    /**
     * A whole number of at most 18 digits, also when written {@code 12.0} or, as R writes round numbers, {@code 2e+05};
     * {@link #NO_NUMBER} otherwise.
     */
    public long whole(int column) {
        int i = from(column);
        int to = to(column);
        boolean negative = i < to && bytes[i] == '-';
        if (negative || (i < to && bytes[i] == '+')) {
            i++;
        }
        int first = i;
        long value = 0;
        for (; i < to && bytes[i] != '.'; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9 || i - first >= 18) {
                return wholeFromPower(column);
            }
            value = value * 10 + digit;
        }
        if (i == first) {
            return NO_NUMBER;
        }
        for (int j = i + 1; j < to; j++) {
            if (bytes[j] != '0') {
                return wholeFromPower(column);
            }
        }
        return negative ? -value : value;
    }

    private long wholeFromPower(int column) {
        int from = from(column);
        int to = to(column);
        boolean power = false;
        for (int i = from + 1; i < to - 1; i++) {
            power |= bytes[i] == 'e' || bytes[i] == 'E';
        }
        double value = power ? slowDecimal(from, to) : Double.NaN;
        // Up to 1e15 every whole number is exact in floating point.
        return Math.abs(value) <= 1e15 && value == Math.rint(value) ? (long) value : NO_NUMBER;
    }

    private static final double[] TENS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    /** A decimal number with a point, correctly rounded; NaN where there is none. */
    public double decimal(int column) {
        int i = from(column);
        int to = to(column);
        int start = i;
        boolean negative = i < to && bytes[i] == '-';
        if (negative || (i < to && bytes[i] == '+')) {
            i++;
        }
        long digits = 0;
        int count = 0;
        int afterPoint = 0;
        boolean point = false;
        for (; i < to; i++) {
            int c = bytes[i];
            if (c == '.' && !point) {
                point = true;
            } else if (c >= '0' && c <= '9') {
                digits = digits * 10 + (c - '0');
                count++;
                afterPoint += point ? 1 : 0;
                if (count > 15) {
                    return slowDecimal(start, to);
                }
            } else {
                return slowDecimal(start, to);
            }
        }
        if (count == 0) {
            return Double.NaN;
        }
        // At most 15 digits and a power of ten up to 1e15 are both exact, so one division rounds once, correctly.
        double value = digits / TENS[afterPoint];
        return negative ? -value : value;
    }

    private double slowDecimal(int start, int to) {
        for (int i = start; i < to; i++) {
            int c = bytes[i];
            boolean allowed = (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
            if (!allowed) {
                return Double.NaN;
            }
        }
        try {
            double value = Double.parseDouble(new String(bytes, start, to - start, StandardCharsets.US_ASCII));
            return Double.isInfinite(value) ? Double.NaN : value;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /**
     * A day written {@code 2017-07-31}, alone or followed by {@code T} or a space and a time of day that is ignored;
     * {@link #NO_DAY} when the text is not of that form or the day does not exist.
     *
     * @return days since 1970-01-01
     */
    public int day(int column) {
        int from = from(column);
        int to = to(column);
        if (to - from < 10 || bytes[from + 4] != '-' || bytes[from + 7] != '-') {
            return NO_DAY;
        }
        if (to - from > 10 && bytes[from + 10] != 'T' && bytes[from + 10] != ' ') {
            return NO_DAY;
        }
        return dayOf(digits(from, 4), digits(from + 5, 2), digits(from + 8, 2));
    }

    /** Days since 1970-01-01 of a calendar day; {@link #NO_DAY} when it does not exist. Years 1 to 9999. */
    public static int dayOf(long year, long month, long dayOfMonth) {
        if (year < 1 || year > 9999 || month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > 31) {
            return NO_DAY;
        }
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        int longest = month == 2 ? (leap ? 29 : 28) : (month == 4 || month == 6 || month == 9 || month == 11) ? 30 : 31;
        if (dayOfMonth > longest) {
            return NO_DAY;
        }
        long y = month <= 2 ? year - 1 : year;
        long era = y / 400;
        long yearOfEra = y - era * 400;
        long dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + dayOfMonth - 1;
        long dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return (int) (era * 146_097 + dayOfEra - 719_468);
    }

    private int digits(int from, int count) {
        int value = 0;
        for (int i = from; i < from + count; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /** The bytes behind the fields, for readers that intern texts without making a String of each. */
    public byte[] bytes() {
        return bytes;
    }

    /** First byte of a field after leading spaces. */
    public int from(int column) {
        if (column < 0 || column >= size) {
            return 0;
        }
        int i = starts[column];
        while (i < ends[column] && bytes[i] == ' ') {
            i++;
        }
        return i;
    }

    /** One past the last byte of a field before trailing spaces; not after {@link #from} when the field is empty. */
    public int to(int column) {
        if (column < 0 || column >= size) {
            return 0;
        }
        int i = ends[column];
        while (i > starts[column] && bytes[i - 1] == ' ') {
            i--;
        }
        return i;
    }
}
