package org.baraza.app.accounts;

import java.time.Duration;
import java.util.Optional;
import org.baraza.core.ground.Handle;

/**
 * Browsers from which somebody has signed in before. They let nobody in; they only need not wait for what strangers
 * guessed wrong.
 *
 * @param tables where they are
 */
record KnownDevices(Tables tables) {

    private static final Duration REMEMBERED = Duration.ofDays(180);

    String make(Handle who) {
        String secret = Secrets.token();
        int old = tables.write(
                "delete from account_device where made_at < ?",
                Tables.at(tables.now().minus(REMEMBERED)));
        int unused = tables.write(
                "insert into account_device (hash, account, made_at) values (?, ?, ?)",
                Secrets.hash(secret),
                who.code(),
                Tables.at(tables.now()));
        return secret;
    }

    boolean knows(Handle who, Optional<String> secret) {
        return secret.isPresent()
                && tables.sql()
                        .sql("select exists (select 1 from account_device where hash = ? and account = ?)")
                        .params(Secrets.hash(secret.get()), who.code())
                        .query(Boolean.class)
                        .single();
    }

    void forget(Handle who) {
        int unused = tables.write("delete from account_device where account = ?", who.code());
    }
}
