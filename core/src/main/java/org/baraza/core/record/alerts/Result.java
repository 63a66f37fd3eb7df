package org.baraza.core.record.alerts;

/** What became of the danger, as seen by those who went. */
public enum Result {
    AVERTED,
    REDUCED,
    OCCURRED,
    /** There was none. */
    FALSE_ALARM,
    NOT_KNOWN
}
