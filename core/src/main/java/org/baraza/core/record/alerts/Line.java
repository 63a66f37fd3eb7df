package org.baraza.core.record.alerts;

import java.time.Instant;
import org.baraza.core.ground.Handle;

/**
 * One way in which it was looked into whether an alert is so.
 *
 * @param kind whom or what was asked
 * @param independent whether it rests on something else than whoever raised the alert
 * @param says what came of it
 * @param by who looked into it
 * @param at when
 */
public record Line(Kind kind, boolean independent, Says says, Handle by, Instant at) {

    /** Whom or what was asked. */
    public enum Kind {
        /** Whoever raised the alert was asked again. */
        SOURCE_AGAIN,
        SECOND_SOURCE,
        /** The mission's own people went and saw. */
        PATROL,
        LIAISON_ASSISTANT,
        PARTNER,
        /** Police, army or administration of the state. */
        AUTHORITY,
        IMAGERY;
    }

    /** What a line came to. */
    public enum Says {
        CONFIRMS,
        DENIES,
        CANNOT_TELL
    }

    /** @throws IllegalArgumentException when asking the same person again is called independent */
    public Line {
        if (kind == Kind.SOURCE_AGAIN && independent) {
            throw new IllegalArgumentException("whoever raised the alert does not confirm it independently");
        }
    }

    boolean independently(Says what) {
        return independent && says == what;
    }
}
