package org.baraza.core.record.access;

/** Whether the way is open again. */
public enum Outcome {
    RESOLVED,
    UNRESOLVED
}
