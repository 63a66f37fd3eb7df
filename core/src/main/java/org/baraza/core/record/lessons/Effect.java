package org.baraza.core.record.lessons;

/** What came of doing as a lesson says. */
public enum Effect {
    WORKED,
    PARTLY,
    NO_EFFECT,
    DID_HARM,
    /** Nobody could tell. That is not the same as no effect. */
    NOT_KNOWN
}
