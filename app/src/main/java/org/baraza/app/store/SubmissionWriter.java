package org.baraza.app.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.baraza.core.record.FormEntry;

/**
 * Writes what is sent in. One thread takes whatever waits and puts all of it on disk with one commit, so that the disk is
 * waited for once however many send; nobody is answered before that commit. While nothing waits it does nothing.
 */
public final class SubmissionWriter implements AutoCloseable {

    /** As many as wait while the disk is slow for a few seconds; more are told to come again. */
    static final int MOST_WAITING = 2_000;

    /** Enough to share one commit among all senders of a large office; more would make the first of them wait. */
    static final int MOST_AT_ONCE = 256;

    /** What one transaction holds in memory. */
    private static final long MOST_BYTES_AT_ONCE = 16L << 20;

    private static final long SECONDS_TO_QUEUE = 5;
    private static final long SECONDS_TO_END = 10;
    private static final String SOURCE = "this site";

    private final Database database;
    private final Journal journal;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    private final ReentrantLock starting = new ReentrantLock();
    private Optional<Thread> thread = Optional.empty();
    private volatile boolean ending;

    private record Waiting(Parcel parcel, CompletableFuture<Parcel.Outcome> outcome) {}

    /**
     * One that is stored, or will be with the batch.
     *
     * @param content fingerprint of what it says
     * @param replaced whether something else stands in its place
     */
    private record Known(String id, byte[] content, boolean erased, boolean replaced) {

        Known whenReplaced() {
            return new Known(id, content, erased, true);
        }
    }

    /** What one transaction is going to write. */
    private static final class Plan {

        private final Map<String, Known> known = new HashMap<>();
        private final Map<String, Map<String, byte[]>> files = new HashMap<>();
        private final List<Parcel> fresh = new ArrayList<>();
        private final List<Added> added = new ArrayList<>();
        private final Map<String, String> replacedBy = new LinkedHashMap<>();
        private final List<Fact> facts = new ArrayList<>();
    }

    private record Added(String submission, Parcel parcel, Parcel.File file) {}

    private record Piece(String file, int number, byte[] sealed, OffsetDateTime at) {}

    SubmissionWriter(Database database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    /**
     * When this returns that it is stored, it is on disk.
     *
     * @throws StoreFault when it could not be written; whether it was is then to be seen by sending it again
     */
    public Parcel.Outcome store(Parcel parcel) {
        start();
        Waiting mine = new Waiting(parcel, new CompletableFuture<>());
        try {
            if (!queue.offer(mine, SECONDS_TO_QUEUE, TimeUnit.SECONDS)) {
                throw new StoreFault("busy", "More is being sent than the disk can take. Send it again in a minute.");
            }
            return mine.outcome().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreFault("stopped", "The program is ending. Send it again in a minute.", e);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException why ? why : e;
        }
    }

    private void start() {
        starting.lock();
        try {
            if (ending) {
                throw new StoreFault("stopped", "The program is ending. Send it again in a minute.");
            }
            if (thread.filter(Thread::isAlive).isEmpty()) {
                thread = Optional.of(
                        Thread.ofPlatform().daemon().name("submissions").start(this::work));
            }
        } finally {
            starting.unlock();
        }
    }

    private void work() {
        while (!ending || !queue.isEmpty()) {
            List<Waiting> batch = new ArrayList<>();
            try {
                take(batch);
            } catch (InterruptedException e) {
                // Asked to end: what waits is written first.
            }
            if (!batch.isEmpty()) {
                write(batch);
            }
        }
    }

    private void take(List<Waiting> batch) throws InterruptedException {
        Optional<Waiting> next = Optional.ofNullable(queue.poll(1, TimeUnit.SECONDS));
        long bytes = 0;
        while (next.isPresent()) {
            batch.add(next.get());
            bytes += next.get().parcel().bytes();
            boolean full = batch.size() >= MOST_AT_ONCE || bytes >= MOST_BYTES_AT_ONCE;
            next = full ? Optional.empty() : Optional.ofNullable(queue.poll());
        }
    }

    /** All together; when that fails, one by one, so that none fails for another's sake. */
    private void write(List<Waiting> batch) {
        try {
            List<Parcel.Outcome> outcomes =
                    together(batch.stream().map(Waiting::parcel).toList());
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).outcome().complete(outcomes.get(i));
            }
        } catch (Error e) {
            // Whatever broke, senders are told, and the next batch is tried.
            batch.forEach(w -> w.outcome().completeExceptionally(e));
        } catch (RuntimeException e) {
            boolean hopeless = batch.size() == 1
                    || e instanceof StoreFault fault
                            && (fault.code().equals("disk-full") || fault.code().equals("stopped"));
            if (hopeless) {
                batch.forEach(w -> w.outcome().completeExceptionally(e));
            } else {
                batch.forEach(w -> write(List.of(w)));
            }
        }
    }

    private List<Parcel.Outcome> together(List<Parcel> parcels) {
        return database.inTransaction(() -> {
            // Whatever a server of somebody else's is set to: what is acknowledged here is on disk.
            int unused = database.sql().sql("set local synchronous_commit = on").update();
            // Nobody else writes submissions meanwhile: what is known stays so until the commit.
            Journal.Head head = journal.lockHead();
            Plan plan = new Plan();
            look(parcels, plan);
            List<Parcel.Outcome> outcomes =
                    parcels.stream().map(p -> decide(p, plan)).toList();
            insert(plan);
            journal.appendAll(plan.facts);
            return outcomes;
        });
    }

    private void look(List<Parcel> parcels, Plan plan) {
        byte[][] wanted = parcels.stream()
                .flatMap(p -> Stream.concat(Stream.of(p.instance()), p.deprecated().stream()))
                .toArray(byte[][]::new);
        database.batches().query("""
                        select id, instance, content, erased_at is not null, replaced_by is not null
                        from submission where instance = any (?)""", to -> to.setArray(1, to.getConnection().createArrayOf("bytea", wanted)), rs -> {
            plan.known.put(
                    hex(rs.getBytes(2)),
                    new Known(rs.getString(1), rs.getBytes(3), rs.getBoolean(4), rs.getBoolean(5)));
        });
        String[] withFiles = parcels.stream()
                .filter(p -> !p.files().isEmpty())
                .flatMap(p -> Optional.ofNullable(plan.known.get(hex(p.instance()))).stream())
                .map(Known::id)
                .distinct()
                .toArray(String[]::new);
        if (withFiles.length > 0) {
            database.batches()
                    .query(
                            "select submission, name, content from submission_file where submission = any (?)",
                            to -> to.setArray(1, to.getConnection().createArrayOf("text", withFiles)),
                            rs -> {
                                plan.files
                                        .computeIfAbsent(rs.getString(1), _ -> new HashMap<>())
                                        .put(hex(rs.getBytes(2)), rs.getBytes(3));
                            });
        }
    }

    private static Parcel.Outcome decide(Parcel parcel, Plan plan) {
        Optional<Known> same = Optional.ofNullable(plan.known.get(hex(parcel.instance())));
        if (same.isPresent()) {
            return again(parcel, same.get(), plan);
        }
        Optional<String> earlier = parcel.deprecated().map(SubmissionWriter::hex);
        if (earlier.isPresent()) {
            Optional<Known> before = Optional.ofNullable(plan.known.get(earlier.get()));
            if (before.isEmpty()) {
                return Parcel.Refused.UNKNOWN_EARLIER;
            }
            if (before.get().erased()) {
                return Parcel.Refused.ERASED;
            }
            if (before.get().replaced()) {
                return Parcel.Refused.NOT_CURRENT;
            }
        }
        Optional<List<Parcel.File>> files = newFiles(parcel, parcel.id(), plan);
        if (files.isEmpty()) {
            return Parcel.Refused.OTHER_FILE;
        }
        earlier.ifPresent(e -> plan.known.computeIfPresent(e, (_, before) -> {
            plan.replacedBy.put(before.id(), parcel.id());
            return before.whenReplaced();
        }));
        plan.known.put(hex(parcel.instance()), new Known(parcel.id(), parcel.content(), false, false));
        plan.fresh.add(parcel);
        add(parcel, parcel.id(), files.get(), plan);
        plan.facts.add(new Fact(
                new FormEntry.Received(
                        parcel.id(),
                        parcel.mission(),
                        parcel.form(),
                        parcel.edition(),
                        files.get().size(),
                        parcel.at()),
                new Attribution(
                        parcel.at(),
                        parcel.sender().account(),
                        parcel.sender().via(),
                        SOURCE,
                        Optional.of(parcel.mission()))));
        return new Parcel.Stored(parcel.id(), true, files.get().size());
    }

    private static Parcel.Outcome again(Parcel parcel, Known same, Plan plan) {
        if (same.erased()) {
            return Parcel.Refused.ERASED;
        }
        if (!Arrays.equals(same.content(), parcel.content())) {
            return Parcel.Refused.OTHER_CONTENT;
        }
        Optional<List<Parcel.File>> files = newFiles(parcel, same.id(), plan);
        if (files.isEmpty()) {
            return Parcel.Refused.OTHER_FILE;
        }
        add(parcel, same.id(), files.get(), plan);
        return new Parcel.Stored(same.id(), false, files.get().size());
    }

    /** Those that are not there yet; empty when one is there and says something else. */
    private static Optional<List<Parcel.File>> newFiles(Parcel parcel, String submission, Plan plan) {
        Map<String, byte[]> here = new HashMap<>(plan.files.getOrDefault(submission, Map.of()));
        List<Parcel.File> fresh = new ArrayList<>();
        for (Parcel.File file : parcel.files()) {
            Optional<byte[]> before = Optional.ofNullable(here.put(hex(file.name()), file.content()));
            if (before.isEmpty()) {
                fresh.add(file);
            } else if (!Arrays.equals(before.get(), file.content())) {
                return Optional.empty();
            }
        }
        return Optional.of(fresh);
    }

    private static void add(Parcel parcel, String submission, List<Parcel.File> files, Plan plan) {
        for (Parcel.File file : files) {
            plan.added.add(new Added(submission, parcel, file));
            plan.files.computeIfAbsent(submission, _ -> new HashMap<>()).put(hex(file.name()), file.content());
        }
    }

    private void insert(Plan plan) {
        Map<String, String> replaces = new HashMap<>();
        plan.replacedBy.forEach((old, fresh) -> replaces.put(fresh, old));
        many("""
                insert into submission (id, instance, content, mission, form, edition, sender, area, team, received_at,
                    replaces, day, key, sealed, makes)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", plan.fresh, (to, p) -> {
            to.setString(1, p.id());
            to.setBytes(2, p.instance());
            to.setBytes(3, p.content());
            to.setString(4, p.mission());
            to.setString(5, p.form());
            to.setString(6, p.edition());
            to.setString(7, p.sender().account());
            text(to, 8, p.sender().area());
            text(to, 9, p.sender().team());
            to.setObject(10, at(p));
            text(to, 11, Optional.ofNullable(replaces.get(p.id())));
            to.setObject(12, p.seal().day());
            to.setBytes(13, p.seal().key());
            to.setBytes(14, p.seal().sealed());
            text(to, 15, p.makes());
        });
        many(
                "insert into entity_due (submission, made_at) values (?, ?)",
                plan.fresh.stream().filter(Parcel::entities).toList(),
                (to, p) -> {
                    to.setString(1, p.id());
                    to.setObject(2, at(p));
                });
        many(
                "insert into case_due (submission, made_at, kind) values (?, ?, ?)",
                plan.fresh.stream().filter(p -> p.makes().isPresent()).toList(),
                (to, p) -> {
                    to.setString(1, p.id());
                    to.setObject(2, at(p));
                    to.setString(3, p.makes().orElseThrow());
                });
        many(
                "update submission set replaced_by = ? where id = ?",
                List.copyOf(plan.replacedBy.entrySet()),
                (to, each) -> {
                    to.setString(1, each.getValue());
                    to.setString(2, each.getKey());
                });
        many("""
                insert into submission_file (id, submission, name, content, day, key, about, received_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""", plan.added, (to, a) -> {
            to.setString(1, a.file().id());
            to.setString(2, a.submission());
            to.setBytes(3, a.file().name());
            to.setBytes(4, a.file().content());
            to.setObject(5, a.file().about().day());
            to.setBytes(6, a.file().about().key());
            to.setBytes(7, a.file().about().sealed());
            to.setObject(8, at(a.parcel()));
        });
        List<Piece> pieces = new ArrayList<>();
        for (Added a : plan.added) {
            for (int i = 0; i < a.file().pieces().size(); i++) {
                pieces.add(new Piece(a.file().id(), i, a.file().pieces().get(i), at(a.parcel())));
            }
        }
        insertPieces(pieces);
    }

    private void insertPieces(List<Piece> pieces) {
        many(
                "insert into submission_piece (file, number, sealed, made_at) values (?, ?, ?, ?)",
                pieces,
                (to, piece) -> {
                    to.setString(1, piece.file());
                    to.setInt(2, piece.number());
                    to.setBytes(3, piece.sealed());
                    to.setObject(4, piece.at());
                });
    }

    /**
     * Puts a piece of a file down before the file itself, so that large ones need little memory. Its disk is not waited
     * for: the commit of what it belongs to comes later and takes everything before it along.
     */
    public void keep(String file, int number, byte[] sealed, Instant now) {
        int unused = database.inTransaction(() -> {
            int set = database.sql().sql("set local synchronous_commit = off").update();
            insertPieces(List.of(new Piece(
                    file, number, sealed, now.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))));
            return 1;
        });
    }

    /** Takes away pieces put down for files that will not come; those of a file that came stay whatever is asked. */
    public void drop(List<String> files) {
        int unused = database.inTransaction(() -> files.stream()
                .mapToInt(file -> database.sql().sql("""
                                delete from submission_piece where file = ?
                                    and not exists (select 1 from submission_file f where f.id = file)""").param(file).update())
                .sum());
    }

    /** Sets the values of one row. */
    @FunctionalInterface
    private interface Setter<T> {

        void set(PreparedStatement to, T from) throws SQLException;
    }

    private <T> void many(String sql, List<T> rows, Setter<T> setter) {
        if (!rows.isEmpty()) {
            int[][] unused = database.batches().batchUpdate(sql, rows, rows.size(), setter::set);
        }
    }

    private static void text(PreparedStatement to, int at, Optional<String> text) throws SQLException {
        if (text.isPresent()) {
            to.setString(at, text.get());
        } else {
            to.setNull(at, Types.VARCHAR);
        }
    }

    private static OffsetDateTime at(Parcel parcel) {
        return parcel.at().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** What waits is written first, within a while. */
    @Override
    public void close() {
        starting.lock();
        Optional<Thread> running;
        try {
            ending = true;
            running = thread;
        } finally {
            starting.unlock();
        }
        running.ifPresent(t -> {
            try {
                boolean unused = t.join(Duration.ofSeconds(SECONDS_TO_END));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        queue.forEach(w -> w.outcome()
                .completeExceptionally(new StoreFault("stopped", "The program is ending. Send it again in a minute.")));
    }
}
