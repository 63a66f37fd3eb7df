package org.baraza.core.record.alerts;

/** When what an alert warns of is to happen, seen from the moment it came in. */
public enum Horizon {
    PAST,
    ONGOING,
    /** Within 48 hours. */
    IMMINENT,
    LATER;

    /** Whether waiting for certainty can cost lives, so that a decision may come before the verdict. */
    public boolean cannotWait() {
        return this == ONGOING || this == IMMINENT;
    }
}
