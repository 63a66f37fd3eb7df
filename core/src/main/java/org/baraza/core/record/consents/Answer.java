package org.baraza.core.record.consents;

/** What a group says when it is asked by itself. */
public enum Answer {
    AGREES,
    /** It sets a condition, which is said. */
    AGREES_IF,
    OBJECTS
}
