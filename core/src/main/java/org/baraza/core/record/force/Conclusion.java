package org.baraza.core.record.force;

/** What a review of a use of force came to. */
public enum Conclusion {
    COMPLIANT,
    NOT_COMPLIANT,
    /** Not one unit's fault: how things are done leads to it. */
    SYSTEMIC,
    /** It cannot be found out, which is neither good nor bad. */
    CANNOT_BE_ESTABLISHED;

    /** Whether something must be done about it before it is closed. */
    public boolean asksForAction() {
        return this == NOT_COMPLIANT || this == SYSTEMIC;
    }
}
