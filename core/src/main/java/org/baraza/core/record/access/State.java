package org.baraza.core.record.access;

/** How far an access constraint is. */
public enum State {
    NOTED,
    NEEDS_FOLLOW_UP,
    VERIFIED,
    NOT_VERIFIED,
    NEGOTIATING,
    RESOLVED,
    UNRESOLVED
}
