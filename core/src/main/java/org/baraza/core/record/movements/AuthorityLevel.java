package org.baraza.core.record.movements;

/** How high the authority stands that barred it. */
public enum AuthorityLevel {
    LOCAL,
    DISTRICT,
    REGIONAL,
    NATIONAL,
    NOT_KNOWN
}
