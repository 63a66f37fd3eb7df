package org.baraza.core.record.force;

/** Why something cannot happen to a review as it stands. */
public enum NotNow {
    ALREADY_OPENED,
    CLOSED,
    NOT_CLOSED,
    /** It is said to have happened before the force was used. */
    BEFORE_IT_HAPPENED,
    /** The levels below the highest are neither tried nor is it said why not. */
    FULL_ACCOUNT_FIRST,
    ALREADY_UNDER_REVIEW,
    REVIEW_FIRST,
    /** Nobody has said whether anybody was harmed. */
    HARM_FIRST,
    /** No harm was found, so there is none to acknowledge or make good. */
    NO_HARM_FOUND,
    ACKNOWLEDGE_FIRST,
    LEGAL_CHECK_FIRST,
    /** The finding says it was in order, and the check does not. */
    CHECK_SAYS_OTHERWISE,
    /** Whoever brought it in does not judge it. */
    NOT_BY_THE_SAME,
    FINDING_FIRST,
    NO_SUCH_ACTION,
    /** Something must be done about such a finding, and nothing was agreed. */
    ACTION_FIRST,
    ACTION_OPEN,
    AMENDS_FIRST,
    TELL_FIRST,
    /** Nobody has said who could have acted. */
    LOOK_INTO_FIRST
}
