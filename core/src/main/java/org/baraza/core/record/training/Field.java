package org.baraza.core.record.training;

/** Eight fields in which partners are looked at. */
public enum Field {
    GOVERNANCE,
    FINANCE,
    SAFEGUARDING,
    SECURITY,
    COMMUNITY_LINKS,
    DATA,
    MEDIATION,
    ACCOUNTING_FOR_WORK
}
