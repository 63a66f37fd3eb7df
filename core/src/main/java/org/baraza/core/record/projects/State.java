package org.baraza.core.record.projects;

/** How far a project is. */
public enum State {
    IDEA,
    SCREENED,
    SENT_BACK,
    APPROVED,
    DECLINED,
    RUNNING,
    HANDED_OVER,
    CHECKED,
    STOPPED
}
