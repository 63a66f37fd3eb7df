package org.baraza.app.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What communities and alert networks are called, sealed. */
public final class NetworkLabelTable {

    private final Database database;

    NetworkLabelTable(Database database) {
        this.database = database;
    }

    /** Keeps what something is called. Part of the transaction it is called in. */
    public void keepLabel(String subject, byte[] sealed) {
        int unused = database.inTransaction(() -> database.sql()
                .sql("insert into network_label (subject, sealed) values (?, ?)")
                .params(subject, sealed)
                .update());
    }

    /** Notes that what is called so has ended. Part of the transaction it is called in. */
    public void endLabel(String subject, Instant at) {
        int unused = database.inTransaction(() -> database.sql()
                .sql("update network_label set ended_at = ? where subject = ? and ended_at is null")
                .params(at.atOffset(ZoneOffset.UTC), subject)
                .update());
    }

    /** Every label that is kept, sealed, by what bears it. */
    public Map<String, byte[]> labels() {
        return database.inTransaction(() -> {
            Map<String, byte[]> labels = new LinkedHashMap<>();
            database.sql()
                    .sql("select subject, sealed from network_label order by subject")
                    .query(rs -> {
                        labels.put(rs.getString(1), rs.getBytes(2));
                    });
            return labels;
        });
    }

    /** What bears a label and ended before a moment. */
    public List<String> listLabelsEndedBefore(Instant moment) {
        return database.inTransaction(() -> database.sql()
                .sql("select subject from network_label where ended_at < ? order by subject")
                .param(moment.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list());
    }

    /** When the first of those that are kept and have ended did so. */
    public Optional<Instant> earliestEnd() {
        return database.inTransaction(() -> database.sql()
                .sql("select ended_at from network_label where ended_at is not null order by ended_at limit 1")
                .query((rs, i) -> rs.getObject(1, OffsetDateTime.class).toInstant())
                .optional());
    }

    public boolean hasLabel(String subject) {
        return database.inTransaction(() -> database.sql()
                .sql("select exists (select from network_label where subject = ?)")
                .param(subject)
                .query(Boolean.class)
                .single());
    }

    /** Takes a label away for good. */
    public void forgetLabel(String subject) {
        int unused = database.inTransaction(() -> database.sql()
                .sql("delete from network_label where subject = ?")
                .param(subject)
                .update());
    }
}
