package org.baraza.core.protect;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How far a grant reaches. An empty part does not restrict.
 *
 * @param mission acronym
 * @param area place code; reaches all areas within it
 * @param team name of a team, for example a team site
 */
public record Scope(Optional<String> mission, Optional<String> area, Optional<String> team) {

    /** The whole site. */
    public static final Scope EVERYWHERE = new Scope(Optional.empty(), Optional.empty(), Optional.empty());

    public static Scope ofMission(String acronym) {
        return new Scope(Optional.of(acronym), Optional.empty(), Optional.empty());
    }

    public static Scope ofArea(String pcode) {
        return new Scope(Optional.empty(), Optional.of(pcode), Optional.empty());
    }

    /** Whether all of {@code where} lies within. What is known of no mission lies in no mission's scope. */
    public boolean covers(Where where) {
        return mission.map(m -> where.mission().equals(Optional.of(m))).orElse(true)
                && area.map(a -> where.areas().contains(a)).orElse(true)
                && team.map(t -> where.team().equals(Optional.of(t))).orElse(true);
    }

    /** Its parts in a row, such as {@code PRAMIQ · XXB01}; {@code everywhere} where nothing restricts it. */
    public String words(String everywhere) {
        return equals(EVERYWHERE)
                ? everywhere
                : Stream.of(mission, area, team).flatMap(Optional::stream).collect(Collectors.joining(" · "));
    }
}
