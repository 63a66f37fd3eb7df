package org.baraza.app.store;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.baraza.core.record.Entry;
import org.springframework.jdbc.core.JdbcTemplate;

/** The steps of cases, from the journal. */
public final class CaseSteps {

    private final Database database;
    private final EntryCodecs codecs;

    CaseSteps(Database database, EntryCodecs codecs) {
        this.database = database;
        this.codecs = codecs;
    }

    /** Works with one connection to the database. */
    public <T> T together(Supplier<T> work) {
        return database.inTransaction(work);
    }

    /**
     * Every entry of a kind behind a position of the journal, in order.
     *
     * @return position of the last, or {@code position} where there is none
     */
    public long readAfter(String kind, long position, Consumer<Entry> reader) {
        long[] last = {position};
        return database.inTransaction(() -> {
            var rows = new JdbcTemplate(database.source());
            rows.setFetchSize(Journal.FETCHED_AT_ONCE);
            rows.query(
                    Journal.SELECT + "where kind = ? and position > ? order by position",
                    rs -> {
                        Written row = Journal.row(rs);
                        reader.accept(codecs.read(row));
                        last[0] = row.position();
                    },
                    kind,
                    position);
            return last[0];
        });
    }
}
