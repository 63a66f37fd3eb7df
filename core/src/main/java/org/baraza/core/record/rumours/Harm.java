package org.baraza.core.record.rumours;

/** What comes of it where it is believed, worst first. */
public enum Harm {
    /** People may be attacked for it, or take up arms. */
    VIOLENCE,
    /** People may flee. */
    FLIGHT,
    /** People may stay away from a doctor, from aid, from a vote. */
    STAYING_AWAY,
    DISTRUST,
    NONE
}
