package org.baraza.core.record.feedback;

/** How far it is. */
public enum State {
    RECEIVED,
    ACKNOWLEDGED,
    /** A person said what it is. */
    SORTED,
    /** Somebody has to answer it. */
    GIVEN,
    /** Whoever said it did not agree with an answer. */
    APPEALED,
    ANSWERED,
    /** Somebody else asked whether the answer was any good. */
    ASKED_AFTER,
    /** Sensitive, and not yet with those trained for it. */
    SENSITIVE,
    REFERRED,
    NOT_RELEVANT,
    CLOSED
}
