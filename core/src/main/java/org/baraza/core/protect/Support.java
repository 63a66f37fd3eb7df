package org.baraza.core.protect;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.core.ground.PartnerType;

/**
 * Support to a partner. One to people under arms cannot be active without valid clearances: there is no such value.
 *
 * @param type whom
 * @param state how far it is
 * @param clearances what was looked into
 * @param asOf the day this holds for; support that was active must be looked at again when a clearance runs out
 */
public record Support(PartnerType type, State state, List<Clearance> clearances, LocalDate asOf) {

    /** How far support is. */
    public enum State {
        PROPOSED,
        ACTIVE,
        SUSPENDED,
        ENDED
    }

    /** What must be looked into. */
    public enum Check {
        /** The human rights due diligence policy. */
        HUMAN_RIGHTS_DUE_DILIGENCE,
        LEGAL,
        /** That the group recruits and uses no children. */
        CHILD_RECRUITMENT
    }

    /**
     * A check that came out well.
     *
     * @param check which
     * @param by who decided it, and why
     * @param until first day it no longer holds
     */
    public record Clearance(Check check, Decision by, LocalDate until) {}

    /** @throws IllegalArgumentException when it is active and a clearance is missing or has run out */
    public Support {
        clearances = List.copyOf(clearances);
        if (state == State.ACTIVE) {
            Set<Check> missing = missing(type, clearances, asOf);
            if (!missing.isEmpty()) {
                throw new IllegalArgumentException("support to " + type + " is not active without " + missing);
            }
        }
    }

    /** What a kind of partner needs before any support. */
    public static Set<Check> needed(PartnerType type) {
        return switch (type) {
            case ARMED_COMMUNITY_GROUP -> EnumSet.allOf(Check.class);
            case NATIONAL_SECURITY_FORCE -> EnumSet.of(Check.HUMAN_RIGHTS_DUE_DILIGENCE, Check.LEGAL);
            case LOCAL_AUTHORITY,
                    TRADITIONAL_AUTHORITY,
                    RELIGIOUS_LEADER,
                    NGO,
                    WOMENS_GROUP,
                    YOUTH_GROUP,
                    DISPLACED_COMMITTEE,
                    DISABILITY_ORGANISATION,
                    TRADERS,
                    MEDIA,
                    UNIVERSITY -> EnumSet.noneOf(Check.class);
        };
    }

    /** What is still missing on a day. */
    public static Set<Check> missing(PartnerType type, Collection<Clearance> clearances, LocalDate day) {
        Set<Check> missing = needed(type);
        clearances.stream()
                .filter(c -> c.by().what() == Decision.What.VERIFY && day.isBefore(c.until()))
                .forEach(c -> missing.remove(c.check()));
        return missing;
    }

    /** The same support once active; empty when something is missing that day, or it has ended. */
    public Optional<Support> activate(LocalDate day) {
        return state != State.ENDED && missing(type, clearances, day).isEmpty()
                ? Optional.of(new Support(type, State.ACTIVE, clearances, day))
                : Optional.empty();
    }

    /** The same support on a later day: suspended by itself when a clearance it needs has run out. */
    public Support on(LocalDate day) {
        boolean lapsed =
                state == State.ACTIVE && !missing(type, clearances, day).isEmpty();
        return new Support(type, lapsed ? State.SUSPENDED : state, clearances, day);
    }
}
