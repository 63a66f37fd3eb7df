package org.baraza.core.record.mediation;

/** Who watches whether an agreement is kept. */
public enum Monitor {
    ELDERS,
    WOMENS_GROUP,
    YOUTH_GROUP,
    JOINT_COMMITTEE,
    PEACE_COMMITTEE,
    MISSION
}
