package org.baraza.core.record;

import java.time.Instant;
import org.baraza.core.ground.Handle;

/**
 * Somebody is let in no longer. A closed account is never opened again.
 *
 * @param account pseudonym of the account
 * @param at when
 */
public record AccountClosedEntry(Handle account, Instant at) implements Entry {

    @Override
    public String kind() {
        return "account-closed";
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
