package org.baraza.core.record.signs;

/** What is waited for. */
public enum Turn {
    CHOOSE,
    ASK_AGAIN
}
