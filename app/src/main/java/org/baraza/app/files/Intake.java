package org.baraza.app.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.baraza.app.desk.Progress;
import org.baraza.core.collect.CommonFindings;
import org.baraza.core.collect.EventClaims;
import org.baraza.core.collect.Layout;
import org.baraza.core.collect.Row;
import org.baraza.core.ground.EventTexts;
import org.baraza.core.ground.Finding;
import org.baraza.core.ground.FindingKind;
import org.baraza.core.ground.Sifted;
import org.baraza.core.protect.Restricted;
import org.baraza.core.protect.disclosure.CsvCell;

/**
 * Takes in one file of rows: looks at it, then reads every row through a sieve. A bad file gives findings; only a broken
 * disk or a fault in the program throws. Memory does not grow with the file.
 */
public final class Intake {

    private static final int STRETCH = 4 << 20;
    private static final int HEADER_STEP = 1 << 16;
    private static final int FEATURES_AT_ONCE = 256;

    private final int workers;
    private final int stretchBytes;
    private final int longestRow;

    Intake(int workers, int stretchBytes, int longestRow) {
        this.workers = workers;
        this.stretchBytes = stretchBytes;
        this.longestRow = longestRow;
    }

    /** With as many reading threads as the machine has processors. */
    public static Intake ofAllProcessors() {
        return new Intake(Runtime.getRuntime().availableProcessors(), STRETCH, CsvTable.LONGEST_ROW);
    }

    /** What came of taking in events, and the texts their codes stand for. */
    public record TakenEvents(Taken taken, EventTexts texts) {}

    /** Looks at the beginning of a file. */
    public Sniffed sniff(Path file) {
        String name = String.valueOf(file.getFileName());
        try (ByteFeed feed = ByteFeed.open(file)) {
            byte[] head = new byte[HEADER_STEP];
            int length = feed.read(head, 0, head.length);
            int first = 0;
            while (first < length && (head[first] == ' ' || (head[first] >= '\t' && head[first] <= '\r'))) {
                first++;
            }
            if (first == length) {
                return nothing(feed.cutShort() ? CommonFindings.FILE_CUT_SHORT : FileFindings.EMPTY_FILE);
            }
            Optional<Restricted> restricted =
                    Restricted.find(name, new String(head, first, length - first, StandardCharsets.UTF_8));
            if (restricted.isPresent()) {
                return new Sniffed.Nothing(new Finding(
                        FileFindings.RESTRICTED, 0, "", restricted.get().key()));
            }
            if (head[first] == '{') {
                return sniffFeatures(file, name);
            }
        } catch (IOException e) {
            throw ByteFeed.fault(file, e);
        }
        try (ByteFeed feed = ByteFeed.open(file)) {
            return Header.read(feed, HEADER_STEP)
                    .<Sniffed>map(h -> new Sniffed.Rows(
                            new Layout(Layout.Format.CSV, h.columns(), name, "", false), h.delimiter()))
                    .orElseGet(() -> nothing(FileFindings.NOT_READABLE));
        } catch (IOException e) {
            throw ByteFeed.fault(file, e);
        }
    }

    private static Sniffed nothing(FindingKind kind) {
        return new Sniffed.Nothing(new Finding(kind, 0, "", ""));
    }

    private static Sniffed sniffFeatures(Path file, String name) throws IOException {
        try (ByteFeed feed = ByteFeed.open(file);
                FeatureRows features = new FeatureRows(feed.stream())) {
            if (!features.open()) {
                return nothing(FileFindings.NOT_READABLE);
            }
            FeatureRows.Next next = features.next();
            while (next instanceof FeatureRows.Next.Other || next instanceof FeatureRows.Next.TooLarge) {
                next = features.next();
            }
            if (!(next instanceof FeatureRows.Next.Read(FeatureRows.Feature feature))) {
                return nothing(
                        next instanceof FeatureRows.Next.End ? FileFindings.EMPTY_FILE : CommonFindings.BROKEN_JSON);
            }
            List<String> columns = new ArrayList<>(feature.properties().keySet());
            Layout plain = new Layout(Layout.Format.GEOJSON, columns, name, features.title(), false);
            if (feature.point().isPresent() && !plain.has(Layout.LONGITUDE) && !plain.has(Layout.LATITUDE)) {
                columns.add(Layout.LONGITUDE);
                columns.add(Layout.LATITUDE);
            }
            boolean shaped = feature.outline().isPresent();
            return new Sniffed.Rows(new Layout(Layout.Format.GEOJSON, columns, name, features.title(), shaped), ',');
        }
    }

    /** Digest of a file as it is, lower-case hex. */
    public String digest(Path file) {
        try (ByteFeed feed = ByteFeed.open(file)) {
            return feed.sha256();
        } catch (IOException e) {
            throw ByteFeed.fault(file, e);
        }
    }

    /**
     * Takes in events on all threads. The outcome does not depend on how many there are.
     *
     * @param sieves a fresh sieve, with texts of its own, for each block
     * @param repeats takes out events that repeat earlier ones
     * @param sink given full blocks, in file order, on this thread; blocks are reused, and their texts grow
     * @param setAsideList where the list of rows set aside goes, when there are any
     * @throws CancellationException when the person asked to stop; nothing is left behind
     */
    public TakenEvents takeEvents(
            Path file,
            Sniffed.Rows rows,
            Supplier<? extends RowSieve<EventClaims>> sieves,
            Repeats repeats,
            Consumer<EventClaims> sink,
            Path setAsideList,
            Progress progress) {
        EventMerge merge = new EventMerge(repeats, sink);
        Taken taken = take(file, rows, sieves::get, workers, merge, setAsideList, false, progress);
        return new TakenEvents(taken, merge.finish());
    }

    /**
     * Takes in rows of which there are thousands, one after the other.
     *
     * @param sieve may remember what it saw
     * @param sink given what was kept, in file order
     * @param setAsideList where the list of rows set aside goes, when there are any
     * @param mayNamePersons whether nothing of the rows may be repeated in findings and list
     * @throws CancellationException when the person asked to stop; nothing is left behind
     */
    public <T> Taken takeRecords(
            Path file,
            Sniffed.Rows rows,
            RowSieve<T> sieve,
            Consumer<T> sink,
            Path setAsideList,
            boolean mayNamePersons,
            Progress progress) {
        BlockSink<T> all = (kept, places) -> {
            sink.accept(kept);
            return List.of();
        };
        return take(file, rows, () -> sieve, 0, all, setAsideList, mayNamePersons, progress);
    }

    private <T> Taken take(
            Path file,
            Sniffed.Rows rows,
            Supplier<RowSieve<T>> sieves,
            int threads,
            BlockSink<T> sink,
            Path setAsideList,
            boolean mayNamePersons,
            Progress progress) {
        try (ByteFeed feed = ByteFeed.open(file);
                SetAsideList list = new SetAsideList(setAsideList)) {
            Ledger ledger = new Ledger(list, mayNamePersons);
            if (rows.layout().format() == Layout.Format.CSV) {
                Header header = Header.read(feed, Math.min(HEADER_STEP, stretchBytes))
                        .orElseThrow(() -> new IllegalStateException("the file changed since it was looked at"));
                CsvTable table = new CsvTable(rows.delimiter(), header.columns().size(), longestRow);
                new CsvRows<>(feed, table, stretchBytes, threads, sieves, ledger, sink, progress).read(header.rest());
            } else {
                takeFeatures(feed, rows.layout(), sieves, ledger, sink, progress);
            }
            return ledger.close(feed.sha256());
        } catch (IOException e) {
            throw ByteFeed.fault(file, e);
        }
    }

    private static <T> void takeFeatures(
            ByteFeed feed,
            Layout layout,
            Supplier<RowSieve<T>> sieves,
            Ledger ledger,
            BlockSink<T> sink,
            Progress progress)
            throws IOException {
        try (FeatureRows features = new FeatureRows(feed.stream())) {
            features.open();
            FeatureBatch<T> batch = new FeatureBatch<>(sieves, ledger, sink);
            Row row = new Row();
            long number = 0;
            Optional<Integer> ownColumns = Optional.empty();
            for (FeatureRows.Next next = features.next();
                    !(next instanceof FeatureRows.Next.End);
                    next = features.next()) {
                number++;
                switch (next) {
                    case FeatureRows.Next.Read(FeatureRows.Feature feature) -> {
                        int own = ownColumns.orElse(ownColumns(feature, layout));
                        ownColumns = Optional.of(own);
                        batch.add(row, FeatureRows.fields(feature, layout.columns(), own), feature);
                    }
                    case FeatureRows.Next.Other ignored -> batch.setAside(FileFindings.NOT_A_FEATURE);
                    case FeatureRows.Next.TooLarge ignored -> batch.setAside(FileFindings.FEATURE_TOO_LARGE);
                    case FeatureRows.Next.Broken ignored ->
                        batch.setAside(feed.cutShort() ? CommonFindings.FILE_CUT_SHORT : CommonFindings.BROKEN_JSON);
                    case FeatureRows.Next.End ignored -> throw new IllegalStateException("the loop ends before");
                }
                if (number % FEATURES_AT_ONCE == 0) {
                    progress.at("reading", feed.bytesDone(), feed.bytesAll());
                    if (progress.cancelled()) {
                        throw new CancellationException("stopped on request");
                    }
                    batch.drain();
                }
            }
            batch.drain();
        }
    }

    /** How many columns are properties; the two after them, if any, are the point. */
    private static int ownColumns(FeatureRows.Feature first, Layout layout) {
        int own = first.properties().size();
        return layout.columns().size() == own + 2 ? own : layout.columns().size();
    }

    /** Features on their way through a sieve, with the texts of those that may be set aside. */
    private static final class FeatureBatch<T> {

        private final Supplier<RowSieve<T>> sieves;
        private final Ledger ledger;
        private final BlockSink<T> sink;
        private final List<String> lines = new ArrayList<>();
        private final List<Finding> never = new ArrayList<>();
        private RowSieve<T> sieve;

        FeatureBatch(Supplier<RowSieve<T>> sieves, Ledger ledger, BlockSink<T> sink) {
            this.sieves = sieves;
            this.ledger = ledger;
            this.sink = sink;
            this.sieve = sieves.get();
        }

        void add(Row row, byte[][] fields, FeatureRows.Feature feature) throws IOException {
            if (sieve.isFull()) {
                drain();
            }
            int length = 0;
            for (byte[] field : fields) {
                length += field.length;
            }
            byte[] bytes = new byte[length];
            row.begin(bytes, lines.size());
            List<String> cells = new ArrayList<>();
            int at = 0;
            for (byte[] field : fields) {
                System.arraycopy(field, 0, bytes, at, field.length);
                row.field(at, at + field.length);
                at += field.length;
                cells.add(CsvCell.show(new String(field, StandardCharsets.UTF_8)));
            }
            feature.outline().ifPresent(row::outline);
            lines.add(String.join(",", cells));
            sieve.sift(row);
        }

        void setAside(FindingKind kind) {
            never.add(new Finding(kind, lines.size(), "", ""));
            lines.add("");
        }

        void drain() throws IOException {
            if (lines.isEmpty()) {
                return;
            }
            Sifted<T> sifted = sieve.drain();
            sieve = sieves.get();
            Stretch.Block<T> block = new Stretch.Block<>(sifted, 0, lines.size());
            ledger.book(lines.size(), 1, List.of(block), never, List.of(), sink, lines::get);
            lines.clear();
            never.clear();
        }
    }
}
