package org.baraza.core.record.rumours;

/** Why something cannot happen to a rumour as it stands. */
public enum NotNow {
    ALREADY_RECEIVED,
    /** It is said to have happened before the rumour came in. */
    BEFORE_IT_CAME_IN,
    CLOSED,
    NOT_CLOSED,
    MERGED,
    NOT_MERGED,
    /** Nothing of what was said is kept, and nothing more is written down. */
    REFERRED,
    NO_WORDS,
    /** Nobody has said yet what may come of it. */
    PRIORITISE_FIRST,
    ALREADY_CHECKING,
    /** State forces are spoken of, or nobody knows who: authorities are not asked. */
    AUTHORITIES_EXCLUDED,
    /** Nobody has looked into it in any way. */
    NO_LINE,
    /** Nothing independent of whoever reported it says so. */
    NO_INDEPENDENT_LINE,
    /** Nobody has concluded yet whether it is so. */
    CONCLUDE_FIRST,
    /** It was not found to be so, not even in part. */
    NOT_TRUE,
    ALREADY_ALERT,
    NOT_DRAFTED,
    /** Whoever wrote the message does not let it out. */
    SECOND_PERSON,
    /** It sounds like a promise, and a promise needs somebody who answers for it and a day. */
    SOUNDS_LIKE_A_PROMISE,
    /** Those who reported it were not told what was found, and nobody said why not. */
    ANSWER_FIRST
}
