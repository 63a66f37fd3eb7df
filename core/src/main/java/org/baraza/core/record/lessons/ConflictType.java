package org.baraza.core.record.lessons;

/** What kind of conflict people live with; there may be several at once. */
public enum ConflictType {
    BETWEEN_STATES,
    CIVIL_WAR,
    INSURGENCY,
    BETWEEN_COMMUNITIES,
    AGAINST_CIVILIANS,
    CRIMINAL_VIOLENCE,
    AFTER_WAR
}
