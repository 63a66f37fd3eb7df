package org.baraza.app.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** What was said in warnings, sealed and beside the journal. */
public final class AlertWordTable {

    private final Database database;

    AlertWordTable(Database database) {
        this.database = database;
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

    /** Takes the words away for good. Part of the transaction it is called in. */
    public void forgetWords(String alert) {
        int unused = database.inTransaction(() -> database.sql()
                .sql("delete from alert_words where alert = ?")
                .param(alert)
                .update());
    }
}
