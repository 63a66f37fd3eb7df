package org.baraza.core.record.partners;

/** How far a partnership is. */
public enum State {
    IDENTIFIED,
    VETTING,
    DECLINED,
    AGREED,
    ONBOARDING,
    ACTIVE,
    /** Active, and a year has gone since anybody looked. */
    REVIEW_DUE,
    /** By the mission, or because a clearance it needs has run out. */
    SUSPENDED,
    /** The agreement is over and none follows it. */
    LAPSED,
    EXITED,
    HANDED_OVER
}
