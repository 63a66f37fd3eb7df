package org.baraza.core.record.force;

/** Why a lower level was not tried. */
public enum NotFeasible {
    NO_TIME,
    UNDER_FIRE,
    OUT_OF_HEARING,
    NO_MEANS,
    WOULD_ENDANGER_CIVILIANS,
    OTHER
}
