package org.baraza.app.files;

import com.google.auto.service.AutoService;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.desk.Progress;
import org.baraza.fuzz.FuzzTarget;

/**
 * A CSV file gives the same rows, the same findings and the same list of rows set aside however it is cut into stretches
 * and however many threads read them. The first byte chooses the cut and the threads, the rest is the file.
 */
@AutoService(FuzzTarget.class)
public final class CsvRowsFuzz implements FuzzTarget {

    private static final int LONGEST_ROW = 200;
    private static final int WHOLE = 1 << 13;

    private final Path list = Path.of(System.getProperty("java.io.tmpdir"), "aside-" + System.nanoTime() + ".csv");

    @Override
    public Set<Class<?>> parsers() {
        return Set.of(CsvRows.class, StretchReader.class, CsvScanner.class, RecordEnd.class, Header.class);
    }

    @Override
    public int weight() {
        return 4;
    }

    @Override
    public int longest() {
        return 600;
    }

    private record Seen(List<List<String>> rows, Taken taken, String aside) {}

    @Override
    public void feed(byte[] input) throws IOException {
        if (input.length == 0) {
            return;
        }
        byte[] file = Arrays.copyOfRange(input, 1, input.length);
        int stretch = 1 + (input[0] & 0x7f);
        Optional<Seen> whole = read(file, 0, WHOLE);
        same(whole, read(file, 0, stretch));
        // Threads are dear: one input in eight or so meets them.
        if (input[0] < -96) {
            same(whole, read(file, 2, stretch));
        }
    }

    private static void same(Optional<Seen> one, Optional<Seen> other) {
        if (!one.equals(other)) {
            throw new AssertionError("two ways of reading differ: " + one + " and " + other);
        }
    }

    private Optional<Seen> read(byte[] file, int workers, int stretch) throws IOException {
        List<List<String>> all = new ArrayList<>();
        try (ByteFeed feed = ByteFeed.open(new ByteArrayInputStream(file), file.length);
                SetAsideList aside = new SetAsideList(list)) {
            Optional<Header> header = Header.read(feed, stretch);
            if (header.isEmpty()) {
                return Optional.empty();
            }
            Ledger ledger = new Ledger(aside, false);
            BlockSink<List<List<String>>> sink = (kept, row) -> {
                all.addAll(kept);
                return List.of();
            };
            new CsvRows<>(
                            feed,
                            new CsvTable(
                                    header.get().delimiter(),
                                    header.get().columns().size(),
                                    LONGEST_ROW),
                            stretch,
                            workers,
                            () -> new RowBook(5),
                            ledger,
                            sink,
                            Progress.NONE)
                    .read(header.get().rest());
            Taken taken = ledger.close(feed.sha256());
            return Optional.of(new Seen(all, taken, taken.setAsideList().isPresent() ? Files.readString(list) : ""));
        }
    }
}
