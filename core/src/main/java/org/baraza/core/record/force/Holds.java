package org.baraza.core.record.force;

/** Whether it holds. */
public enum Holds {
    YES,
    NO,
    CANNOT_TELL
}
