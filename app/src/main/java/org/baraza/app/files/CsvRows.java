package org.baraza.app.files;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.baraza.app.desk.Progress;
import org.baraza.core.collect.CommonFindings;

/**
 * Reads the rows of one CSV file, several stretches at a time, with the outcome of reading them one after the other.
 *
 * <p>The calling thread reads the file in stretches and gives them to workers, which guess that a stretch starts outside
 * quotes. The calling thread then joins the results in file order. The record that ends one stretch is joined with the
 * head of the next; if it ends exactly where the next stretch's first record was guessed to start, the guess was right,
 * else that stretch is read again from where the record truly began. Only a bounded number of stretches is in memory.
 */
final class CsvRows<T> {

    private static final int SHOWN_OF_TOO_LONG = 1 << 10;

    private final ByteFeed feed;
    private final CsvTable table;
    private final int stretchBytes;
    private final int workers;
    private final Supplier<RowSieve<T>> sieves;
    private final StretchReader<T> own;
    private final Ledger ledger;
    private final BlockSink<T> sink;
    private final Progress progress;
    private final Deque<byte[]> spares = new ArrayDeque<>();

    /** The true state between stretches: the record that has begun and not ended. */
    private byte[] begun = new byte[1 << 12];

    private int begunLength;
    private Optional<RecordEnd> skipping = Optional.empty();
    private String skipped = "";

    /**
     * @param workers threads that read stretches; 0 to read on the calling thread alone, with sieves that remember
     * @param sieves a sieve for a block; with workers it must be a fresh one each time
     */
    CsvRows(
            ByteFeed feed,
            CsvTable table,
            int stretchBytes,
            int workers,
            Supplier<RowSieve<T>> sieves,
            Ledger ledger,
            BlockSink<T> sink,
            Progress progress) {
        this.feed = feed;
        this.table = table;
        this.stretchBytes = stretchBytes;
        this.workers = workers;
        this.sieves = sieves;
        this.own = new StretchReader<>(table, sieves);
        this.ledger = ledger;
        this.sink = sink;
        this.progress = progress;
    }

    /** Bytes of the file as they were read, and what a worker made of them. */
    private record Piece<T>(byte[] bytes, int length, int before, Optional<Future<Stretch<T>>> guess) {}

    /**
     * Reads all rows.
     *
     * @param head bytes already taken from the feed, after the header
     * @throws CancellationException when the person asked to stop
     */
    void read(byte[] head) throws IOException {
        ExecutorService pool = Executors.newFixedThreadPool(
                Math.max(1, workers),
                Thread.ofPlatform().name("intake-", 1).daemon().factory());
        ThreadLocal<StretchReader<T>> readers = ThreadLocal.withInitial(() -> new StretchReader<>(table, sieves));
        try {
            Deque<Piece<T>> ahead = new ArrayDeque<>();
            int before = '\n';
            boolean ended = false;
            byte[] first = head;
            while (!ended || !ahead.isEmpty()) {
                if (!ended && ahead.size() < workers + 2) {
                    byte[] buffer = Optional.ofNullable(spares.poll())
                            .filter(b -> b.length >= CsvScanner.room(Math.max(stretchBytes, head.length)))
                            .orElseGet(() -> new byte[CsvScanner.room(Math.max(stretchBytes, head.length))]);
                    System.arraycopy(first, 0, buffer, 0, first.length);
                    int wanted = Math.max(0, stretchBytes - first.length);
                    int length = first.length + feed.read(buffer, first.length, wanted);
                    ended = length < stretchBytes;
                    first = new byte[0];
                    if (length > 0) {
                        int last = before;
                        Optional<Future<Stretch<T>>> guess = workers == 0
                                ? Optional.empty()
                                : Optional.of(pool.submit(() -> readers.get()
                                        .read(buffer, CsvScanner.firstStart(buffer, length, last), length)));
                        ahead.add(new Piece<>(buffer, length, before, guess));
                        before = buffer[length - 1];
                    }
                } else {
                    Piece<T> piece = ahead.remove();
                    join(piece);
                    spares.push(piece.bytes());
                    progress.at("reading", feed.bytesDone(), feed.bytesAll());
                    if (progress.cancelled()) {
                        throw new CancellationException("stopped on request");
                    }
                }
            }
            finish();
        } finally {
            pool.shutdownNow();
            awaitEnd(pool);
        }
    }

    private static void awaitEnd(ExecutorService pool) {
        try {
            if (!pool.awaitTermination(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("a reading thread does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void join(Piece<T> piece) throws IOException {
        byte[] bytes = piece.bytes();
        int length = piece.length();
        if (skipping.isPresent()) {
            int end = skipping.get().find(bytes, 0, length);
            await(piece); // Nobody may read the buffer any more when it is used again.
            if (end >= 0) {
                skipping = Optional.empty();
                ledger.bookAlone(CommonFindings.ROW_TOO_LONG, 2, skipped);
                accept(own.read(bytes, end, length));
            }
        } else if (begunLength == 0) {
            accept(
                    piece.guess().isPresent()
                            ? await(piece)
                            : own.read(bytes, CsvScanner.firstStart(bytes, length, piece.before()), length));
        } else {
            Stretch<T> guess = await(piece);
            Optional<Stretch<T>> seam = guess.first() < 0 ? Optional.empty() : seam(bytes, guess.first());
            if (seam.isPresent()) {
                accept(seam.get());
                accept(guess);
            } else {
                byte[] joined = new byte[CsvScanner.room(begunLength + length)];
                System.arraycopy(begun, 0, joined, 0, begunLength);
                System.arraycopy(bytes, 0, joined, begunLength, length);
                accept(own.read(joined, 0, begunLength + length));
            }
        }
    }

    private Stretch<T> await(Piece<T> piece) {
        if (piece.guess().isEmpty()) {
            return new Stretch<>(piece.bytes(), -1, 0, 0, 0, new int[0], new int[0], List.of(), List.of(), List.of());
        }
        try {
            return piece.guess().get().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
        }
    }

    /** The begun record with what belongs to it of the next stretch; empty when it does not end at {@code end}. */
    private Optional<Stretch<T>> seam(byte[] next, int end) {
        int length = begunLength + end;
        RecordEnd looking = new RecordEnd(table.delimiter());
        byte[] joined = new byte[CsvScanner.room(length)];
        System.arraycopy(begun, 0, joined, 0, begunLength);
        System.arraycopy(next, 0, joined, begunLength, end);
        return looking.find(joined, 0, length) == length ? Optional.of(own.read(joined, 0, length)) : Optional.empty();
    }

    private void accept(Stretch<T> stretch) throws IOException {
        book(stretch);
        int left = stretch.limit() - stretch.tail();
        if (begun.length < left) {
            begun = new byte[left * 2];
        }
        System.arraycopy(stretch.bytes(), stretch.tail(), begun, 0, left);
        begunLength = left;
        if (left > table.longestRow()) {
            RecordEnd end = new RecordEnd(table.delimiter());
            end.find(begun, 0, left);
            skipping = Optional.of(end);
            skipped = beginning(begun, 0);
            begunLength = 0;
        }
    }

    private void book(Stretch<T> stretch) throws IOException {
        ledger.book(
                stretch.count(),
                2, // the header is row 1
                stretch.blocks(),
                stretch.setAside(),
                stretch.noted(),
                sink,
                row -> line(stretch, row));
    }

    /** A row as the list shows it: the same however the file is cut. */
    private String line(Stretch<T> stretch, int row) {
        int start = stretch.starts()[row];
        int end = stretch.ends()[row];
        return end - start > table.longestRow()
                ? beginning(stretch.bytes(), start)
                : Utf8.read(stretch.bytes(), start, end);
    }

    /** What is shown of a row that is too long. */
    private String beginning(byte[] bytes, int start) {
        return Utf8.read(bytes, start, start + Math.min(table.longestRow(), SHOWN_OF_TOO_LONG)) + "…";
    }

    /** The last record need not end in a line break. */
    private void finish() throws IOException {
        String line = skipping.isPresent() ? skipped : Utf8.read(begun, 0, begunLength);
        if (feed.cutShort()) {
            ledger.bookAlone(CommonFindings.FILE_CUT_SHORT, 2, line);
        } else if (skipping.isPresent()) {
            boolean open = skipping.get().inQuotes();
            ledger.bookAlone(open ? CommonFindings.QUOTE_NOT_CLOSED : CommonFindings.ROW_TOO_LONG, 2, skipped);
        } else if (begunLength > 0) {
            byte[] last = Arrays.copyOf(begun, CsvScanner.room(begunLength + 1));
            last[begunLength] = '\n';
            Stretch<T> stretch = own.read(last, 0, begunLength + 1);
            if (stretch.count() == 1) {
                book(stretch);
            } else {
                ledger.bookAlone(CommonFindings.QUOTE_NOT_CLOSED, 2, line);
            }
        }
    }
}
