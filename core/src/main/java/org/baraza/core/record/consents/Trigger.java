package org.baraza.core.record.consents;

/** What usually makes consent worse, where it is at work. */
public enum Trigger {
    ELECTIONS,
    SOVEREIGNTY,
    RIGHTS_REPORTING,
    EXPECTATIONS,
    LACK_OF_CAPACITY
}
