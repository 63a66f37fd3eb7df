package org.baraza.core.record.partners;

/** What stands behind a partner. */
public enum Body {
    /** An association, a committee, a company, a unit. */
    ORGANISATION,
    /** An office that outlasts whoever holds it. */
    OFFICE,
    /** One person: never drawn in a net of who stands with whom. */
    PERSON
}
