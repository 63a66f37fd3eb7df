package org.baraza.core.record.lessons;

/** What a mission is there for. */
public enum Mandate {
    OBSERVATION,
    INTERPOSITION,
    MULTIDIMENSIONAL,
    STABILISATION,
    ENFORCEMENT,
    POLITICAL
}
