package org.baraza.core.record.training;

/** Why something cannot happen to a course as it stands. */
public enum NotNow {
    ALREADY_NEEDED,
    OVER,
    SAY_WHY,
    ALREADY_DESIGNED,
    DESIGN_FIRST,
    PASS_MARK_NOT_IN_TEST,
    SCHEDULE_FIRST,
    /** Without a test before, nobody can tell what was learnt. */
    TEST_BEFORE,
    ALREADY_DELIVERED,
    NOT_DELIVERED,
    ALREADY_TESTED,
    NOT_TESTED,
    COUNTS_DO_NOT_ADD_UP,
    /** Three months at least after it, so that what is forgotten is forgotten. */
    TOO_EARLY,
    /** Whoever dropped out counts as one who does not use it. */
    DROP_OUTS_COUNT,
    NOBODY_TRAINED_BY_IT
}
