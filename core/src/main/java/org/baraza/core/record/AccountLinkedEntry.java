package org.baraza.core.record;

import java.time.Instant;
import org.baraza.core.ground.Handle;

/**
 * Somebody may come in through the organisation's own sign-in from now on, or no longer. Who they are there is not said.
 *
 * @param account pseudonym of the account
 * @param linked whether they may
 * @param at when
 */
public record AccountLinkedEntry(Handle account, boolean linked, Instant at) implements Entry {

    @Override
    public String kind() {
        return "account-linked";
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
