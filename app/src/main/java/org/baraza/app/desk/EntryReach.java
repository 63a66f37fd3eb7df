package org.baraza.app.desk;

import java.util.Optional;
import java.util.Set;

/**
 * Which entries of the journal somebody may see at all. An entry is known by its mission alone; one of no mission is within
 * nobody's reach but that of those who see everything.
 *
 * @param missions acronyms; empty for every entry there is
 */
public record EntryReach(Optional<Set<String>> missions) {

    /** Every entry there is. */
    public static final EntryReach ALL = new EntryReach(Optional.empty());

    public EntryReach {
        missions = missions.map(Set::copyOf);
    }

    public static EntryReach ofMissions(Set<String> acronyms) {
        return new EntryReach(Optional.of(acronyms));
    }
}
