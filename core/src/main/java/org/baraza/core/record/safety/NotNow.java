package org.baraza.core.record.safety;

/** Why something cannot happen to a partner's protection as it stands. */
public enum NotNow {
    /** The danger was not looked into, or not for too long. */
    RISK_FIRST,
    /** The danger changed: look into it again before that. */
    LOOK_AGAIN,
    CLOSED,
    /** The danger was not thought greater. */
    NOT_ELEVATED,
    NOT_AN_EMERGENCY,
    ALREADY_AN_EMERGENCY,
    /** Nothing was done about the emergency yet. */
    ANSWER_FIRST,
    NOT_RELOCATED,
    ALREADY_DONE,
    LIES_AHEAD,
    /** There is no such reprisal. */
    NOT_THERE,
    /** Whoever reported a reprisal does not establish it. */
    NOT_BY_THE_SAME,
    /** Nobody tells authorities where they may be who threatens. */
    THEY_THREATEN
}
