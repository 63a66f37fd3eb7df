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

    /** Empty when the file does not begin like a table. */
    static Optional<Header> read(ByteFeed feed, int step) throws IOException {
        byte[] bytes = new byte[0];
        boolean ended = false;
        while (true) {
            int start = 0;
            while (start < bytes.length && (bytes[start] == '\n' || bytes[start] == '\r')) {
                start++;
            }
            char delimiter = mostUsed(bytes, start);
            int close = new RecordEnd(delimiter).find(bytes, start, bytes.length);
            boolean whole = close >= 0 && (close < bytes.length || bytes[close - 1] == '\n');
            if (start < bytes.length && (whole || ended)) {
                return of(bytes, start, close < 0 ? bytes.length : close, delimiter);
            }
            if (ended || bytes.length > LONGEST) {
                return Optional.empty();
            }
            int had = bytes.length;
            byte[] more = Arrays.copyOf(bytes, had + step);
            int got = feed.read(more, had, step);
            ended = got < step;
            bytes = Arrays.copyOf(more, had + got);
        }
    }

    private static char mostUsed(byte[] bytes, int start) {
        int[] counts = new int[3];
        boolean quoted = false;
        for (int i = start; i < bytes.length && (quoted || (bytes[i] != '\n' && bytes[i] != '\r')); i++) {
            quoted ^= bytes[i] == '"';
            int which = DELIMITERS.indexOf(bytes[i]);
            if (!quoted && which >= 0) {
                counts[which]++;
            }
        }
        int best = counts[1] > counts[0] ? 1 : 0;
        return DELIMITERS.charAt(counts[2] > counts[best] ? 2 : best);
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
