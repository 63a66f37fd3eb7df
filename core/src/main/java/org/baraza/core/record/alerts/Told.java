package org.baraza.core.record.alerts;

/** Whether those who warned were told what was done, or why nothing was. */
public enum Told {
    SOURCE,
    COMMUNITY,
    BOTH,
    /** Getting in touch would put them in danger. Counted apart, and looked at by somebody else. */
    UNSAFE_TO_CONTACT,
    /** Tried, and nobody could be reached. */
    NOT_REACHED;

    public boolean reached() {
        return this == SOURCE || this == COMMUNITY || this == BOTH;
    }
}
