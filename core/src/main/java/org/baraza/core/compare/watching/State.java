package org.baraza.core.compare.watching;

/** What is said of an area's last month. */
public enum State {
    /** So unusual that of all such areas of the month at most one in ten is expected to be a false alarm. */
    RED,
    /** Unusual by itself: in one of a hundred usual months as many or more would be seen. */
    AMBER,
    USUAL,
    /** Nobody reported the month. That is not quiet. */
    NOT_REPORTED,
    /** Too few months are known to say what is usual. */
    TOO_SHORT
}
