package org.baraza.core.record.feedback;

/** What people say of the answer, asked later by somebody who did not give it. */
public enum AskedBack {
    USEFUL,
    NOT_USEFUL,
    /** They say that they got no answer. */
    NO_ANSWER,
    /** Tried, and nobody could be reached. Counted apart. */
    NOT_REACHED,
    /** Asking would have put them in danger. Counted apart. */
    NOT_SAFE;

    public boolean reached() {
        return this == USEFUL || this == NOT_USEFUL || this == NO_ANSWER;
    }
}
