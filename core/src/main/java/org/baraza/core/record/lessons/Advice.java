package org.baraza.core.record.lessons;

/** What a lesson suggests. */
public enum Advice {
    REPEAT,
    AVOID
}
