package org.baraza.core.record.projects;

/** What a project builds or mends. */
public enum ProjectKind {
    WATER,
    SCHOOL,
    CLINIC,
    ROAD,
    MARKET,
    JUSTICE,
    LIVELIHOOD,
    MEETING_PLACE,
    OTHER
}
