package org.baraza.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Entities, and what submissions did or wait to do to them. What they say is sealed. */
public final class EntityTables {

    private static final String CHANGES = """
            select submission, mission, list, entity, makes, changes, base, trunk, branch, version, state, day, key, sealed,
                received_at
            from entity_change
            """;

    private final Database database;

    EntityTables(Database database) {
        this.database = database;
    }

    /** What became of a change. */
    public enum State {
        /** It was made. */
        MADE,
        /** It was made, though somebody had changed other things meanwhile. */
        BESIDE,
        /** It was made, though somebody had changed the same things meanwhile. */
        OVER,
        /** It waits for what it builds on. */
        WAITING,
        /** It makes something that is there already. */
        TWICE,
        /** It cannot be understood. */
        UNREADABLE,
        /** Somebody looked at it. */
        SETTLED
    }

    /**
     * @param version from 1
     * @param seal empty once it was destroyed
     */
    public record Entity(byte[] entity, int version, boolean deleted, Optional<Parcel.Seal> seal) {}

    /** As the table has it. */
    public record Change(
            String submission,
            String mission,
            String list,
            byte[] entity,
            boolean makes,
            boolean changes,
            OptionalInt base,
            OptionalInt trunk,
            Optional<byte[]> branch,
            OptionalInt version,
            State state,
            Parcel.Seal seal,
            Instant receivedAt) {

        public Change with(State other, OptionalInt made) {
            return new Change(
                    submission,
                    mission,
                    list,
                    entity,
                    makes,
                    changes,
                    base,
                    trunk,
                    branch,
                    made,
                    other,
                    seal,
                    receivedAt);
        }
    }

    /** Everything in {@code work} or nothing, one at a time in all programs. */
    public <T> T alone(Supplier<T> work) {
        return database.inTransaction(() -> {
            Boolean unused = database.sql()
                    .sql("select pg_advisory_xact_lock(4207101) is null")
                    .query(Boolean.class)
                    .single();
            return work.get();
        });
    }

    /** Submissions still to be looked at, the earliest first. */
    public List<String> due(int most) {
        return database.once(() -> database.sql()
                .sql("""
                        select d.submission from entity_due d join submission s on s.id = d.submission
                        join form_receipt r on r.submission = d.submission
                        order by r.position limit ?""")
                .param(most)
                .query((rs, i) -> rs.getString(1))
                .list());
    }

    /** Whether it was still to be looked at. Within a transaction. */
    public boolean done(String submission) {
        return database.sql()
                        .sql("delete from entity_due where submission = ?")
                        .param(submission)
                        .update()
                > 0;
    }

    public Optional<Entity> find(String mission, String list, byte[] entity) {
        return database.once(() -> database.sql()
                .sql("select entity, version, deleted, day, key, sealed from entity"
                        + " where mission = ? and list = ? and entity = ?")
                .params(mission, list, entity)
                .query((rs, i) -> entity(rs))
                .optional());
    }

    /** Those of a list that are not deleted, in no order. */
    public List<Entity> list(String mission, String list) {
        return database.once(() -> database.sql()
                .sql("select entity, version, deleted, day, key, sealed from entity"
                        + " where mission = ? and list = ? and not deleted")
                .params(mission, list)
                .query((rs, i) -> entity(rs))
                .list());
    }

    private static Entity entity(ResultSet rs) throws SQLException {
        Optional<byte[]> key = Optional.ofNullable(rs.getBytes(5));
        LocalDate day = rs.getObject(4, LocalDate.class);
        byte[] sealed = rs.getBytes(6);
        return new Entity(
                rs.getBytes(1), rs.getInt(2), rs.getBoolean(3), key.map(k -> new Parcel.Seal(day, k, sealed)));
    }

    /** Puts an entity in the place of what it was. */
    public void put(String mission, String list, byte[] entity, int version, Parcel.Seal seal, Instant now) {
        int unused = database.sql()
                .sql("""
                        insert into entity (mission, list, entity, version, day, key, sealed, changed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (mission, list, entity) do update set version = excluded.version, day = excluded.day,
                            key = excluded.key, sealed = excluded.sealed, changed_at = excluded.changed_at""")
                .params(mission, list, entity, version, seal.day(), seal.key(), seal.sealed(), at(now))
                .update();
    }

    /** Puts a change in the place of what it was. */
    public void put(Change change) {
        int unused = database.batches()
                .update(
                        """
                        insert into entity_change (submission, mission, list, entity, makes, changes, base, trunk, branch,
                            version, state, day, key, sealed, received_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (submission) do update set version = excluded.version, state = excluded.state""",
                        change.submission(),
                        change.mission(),
                        change.list(),
                        change.entity(),
                        change.makes(),
                        change.changes(),
                        number(change.base()),
                        number(change.trunk()),
                        change.branch().orElse(null),
                        number(change.version()),
                        change.state().name(),
                        change.seal().day(),
                        change.seal().key(),
                        change.seal().sealed(),
                        at(change.receivedAt()));
    }

    private static @Nullable Integer number(OptionalInt number) {
        return number.isPresent() ? Integer.valueOf(number.getAsInt()) : null;
    }

    /** Everything done to an entity or waiting, in the order in which it came. */
    public List<Change> changes(String mission, String list, byte[] entity) {
        return database.once(() -> database.sql()
                .sql(CHANGES + "where mission = ? and list = ? and entity = ? order by received_at, submission")
                .params(mission, list, entity)
                .query((rs, i) -> change(rs))
                .list());
    }

    public Optional<Change> findChange(String submission) {
        return database.once(() -> database.sql()
                .sql(CHANGES + "where submission = ?")
                .param(submission)
                .query((rs, i) -> change(rs))
                .optional());
    }

    /** What somebody should look at, the newest first. */
    public List<Change> troubles(String mission, int most) {
        return database.once(() -> database.sql()
                .sql(CHANGES + "where mission = ? and state not in ('MADE', 'SETTLED')"
                        + " order by received_at desc, submission limit ?")
                .params(mission, most)
                .query((rs, i) -> change(rs))
                .list());
    }

    private static Change change(ResultSet rs) throws SQLException {
        return new Change(
                rs.getString(1),
                rs.getString(2),
                rs.getString(3),
                rs.getBytes(4),
                rs.getBoolean(5),
                rs.getBoolean(6),
                number(rs, 7),
                number(rs, 8),
                Optional.ofNullable(rs.getBytes(9)),
                number(rs, 10),
                State.valueOf(rs.getString(11)),
                new Parcel.Seal(rs.getObject(12, LocalDate.class), rs.getBytes(13), rs.getBytes(14)),
                rs.getObject(15, OffsetDateTime.class).toInstant());
    }

    private static OptionalInt number(ResultSet rs, int column) throws SQLException {
        int number = rs.getInt(column);
        return rs.wasNull() ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /**
     * Destroys what a submission said of an entity, and the entity with it: what it is now was made from what was said.
     * Part of the transaction around it.
     */
    public void erase(String submission) {
        int gone = database.sql().sql("""
                        update entity e set deleted = true, day = null, key = null, sealed = null from entity_change c
                        where c.submission = ? and c.version is not null and e.mission = c.mission and e.list = c.list
                            and e.entity = c.entity""").param(submission).update();
        int changes = database.sql()
                .sql("delete from entity_change where submission = ?")
                .param(submission)
                .update();
        int due = database.sql()
                .sql("delete from entity_due where submission = ?")
                .param(submission)
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
