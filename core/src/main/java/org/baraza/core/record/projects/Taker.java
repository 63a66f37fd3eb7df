package org.baraza.core.record.projects;

/** Who has it from now on. */
public enum Taker {
    COMMUNITY_COMMITTEE,
    LOCAL_AUTHORITY,
    PARTNER,
    SCHOOL_OR_CLINIC
}
