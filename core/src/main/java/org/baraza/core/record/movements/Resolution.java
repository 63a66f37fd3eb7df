package org.baraza.core.record.movements;

/** What became of the restriction. */
public enum Resolution {
    LIFTED,
    PARTLY_LIFTED,
    STILL_IN_FORCE,
    NO_ANSWER
}
