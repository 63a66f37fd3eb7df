package org.baraza.core.record.diligence;

/** How far support is. */
public enum State {
    SUPPORT_REQUESTED,
    ASSESSING,
    APPROVED,
    APPROVED_WITH_MITIGATION,
    REFUSED,
    ACTIVE,
    /** Something grave is alleged: nothing is given until it is looked into. */
    UNDER_REVIEW,
    /** By somebody, or because an assessment or a clearance has run out. */
    SUSPENDED,
    WITHDRAWN,
    ENDED
}
