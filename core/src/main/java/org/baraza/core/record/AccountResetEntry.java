package org.baraza.core.record;

import java.time.Instant;
import org.baraza.core.ground.Handle;

/**
 * Password, second factor, sessions and tokens of an account were taken away, and a code to begin anew with was given to
 * whoever did it. The data-protection officer should know: that code lets its holder in.
 *
 * @param account pseudonym of the account
 * @param at when
 */
public record AccountResetEntry(Handle account, Instant at) implements Entry {

    @Override
    public String kind() {
        return "account-reset";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String subject() {
        return account.code();
    }
}
