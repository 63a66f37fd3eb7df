package org.baraza.core.record.mediation;

/** How soon it may come to violence. */
public enum Haste {
    DAYS,
    WEEKS,
    CALM
}
