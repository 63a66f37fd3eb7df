package org.baraza.core.record.alerts;

/** Why nothing was done. One is always stated, and the community is told. */
public enum NoResponse {
    NO_CAPACITY,
    NO_ACCESS,
    /** The host state or a party did not agree, or stood in the way. */
    BLOCKED,
    NOT_IN_MANDATE,
    NOT_CREDIBLE,
    TOO_LATE,
    ANOTHER_RESPONDED,
    COMMUNITY_ASKED_NOT_TO,
    NOT_KNOWN
}
