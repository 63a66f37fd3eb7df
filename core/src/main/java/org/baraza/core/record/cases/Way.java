package org.baraza.core.record.cases;

/** How something was told to a community, or heard from it. */
public enum Way {
    MEETING,
    VISIT,
    CALL,
    RADIO,
    NOTICE_BOARD,
    THROUGH_PARTNER
}
