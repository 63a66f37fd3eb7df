package org.baraza.core.protect.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import org.baraza.core.ground.Handle;

/**
 * Something went wrong with data: lost, seen by the wrong people, changed, gone.
 *
 * @param id of the incident
 * @param kind what happened
 * @param on the day it happened or was noticed
 * @param what what happened, without names
 * @param harm who could be harmed and how, without names
 * @param done what was done about it
 * @param by who wrote it down
 * @param at when
 */
public record Incident(
        String id, Kind kind, LocalDate on, String what, String harm, String done, Handle by, Instant at) {

    /** What happened to data. */
    public enum Kind {
        SEEN_BY_OTHERS,
        LOST,
        CHANGED,
        /** Used for something it was not given for. */
        MISUSED,
        /** It nearly happened. */
        NEAR_MISS
    }
}
