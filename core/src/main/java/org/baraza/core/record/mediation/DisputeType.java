package org.baraza.core.record.mediation;

/** What a dispute is about. */
public enum DisputeType {
    LAND,
    PASTORAL,
    CHIEFTAINCY,
    FAMILY,
    MARKET,
    CATTLE,
    WATER,
    OTHER
}
