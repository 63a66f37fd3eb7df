package org.baraza.core.record.force;

/** How far the review of a use of force is. */
public enum State {
    REPORTED,
    UNDER_REVIEW,
    HARM_ASSESSED,
    FINDING,
    ACTIONS,
    CLOSED
}
