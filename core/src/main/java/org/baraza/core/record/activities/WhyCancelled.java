package org.baraza.core.record.activities;

/** Why something planned was not held. */
public enum WhyCancelled {
    SECURITY,
    NO_ACCESS,
    NOBODY_CAME,
    COMMUNITY_ASKED,
    NO_TRANSPORT,
    OTHER
}
