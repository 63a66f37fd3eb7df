package org.baraza.core.record.consents;

/** Why something cannot happen to a community's agreement as it stands. */
public enum NotNow {
    ALREADY_PROPOSED,
    /** It was taken back, and what is wanted anew is proposed anew. */
    OVER,
    /** Not every group it concerns was asked by itself. */
    GROUPS_FIRST,
    /** Two groups at least must be asked, and women among them. */
    WOMEN_FIRST,
    /** A group objects. */
    OBJECTION_OPEN,
    MEETING_FIRST,
    /** Nobody has read it aloud in a language of the place. */
    READ_FIRST,
    GUARANTOR_FIRST,
    MONITOR_FIRST,
    /** Whoever proposed it does not agree to it for the mission. */
    NOT_BY_THE_SAME,
    NO_AGREEMENT,
    ALREADY_SUSPENDED,
    NOT_SUSPENDED,
    NO_OBJECTION,
    NOT_BROKEN,
    LIES_AHEAD,
    /** An agreement holds a year at most before it is looked at again. */
    TOO_LONG,
    ALREADY_DONE
}
