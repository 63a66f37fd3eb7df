package org.baraza.core.record.access;

/** What was tried to have the way opened. */
public enum Advocacy {
    TALKED_ON_THE_SPOT,
    TALKED_WITH_AUTHORITIES,
    LETTER,
    WORKING_GROUP,
    COORDINATOR,
    OTHER
}
