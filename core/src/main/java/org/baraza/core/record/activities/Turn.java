package org.baraza.core.record.activities;

/** What is waited for. */
public enum Turn {
    HOLD
}
