package org.baraza.core.record.transition;

/** What is waited for. */
public enum Turn {
    FIND_SUCCESSOR,
    RATE,
    HAND_OVER,
    WATCH,
    CONFIRM
}
