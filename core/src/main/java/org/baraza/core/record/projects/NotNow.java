package org.baraza.core.record.projects;

/** Why something cannot happen to a project as it stands. */
public enum NotNow {
    ALREADY_PROPOSED,
    OVER,
    SCREEN_FIRST,
    ALREADY_APPROVED,
    NOT_APPROVED,
    SAY_WHY,
    SAY_WHICH_CONFIDENCE,
    /** State forces gain by it, so their record is looked into. */
    CLEARANCE_NEEDED,
    /** Whoever proposed or screened it does not decide on it. */
    NOT_BY_THE_SAME,
    OTHERS_DO_IT,
    HARM_TOO_HIGH,
    NO_CLEARANCE,
    NOTHING_APPROVED,
    NUMBER_TAKEN,
    MORE_THAN_APPROVED,
    /** No more money before somebody has looked. */
    VISIT_FIRST,
    IT_STANDS_STILL,
    NOT_RUNNING,
    NOT_DONE,
    WHO_KEEPS_IT_UP,
    NOT_HANDED_OVER,
    /** Acceptance by one group is not that of the community. */
    ASK_TWO_GROUPS
}
