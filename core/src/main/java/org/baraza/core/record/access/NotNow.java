package org.baraza.core.record.access;

/** Why something cannot happen to an access constraint as it stands. */
public enum NotNow {
    ALREADY_NOTED,
    /** It is settled; open it again first. */
    SETTLED,
    NOT_SETTLED,
    /** Whoever brought it in does not moderate it. */
    NOT_BY_THE_SAME,
    /** No moderator has verified it. */
    VERIFY_FIRST,
    ALREADY_ENDED,
    /** It is said to have ended before it began. */
    BEFORE_IT_BEGAN
}
