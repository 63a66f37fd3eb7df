package org.baraza.core.record.assessments;

/** What is looked into before anybody is asked. */
public enum Check {
    /** Those who ask and those who answer come to no harm on the way, there, or afterwards. */
    SAFETY,
    /** Nobody gains or loses by being asked, or by not being asked. */
    DO_NO_HARM,
    /** What people are told before they answer, in their language. */
    CONSENT_TEXT,
    LANGUAGES,
    /** Women ask women. */
    MIXED_TEAM,
    /** Others who asked there lately know of it. */
    COORDINATED
}
