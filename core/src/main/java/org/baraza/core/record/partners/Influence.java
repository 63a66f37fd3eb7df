package org.baraza.core.record.partners;

/** How much a body can move where it is. */
public enum Influence {
    LITTLE,
    SOME,
    MUCH,
    NOT_KNOWN
}
