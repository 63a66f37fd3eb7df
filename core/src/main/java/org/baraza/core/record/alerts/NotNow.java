package org.baraza.core.record.alerts;

/** Why something cannot happen to an alert as it stands. */
public enum NotNow {
    ALREADY_RECEIVED,
    ALREADY_ACKNOWLEDGED,
    /** It says the same as another; go on there, or take them apart first. */
    MERGED,
    /** It went to people trained for it; nothing more is written down here. */
    REFERRED,
    CLOSED,
    NOT_CLOSED,
    NOT_MERGED,
    /** It is said to have happened before the alert came in. */
    BEFORE_IT_CAME_IN,
    /** Nobody has said yet what it is about and how urgent. */
    TRIAGE_FIRST,
    /** State forces are feared, or nobody knows who is: authorities are not asked and not sent. */
    AUTHORITIES_EXCLUDED,
    /** Nothing independent of whoever warned confirms it. */
    NO_INDEPENDENT_LINE,
    /** Nobody has looked into it in any way. */
    NO_LINE,
    /** It can wait for a verdict, and there is none. */
    VERDICT_FIRST,
    /** It is called not credible, and the verdict does not say so. */
    VERDICT_SAYS_OTHERWISE,
    /** It was not decided to do anything. */
    DECIDE_FIRST,
    /** Somebody set out and is not done. */
    STILL_UNDER_WAY,
    NOBODY_UNDER_WAY,
    /** Those who warned were not told, and nobody said why not. */
    TELL_FIRST,
    /** What was said was not kept. */
    NO_WORDS,
    /** A decision was carried out already. */
    ALREADY_UNDER_WAY
}
