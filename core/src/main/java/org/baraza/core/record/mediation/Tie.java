package org.baraza.core.record.mediation;

/** What would bind a mediator to one side. */
public enum Tie {
    FAMILY,
    SAME_GROUP,
    BUSINESS,
    OFFICE,
    TOOK_SIDES
}
