package org.baraza.core.record.transition;

/** What is seen of a duty after it was handed over. */
public enum Works {
    YES,
    PARTLY,
    NO,
    /** Nobody could look. That is not the same as no. */
    NOT_KNOWN
}
