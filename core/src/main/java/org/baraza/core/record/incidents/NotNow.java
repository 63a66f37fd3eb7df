package org.baraza.core.record.incidents;

/** Why something cannot happen to an incident as it stands. */
public enum NotNow {
    ALREADY_REPORTED,
    /** It is the same as another; go on there, or take them apart first. */
    DUPLICATE,
    NOT_DUPLICATE,
    WITHDRAWN,
    /** It is only counted; nothing more is written down. */
    REFERRED,
    CLOSED,
    /** It is neither closed nor withdrawn. */
    NOT_CLOSED,
    /** The days lie ahead. */
    LIES_AHEAD,
    /** State forces are feared to have done it, or nobody knows who did: authorities are not asked. */
    AUTHORITIES_EXCLUDED,
    /** This account was entered already. */
    ACCOUNT_KNOWN,
    /** There is no such account, or it was taken back. */
    NO_SUCH_ACCOUNT,
    /** The best figure lies outside of what its sources say, and nobody said why. */
    BEST_BEYOND_SOURCES,
    /** Among the accounts it is to rest on, no two confirm it independently of each other. */
    NO_TWO_INDEPENDENT,
    /** None of the accounts it is to rest on confirms it. */
    NONE_CONFIRMS,
    /** None of the accounts it is to rest on denies it. */
    NONE_DENIES,
    ALREADY_LINKED,
    NOT_LINKED,
    /** Nobody has concluded how well it stands. */
    VERDICT_FIRST,
    /** Civilians were attacked, and nobody said what was done for them or why nothing was. */
    RESPONSE_FIRST,
    /** What was said was not kept. */
    NO_WORDS
}
