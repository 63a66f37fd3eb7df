package org.baraza.core.record.lessons;

/** Where evidence can be looked up. */
public enum EvidenceSource {
    /** What people saw, written down in the review itself. */
    OBSERVATION,
    /** An indicator of this house, by its id. */
    INDICATOR,
    /** A method of this house that answered a question, by its name. */
    ANSWER,
    DOCUMENT
}
