package org.baraza.core.record.mediation;

/** Whether an agreement holds. */
public enum Holding {
    HOLDS,
    PARTLY,
    BROKEN,
    CANNOT_TELL
}
