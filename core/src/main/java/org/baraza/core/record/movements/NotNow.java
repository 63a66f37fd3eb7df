package org.baraza.core.record.movements;

/** Why something cannot happen as it stands. */
public enum NotNow {
    ALREADY_NOTED,
    /** It was entered wrongly and taken back. */
    WITHDRAWN,
    SETTLED
}
