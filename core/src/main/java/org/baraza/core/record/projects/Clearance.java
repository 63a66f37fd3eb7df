package org.baraza.core.record.projects;

/** Whether state forces may be helped, after their record was looked into. */
public enum Clearance {
    NOT_NEEDED,
    VALID,
    MISSING
}
