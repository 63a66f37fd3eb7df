package org.baraza.core.record.diligence;

/** What is done so that support does no harm. */
public enum Mitigation {
    LAW_TAUGHT,
    UNITS_CHOSEN,
    PLANNED_TOGETHER,
    MONITORS_PRESENT,
    COMPLAINTS_WAY,
    LEADERS_REPLACED,
    CONDITIONS_WRITTEN
}
