package org.baraza.core.record.partners;

/** What a partner knows. */
public enum Expertise {
    MEDIATION,
    EARLY_WARNING,
    LANGUAGE_AND_CUSTOM,
    LAND_AND_WATER,
    CATTLE,
    LAW,
    HEALTH,
    EDUCATION,
    MEDIA,
    PROTECTION,
    INCLUSION
}
