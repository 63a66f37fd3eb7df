package org.baraza.core.record.mediation;

/** How far a dispute is. */
public enum State {
    OPEN,
    ACCEPTED,
    PREPARING,
    IN_DIALOGUE,
    AGREED,
    PARTIAL,
    REFERRED,
    STALLED,
    CLOSED,
    REOPENED
}
