package org.baraza.app.store;

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
    public void keepWords(String alert, byte[] sealed) {
        int unused = database.inTransaction(() -> database.sql()
                .sql("insert into alert_words (alert, sealed) values (?, ?)")
                .params(alert, sealed)
                .update());
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
