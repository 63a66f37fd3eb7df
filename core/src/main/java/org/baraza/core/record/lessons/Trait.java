package org.baraza.core.record.lessons;

/** What is declared of a context. */
public enum Trait {
    CONFLICT,
    PARTNERS,
    PLACE,
    REACH,
    MANDATE
}
