package org.baraza.app.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.desk.Accounts.Granted;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Grant;
import org.baraza.core.protect.Role;
import org.baraza.core.protect.Scope;

/**
 * Who was granted what, as the register has it.
 *
 * @param tables which the register stands beside
 * @param guarded roles that need a second factor
 */
record Grants(Tables tables, Set<Role> guarded) {

    /** What {@link #granted} reads, of a grant called g, before anything else. */
    static final String COLUMNS = "g.id, g.role, g.mission, g.area, g.team, g.holds_from, g.holds_until";

    private static final String GRANT = "select " + COLUMNS + " from baraza_register.account_grant g ";

    /** Every grant that was not taken back, those that are over too; earliest first. */
    List<Granted> list(Handle who) {
        return tables.sql()
                .sql(GRANT + "where g.account = ? and g.taken_back_at is null order by g.holds_from, g.id")
                .param(who.code())
                .query((rs, i) -> granted(rs))
                .list();
    }

    /** Those of a personal access token that its owner still has. */
    List<Granted> listOfToken(Handle token) {
        return tables.sql()
                .sql(GRANT
                        + "join account_token_grant t on t.account_grant = g.id"
                        + " where t.token = ? and g.taken_back_at is null order by g.holds_from, g.id")
                .param(token.code())
                .query((rs, i) -> granted(rs))
                .list();
    }

    /** Whose grant it is; empty when there is none or it was taken back. */
    Optional<Handle> findOwner(Handle grant) {
        return tables.sql()
                .sql("select account from baraza_register.account_grant where id = ? and taken_back_at is null")
                .param(grant.code())
                .query((rs, i) -> new Handle(rs.getString(1)))
                .optional();
    }

    /** Whether one of them needs a second factor now. */
    boolean needSecondFactor(List<Granted> grants) {
        return grants.stream().map(Granted::grant).anyMatch(g -> guarded.contains(g.role()) && g.holdsAt(tables.now()));
    }

    /** Accounts that are open and administrators of everything now. */
    List<Handle> administrators() {
        return tables.sql()
                .sql("""
                        select distinct g.account from baraza_register.account_grant g
                        join baraza_register.account a on a.account = g.account
                        where a.closed_at is null and g.taken_back_at is null and g.role = ? and g.mission is null
                            and g.area is null and g.team is null and g.holds_from <= ? and g.holds_until > ?""")
                .params(Role.ADMINISTRATOR.key(), Tables.at(tables.now()), Tables.at(tables.now()))
                .query((rs, i) -> new Handle(rs.getString(1)))
                .list();
    }

    static Granted granted(ResultSet rs) throws SQLException {
        String role = rs.getString(2);
        return new Granted(
                new Handle(rs.getString(1)),
                new Grant(
                        Role.find(role).orElseThrow(() -> new IllegalStateException("no role " + role)),
                        new Scope(
                                Optional.ofNullable(rs.getString(3)),
                                Optional.ofNullable(rs.getString(4)),
                                Optional.ofNullable(rs.getString(5))),
                        rs.getObject(6, OffsetDateTime.class).toInstant(),
                        rs.getObject(7, OffsetDateTime.class).toInstant()));
    }
}
