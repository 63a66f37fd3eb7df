package org.baraza.core.record.partners;

/** On what it rests that people listen to a partner. */
public enum Basis {
    ELECTED,
    APPOINTED,
    INHERITED,
    /** What it did for people. */
    DEEDS,
    /** What it knows or teaches. */
    KNOWLEDGE,
    /** It can make people do what it says. */
    FORCE,
    NOT_KNOWN
}
