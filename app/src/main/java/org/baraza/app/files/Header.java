package org.baraza.app.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.baraza.core.collect.Row;

/**
 * The first record of a CSV file.
 *
 * @param delimiter what parts its fields: the one of comma, semicolon and tab that occurs most outside quotes
 * @param columns column names without surrounding spaces
 * @param rest bytes read beyond it
 */
record Header(char delimiter, List<String> columns, byte[] rest) {

    private static final int LONGEST = 1 << 20;
    private static final String DELIMITERS = ",;\t";

    /** Empty when the file does not begin like a table. The outcome does not depend on the step. */
    static Optional<Header> read(ByteFeed feed, int step) throws IOException {
        byte[] bytes = new byte[0];
        boolean ended = false;
        while (true) {
            int start = 0;
            while (start < bytes.length && (bytes[start] == '\n' || bytes[start] == '\r')) {
                start++;
            }
            boolean last = ended || bytes.length > LONGEST;
            List<End> ends = ends(bytes, start);
            if (start < bytes.length && (last || ends.stream().allMatch(End::whole))) {
                List<End> whole = ends.stream().filter(End::whole).toList();
                if (!whole.isEmpty() || ended) {
                    // The first of those that occur as often.
                    End best = (whole.isEmpty() ? ends : whole)
                            .stream()
                                    .reduce((one, other) -> other.count() > one.count() ? other : one)
                                    .orElseThrow();
                    return of(bytes, start, best.end(), best.delimiter());
                }
            }
            if (last) {
                return Optional.empty();
            }
            int had = bytes.length;
            byte[] more = Arrays.copyOf(bytes, had + step);
            int got = feed.read(more, had, step);
            ended = got < step;
            bytes = Arrays.copyOf(more, had + got);
        }
    }

    /**
     * Where the record ends if this is the delimiter.
     *
     * @param count how many of it the record has
     * @param end one past the line break, or past all bytes
     * @param whole whether the line break was seen, all of it
     */
    private record End(char delimiter, int count, int end, boolean whole) {}

    private static List<End> ends(byte[] bytes, int start) {
        List<End> ends = new ArrayList<>();
        for (char delimiter : DELIMITERS.toCharArray()) {
            RecordEnd record = new RecordEnd(delimiter);
            int close = record.find(bytes, start, bytes.length);
            boolean whole = close >= 0 && (close < bytes.length || bytes[close - 1] == '\n');
            ends.add(new End(delimiter, record.delimiters(), close < 0 ? bytes.length : close, whole));
        }
        return ends;
    }

    private static Optional<Header> of(byte[] bytes, int start, int end, char delimiter) {
        for (int i = start; i < end; i++) {
            if (bytes[i] == 0) {
                return Optional.empty();
            }
        }
        byte[] line = Arrays.copyOf(Arrays.copyOfRange(bytes, start, end), CsvScanner.room(end - start + 1));
        line[end - start] = '\n';
        List<String> columns = new ArrayList<>();
        new CsvScanner(delimiter).scan(line, 0, end - start + 1, new Row(), (row, from, to) -> {
            for (int i = 0; i < row.size(); i++) {
                columns.add(Utf8.read(row.bytes(), row.from(i), Math.max(row.from(i), row.to(i)))
                        .strip());
            }
        });
        boolean named = columns.stream().anyMatch(c -> !c.isEmpty());
        return named
                ? Optional.of(new Header(delimiter, columns, Arrays.copyOfRange(bytes, end, bytes.length)))
                : Optional.empty();
    }
}
