package org.baraza.core.record.feedback;

/** Why something cannot happen now. */
public enum NotNow {
    ALREADY_RECEIVED,
    ALREADY_ACKNOWLEDGED,
    /** It is said to have happened before it came in. */
    BEFORE_IT_CAME_IN,
    CLOSED,
    NOT_CLOSED,
    /** Nothing more is written down here but that it was referred. */
    SENSITIVE,
    NOT_SENSITIVE,
    ALREADY_REFERRED,
    /** What was said was not kept. */
    NO_WORDS,
    /** Nobody has said yet what it is. */
    SORT_FIRST,
    /** It was said that nobody here has to answer it. */
    NOT_RELEVANT,
    /** Thanks want no answer. */
    NO_ANSWER_WANTED,
    /** Nobody knows who said it, so that the answer is one for everybody. */
    ANSWER_PUBLICLY,
    /** It sounds like a promise, and a promise needs somebody who answers for it and a day. */
    SOUNDS_LIKE_A_PROMISE,
    /** Whoever's answer was appealed against does not give the next one. */
    ANSWERED_IT_BEFORE,
    NOT_ANSWERED,
    ALREADY_ANSWERED,
    /** Whoever gave the answer does not ask whether it was any good. */
    ASKED_BY_ANSWERER,
    /** Not answered, not referred, and nobody said that it need not be. */
    ANSWER_FIRST,
    REFER_FIRST,
    /** Nobody told whoever said it that it came in. */
    ACKNOWLEDGE_FIRST
}
