package org.baraza.core.record.projects;

/** Whether others do the same. */
public enum Overlap {
    NONE_FOUND,
    COORDINATED,
    DOUBLED
}
