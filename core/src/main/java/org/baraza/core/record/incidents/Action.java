package org.baraza.core.record.incidents;

/** Whether something was done to protect people. */
public enum Action {
    TAKEN,
    NOT_TAKEN,
    /** Nobody has said. */
    NOT_SAID
}
