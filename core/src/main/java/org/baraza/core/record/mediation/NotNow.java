package org.baraza.core.record.mediation;

/** Why something cannot happen to a dispute as it stands. */
public enum NotNow {
    ALREADY_OPEN,
    CLOSED,
    NOT_CLOSED,
    SAY_WHY,
    /** A serious crime is never mediated away. */
    NEVER_MEDIATED,
    NAME_THE_CRIME,
    /** A serious crime goes to those whose work it is. */
    NOT_A_COMPETENT_BODY,
    ALREADY_ACCEPTED,
    NOT_ACCEPTED,
    ASK_LOCAL_FIRST,
    /** The local mechanism takes it; refer it there. */
    LOCAL_TAKES_IT,
    ANSWER_DOES_NOT_FIT,
    CHECK_THE_MEDIATOR,
    MEDIATOR_CHECKS_THEMSELVES,
    MEDIATOR_IS_TIED,
    MEDIATOR_NOT_ACCEPTED,
    NUMBER_TAKEN,
    NO_SUCH_PARTY,
    TWO_PARTIES_FIRST,
    MEET_EACH_APART,
    AGREE_SAFETY_FIRST,
    NO_SESSION,
    NO_CLAUSE,
    NO_SUCH_CLAUSE,
    ALREADY_DONE,
    READ_IT_OUT,
    NAME_LOCAL_MONITORS,
    LASTS_NO_TIME,
    NOT_AGREED,
    ALREADY_AGREED,
    NO_SUCH_VIOLATION,
    NOT_A_MONTH_OF_CHECKS,
    TOO_EARLY,
    FOLLOW_UP_FIRST,
    VIOLATION_OPEN,
    NOTHING_CAME_OF_IT,
    NO_WORDS
}
