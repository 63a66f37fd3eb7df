package org.baraza.core.record.promises;

import java.util.Optional;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Role;

/**
 * Who gave their word: an office, never a person by name, so that it outlives whoever held it.
 *
 * @param side of which side
 * @param role of the mission's own office; there exactly when the mission gave its word
 * @param partner pseudonym of the partner; there only when a partner gave theirs
 */
public record Office(Side side, Optional<Role> role, Optional<Handle> partner) {

    public Office {
        if ((side == Side.MISSION) != role.isPresent()) {
            throw new IllegalArgumentException("the mission gives its word by an office, and others by none of ours");
        }
        if (side != Side.PARTNER && partner.isPresent()) {
            throw new IllegalArgumentException("a partner gives their own word");
        }
    }

    public static Office of(Role role) {
        return new Office(Side.MISSION, Optional.of(role), Optional.empty());
    }
}
