package org.baraza.core.record.access;

/** What kind of organisation was kept from its work; never which. */
public enum Organisation {
    LOCAL,
    NATIONAL,
    INTERNATIONAL,
    UNITED_NATIONS,
    NOT_SAID
}
