package org.baraza.app.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.baraza.core.record.StepEntry;
import org.baraza.core.record.alerts.Step;
import org.springframework.jdbc.core.JdbcTemplate;

/** What happened to alerts, from the journal; and beside it, sealed, what was said. */
public final class AlertSteps {

    private final Database database;
    private final EntryCodecs codecs;

    AlertSteps(Database database, EntryCodecs codecs) {
        this.database = database;
        this.codecs = codecs;
    }

    /**
     * Every step behind a position of the journal, in order.
     *
     * @return position of the last, or {@code position} where there is none
     */
    public long readAfter(long position, Consumer<Step> reader) {
        long[] last = {position};
        return database.inTransaction(() -> {
            var rows = new JdbcTemplate(database.source());
            rows.setFetchSize(Journal.FETCHED_AT_ONCE);
            rows.query(
                    Journal.SELECT + "where kind = 'alert-step' and position > ? order by position",
                    rs -> {
                        Written row = Journal.row(rs);
                        reader.accept(((StepEntry) codecs.read(row)).step());
                        last[0] = row.position();
                    },
                    position);
            return last[0];
        });
    }

    /** Keeps what was said. Part of the transaction it is called in. */
    public void keepWords(String alert, byte[] sealed, Instant cameAt) {
        int unused = database.inTransaction(() -> database.sql()
                .sql("insert into alert_words (alert, sealed, came_at) values (?, ?, ?)")
                .params(alert, sealed, cameAt.atOffset(ZoneOffset.UTC))
                .update());
    }

    /** Alerts whose words came in before a moment and are kept. */
    public List<String> listWordsBefore(Instant moment) {
        return database.inTransaction(() -> database.sql()
                .sql("select alert from alert_words where came_at < ? order by alert")
                .param(moment.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list());
    }

    /** When the oldest words that are kept came in. */
    public Optional<Instant> earliestWords() {
        return database.inTransaction(() -> database.sql()
                .sql("select came_at from alert_words order by came_at limit 1")
                .query((rs, i) -> rs.getObject(1, OffsetDateTime.class).toInstant())
                .optional());
    }

    public Optional<byte[]> findWords(String alert) {
        return database.inTransaction(() -> database.sql()
                .sql("select sealed from alert_words where alert = ?")
                .param(alert)
                .query((rs, i) -> rs.getBytes(1))
                .optional());
    }

    /** Submissions of which no alert was made yet, the oldest first. */
    public List<String> listDue(int most) {
        return database.inTransaction(() -> database.sql()
                .sql("select submission from alert_due order by made_at, submission limit ?")
                .param(most)
                .query(String.class)
                .list());
    }

    /** Has the submission an alert was made of, if it was, looked at again. Part of the transaction it is called in. */
    public void takeUpAgain(String alert) {
        int unused = database.inTransaction(
                () -> database.sql().sql("""
                        insert into alert_due (submission, made_at) select id, received_at from submission
                        where id = ? and erased_at is null on conflict do nothing""").param(alert).update());
    }

    /** Says that an alert was made of a submission. */
    public void settle(String submission) {
        int unused = database.inTransaction(() -> database.sql()
                .sql("delete from alert_due where submission = ?")
                .param(submission)
                .update());
    }

    /** Takes the words away for good. Part of the transaction it is called in. */
    public void forgetWords(String alert) {
        int unused = database.inTransaction(() -> database.sql()
                .sql("delete from alert_words where alert = ?")
                .param(alert)
                .update());
    }
}
