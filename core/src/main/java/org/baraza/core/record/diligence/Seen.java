package org.baraza.core.record.diligence;

/** What a monitor saw. */
public enum Seen {
    NOTHING_WRONG,
    CONCERN,
    NO_ACCESS
}
