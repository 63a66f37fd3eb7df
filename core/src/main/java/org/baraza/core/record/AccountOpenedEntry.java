package org.baraza.core.record;

import java.time.Instant;
import org.baraza.core.ground.Handle;

/**
 * Somebody may be let in from now on. Who they are is not on the journal.
 *
 * @param account pseudonym of the account
 * @param at when
 */
public record AccountOpenedEntry(Handle account, Instant at) implements Entry {

    @Override
    public String kind() {
        return "account-opened";
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
