package org.baraza.core.record.mediation;

/** What is waited for. */
public enum Turn {
    REFER,
    ASK_LOCAL,
    ACCEPT,
    GO_ON,
    CLAUSE,
    FOLLOW_UP,
    CLOSE,
    MOVE_OR_CLOSE
}
