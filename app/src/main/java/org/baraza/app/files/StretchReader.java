package org.baraza.app.files;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.baraza.core.collect.CommonFindings;
import org.baraza.core.collect.Row;
import org.baraza.core.ground.Finding;

/** Reads stretches of a CSV file, one at a time: scans, counts fields, mends what is not UTF-8, sifts. */
final class StretchReader<T> implements CsvScanner.Records {

    private final CsvScanner scanner;
    private final int columns;
    private final int longestRow;
    private final Supplier<RowSieve<T>> sieves;
    private final Row row = new Row();

    private byte[] bytes = new byte[0];
    private boolean ascii;
    private int count;
    private int blockStart;
    private int[] starts = new int[0];
    private int[] ends = new int[0];
    private List<Stretch.Block<T>> blocks = new ArrayList<>();
    private List<Finding> setAside = new ArrayList<>();
    private List<Finding> noted = new ArrayList<>();
    private RowSieve<T> sieve;

    /** @param sieves gives the sieve for each block: a fresh one when stretches are read side by side */
    StretchReader(CsvTable table, Supplier<RowSieve<T>> sieves) {
        this.scanner = new CsvScanner(table.delimiter());
        this.columns = table.columns();
        this.longestRow = table.longestRow();
        this.sieves = sieves;
        this.sieve = sieves.get();
    }

    /** Reads the records of a buffer with {@link CsvScanner#room}; {@code first} is where the first starts. */
    Stretch<T> read(byte[] buffer, int first, int limit) {
        if (first < 0) {
            return new Stretch<>(buffer, -1, 0, limit, 0, new int[0], new int[0], List.of(), List.of(), List.of());
        }
        bytes = buffer;
        ascii = Utf8.isAscii(buffer, first, limit);
        count = 0;
        blockStart = 0;
        starts = new int[Math.max(16, (limit - first) / 128)];
        ends = new int[starts.length];
        blocks = new ArrayList<>();
        setAside = new ArrayList<>();
        noted = new ArrayList<>();
        sieve = sieves.get();
        int tail = scanner.scan(buffer, first, limit, row, this);
        if (count > blockStart) {
            drain();
        }
        return new Stretch<>(buffer, first, tail, limit, count, starts, ends, blocks, setAside, noted);
    }

    private void drain() {
        blocks.add(new Stretch.Block<>(sieve.drain(), blockStart, count));
        blockStart = count;
    }

    @Override
    public void record(Row read, int start, int end) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
        }
        starts[count] = start;
        ends[count] = end;
        if (end - start > longestRow) {
            setAside.add(new Finding(CommonFindings.ROW_TOO_LONG, count, "", ""));
        } else if (read.size() != columns) {
            setAside.add(
                    new Finding(CommonFindings.WRONG_FIELD_COUNT, count, "", read.size() + " instead of " + columns));
        } else {
            if (!ascii && !Utf8.isValid(bytes, start, end)) {
                mend(read);
            }
            if (sieve.isFull()) {
                drain();
                sieve = sieves.get();
            }
            sieve.sift(read);
        }
        count++;
    }

    /** Writes the fields anew, those that are not UTF-8 read as Windows-1252. */
    private void mend(Row broken) {
        byte[] from = broken.bytes();
        byte[][] fields = new byte[broken.size()][];
        int length = 0;
        for (int i = 0; i < fields.length; i++) {
            int to = Math.max(broken.from(i), broken.to(i));
            fields[i] = Utf8.read(from, broken.from(i), to).getBytes(StandardCharsets.UTF_8);
            length += fields[i].length;
        }
        byte[] mended = new byte[length];
        int at = 0;
        broken.begin(mended, count);
        for (byte[] field : fields) {
            System.arraycopy(field, 0, mended, at, field.length);
            broken.field(at, at + field.length);
            at += field.length;
        }
        noted.add(new Finding(CommonFindings.NOT_UTF8, count, "", ""));
    }
}
