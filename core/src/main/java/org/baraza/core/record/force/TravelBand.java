package org.baraza.core.record.force;

/** How long whoever could have come would have needed. */
public enum TravelBand {
    UNDER_ONE_HOUR,
    ONE_TO_THREE_HOURS,
    THREE_TO_SIX_HOURS,
    OVER_SIX_HOURS,
    NOT_KNOWN
}
