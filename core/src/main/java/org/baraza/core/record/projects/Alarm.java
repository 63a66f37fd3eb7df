package org.baraza.core.record.projects;

/** What whoever answers for a project must not miss. */
public enum Alarm {
    FOUR_MONTHS,
    FIVE_MONTHS,
    SIX_MONTHS,
    OVER_LIMIT
}
