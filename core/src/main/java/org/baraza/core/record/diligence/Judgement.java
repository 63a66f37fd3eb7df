package org.baraza.core.record.diligence;

/** What came of looking into an allegation. */
public enum Judgement {
    FOUNDED,
    UNFOUNDED,
    /** Nobody can tell, which is not that it did not happen. */
    CANNOT_TELL
}
