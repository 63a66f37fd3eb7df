package org.baraza.core.record.force;

/** What is waited for; a clock runs until it is there. */
public enum Turn {
    /** The full account of the unit. */
    FULL_ACCOUNT,
    /** The finding of the review. */
    REVIEW,
    /** Whether amends are made to those who were harmed. */
    AMENDS,
    /** What was agreed to be done. */
    ACTION
}
