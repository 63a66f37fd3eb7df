package org.baraza.core.record.assessments;

/** What is waited for. */
public enum Turn {
    APPROVE,
    HEAR,
    DEBRIEF,
    RANK,
    READ_BACK,
    RECOMMEND,
    DECIDE,
    DO,
    TELL,
    CLOSE
}
