package org.baraza.app.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.baraza.core.record.RetentionRun;

/** Deletions under way and deletions done. */
public final class RetentionNotes {

    private final Database database;

    RetentionNotes(Database database) {
        this.database = database;
    }

    /**
     * A deletion that was noted before it began.
     *
     * @param cutoff what is older was due
     * @param items names of the things due
     */
    public record Begun(Instant cutoff, List<String> items) {}

    /** On disk when it returns. */
    public void begin(String kept, Instant now, Begun begun) {
        int unused = database.inTransaction(() -> database.sql()
                .sql("insert into retention_begun (kept, begun_at, cutoff, items) values (?, ?, ?, ?)")
                .params(
                        kept,
                        now.atOffset(ZoneOffset.UTC),
                        begun.cutoff().atOffset(ZoneOffset.UTC),
                        begun.items().toArray(String[]::new))
                .update());
    }

    public Optional<Begun> findBegun(String kept) {
        return database.inTransaction(() -> database.sql()
                .sql("select cutoff, items from retention_begun where kept = ?")
                .param(kept)
                .query((rs, i) ->
                        new Begun(rs.getObject(1, OffsetDateTime.class).toInstant(), List.of((String[])
                                rs.getArray(2).getArray())))
                .optional());
    }

    public void end(String kept) {
        int unused = database.inTransaction(() -> database.sql()
                .sql("delete from retention_begun where kept = ?")
                .param(kept)
                .update());
    }

    /** The newest runs first. */
    public List<RetentionRun> list(int most) {
        return database.inTransaction(() -> database.sql()
                .sql("select kept, ran_at, cutoff, due, gone, digest from retention_run order by position desc limit ?")
                .param(most)
                .query((rs, i) -> new RetentionRun(
                        rs.getString(1),
                        rs.getObject(2, OffsetDateTime.class).toInstant(),
                        rs.getObject(3, OffsetDateTime.class).toInstant(),
                        rs.getLong(4),
                        rs.getLong(5),
                        rs.getString(6)))
                .list());
    }
}
