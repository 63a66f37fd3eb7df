package org.baraza.core.record.alerts;

/** How far an alert is. */
public enum State {
    RECEIVED,
    ACKNOWLEDGED,
    UNDER_VERIFICATION,
    VERIFIED,
    NOT_CONFIRMED,
    UNVERIFIABLE,
    RESPONSE_DECIDED,
    NO_RESPONSE,
    RESPONDING,
    RESPONDED,
    FEEDBACK_GIVEN,
    CLOSED,
    /** It says the same as another, in which things go on. */
    MERGED,
    /** It went to people trained for it. */
    REFERRED
}
