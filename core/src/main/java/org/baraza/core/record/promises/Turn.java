package org.baraza.core.record.promises;

/** What is waited for. */
public enum Turn {
    KEEP,
    TELL,
    TELL_OUTCOME,
    ANSWER,
    TELL_DECISION
}
