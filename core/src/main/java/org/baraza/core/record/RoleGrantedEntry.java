package org.baraza.core.record;

import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Grant;

/**
 * A role was given to an account, within a scope and for a time.
 *
 * @param id of this grant, by which it is taken back
 * @param account pseudonym of the account
 * @param grant which role, how far and how long
 */
public record RoleGrantedEntry(Handle id, Handle account, Grant grant) implements Entry {

    @Override
    public String kind() {
        return "role-granted";
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
