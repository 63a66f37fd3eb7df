package org.baraza.app.accounts;

import java.time.Duration;
import java.util.Optional;
import org.baraza.core.ground.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What devices are asked to sign. Each works once and not for long, and there are never more than so many.
 *
 * @param tables where they are
 */
record Challenges(Tables tables) {

    private static final Duration LASTING = Duration.ofMinutes(5);
    private static final int MOST = 10_000;

    /** @param who the account it is made for; empty where anybody may come */
    String make(Optional<Handle> who) {
        String challenge = Secrets.token();
        @Nullable String account = who.map(Handle::code).orElse(null);
        int old = tables.write(
                "delete from account_challenge where made_at < ? or made_at <="
                        + " (select made_at from account_challenge order by made_at desc offset ? limit 1)",
                Tables.at(tables.now().minus(LASTING)),
                MOST - 1);
        int made = tables.sql()
                .sql("insert into account_challenge (hash, account, made_at) values (?, ?, ?)")
                .param(Secrets.hash(challenge))
                .param(account)
                .param(Tables.at(tables.now()))
                .update();
        return challenge;
    }

    /** Whether this use was the first, in time, and by whom it was made for. */
    boolean use(String challenge, Optional<Handle> who) {
        @Nullable String account = who.map(Handle::code).orElse(null);
        return tables.sql()
                        .sql("delete from account_challenge"
                                + " where hash = ? and made_at > ? and account is not distinct from ?")
                        .param(Secrets.hash(challenge))
                        .param(Tables.at(tables.now().minus(LASTING)))
                        .param(account)
                        .update()
                == 1;
    }
}
