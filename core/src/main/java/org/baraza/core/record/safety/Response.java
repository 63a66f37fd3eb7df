package org.baraza.core.record.safety;

/** What was done in an emergency. */
public enum Response {
    CALLED,
    MOVED,
    ESCORTED,
    MEDICAL_HELP,
    OTHER_ORGANISATION_TOLD,
    EMBASSY_TOLD,
    /** Only where they asked for it, and authorities are not who threatens them. */
    AUTHORITIES_TOLD
}
