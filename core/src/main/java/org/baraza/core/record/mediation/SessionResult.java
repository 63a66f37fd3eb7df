package org.baraza.core.record.mediation;

/** What came of a session. */
public enum SessionResult {
    NEARER,
    NO_NEARER,
    BROKEN_OFF
}
