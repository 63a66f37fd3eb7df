package org.baraza.core.record.consents;

/** What a community is asked to agree to. */
public enum Purpose {
    PRESENCE,
    PATROLS,
    PROJECT,
    MEETINGS,
    ASSESSMENT,
    BROADCASTS,
    OTHER
}
