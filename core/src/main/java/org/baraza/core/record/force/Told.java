package org.baraza.core.record.force;

/** Whether the community was told what happened, or why it was not. */
public enum Told {
    COMMUNITY,
    FAMILIES,
    BOTH,
    /** Telling would put people in danger. */
    WOULD_ENDANGER,
    /** Tried, and nobody could be reached. */
    NOT_REACHED;

    public boolean reached() {
        return this == COMMUNITY || this == FAMILIES || this == BOTH;
    }
}
