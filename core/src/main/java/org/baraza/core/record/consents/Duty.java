package org.baraza.core.record.consents;

/** What somebody does for an agreement. */
public enum Duty {
    /** Stands for it being kept. */
    GUARANTOR,
    /** Looks whether it is kept. */
    MONITOR
}
