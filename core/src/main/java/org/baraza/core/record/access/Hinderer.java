package org.baraza.core.record.access;

/** What kind of actor stands in the way. Never a person, never a unit. */
public enum Hinderer {
    STATE_AUTHORITY,
    STATE_FORCE,
    ARMED_GROUP,
    ARMED_COMMUNITY_GROUP,
    CRIMINALS,
    COMMUNITY,
    THE_MISSION,
    NOBODY,
    NOT_KNOWN
}
