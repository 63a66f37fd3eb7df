package org.baraza.core.record.partners;

/** What a group says of somebody who is to be a partner. */
public enum Says {
    SPEAKS_FOR_US,
    /** Some say so, some do not. */
    PARTLY,
    DOES_NOT
}
