package org.baraza.core.record.consents;

/** What two raters make of it together. */
public enum Standing {
    /** Nobody rated. */
    NOBODY,
    /** One person's word is no grade. */
    ONE,
    AGREED,
    /** They disagree, and that stays in sight. */
    DISPUTED
}
