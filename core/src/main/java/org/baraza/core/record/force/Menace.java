package org.baraza.core.record.force;

/** What force was used against. */
public enum Menace {
    ATTACK_ON_CIVILIANS,
    ATTACK_ON_MISSION,
    HOSTILE_CROWD,
    BLOCKED_ROAD,
    INTRUSION,
    STAFF_HELD,
    OTHER,
    NOT_KNOWN
}
