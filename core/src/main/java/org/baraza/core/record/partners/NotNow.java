package org.baraza.core.record.partners;

/** Why something cannot happen to a partnership as it stands. */
public enum NotNow {
    ALREADY_IDENTIFIED,
    /** It left, or was ended. */
    OUT,
    NOT_OUT,
    DECLINED,
    NOT_DECLINED,
    ALREADY_SUSPENDED,
    NOT_SUSPENDED,
    NO_AGREEMENT,
    /** It would begin after it ended. */
    AGREEMENT_OVER,
    /** It is not known where it is at home. */
    PLACE_FIRST,
    /** Nobody has looked into what contact may do to them, or not for too long. */
    RISK_FIRST,
    /** The newest assessment says that no contact is safe. */
    CONTACT_NOT_SAFE,
    CONTACT_FIRST,
    /** Fewer than three different groups say that it speaks for them, or not lately. */
    LEGITIMACY_FIRST,
    /** Nobody has looked into who gains and who loses. */
    CONFLICT_FIRST,
    /** Vetting has not begun. */
    VETTING_NOT_OPEN,
    /** A line of vetting was not looked into, or cannot be told. */
    VETTING_FIRST,
    VETTING_FAILED,
    VETTING_LAPSED,
    /** A partner's own word passes no line. */
    OWN_WORD_ALONE,
    /** It was not asked whether it may be named. */
    VISIBILITY_FIRST,
    /** Support to people under arms needs clearances. */
    CLEARANCE_FIRST,
    /** Whoever brought it in, or vetted it, does not agree to it. */
    NOT_BY_THE_SAME,
    /** It was done, or is so already. */
    ALREADY_DONE,
    /** There is no such person or relation. */
    NOT_THERE,
    /** Persons are never drawn in a net. */
    OF_A_PERSON,
    /** The other is not known in this mission. */
    NO_SUCH_PARTNER,
    /** It is said to happen later than now. */
    LIES_AHEAD
}
