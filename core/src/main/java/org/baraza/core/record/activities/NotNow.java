package org.baraza.core.record.activities;

/** Why something cannot happen to an activity as it stands. */
public enum NotNow {
    ALREADY_PLANNED,
    ALREADY_HELD,
    CANCELLED,
    /** Nobody has read how people are met there. */
    READ_HOW_PEOPLE_ARE_MET,
    ALREADY_READ,
    /** A part cannot be more than the whole. */
    COUNTS_DO_NOT_ADD_UP,
    /** Nobody agreed that counting a minority is safe. */
    COUNTING_NOT_SAFE,
    SAY_WHAT_CAME_OF_IT,
    SAY_WHY,
    SAME_DAY
}
