package org.baraza.core.record.mediation;

/** What came back when the local mechanism was asked. */
public enum MechanismSays {
    TAKES_IT,
    ASKS_FOR_SUPPORT,
    DECLINES,
    A_PARTY_REFUSES_IT,
    THERE_IS_NONE
}
