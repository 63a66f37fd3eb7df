package org.baraza.core.record.assessments;

/** What a community lacks, in the words such lists are kept in everywhere. */
public enum NeedKind {
    SECURITY,
    WATER,
    FOOD,
    HEALTH,
    EDUCATION,
    SHELTER,
    LIVELIHOOD,
    LAND,
    JUSTICE,
    ROADS,
    COMMUNICATION,
    IDENTITY_PAPERS,
    RECONCILIATION,
    LOCAL_GOVERNMENT,
    OTHER
}
