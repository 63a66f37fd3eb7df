package org.baraza.core.protect;

import java.util.Set;

/**
 * One line of the policy.
 *
 * @param matter what it is about
 * @param deed what may be done
 * @param reach how far
 * @param roles who may; empty where the reach names everybody
 * @param why one sentence
 */
public record Rule(Matter matter, Deed deed, Reach reach, Set<Role> roles, String why) {

    public Rule {
        roles = Set.copyOf(roles);
        boolean everybody = reach == Reach.EVERYBODY || reach == Reach.OWN;
        if (everybody != roles.isEmpty()) {
            throw new IllegalArgumentException("a rule names roles exactly when not everybody may");
        }
        if (why.isBlank()) {
            throw new IllegalArgumentException("a rule says why");
        }
    }
}
