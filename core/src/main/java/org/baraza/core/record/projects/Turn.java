package org.baraza.core.record.projects;

/** What is waited for. */
public enum Turn {
    SCREEN,
    REVIEW,
    START,
    VISIT,
    FINISH,
    CHECK
}
