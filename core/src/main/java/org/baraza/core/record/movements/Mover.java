package org.baraza.core.record.movements;

/** Whose movement. */
public enum Mover {
    MISSION,
    PARTNER
}
