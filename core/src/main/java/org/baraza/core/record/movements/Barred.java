package org.baraza.core.record.movements;

/** What became of a movement. */
public enum Barred {
    DENIED,
    DELAYED,
    TURNED_BACK,
    /** Nobody asked, because a refusal was expected: restrictions one stops seeing are there all the same. */
    NOT_ASKED_FOR
}
