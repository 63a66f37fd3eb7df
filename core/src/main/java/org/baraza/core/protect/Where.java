package org.baraza.core.protect;

import java.util.Optional;
import java.util.Set;

/**
 * What is asked about lies here.
 *
 * @param mission acronym; empty for what belongs to no one mission
 * @param areas place codes of the area and of every area it lies in; empty for what is about no one area
 * @param team name of the team it belongs to, if it belongs to one
 */
public record Where(Optional<String> mission, Set<String> areas, Optional<String> team) {

    /** About the whole site. */
    public static final Where SITE = new Where(Optional.empty(), Set.of(), Optional.empty());

    public Where {
        areas = Set.copyOf(areas);
    }

    public static Where inMission(String acronym) {
        return new Where(Optional.of(acronym), Set.of(), Optional.empty());
    }

    public static Where inAreas(Set<String> areas) {
        return new Where(Optional.empty(), areas, Optional.empty());
    }
}
