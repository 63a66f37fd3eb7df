package org.baraza.app.store;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.baraza.app.desk.Progress;
import org.baraza.app.desk.RebuildReport;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Replays the journal into a second register, compares it with the first table by table, and puts it in its place. All
 * in one transaction: nobody sees it half-done, and nobody appends meanwhile.
 */
final class Rebuild {

    private static final String FRESH = Database.REGISTER + "_new";
    private static final int FETCHED_AT_ONCE = 10_000;

    private final Database database;
    private final Journal journal;
    private final Projector projector;
    private final EntryCodecs codecs;

    Rebuild(Database database, Journal journal, Projector projector, EntryCodecs codecs) {
        this.database = database;
        this.journal = journal;
        this.projector = projector;
        this.codecs = codecs;
    }

    /**
     * What a table holds, in no order.
     *
     * @param rows how many
     * @param digest SHA-256 over the sorted SHA-256 of each row as text, lower-case hex
     */
    record Digest(long rows, String digest) {

        @Override
        public String toString() {
            return rows + " rows, " + digest;
        }
    }

    RebuildReport run(Progress progress) {
        return database.inTransaction(() -> {
            long entries = journal.lockHead().position();
            List<String> tables = tables();
            makeFresh(tables);
            replay(progress, entries);
            RebuildReport report = compare(entries, tables);
            put();
            return report;
        });
    }

    private List<String> tables() {
        return database.sql()
                .sql("select tablename from pg_tables where schemaname = ? order by tablename")
                .param(Database.REGISTER)
                .query((rs, i) -> rs.getString(1))
                .list();
    }

    private void makeFresh(List<String> tables) {
        change("drop schema if exists " + FRESH + " cascade");
        change("create schema " + FRESH);
        tables.forEach(
                t -> change("create table %s.%s (like %s.%s including all)".formatted(FRESH, t, Database.REGISTER, t)));
        change("set local search_path to " + FRESH + ", " + Database.JOURNAL);
    }

    private void replay(Progress progress, long entries) {
        journal.read(row -> {
            if (progress.cancelled()) {
                throw new CancellationException("The rebuild was stopped. Nothing was changed.");
            }
            projector.project(row.position(), codecs.read(row));
            progress.at("rebuilding", row.position(), entries);
        });
    }

    private RebuildReport compare(long entries, List<String> tables) {
        Map<String, Long> rows = new TreeMap<>();
        Map<String, String> different = new TreeMap<>();
        for (String table : tables) {
            Digest before = digest(Database.REGISTER + "." + table);
            Digest after = digest(FRESH + "." + table);
            rows.put(table, after.rows());
            if (!before.equals(after)) {
                different.put(table, "was " + before + "; is " + after);
            }
        }
        return new RebuildReport(entries, rows, different.isEmpty(), different);
    }

    /** @param table with its schema */
    Digest digest(String table) {
        MessageDigest sha256 = Chain.sha256();
        long[] rows = {0};
        JdbcTemplate many = new JdbcTemplate(database.source());
        many.setFetchSize(FETCHED_AT_ONCE);
        many.query(
                "select sha256(convert_to(whole_row::text, 'UTF8')) from %s whole_row order by 1".formatted(table),
                rs -> {
                    sha256.update(rs.getBytes(1));
                    rows[0]++;
                });
        return new Digest(rows[0], HexFormat.of().formatHex(sha256.digest()));
    }

    private void put() {
        change("drop schema " + Database.REGISTER + " cascade");
        change("alter schema " + FRESH + " rename to " + Database.REGISTER);
    }

    private void change(String sql) {
        int unused = database.sql().sql(sql).update();
    }
}
