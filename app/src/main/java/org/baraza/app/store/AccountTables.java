package org.baraza.app.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.baraza.core.protect.Grant;
import org.baraza.core.record.AccountClosedEntry;
import org.baraza.core.record.AccountOpenedEntry;
import org.baraza.core.record.RoleGrantedEntry;
import org.baraza.core.record.RoleTakenBackEntry;

/**
 * Which accounts there are and what they were granted, as the journal says.
 *
 * @param database whose search path names the register to write
 */
record AccountTables(Database database) {

    void open(AccountOpenedEntry entry) {
        write(
                "insert into account (account, opened_at) values (?, ?)",
                entry.account().code(),
                at(entry.at()));
    }

    void close(AccountClosedEntry entry) {
        write(
                "update account set closed_at = ? where account = ?",
                at(entry.at()),
                entry.account().code());
    }

    void grant(RoleGrantedEntry entry) {
        Grant grant = entry.grant();
        database.batches()
                .update(
                        """
                        insert into account_grant (id, account, role, mission, area, team, holds_from, holds_until)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""",
                        entry.id().code(),
                        entry.account().code(),
                        grant.role().key(),
                        grant.scope().mission().orElse(null),
                        grant.scope().area().orElse(null),
                        grant.scope().team().orElse(null),
                        at(grant.from()),
                        at(grant.until()));
    }

    void takeBack(RoleTakenBackEntry entry) {
        write(
                "update account_grant set taken_back_at = ? where id = ?",
                at(entry.at()),
                entry.id().code());
    }

    private void write(String sql, Object... values) {
        int unused = database.sql().sql(sql).params(values).update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
