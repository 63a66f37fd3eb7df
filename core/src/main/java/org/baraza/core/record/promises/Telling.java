package org.baraza.core.record.promises;

/** Whether a community knows. */
public enum Telling {
    TOLD,
    /** Not yet; it is waited for. */
    TO_BE_TOLD,
    /** Telling would endanger somebody. */
    NOT_SAFE
}
