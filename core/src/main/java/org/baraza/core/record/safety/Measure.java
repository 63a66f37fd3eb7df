package org.baraza.core.record.safety;

/** What is done so that a partner comes to less harm. */
public enum Measure {
    CONTACT_CHANGED,
    ROUTINE_CHANGED,
    NEVER_ALONE,
    SAFE_PLACE,
    WAY_TO_CALL,
    PAPERS_KEPT_APART,
    COMMUNITY_WATCH,
    ACCOMPANIED,
    ADVOCACY,
    READY_TO_MOVE
}
