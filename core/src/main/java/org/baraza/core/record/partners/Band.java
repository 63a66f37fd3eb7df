package org.baraza.core.record.partners;

/** How much, on a ladder whose rungs are in order and nothing more. */
public enum Band {
    LOW,
    MEDIUM,
    HIGH
}
