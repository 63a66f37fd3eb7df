package org.baraza.app.accounts;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.desk.OwnAccount.Token;
import org.baraza.app.desk.Sealer;
import org.baraza.core.ground.Handle;

/**
 * Personal access tokens for scripts. Only their hashes are kept.
 *
 * @param tables where they are
 * @param sealer what seals their names
 * @param grants what they may use
 */
record AccessTokens(Tables tables, Sealer sealer, Grants grants) {

    /** So that a token left in a file is known for what it is. */
    private static final String PREFIX = "baraza_";

    /**
     * A token that still works.
     *
     * @param id of the token
     * @param who whose
     */
    record Open(Handle id, Handle who) {}

    String make(Handle who, String name, Instant endsAt, Set<Handle> chosen) {
        String text = PREFIX + Secrets.token();
        Handle id = Secrets.handle("t");
        int made = tables.write(
                """
                insert into account_token (id, token_hash, account, name_sealed, made_at, ends_at)
                values (?, ?, ?, ?, ?, ?)""",
                id.code(),
                Secrets.hash(text),
                who.code(),
                sealer.seal(context(id), name.getBytes(StandardCharsets.UTF_8)),
                Tables.at(tables.now()),
                Tables.at(endsAt));
        chosen.forEach(grant -> {
            int one = tables.write(
                    "insert into account_token_grant (token, account_grant) values (?, ?)", id.code(), grant.code());
        });
        return text;
    }

    private static String context(Handle id) {
        return "token " + id.code();
    }

    Optional<Open> find(String text) {
        Instant now = tables.now();
        Optional<Open> found = tables.sql()
                .sql("""
                        select t.id, t.account
                        from account_token t join baraza_register.account a on a.account = t.account
                        where t.token_hash = ? and t.ends_at > ? and a.closed_at is null""")
                .params(Secrets.hash(text), Tables.at(now))
                .query((rs, i) -> new Open(new Handle(rs.getString(1)), new Handle(rs.getString(2))))
                .optional();
        found.ifPresent(open -> {
            int used = tables.write(
                    "update account_token set used_at = ? where id = ? and (used_at is null or used_at < ?)",
                    Tables.at(now),
                    open.id().code(),
                    Tables.at(now.minus(Sessions.COARSE)));
        });
        return found;
    }

    List<Token> list(Handle who) {
        return tables.sql()
                .sql("""
                        select id, name_sealed, made_at, ends_at, used_at from account_token
                        where account = ? order by made_at desc, id""")
                .param(who.code())
                .query((rs, i) -> {
                    Handle id = new Handle(rs.getString(1));
                    return new Token(
                            id,
                            new String(sealer.unseal(context(id), rs.getBytes(2)), StandardCharsets.UTF_8),
                            rs.getObject(3, OffsetDateTime.class).toInstant(),
                            rs.getObject(4, OffsetDateTime.class).toInstant(),
                            Optional.ofNullable(rs.getObject(5, OffsetDateTime.class))
                                    .map(OffsetDateTime::toInstant),
                            grants.listOfToken(id));
                })
                .list();
    }

    void end(Handle who, Handle token) {
        int unused = tables.write("delete from account_token where account = ? and id = ?", who.code(), token.code());
    }

    void endAll(Handle who) {
        int unused = tables.write("delete from account_token where account = ?", who.code());
    }
}
