package org.baraza.core.record.assessments;

/** Why people are asked. */
public enum Purpose {
    NEW_AREA,
    ALERTS,
    PLANNED_OPERATION,
    DISPLACEMENT,
    PERIODIC,
    PARTNER_ASKED,
    /** A joint protection team goes out. */
    PROTECTION_TEAM
}
