package org.baraza.core.record.transition;

/** Who says how ready whoever takes it over is. */
public enum Rater {
    MISSION,
    SUCCESSOR,
    COMMUNITY
}
