package org.baraza.core.record.transition;

/** What somebody else will have to do. */
public enum Duty {
    EARLY_WARNING,
    PROTECTION,
    PATROLS,
    MEDIATION,
    COORDINATION,
    PROJECTS,
    TRAINING,
    HUMAN_RIGHTS,
    FACILITIES,
    OTHER
}
