package org.baraza.app.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was said in somebody's own words about cases of one subject, sealed and beside the journal, because what is on the
 * journal is never deleted. Writing is part of the transaction it is called in.
 */
public final class CaseWords {

    /** The table in which they lie. */
    public static final String TABLE = "case_words";

    private final Database database;
    private final String subject;

    CaseWords(Database database, String subject) {
        this.database = database;
        this.subject = subject;
    }

    /**
     * @param part which words of the case, for example {@code account-2}
     * @param cameAt since when they are kept
     */
    public void keep(String id, String part, byte[] sealed, Instant cameAt) {
        int unused = database.inTransaction(() -> database.sql()
                .sql("insert into case_words (subject, id, part, sealed, came_at) values (?, ?, ?, ?, ?)")
                .params(subject, id, part, sealed, cameAt.atOffset(ZoneOffset.UTC))
                .update());
    }

    public Optional<byte[]> find(String id, String part) {
        return database.inTransaction(() -> database.sql()
                .sql("select sealed from case_words where subject = ? and id = ? and part = ?")
                .params(subject, id, part)
                .query((rs, i) -> rs.getBytes(1))
                .optional());
    }

    /** One part of many cases, by their ids; those of which nothing is kept are left out. */
    public Map<String, byte[]> find(Collection<String> ids, String part) {
        return database.inTransaction(() -> {
            Map<String, byte[]> found = new HashMap<>();
            database.sql()
                    .sql("select id, sealed from case_words where subject = ? and part = ? and id = any(?)")
                    .params(subject, part, ids.toArray(String[]::new))
                    .query(rs -> {
                        found.put(rs.getString(1), rs.getBytes(2));
                    });
            return found;
        });
    }

    /** Takes every part of what was said about a case away for good. */
    public void forget(String id) {
        int unused = database.inTransaction(() -> database.sql()
                .sql("delete from case_words where subject = ? and id = ?")
                .params(subject, id)
                .update());
    }

    /** Takes one part of what was said about a case away for good. */
    public void forget(String id, String part) {
        int unused = database.inTransaction(() -> database.sql()
                .sql("delete from case_words where subject = ? and id = ? and part = ?")
                .params(subject, id, part)
                .update());
    }

    /** Whether anything is kept about a case. */
    public boolean keeps(String id) {
        return database.inTransaction(() -> database.sql()
                .sql("select exists (select 1 from case_words where subject = ? and id = ?)")
                .params(subject, id)
                .query(Boolean.class)
                .single());
    }

    /** Cases about which everything that is kept came before a moment. */
    public List<String> listBefore(Instant moment) {
        return database.inTransaction(() -> database.sql()
                .sql("""
                        select id from case_words where subject = ? group by id having max(came_at) < ?
                        order by id""")
                .params(subject, moment.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list());
    }

    /** When the oldest words came of which {@link #listBefore} would speak first. */
    public Optional<Instant> earliest() {
        return database.inTransaction(() -> database.sql()
                .sql("""
                        select max(came_at) from case_words where subject = ? group by id
                        order by 1 limit 1""")
                .param(subject)
                .query((rs, i) -> rs.getObject(1, OffsetDateTime.class).toInstant())
                .optional());
    }
}
