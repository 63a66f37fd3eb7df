package org.baraza.core.record.force;

/** On what footing force was used, in a word: the rules themselves are never kept here. */
public enum Ground {
    SELF_DEFENCE,
    PROTECTING_CIVILIANS,
    DEFENDING_THE_MANDATE,
    FREEDOM_OF_MOVEMENT,
    NOT_STATED
}
