package org.baraza.core.record.consents;

/** What a grade rests on. */
public enum Sign {
    COOPERATION,
    MEETING_KEPT,
    MOVEMENT_RESTRICTED,
    PAPERS_DENIED,
    PUBLIC_STATEMENT,
    AGREEMENT_BROKEN,
    STAFF_DETAINED,
    ASKED_TO_LEAVE
}
