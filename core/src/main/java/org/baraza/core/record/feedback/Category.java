package org.baraza.core.record.feedback;

/** What something is about, coarse enough that it leads to nobody. */
public enum Category {
    SECURITY,
    /** Food, shelter and other aid. */
    AID,
    /** Water, health, schools, roads. */
    SERVICES,
    /** Land, grazing, water for cattle. */
    LAND,
    /** Offices, courts, taxes. */
    AUTHORITIES,
    /** What the mission does, short of misconduct: patrols, vehicles, meetings. */
    MISSION,
    /** Works paid for by the mission or its partners. */
    PROJECTS,
    OTHER
}
