package org.baraza.app.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.desk.Accounts.Granted;
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
     * @param grants those its owner chose for it and still has
     */
    record Open(Handle id, Handle who, List<Granted> grants) {}

    /** What a token opens: one kind never opens what is for the other. */
    enum Kind {
        /** Pages and lists, for scripts. */
        SCRIPTS,
        /** The doors of form clients. It stands in their address, so it has no prefix that says what it is. */
        FORMS;

        private String text() {
            return this == FORMS ? Secrets.token() : PREFIX + Secrets.token();
        }
    }

    String make(Kind kind, Handle who, String name, Instant endsAt, Set<Handle> chosen) {
        String text = kind.text();
        Handle id = Secrets.handle("t");
        int made = tables.write(
                """
                insert into account_token (id, token_hash, account, name_sealed, made_at, ends_at, for_forms)
                values (?, ?, ?, ?, ?, ?, ?)""",
                id.code(),
                Secrets.hash(text),
                who.code(),
                sealer.seal(context(id), name.getBytes(StandardCharsets.UTF_8)),
                Tables.at(tables.now()),
                Tables.at(endsAt),
                kind == Kind.FORMS);
        chosen.forEach(grant -> {
            int one = tables.write(
                    "insert into account_token_grant (token, account_grant) values (?, ?)", id.code(), grant.code());
        });
        return text;
    }

    private static String context(Handle id) {
        return "token " + id.code();
    }

    /** Token and grants are looked at together: every request of a telephone or a script comes through here. */
    Optional<Open> find(Kind kind, String text) {
        record Row(byte[] hash, Handle id, Handle who, boolean usedLately, Optional<Granted> grant) {}
        Instant now = tables.now();
        byte[] hash = Secrets.hash(text);
        List<Row> rows = tables
                .sql()
                .sql("select " + Grants.COLUMNS + """
                        , t.token_hash, t.id, t.account, coalesce(t.used_at >= ?, false)
                        from account_token t
                        join baraza_register.account a on a.account = t.account
                        left join account_token_grant c on c.token = t.id
                        left join baraza_register.account_grant g on g.id = c.account_grant and g.taken_back_at is null
                        where t.token_hash = ? and t.ends_at > ? and a.closed_at is null and t.for_forms = ?
                        order by g.holds_from, g.id""")
                .params(Tables.at(now.minus(Sessions.COARSE)), hash, Tables.at(now), kind == Kind.FORMS)
                .query((rs, i) -> new Row(
                        rs.getBytes(8),
                        new Handle(rs.getString(9)),
                        new Handle(rs.getString(10)),
                        rs.getBoolean(11),
                        rs.getString(1) == null ? Optional.empty() : Optional.of(Grants.granted(rs))))
                .list()
                .stream()
                // Looked up by hash, and compared once more in a time that tells nothing.
                .filter(r -> MessageDigest.isEqual(r.hash(), hash))
                .toList();
        return rows.stream().findFirst().map(first -> {
            if (!first.usedLately()) {
                int used = tables.write(
                        "update account_token set used_at = ? where id = ? and (used_at is null or used_at < ?)",
                        Tables.at(now),
                        first.id().code(),
                        Tables.at(now.minus(Sessions.COARSE)));
            }
            return new Open(
                    first.id(),
                    first.who(),
                    rows.stream().flatMap(r -> r.grant().stream()).toList());
        });
    }

    List<Token> list(Kind kind, Handle who) {
        return tables.sql()
                .sql("""
                        select id, name_sealed, made_at, ends_at, used_at from account_token
                        where account = ? and for_forms = ? order by made_at desc, id""")
                .params(who.code(), kind == Kind.FORMS)
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
