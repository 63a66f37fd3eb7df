package org.baraza.core.record.feedback;

/** What kind of thing somebody said. */
public enum Kind {
    QUESTION,
    REQUEST,
    COMPLAINT,
    SUGGESTION,
    THANKS,
    /** Something that goes around and may not be so. */
    RUMOUR,
    /** About misconduct, fraud or somebody's protection: what was said is kept nowhere. */
    SENSITIVE;

    /** Whether whoever said it is owed an answer; thanks are only acknowledged. */
    public boolean wantsAnswer() {
        return this != THANKS;
    }
}
