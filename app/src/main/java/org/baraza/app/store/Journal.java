package org.baraza.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.baraza.core.record.Entry;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The journal: entries in order, never changed, each tied to the one before by {@link Chain}. Appending an entry and
 * bringing the register up to date is one transaction.
 */
public final class Journal {

    private static final int FETCHED_AT_ONCE = 500;

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
        return database.inTransaction(() -> {
            Head head = lockHead();
            Written row = next(head, entry, body, attribution);
            insert(row);
            projector.project(row.position(), codecs.read(row));
            return row;
        });
    }

    private Written next(Head head, Entry entry, String body, Attribution attribution) {
        Instant now = clock.instant();
        Written open = new Written(
                head.position() + 1,
                ids.next(now, findId(head.position())),
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
                new byte[0]);
        return new Written(
                open.position(),
                open.id(),
                open.kind(),
                open.version(),
                open.subject(),
                open.body(),
                open.recordedAt(),
                open.happenedAt(),
                open.by(),
                open.via(),
                open.source(),
                open.previousHash(),
                Chain.hash(open));
    }

    private Optional<UUID> findId(long position) {
        return database.sql()
                .sql("select id from journal where position = ?")
                .param(position)
                .query((rs, i) -> rs.getObject(1, UUID.class))
                .optional();
    }

    private void insert(Written row) {
        database.sql()
                .sql("""
                        insert into journal (position, id, kind, version, subject, body, recorded_at, happened_at,
                            by, via, source, previous_hash, hash)
                        values (?, ?, ?, ?, ?, ?::json, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
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
                        row.hash())
                .update();
        database.sql()
                .sql("update journal_head set position = ?, hash = ?")
                .params(row.position(), row.hash())
                .update();
    }

    /**
     * The last entry as {@code journal_head} has it.
     *
     * @param position 0 when there is none
     */
    record Head(long position, byte[] hash) {}

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

    /** Every row in order. Within a transaction, so that rows come a few hundred at a time. */
    void read(Consumer<Written> reader) {
        var rows = new JdbcTemplate(database.source());
        rows.setFetchSize(FETCHED_AT_ONCE);
        rows.query("""
                select position, id, kind, version, subject, body::text, recorded_at, happened_at, by, via, source,
                    previous_hash, hash
                from journal order by position""", rs -> {
            reader.accept(row(rs));
        });
    }

    private static Written row(ResultSet rs) throws SQLException {
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
                rs.getBytes(13));
    }
}
