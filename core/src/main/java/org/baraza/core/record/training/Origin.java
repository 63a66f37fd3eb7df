package org.baraza.core.record.training;

/** Where the need was seen. */
public enum Origin {
    CAPACITY_LOOK,
    INCIDENTS,
    PARTNER_ASKED,
    ROTATION,
    OTHER
}
