package org.baraza.core.protect;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Keeps the eyes of the force off what humanitarians confide: no line of the policy lets both read it, and nobody holds
 * both roles at once.
 */
public final class Separation {

    /** Matters with this in their name are humanitarian. */
    private static final String HUMANITARIAN = "humanitarian";

    private static final Set<Role> ARMED = Set.of(Role.FORCE, Role.POLICE);

    private Separation() {}

    /** Whether a matter is confided by humanitarians, by its name. */
    public static boolean isHumanitarian(Matter matter) {
        return matter.key().contains(HUMANITARIAN);
    }

    /** Lines by which people under arms, or everybody, would see one of these matters. */
    public static List<Rule> problems(Policy policy, Collection<Matter> humanitarian) {
        List<Rule> problems = new ArrayList<>();
        for (Rule rule : policy.rules()) {
            boolean forAll = rule.roles().isEmpty() && rule.reach() != Reach.OWN;
            if (humanitarian.contains(rule.matter())
                    && rule.deed() != Deed.WRITE
                    && (forAll || rule.roles().stream().anyMatch(ARMED::contains))) {
                problems.add(rule);
            }
        }
        return problems;
    }

    /** Whether grants held at one moment put somebody on both sides. */
    public static boolean isOnBothSides(Collection<Grant> grants, Instant at) {
        List<Role> held =
                grants.stream().filter(g -> g.holdsAt(at)).map(Grant::role).toList();
        return held.contains(Role.HUMANITARIAN) && held.stream().anyMatch(ARMED::contains);
    }
}
