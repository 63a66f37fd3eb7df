package org.baraza.core.record.promises;

/** What became of somebody's word. */
public enum Kept {
    KEPT,
    PARTLY,
    BROKEN,
    /** It was taken back before it was due, and people were or will be told why. */
    WITHDRAWN;

    /** Whether something was done that others can confirm. */
    public boolean done() {
        return this == KEPT || this == PARTLY;
    }
}
