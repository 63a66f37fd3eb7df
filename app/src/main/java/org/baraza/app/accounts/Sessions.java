package org.baraza.app.accounts;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.desk.OwnAccount.Session;
import org.baraza.core.ground.Handle;

/**
 * Sessions in browsers, looked up at every request: what is ended is over at the next one, whoever ended it.
 *
 * @param tables where they are
 */
record Sessions(Tables tables) {

    static final Duration IDLE = Duration.ofHours(1);
    static final Duration WHOLE = Duration.ofHours(12);

    /** Last seen is kept no finer: nobody needs a person's reading habits. */
    static final Duration COARSE = Duration.ofMinutes(5);

    /**
     * What somebody has shown, as RFC 8176 names it where it does.
     */
    enum Proof {
        /** A password. */
        PWD,
        /** A code of the second factor. */
        OTP,
        /** The organisation's own sign-in. */
        ORG,
        /** The organisation says it asked for several factors. */
        MFA,
        /** A passkey, whose device made sure of its owner. */
        PASSKEY,
        /** Nothing: somebody invented, in the demo. */
        DEMO;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A session that is not over.
     *
     * @param id of the session
     * @param who whose
     * @param proved what they have shown
     * @param madeAt when they signed in
     */
    record Open(Handle id, Handle who, Set<Proof> proved, Instant madeAt) {}

    /** A new session; its secret is kept nowhere. */
    String make(Handle who, Set<Proof> proved, String device) {
        String secret = Secrets.token();
        OffsetDateTime now = Tables.at(tables.now());
        int over = tables.write(
                "delete from account_session where made_at < ? or seen_at < ?",
                Tables.at(tables.now().minus(WHOLE)),
                Tables.at(tables.now().minus(IDLE)));
        int made = tables.write(
                """
                insert into account_session (id, token_hash, account, proved, device, made_at, seen_at)
                values (?, ?, ?, string_to_array(?, ' '), ?, ?, ?)""",
                Secrets.handle("s").code(),
                Secrets.hash(secret),
                who.code(),
                String.join(" ", proved.stream().map(Proof::key).sorted().toList()),
                device,
                now,
                now);
        return secret;
    }

    /** Empty when it is over or ended, or the account is closed. */
    Optional<Open> find(String secret) {
        record Found(Open open, Instant seenAt) {}
        Instant now = tables.now();
        Optional<Found> found = tables.sql()
                .sql("""
                        select s.id, s.account, s.proved, s.made_at, s.seen_at
                        from account_session s join baraza_register.account a on a.account = s.account
                        where s.token_hash = ? and a.closed_at is null and s.made_at > ? and s.seen_at > ?""")
                .params(Secrets.hash(secret), Tables.at(now.minus(WHOLE)), Tables.at(now.minus(IDLE)))
                .query((rs, i) -> new Found(
                        new Open(
                                new Handle(rs.getString(1)),
                                new Handle(rs.getString(2)),
                                proved((String[]) rs.getArray(3).getArray()),
                                rs.getObject(4, OffsetDateTime.class).toInstant()),
                        rs.getObject(5, OffsetDateTime.class).toInstant()))
                .optional();
        found.filter(f -> f.seenAt().plus(COARSE).isBefore(now)).ifPresent(f -> {
            int unused = tables.write(
                    "update account_session set seen_at = ? where id = ?",
                    Tables.at(now),
                    f.open().id().code());
        });
        return found.map(Found::open);
    }

    /** One that is known to be open. */
    Optional<Open> get(Handle session) {
        return tables.sql()
                .sql("select id, account, proved, made_at from account_session where id = ?")
                .param(session.code())
                .query((rs, i) -> new Open(
                        new Handle(rs.getString(1)),
                        new Handle(rs.getString(2)),
                        proved((String[]) rs.getArray(3).getArray()),
                        rs.getObject(4, OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** A second factor that is gone counts for nothing any more. */
    void unprove(Handle who) {
        int unused = tables.write(
                "update account_session set proved = array_remove(proved, ?) where account = ?",
                Proof.OTP.key(),
                who.code());
    }

    private static Set<Proof> proved(String[] keys) {
        return Set.copyOf(Arrays.stream(keys)
                .map(k -> Proof.valueOf(k.toUpperCase(Locale.ROOT)))
                .toList());
    }

    List<Session> list(Handle who, Handle current) {
        Instant now = tables.now();
        return tables.sql()
                .sql("""
                        select id, device, made_at, seen_at from account_session
                        where account = ? and made_at > ? and seen_at > ? order by id <> ?, seen_at desc, id""")
                .params(who.code(), Tables.at(now.minus(WHOLE)), Tables.at(now.minus(IDLE)), current.code())
                .query((rs, i) -> new Session(
                        new Handle(rs.getString(1)),
                        rs.getString(2),
                        rs.getObject(3, OffsetDateTime.class).toInstant(),
                        rs.getObject(4, OffsetDateTime.class).toInstant(),
                        rs.getString(1).equals(current.code())))
                .list();
    }

    void end(Handle who, Handle session) {
        int unused =
                tables.write("delete from account_session where account = ? and id = ?", who.code(), session.code());
    }

    void endAll(Handle who) {
        int unused = tables.write("delete from account_session where account = ?", who.code());
    }

    /** Those that came in this way. */
    void endProved(Handle who, Proof proof) {
        int unused = tables.write(
                "delete from account_session where account = ? and ? = any (proved)", who.code(), proof.key());
    }

    void endOthersProved(Handle who, Proof proof, Handle kept) {
        int unused = tables.write(
                "delete from account_session where account = ? and ? = any (proved) and id <> ?",
                who.code(),
                proof.key(),
                kept.code());
    }

    void endOthers(Handle who, Handle kept) {
        int unused = tables.write("delete from account_session where account = ? and id <> ?", who.code(), kept.code());
    }

    /** A session that proves more, under a new secret, instead of the old one. */
    String renew(Open old, Set<Proof> proved) {
        String device = tables.sql()
                .sql("delete from account_session where id = ? returning device")
                .param(old.id().code())
                .query((rs, i) -> rs.getString(1))
                .optional()
                .orElse("");
        return make(old.who(), proved, device);
    }
}
