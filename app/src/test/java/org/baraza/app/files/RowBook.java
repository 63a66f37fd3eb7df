package org.baraza.app.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.baraza.app.desk.Progress;
import org.baraza.core.collect.CommonFindings;
import org.baraza.core.collect.Row;
import org.baraza.core.ground.Finding;
import org.baraza.core.ground.Sifted;

/** A sieve that writes every row down, and sets aside those whose first field is {@code bad}. */
final class RowBook implements RowSieve<List<List<String>>> {

    private final int most;
    private long received;
    private List<List<String>> kept = new ArrayList<>();
    private List<Finding> setAside = new ArrayList<>();

    RowBook(int most) {
        this.most = most;
    }

    /** What came of a whole file. */
    record Outcome(List<List<String>> rows, Taken taken, String asideList) {}

    static Outcome read(Path file, int workers, int stretchBytes, int longestRow) throws IOException {
        Intake intake = new Intake(workers, stretchBytes, longestRow);
        Sniffed.Rows rows = (Sniffed.Rows) intake.sniff(file);
        List<List<String>> all = new ArrayList<>();
        Path list = file.resolveSibling("aside.csv");
        Files.deleteIfExists(list);
        try (ByteFeed feed = ByteFeed.open(file);
                SetAsideList aside = new SetAsideList(list)) {
            Header header = Header.read(feed, Math.min(64, stretchBytes)).orElseThrow();
            CsvTable table = new CsvTable(rows.delimiter(), header.columns().size(), longestRow);
            Ledger ledger = new Ledger(aside, false);
            BlockSink<List<List<String>>> sink = (kept, row) -> {
                all.addAll(kept);
                return List.of();
            };
            new CsvRows<>(feed, table, stretchBytes, workers, () -> new RowBook(5), ledger, sink, Progress.NONE)
                    .read(header.rest());
            Taken taken = ledger.close(feed.sha256());
            return new Outcome(all, taken, taken.setAsideList().isPresent() ? Files.readString(list) : "");
        }
    }

    static Outcome read(Path folder, String text) throws IOException {
        Path file = folder.resolve("rows.csv");
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        return read(file, 0, 1 << 16, CsvTable.LONGEST_ROW);
    }

    @Override
    public void sift(Row row) {
        received++;
        if (row.text(0).equals("bad")) {
            setAside.add(new Finding(CommonFindings.BLANK, row.number(), "first", "bad"));
            return;
        }
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            fields.add(row.text(i));
        }
        kept.add(fields);
    }

    @Override
    public boolean isFull() {
        return received >= most;
    }

    @Override
    public Sifted<List<List<String>>> drain() {
        Sifted<List<List<String>>> sifted = new Sifted<>(received, kept, kept.size(), setAside, List.of());
        received = 0;
        kept = new ArrayList<>();
        setAside = new ArrayList<>();
        return sifted;
    }
}
