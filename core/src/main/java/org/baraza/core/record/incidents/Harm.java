package org.baraza.core.record.incidents;

/** What was done to people. */
public enum Harm {
    KILLED,
    INJURED,
    DISPLACED
}
