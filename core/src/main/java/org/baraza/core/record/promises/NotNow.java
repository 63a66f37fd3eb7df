package org.baraza.core.record.promises;

/** Why something cannot happen to a promise as it stands. */
public enum NotNow {
    ALREADY_MADE,
    /** What became of it is said already; open it again first. */
    CONCLUDED,
    NOT_CONCLUDED,
    BEFORE_IT_WAS_MADE,
    ALREADY_TOLD,
    /** A new day that lies behind us. */
    DAY_HAS_PASSED,
    SAME_DAY,
    SAY_WHY,
    SAY_WHAT_WAS_DONE,
    SAY_WHETHER_TOLD,
    SAY_WHO_CONFIRMED,
    /** Those who gave their word confirm it themselves. */
    CONFIRMED_BY_ITSELF,
    /** Its day is over: it was broken, kept late, or moved for all to see. */
    TOO_LATE_TO_WITHDRAW
}
