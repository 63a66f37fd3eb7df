package org.baraza.app.accounts;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.baraza.app.desk.Retained;
import org.baraza.core.protect.RetentionRule;

/**
 * Rows of one side table of accounts, which are kept for a time.
 *
 * @param kept name of the class
 * @param tables where they are
 * @param table their table; its key is called id
 * @param ended column that says when their time began
 */
public record RetainedRows(String kept, Tables tables, String table, String ended) implements Retained {

    /** Sessions since they were last used, tokens since they ended. */
    public static List<Retained> of(DataSource source, InstantSource clock) {
        Tables tables = Tables.of(source, clock);
        return List.of(
                new RetainedRows("sessions", tables, "account_session", "seen_at"),
                new RetainedRows("tokens", tables, "account_token", "ends_at"));
    }

    @Override
    public Set<RetentionRule.Then> can() {
        return Set.of(RetentionRule.Then.DELETE);
    }

    @Override
    public List<String> listDue(Instant cutoff) {
        return tables.sql()
                .sql("select id from " + table + " where " + ended + " < ? order by id")
                .param(Tables.at(cutoff))
                .query((rs, i) -> rs.getString(1))
                .list();
    }

    @Override
    public Optional<Instant> earliest() {
        return tables.sql()
                .sql("select " + ended + " from " + table + " order by " + ended + " limit 1")
                .query((rs, i) -> rs.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    @Override
    public void delete(String item) {
        int unused = tables.write("delete from " + table + " where id = ?", item);
    }

    @Override
    public boolean isGone(String item) {
        return tables.sql()
                .sql("select not exists (select 1 from " + table + " where id = ?)")
                .param(item)
                .query(Boolean.class)
                .single();
    }
}
