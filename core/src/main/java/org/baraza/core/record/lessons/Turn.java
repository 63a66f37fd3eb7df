package org.baraza.core.record.lessons;

/** What is waited for. */
public enum Turn {
    DRAFT,
    VALIDATE,
    ASSIGN,
    IMPLEMENT,
    CHECK_EFFECT
}
