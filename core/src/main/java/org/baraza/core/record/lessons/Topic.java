package org.baraza.core.record.lessons;

/** What a lesson is about. */
public enum Topic {
    EARLY_WARNING,
    PROTECTION,
    PARTNERS,
    ENGAGEMENT,
    MEDIATION,
    PROJECTS,
    TRAINING,
    ACCESS,
    USE_OF_FORCE,
    CONSENT,
    HANDOVER,
    OTHER
}
