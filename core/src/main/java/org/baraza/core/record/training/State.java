package org.baraza.core.record.training;

/** How far a course is. */
public enum State {
    NEED,
    DESIGNED,
    SCHEDULED,
    PRE_TESTED,
    DELIVERED,
    TESTED,
    FOLLOWED_UP,
    CANCELLED
}
