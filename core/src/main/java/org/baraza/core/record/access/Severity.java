package org.baraza.core.record.access;

/** How hard an area is to reach, on a ladder whose rungs are in order and nothing more: never averaged. */
public enum Severity {
    NONE,
    LOW,
    MODERATE,
    HIGH,
    VERY_HIGH,
    EXTREME
}
