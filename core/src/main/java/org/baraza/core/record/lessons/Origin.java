package org.baraza.core.record.lessons;

/** By what it came to notice. UN policy on knowledge management, as summarised in domain reference C.9. */
public enum Origin {
    AFTER_ACTION_REVIEW,
    SURVEY_OF_PRACTICE,
    STUDY,
    END_OF_ASSIGNMENT,
    HANDOVER_NOTE
}
