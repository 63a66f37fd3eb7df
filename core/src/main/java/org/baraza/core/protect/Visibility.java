package org.baraza.core.protect;

import java.time.Instant;
import java.util.Collection;
import org.baraza.core.ground.Handle;

/** Who may read that an organisation works with the mission. */
public enum Visibility {
    /** Only people who work here and need to know: what holds unless the organisation chose otherwise. */
    INTERNAL,
    /** It may be named where others can read it. */
    NAMED;

    /** What an organisation's recorded choices make of it then; no choice, a lapsed one and a withdrawn one are internal. */
    public static Visibility of(Handle organisation, Collection<Consent> choices, Instant at) {
        return choices.stream()
                        .anyMatch(c -> c.who().equals(organisation) && c.permits(Consent.Purpose.BEING_NAMED, at))
                ? NAMED
                : INTERNAL;
    }
}
