package org.baraza.core.record.activities;

/** How far an activity is. */
public enum State {
    PLANNED,
    /** Whoever goes has read how people are met there. */
    PREPARED,
    HELD,
    CANCELLED
}
