package org.baraza.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.baraza.core.record.Entry;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The journal: entries in order, never changed, each tied to the one before by {@link Chain}. Appending an entry and
 * bringing the register up to date is one transaction.
 */
public final class Journal {

    /** What {@link #row} reads. */
    static final String SELECT = """
            select position, id, kind, version, subject, body::text, recorded_at, happened_at, by, via, source,
                previous_hash, hash, form, mission, mission_position, mission_previous_hash
            from journal\s""";

    private static final String INSERT = """
            insert into journal (position, id, kind, version, subject, body, recorded_at, happened_at,
                by, via, source, previous_hash, form, mission, mission_position, mission_previous_hash, hash)
            values (?, ?, ?, ?, ?, ?::json, ?, ?, ?, ?, ?, ?, 2, ?, ?, ?, ?)""";

    static final int FETCHED_AT_ONCE = 500;

    private final Database database;
    private final Projector projector;
    private final EntryCodecs codecs;
    private final InstantSource clock;
    private final TimeOrderedIds ids = new TimeOrderedIds();

    Journal(Database database, Projector projector, EntryCodecs codecs, InstantSource clock) {
        this.database = database;
        this.projector = projector;
        this.codecs = codecs;
        this.clock = clock;
    }

    /** Appends an entry and projects it: when this returns, both are on disk. */
    public Written append(Entry entry, Attribution attribution) {
        String body = codecs.show(entry);
        return database.inTransaction(() -> append(lockHead(), entry, body, attribution));
    }

    /**
     * Appends the entry that is right as things stand, if any is.
     *
     * @param entry asked in the same transaction, when nobody else can append any more
     */
    public Optional<Written> appendIf(Supplier<Optional<? extends Entry>> entry, Attribution attribution) {
        return database.inTransaction(() -> {
            Head head = lockHead();
            return entry.get().map(e -> append(head, e, codecs.show(e), attribution));
        });
    }

    private Written append(Head head, Entry entry, String body, Attribution attribution) {
        Written row = next(head, entry, body, attribution);
        insert(row);
        projector.project(row.position(), codecs.read(row));
        return row;
    }

    /**
     * Appends many and projects them, as if one after the other, with a few statements for all. Part of the transaction
     * around it, if there is one.
     */
    void appendAll(List<Fact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        int unused = database.inTransaction(() -> {
            Head head = lockHead();
            Optional<UUID> lastId = findId(head.position());
            SortedMap<String, Head> ofMissions = new TreeMap<>();
            List<Written> rows = new ArrayList<>(facts.size());
            List<Entry> entries = new ArrayList<>(facts.size());
            for (Fact fact : facts) {
                String mission = fact.attribution().mission().orElse("");
                Written row = next(
                        head,
                        lastId,
                        ofMissions.computeIfAbsent(mission, this::missionHead),
                        fact.entry(),
                        codecs.show(fact.entry()),
                        fact.attribution());
                head = new Head(row.position(), row.hash());
                lastId = Optional.of(row.id());
                ofMissions.put(mission, new Head(row.turn().orElseThrow().position(), row.hash()));
                rows.add(row);
                entries.add(codecs.read(row));
            }
            insertAll(rows);
            setHeads(head, ofMissions);
            projector.projectAll(rows.getFirst().position(), entries);
            return rows.size();
        });
    }

    private void insertAll(List<Written> rows) {
        int[][] unused = database.batches().batchUpdate(INSERT, rows, rows.size(), (to, row) -> {
            Object[] values = values(row);
            for (int i = 0; i < values.length; i++) {
                to.setObject(i + 1, values[i]);
            }
        });
    }

    private void setHeads(Head whole, SortedMap<String, Head> ofMissions) {
        int unused = database.sql()
                .sql("update journal_head set position = ?, hash = ?")
                .params(whole.position(), whole.hash())
                .update();
        ofMissions.forEach((mission, head) -> {
            int one = database.sql()
                    .sql("""
                            insert into journal_mission_head (mission, position, hash) values (?, ?, ?)
                            on conflict (mission) do update set position = excluded.position, hash = excluded.hash""")
                    .params(mission, head.position(), head.hash())
                    .update();
        });
    }

    private Written next(Head head, Entry entry, String body, Attribution attribution) {
        return next(
                head, findId(head.position()), missionHead(attribution.mission().orElse("")), entry, body, attribution);
    }

    private Written next(
            Head head, Optional<UUID> lastId, Head ofMission, Entry entry, String body, Attribution attribution) {
        Instant now = clock.instant();
        Written open = new Written(
                head.position() + 1,
                ids.next(now, lastId),
                entry.kind(),
                entry.version(),
                entry.subject(),
                body,
                now.truncatedTo(ChronoUnit.MICROS),
                attribution.happenedAt().truncatedTo(ChronoUnit.MICROS),
                attribution.by(),
                attribution.via(),
                attribution.source(),
                head.hash(),
                Optional.of(new Turn(attribution.mission().orElse(""), ofMission.position() + 1, ofMission.hash())),
                new byte[0]);
        return open.withHash(Chain.hash(open));
    }

    private Optional<UUID> findId(long position) {
        return database.sql()
                .sql("select id from journal where position = ?")
                .param(position)
                .query((rs, i) -> rs.getObject(1, UUID.class))
                .optional();
    }

    /** In the order of {@link #INSERT}. */
    private static Object[] values(Written row) {
        Turn turn = row.turn().orElseThrow();
        return new Object[] {
            row.position(),
            row.id(),
            row.kind(),
            row.version(),
            row.subject(),
            row.body(),
            row.recordedAt().atOffset(ZoneOffset.UTC),
            row.happenedAt().atOffset(ZoneOffset.UTC),
            row.by(),
            row.via(),
            row.source(),
            row.previousHash(),
            turn.mission(),
            turn.position(),
            turn.previousHash(),
            row.hash()
        };
    }

    void insert(Written row) {
        Turn turn = row.turn().orElseThrow();
        database.sql().sql(INSERT).params(values(row)).update();
        database.sql()
                .sql("""
                        with whole as (update journal_head set position = ?, hash = ?)
                        insert into journal_mission_head (mission, position, hash) values (?, ?, ?)
                        on conflict (mission) do update set position = excluded.position, hash = excluded.hash""")
                .params(row.position(), row.hash(), turn.mission(), turn.position(), row.hash())
                .update();
    }

    /**
     * The last entry of a chain as it was noted when it was written.
     *
     * @param position within its chain; 0 when there is none
     */
    record Head(long position, byte[] hash) {

        /** Of a chain without entries. */
        static final Head NONE = new Head(0, new byte[Chain.HASH_BYTES]);
    }

    Head head() {
        return database.sql()
                .sql("select position, hash from journal_head")
                .query((rs, i) -> new Head(rs.getLong(1), rs.getBytes(2)))
                .single();
    }

    /** Makes every other appender wait until this transaction ends. */
    Head lockHead() {
        return database.sql()
                .sql("select position, hash from journal_head for update")
                .query((rs, i) -> new Head(rs.getLong(1), rs.getBytes(2)))
                .single();
    }

    /** What was noted of a mission; asked after {@link #lockHead}, nobody else changes it meanwhile. */
    private Head missionHead(String mission) {
        return database.sql()
                .sql("select position, hash from journal_mission_head where mission = ?")
                .param(mission)
                .query((rs, i) -> new Head(rs.getLong(1), rs.getBytes(2)))
                .optional()
                .orElse(Head.NONE);
    }

    /** The rows behind a position, as {@link #read(Consumer)}. */
    void readAfter(long position, Consumer<Written> reader) {
        readRows("where position > ? order by position", reader, position);
    }

    /** The hash of an entry; that of an empty journal for position 0 and where the entry is missing. */
    byte[] hashAt(long position) {
        return database.sql()
                .sql("select hash from journal where position = ?")
                .param(position)
                .query((rs, i) -> rs.getBytes(1))
                .optional()
                .orElse(new byte[Chain.HASH_BYTES]);
    }

    /** By mission, in order of name; the nameless one for what belongs to none. */
    SortedMap<String, Head> missionHeads() {
        SortedMap<String, Head> heads = new TreeMap<>();
        database.sql()
                .sql("select mission, position, hash from journal_mission_head")
                .query(rs -> {
                    heads.put(rs.getString(1), new Head(rs.getLong(2), rs.getBytes(3)));
                });
        return heads;
    }

    /** Every row in order. Within a transaction, so that rows come a few hundred at a time. */
    void read(Consumer<Written> reader) {
        readRows("order by position", reader);
    }

    /** Every row of a mission in its order. Within a transaction. */
    void read(String mission, Consumer<Written> reader) {
        readRows("where form = 2 and mission = ? order by mission_position", reader, mission);
    }

    private void readRows(String which, Consumer<Written> reader, Object... parameters) {
        var rows = new JdbcTemplate(database.source());
        rows.setFetchSize(FETCHED_AT_ONCE);
        rows.query(
                SELECT + which,
                rs -> {
                    reader.accept(row(rs));
                },
                parameters);
    }

    static Written row(ResultSet rs) throws SQLException {
        return new Written(
                rs.getLong(1),
                rs.getObject(2, UUID.class),
                rs.getString(3),
                rs.getInt(4),
                rs.getString(5),
                rs.getString(6),
                rs.getObject(7, OffsetDateTime.class).toInstant(),
                rs.getObject(8, OffsetDateTime.class).toInstant(),
                rs.getString(9),
                rs.getString(10),
                rs.getString(11),
                rs.getBytes(12),
                rs.getInt(14) == 1
                        ? Optional.empty()
                        : Optional.of(new Turn(rs.getString(15), rs.getLong(16), rs.getBytes(17))),
                rs.getBytes(13));
    }
}
