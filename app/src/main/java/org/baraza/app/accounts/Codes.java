package org.baraza.app.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.baraza.app.desk.Accounts.Code;
import org.baraza.core.ground.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Codes that work once, to be handed over. Only their hashes are kept.
 *
 * @param tables where they are
 */
record Codes(Tables tables) {

    static final Duration FIRST_START = Duration.ofHours(1);
    static final Duration INVITATION = Duration.ofDays(7);
    static final Duration RESET = Duration.ofDays(1);

    /** 100 bits. */
    private static final int GROUPS = 4;

    Code forFirstStart() {
        return make(Optional.empty(), FIRST_START);
    }

    /** Instead of every code made for the account before. */
    Code make(Handle who, Duration lasting) {
        return make(Optional.of(who), lasting);
    }

    private Code make(Optional<Handle> who, Duration lasting) {
        String text = Secrets.code(GROUPS);
        Instant until = tables.now().plus(lasting);
        @Nullable String account = who.map(Handle::code).orElse(null);
        int before = tables.sql()
                .sql("delete from account_code where account is not distinct from ?")
                .param(account)
                .update();
        int made = tables.sql()
                .sql("insert into account_code (hash, account, made_at, ends_at) values (?, ?, ?, ?)")
                .param(Secrets.hash(Secrets.plain(text)))
                .param(account)
                .param(Tables.at(tables.now()))
                .param(Tables.at(until))
                .update();
        return new Code(text, until);
    }

    /** Whose code this is; empty when it is wrong, over or used. It can still be used. */
    Optional<Handle> find(String typed) {
        return tables.sql()
                .sql("select account from account_code where hash = ? and ends_at > ? and account is not null")
                .params(Secrets.hash(Secrets.plain(typed)), Tables.at(tables.now()))
                .query((rs, i) -> new Handle(rs.getString(1)))
                .optional();
    }

    boolean isFirstStart(String typed) {
        return tables.sql()
                .sql("select exists (select 1 from account_code where hash = ? and ends_at > ? and account is null)")
                .params(Secrets.hash(Secrets.plain(typed)), Tables.at(tables.now()))
                .query(Boolean.class)
                .single();
    }

    /** Whether this use was the first. */
    boolean use(String typed) {
        return tables.write(
                        "delete from account_code where hash = ? and ends_at > ?",
                        Secrets.hash(Secrets.plain(typed)),
                        Tables.at(tables.now()))
                == 1;
    }

    void remove(Handle who) {
        int unused = tables.write("delete from account_code where account = ?", who.code());
    }
}
