package org.baraza.core.record.consents;

/** How an agreement is kept. */
public enum TextForm {
    WRITTEN,
    /** Nothing is on paper: a signed paper can endanger. */
    SPOKEN
}
