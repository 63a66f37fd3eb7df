package org.baraza.core.record.mediation;

/** Who settles disputes in a place already. */
public enum Mechanism {
    ELDERS,
    PEACE_COMMITTEE,
    RELIGIOUS_COUNCIL,
    WOMENS_COUNCIL,
    LAND_COMMITTEE,
    COURT,
    NONE_EXISTS
}
