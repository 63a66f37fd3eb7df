package org.baraza.app.vault;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.desk.WrongUse;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Asker;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.protect.Policy;
import org.baraza.core.protect.Role;
import org.baraza.core.protect.Where;

/**
 * What somebody may do with the identities of a mission: what the policy lets them, and what the vault itself insists on
 * whatever the policy says.
 *
 * @param asker who
 * @param now when
 * @param policy of the site
 */
record Standing(Asker asker, Instant now, Policy policy) {

    private static final Set<Role> SECOND = Set.of(Role.DATA_PROTECTION_OFFICER, Role.HEAD_OF_OFFICE);

    /** @throws WrongUse for somebody not signed in */
    Handle who() {
        return asker.who().orElseThrow(() -> new WrongUse("Identities need a sign-in. Sign in and try again."));
    }

    private static Where where(Optional<String> mission) {
        return mission.map(Where::inMission).orElse(Where.SITE);
    }

    boolean may(Deed deed, Optional<String> mission) {
        return policy.rule(asker, deed, Matter.IDENTITIES, where(mission), now).allowed();
    }

    /** Whether they have anything to do with the identities of a mission. */
    boolean mayFind(Optional<String> mission) {
        return may(Deed.READ, mission) || may(Deed.WRITE, mission) || may(Deed.APPROVE, mission) || isOfficer(mission);
    }

    /** An administrator can give themselves any role, so another role beside it changes nothing. */
    boolean needsSecond() {
        return asker.grants().stream().anyMatch(g -> g.role() == Role.ADMINISTRATOR && g.holdsAt(now));
    }

    /** Whether they may be the second person for somebody else's request. */
    boolean mayDecide(Handle askedBy, Optional<String> mission) {
        return !who().equals(askedBy)
                && !needsSecond()
                && asker.grants().stream()
                        .anyMatch(g -> SECOND.contains(g.role())
                                && g.holdsAt(now)
                                && g.scope().covers(where(mission)));
    }

    boolean isOfficer() {
        return asker.grants().stream().anyMatch(g -> g.role() == Role.DATA_PROTECTION_OFFICER && g.holdsAt(now));
    }

    /** Whether they watch over the identities of a mission; over those of no one mission only who watches over all. */
    boolean isOfficer(Optional<String> mission) {
        return asker.grants().stream()
                .anyMatch(g -> g.role() == Role.DATA_PROTECTION_OFFICER
                        && g.holdsAt(now)
                        && g.scope().covers(where(mission)));
    }

    /** @throws WrongUse unless they hold the office now */
    void requireOfficer() {
        if (!isOfficer()) {
            throw new WrongUse("This is for the data-protection officer. Ask them.");
        }
    }
}
