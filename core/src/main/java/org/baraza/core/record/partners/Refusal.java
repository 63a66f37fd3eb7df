package org.baraza.core.record.partners;

/** Why nothing is agreed with somebody. */
public enum Refusal {
    VETTING,
    LEGITIMACY,
    /** It would harm some to the gain of others. */
    DO_NO_HARM,
    /** It would put them in danger. */
    DANGER_TO_THEM,
    NO_MEANS,
    THEIR_WISH,
    NOT_OUR_TASK
}
