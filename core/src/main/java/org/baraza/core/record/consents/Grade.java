package org.baraza.core.record.consents;

/** How much a host state, or a side, consents. */
public enum Grade {
    STRONG,
    WEAK,
    COMPROMISED,
    WITHDRAWN,
    /** Nothing seen would tell. */
    CANNOT_TELL
}
