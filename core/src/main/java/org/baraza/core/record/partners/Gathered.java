package org.baraza.core.record.partners;

/** How it is known what a group says. */
public enum Gathered {
    /** With this group alone. */
    SEPARATE_MEETING,
    JOINT_MEETING,
    INTERVIEWS,
    SURVEY,
    OBSERVED
}
