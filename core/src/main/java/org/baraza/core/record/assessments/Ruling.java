package org.baraza.core.record.assessments;

/** What was decided about a recommendation. */
public enum Ruling {
    ADOPTED,
    PARTLY,
    /** Bad advice may be refused, with a reason. */
    REFUSED
}
