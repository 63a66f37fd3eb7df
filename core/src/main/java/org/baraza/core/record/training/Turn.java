package org.baraza.core.record.training;

/** What is waited for. */
public enum Turn {
    DESIGN,
    SCHEDULE,
    DELIVER,
    TEST,
    FOLLOW_UP,
    REFRESH
}
