package org.baraza.core.record.access;

/** Which help is meant. */
public enum Sector {
    FOOD,
    HEALTH,
    NUTRITION,
    WATER,
    SHELTER,
    PROTECTION,
    EDUCATION,
    LOGISTICS,
    SEVERAL,
    NOT_SAID
}
