package org.baraza.core.record.alerts;

/** What an alert warns of, as far as it was understood. */
public enum Threat {
    ATTACK,
    ABDUCTION,
    LOOTING,
    /** Armed people move, gather or come near. */
    ARMED_MOVEMENT,
    CATTLE_RAID,
    /** Anger between groups that may turn to violence. */
    TENSION,
    /** Mines and what was left behind after fighting. */
    EXPLOSIVES,
    /** People flee, or are driven out. */
    DISPLACEMENT,
    /** Money or goods taken at a barrier or a market. */
    EXTORTION,
    OTHER,
    NOT_KNOWN
}
