package org.baraza.core.record.alerts;

/** What a person concluded from the lines. */
public enum Verdict {
    VERIFIED,
    /** Looked into, and it was not so, or no longer. Nobody is blamed for having warned. */
    NOT_CONFIRMED,
    /** It could not be found out. */
    UNVERIFIABLE
}
