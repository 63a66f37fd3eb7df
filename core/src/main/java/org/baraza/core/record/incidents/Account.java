package org.baraza.core.record.incidents;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baraza.core.record.alerts.Line;

/**
 * What one source tells of an incident.
 *
 * @param key random, by which other things speak of it
 * @param kind what kind of source it is; never who
 * @param says whether it confirms that it happened
 * @param independentOf keys of accounts that rest on something else than this one
 * @param figures how many people, where the source says so; what is missing was not said, and is not none
 * @param words digest of what was said, kept sealed elsewhere; empty when nothing is kept
 */
public record Account(
        String key,
        Kind kind,
        Reliability reliability,
        Credibility credibility,
        Line.Says says,
        Set<String> independentOf,
        Map<Harm, Count> figures,
        Optional<String> words) {

    /** Kinds of sources. */
    public enum Kind {
        /** Somebody it happened to. */
        SURVIVOR,
        /** Somebody who saw it. */
        WITNESS,
        /** Somebody who heard of it in the place. */
        COMMUNITY,
        /** An association or organisation of the place. */
        PARTNER,
        /** The mission's own people saw what it left behind. */
        PATROL,
        LIAISON_ASSISTANT,
        HEALTH_WORKER,
        HUMANITARIANS,
        /** Police, army or administration of the state. */
        AUTHORITY,
        /** A party to the fighting, also where it says so in public. */
        PARTY,
        MEDIA,
        IMAGERY
    }

    public Account {
        if (!key.matches("[A-Za-z0-9-]{1,64}")) {
            throw new IllegalArgumentException("the key of an account is letters, digits and hyphens");
        }
        if (independentOf.contains(key)) {
            throw new IllegalArgumentException("an account is not independent of itself");
        }
        independentOf = Set.copyOf(independentOf);
        figures = figures.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(figures));
    }

    /** Whether a conclusion can rest on it: not on what is graded unreliable or improbable. */
    public boolean carries() {
        return reliability != Reliability.UNRELIABLE && credibility != Credibility.IMPROBABLE;
    }
}
