package org.baraza.core.record.promises;

/** What can be done about what people expect. */
public enum Possible {
    /** It was promised; the promise is written down. */
    PROMISED,
    /** A part of it was promised; that part is written down. */
    PARTLY,
    NOT_POSSIBLE,
    /** It is for others to do, and people were told for whom. */
    FOR_OTHERS;

    /** Whether a promise stands behind it. */
    public boolean promised() {
        return this == PROMISED || this == PARTLY;
    }
}
