package org.baraza.core.record.consents;

/** How far a community's agreement is. */
public enum State {
    PROPOSED,
    CONSULTING,
    /** It begins on a later day. */
    AGREED,
    IN_FORCE,
    /** A group objects, and was not answered. */
    OBJECTED,
    SUSPENDED,
    WITHDRAWN,
    EXPIRED
}
