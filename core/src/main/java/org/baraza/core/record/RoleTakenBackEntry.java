package org.baraza.core.record;

import java.time.Instant;
import org.baraza.core.ground.Handle;

/**
 * A role was taken back before its time was over.
 *
 * @param id of the grant
 * @param account pseudonym of the account that held it
 * @param at when
 */
public record RoleTakenBackEntry(Handle id, Handle account, Instant at) implements Entry {

    @Override
    public String kind() {
        return "role-taken-back";
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
