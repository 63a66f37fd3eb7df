package org.baraza.core.record.access;

/** What it did to the work. */
public enum Impact {
    STOPPED,
    DELAYED,
    REDUCED,
    MOVED_ELSEWHERE,
    NONE,
    NOT_KNOWN
}
