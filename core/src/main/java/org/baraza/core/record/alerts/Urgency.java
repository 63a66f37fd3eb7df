package org.baraza.core.record.alerts;

/** How soon something must be done; a person sets it. */
public enum Urgency {
    IMMINENT,
    HIGH,
    MEDIUM,
    LOW
}
