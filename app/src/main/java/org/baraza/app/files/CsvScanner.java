package org.baraza.app.files;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.baraza.core.collect.Row;

/**
 * Finds records and fields in CSV bytes (RFC 4180): quoted fields, doubled quotes, line breaks within quotes, lines
 * ended by LF, CRLF or CR. Lenient where that is safe: a quote within an unquoted field is a character, text after a
 * closing quote belongs to the field. Empty lines are no records.
 *
 * <p>Reads eight bytes at a time, so buffers need {@link #room} beyond the text; unescaped fields are written there.
 */
final class CsvScanner {

    /** Given every complete record. */
    interface Records {

        /**
         * @param row its fields; its number is what {@link #scan} was told to count from
         * @param start first byte of the record
         * @param end one past its last byte, without the line break
         */
        void record(Row row, int start, int end);
    }

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long QUOTES = '"' * ONES;
    private static final long ABOVE_LINE_BREAKS = ('\r' + 1) * ONES;
    private static final int SLACK = 16;

    private final byte delimiter;
    private final long delimiters;

    CsvScanner(char delimiter) {
        this.delimiter = (byte) delimiter;
        this.delimiters = delimiter * ONES;
    }

    /** The buffer a text of this length needs. */
    static int room(int length) {
        return 2 * length + 2 * SLACK;
    }

    /** Where the first record of a stretch starts if the byte before it is outside quotes; −1 when none does. */
    static int firstStart(byte[] bytes, int limit, int before) {
        if (before == '\n') {
            return 0;
        }
        if (before == '\r') {
            return limit > 0 && bytes[0] == '\n' ? 1 : 0;
        }
        for (int i = 0; i < limit; i++) {
            if (bytes[i] == '\n') {
                return i + 1;
            }
            if (bytes[i] == '\r') {
                return i + 1 < limit && bytes[i + 1] == '\n' ? i + 2 : i + 1;
            }
        }
        return -1;
    }

    /**
     * Gives every record that starts at or after {@code start} and ends before {@code limit}. Rows are numbered from 0.
     *
     * @return where the record that does not end begins; {@code limit} when all do
     */
    int scan(byte[] bytes, int start, int limit, Row row, Records records) {
        int i = start;
        int number = 0;
        while (i < limit) {
            if (bytes[i] == '\n' || bytes[i] == '\r') {
                i++;
                continue;
            }
            row.begin(bytes, number);
            int end = fields(bytes, i, limit, row);
            if (end >= limit) {
                return i;
            }
            records.record(row, i, end);
            number++;
            i = end + 1;
        }
        return limit;
    }

    /**
     * Gives a record's fields to the row. A method of its own, called once a record, because the compiler at run time
     * takes long to notice a loop that never returns.
     *
     * @return the line break that ends the record; {@code limit} or more when it does not end
     */
    private int fields(byte[] bytes, int start, int limit, Row row) {
        int i = start;
        int spare = limit + SLACK;
        while (i < limit) {
            int end;
            if (bytes[i] == '"') {
                int found = closingQuote(bytes, i + 1, limit);
                int close = found < 0 ? ~found : found;
                if (close >= limit - 1) {
                    return limit;
                }
                end = close + 1;
                if (isEnd(bytes[end]) && found >= 0) {
                    row.field(i + 1, close);
                } else {
                    end = fieldEnd(bytes, end, limit);
                    if (end >= limit) {
                        return limit;
                    }
                    int written = unescape(bytes, i + 1, end, spare);
                    row.field(spare, written);
                    spare = written;
                }
            } else {
                end = fieldEnd(bytes, i, limit);
                if (end >= limit) {
                    return limit;
                }
                row.field(i, end);
            }
            if (bytes[end] != delimiter) {
                return end;
            }
            i = end + 1;
        }
        return limit;
    }

    private boolean isEnd(byte b) {
        return b == delimiter || b == '\n' || b == '\r';
    }

    /** First delimiter or line break at or after {@code from}; at least {@code limit} when there is none. */
    private int fieldEnd(byte[] bytes, int from, int limit) {
        int i = from;
        while (i < limit) {
            long word = (long) LONGS.get(bytes, i);
            long differs = word ^ delimiters;
            // Each term marks its byte exactly up to the first mark, and the first is all that is looked at.
            long found = (((differs - ONES) & ~differs) | ((word - ABOVE_LINE_BREAKS) & ~word)) & HIGH_BITS;
            if (found == 0) {
                i += 8;
                continue;
            }
            i += Long.numberOfTrailingZeros(found) >>> 3;
            if (i >= limit || isEnd(bytes[i])) {
                return i;
            }
            i++;
        }
        return limit;
    }

    /**
     * First quote at or after {@code from} that is not doubled; {@code limit} or its last byte when that is unsure.
     * Given as its complement when a doubled one comes before it.
     */
    private static int closingQuote(byte[] bytes, int from, int limit) {
        int i = from;
        boolean doubled = false;
        while (i < limit) {
            long differs = (long) LONGS.get(bytes, i) ^ QUOTES;
            long found = (differs - ONES) & ~differs & HIGH_BITS;
            if (found == 0) {
                i += 8;
                continue;
            }
            i += Long.numberOfTrailingZeros(found) >>> 3;
            if (i >= limit - 1 || bytes[i + 1] != '"') {
                int close = Math.min(i, limit);
                return doubled ? ~close : close;
            }
            doubled = true;
            i += 2;
        }
        return limit;
    }

    /** Writes a quoted field that starts after its first quote, ends before {@code end}; gives where the copy ends. */
    private static int unescape(byte[] bytes, int from, int end, int spare) {
        int to = spare;
        boolean quoted = true;
        for (int i = from; i < end; i++) {
            if (quoted && bytes[i] == '"') {
                if (i + 1 < end && bytes[i + 1] == '"') {
                    i++;
                } else {
                    quoted = false;
                    continue;
                }
            }
            bytes[to++] = bytes[i];
        }
        return to;
    }
}
