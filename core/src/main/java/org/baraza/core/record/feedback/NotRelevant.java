package org.baraza.core.record.feedback;

/** Why something is not for those who answer here. Counted, and shown beside every share of what was answered. */
public enum NotRelevant {
    /** Nobody here, nor anybody known here, has to do with it. */
    NOT_FOR_US,
    /** There is nothing in it, or somebody tried whether it works. */
    EMPTY,
    /** The same person said the same before. */
    SAID_BEFORE
}
