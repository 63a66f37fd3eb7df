package org.baraza.core.record.safety;

/** What was done to somebody because they work with us. */
public enum Reprisal {
    THREAT,
    HARASSMENT,
    ATTACK,
    DETENTION,
    LIVELIHOOD_LOST,
    AGAINST_RELATIVES,
    DRIVEN_OUT
}
