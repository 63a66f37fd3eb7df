package org.baraza.core.record.partners;

/** Where a body stands towards the peace effort; said of organisations and offices, never as a mark of a person. */
public enum Stance {
    FOR_IT,
    UNDECIDED,
    AGAINST_IT,
    NOT_KNOWN
}
