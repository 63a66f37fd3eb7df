package org.baraza.core.record.projects;

/** How far it is on the ground. */
public enum Progress {
    ON_TRACK,
    BEHIND,
    STANDING_STILL,
    DONE
}
