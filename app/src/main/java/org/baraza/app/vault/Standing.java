package org.baraza.app.vault;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.desk.WrongUse;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Asker;
import org.baraza.core.protect.Grant;
import org.baraza.core.protect.Role;

/**
 * What the vault itself asks of somebody, whatever the policy says.
 *
 * @param asker who
 * @param now when
 */
record Standing(Asker asker, Instant now) {

    private static final Set<Role> SECOND = Set.of(Role.DATA_PROTECTION_OFFICER, Role.HEAD_OF_OFFICE);

    /** @throws WrongUse for somebody not signed in */
    Handle who() {
        return asker.who().orElseThrow(() -> new WrongUse("Identities need a sign-in. Sign in and try again."));
    }

    /** Whether a role is held now and reaches a mission; what belongs to no mission is reached from everywhere. */
    private boolean holds(Set<Role> roles, Optional<String> mission) {
        return asker.grants().stream()
                .filter(g -> roles.contains(g.role()) && g.holdsAt(now))
                .map(Grant::scope)
                .anyMatch(s -> mission.isEmpty()
                        || s.mission().isEmpty()
                        || s.mission().equals(mission));
    }

    /** Whether anything granted to them reaches a mission at all. */
    boolean reaches(Optional<String> mission) {
        return holds(Set.of(Role.values()), mission);
    }

    /** An administrator can give themselves any role, so another role beside it changes nothing. */
    boolean needsSecond() {
        return holds(Set.of(Role.ADMINISTRATOR), Optional.empty());
    }

    /** Whether they may be the second person for somebody else's request. */
    boolean mayDecide(Handle askedBy, Optional<String> mission) {
        return holds(SECOND, mission) && !needsSecond() && !who().equals(askedBy);
    }

    boolean isOfficer() {
        return holds(Set.of(Role.DATA_PROTECTION_OFFICER), Optional.empty());
    }

    /** @throws WrongUse unless they hold the office now */
    void requireOfficer() {
        if (!isOfficer()) {
            throw new WrongUse("This is for the data-protection officer. Ask them.");
        }
    }
}
