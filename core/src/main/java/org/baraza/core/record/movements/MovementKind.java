package org.baraza.core.record.movements;

/** What kind of movement. */
public enum MovementKind {
    PATROL,
    FLIGHT,
    CONVOY,
    VISIT,
    RESUPPLY,
    MEDICAL,
    OTHER
}
