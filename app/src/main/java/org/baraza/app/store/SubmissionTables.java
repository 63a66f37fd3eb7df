package org.baraza.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** What was sent in, as it lies there: sealed. */
public final class SubmissionTables {

    /** Where destroyed rows would stay until the tables are written anew. */
    public static final List<String> TABLES = List.of(
            "submission",
            "submission_file",
            "submission_piece",
            "entity",
            "entity_change",
            "entity_due",
            "alert_words",
            CaseWords.TABLE);

    /** What nobody has read yet, and what an entity of a list rests on, is not over, however long it has been there. */
    private static final String OVER = """
            from submission s where erased_at is null and (makes is not null) = ?
                and not exists (select 1 from case_due d where d.submission = s.id)
                and not exists (select 1 from entity_due d where d.submission = s.id)
                and not exists (select 1 from entity_change c where c.submission = s.id)
            """;

    private static final String ROW = """
            select id, mission, form, edition, sender, area, team, received_at, replaces, replaced_by, erased_at, day, key,
                sealed, (select count(*) from submission_file f where f.submission = s.id)
            from submission s
            """;

    private final Database database;

    SubmissionTables(Database database) {
        this.database = database;
    }

    /**
     * @param seal empty once it was destroyed
     * @param files how many came along
     */
    public record Row(
            String id,
            String mission,
            String form,
            String edition,
            String sender,
            Optional<String> area,
            Optional<String> team,
            Instant receivedAt,
            Optional<String> replaces,
            Optional<String> replacedBy,
            Optional<Instant> erasedAt,
            Optional<Parcel.Seal> seal,
            int files) {}

    /**
     * @param id its name here
     * @param about its name, type and size, sealed
     */
    public record FileRow(String id, Parcel.Seal about) {}

    /** The newest first. */
    public List<Row> list(String mission, String form, int most) {
        return database.once(() -> database.sql()
                .sql(ROW + "where mission = ? and form = ? order by received_at desc, id limit ?")
                .params(mission, form, most)
                .query((rs, i) -> row(rs))
                .list());
    }

    public Optional<Row> find(String id) {
        return database.once(() -> database.sql()
                .sql(ROW + "where id = ?")
                .param(id)
                .query((rs, i) -> row(rs))
                .optional());
    }

    /**
     * What was received before a moment and may go.
     *
     * @param cases whether those a case was made of, or those that are all there is
     */
    public List<String> listReceivedBefore(Instant cutoff, boolean cases) {
        return database.once(() -> database.sql()
                .sql("select id " + OVER + " and received_at < ? order by received_at, id")
                .params(cases, cutoff.atOffset(ZoneOffset.UTC))
                .query((rs, i) -> rs.getString(1))
                .list());
    }

    /** When the oldest of those was received. */
    public Optional<Instant> earliestReceived(boolean cases) {
        return database.once(() -> database.sql()
                .sql("select received_at " + OVER + " order by received_at limit 1")
                .param(cases)
                .query((rs, i) -> rs.getObject(1, OffsetDateTime.class).toInstant())
                .optional());
    }

    private static Row row(ResultSet rs) throws SQLException {
        Optional<byte[]> key = Optional.ofNullable(rs.getBytes(13));
        byte[] sealed = rs.getBytes(14);
        LocalDate day = rs.getObject(12, LocalDate.class);
        return new Row(
                rs.getString(1),
                rs.getString(2),
                rs.getString(3),
                rs.getString(4),
                rs.getString(5),
                Optional.ofNullable(rs.getString(6)),
                Optional.ofNullable(rs.getString(7)),
                rs.getObject(8, OffsetDateTime.class).toInstant(),
                Optional.ofNullable(rs.getString(9)),
                Optional.ofNullable(rs.getString(10)),
                Optional.ofNullable(rs.getObject(11, OffsetDateTime.class)).map(OffsetDateTime::toInstant),
                key.map(k -> new Parcel.Seal(day, k, sealed)),
                rs.getInt(15));
    }

    public List<FileRow> files(String submission) {
        return database.once(() -> database.sql()
                .sql("select id, day, key, about from submission_file where submission = ? order by received_at, id")
                .param(submission)
                .query((rs, i) -> new FileRow(
                        rs.getString(1),
                        new Parcel.Seal(rs.getObject(2, LocalDate.class), rs.getBytes(3), rs.getBytes(4))))
                .list());
    }

    /** One piece of a file, from 0; empty after the last. */
    public Optional<byte[]> piece(String file, int number) {
        return database.once(() -> database.sql()
                .sql("select sealed from submission_piece where file = ? and number = ?")
                .params(file, number)
                .query((rs, i) -> rs.getBytes(1))
                .optional());
    }

    /**
     * Destroys what was sent with its keys and files; that something was sent under this name stays known. Part of the
     * transaction around it.
     *
     * @return how many files went with it; empty when it is not there or was destroyed before
     */
    public Optional<Integer> erase(String id, Instant now) {
        int erased = database.sql()
                .sql(
                        "update submission set key = null, sealed = null, erased_at = ? where id = ? and erased_at is null")
                .params(now.atOffset(ZoneOffset.UTC), id)
                .update();
        if (erased == 0) {
            return Optional.empty();
        }
        int pieces = database.sql()
                .sql("delete from submission_piece where file in (select id from submission_file where submission = ?)")
                .param(id)
                .update();
        return Optional.of(database.sql()
                .sql("delete from submission_file where submission = ?")
                .param(id)
                .update());
    }

    /** Everything in {@code work} or nothing. */
    public <T> T together(java.util.function.Supplier<T> work) {
        return database.inTransaction(work);
    }

    /**
     * Deletes pieces whose file never came.
     *
     * @param before only those put down before
     * @return how many
     */
    public int sweep(Instant before) {
        return database.inTransaction(() ->
                database.sql().sql("""
                        delete from submission_piece p where made_at < ?
                            and not exists (select 1 from submission_file f where f.id = p.file)""").param(before.atOffset(ZoneOffset.UTC)).update());
    }
}
