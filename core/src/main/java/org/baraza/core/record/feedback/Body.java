package org.baraza.core.record.feedback;

/** To whom something sensitive is referred. None of them stands in the chain of those it may be about. */
public enum Body {
    /** Conduct and discipline, or whoever a partner has for it. */
    CONDUCT_UNIT,
    /** Internal oversight. */
    OVERSIGHT,
    /** Health and support for survivors. */
    SURVIVOR_SERVICES,
    /** A protection agency, or a specialist for children. */
    PROTECTION_AGENCY
}
