package org.baraza.core.record.activities;

/** What is done together. */
public enum ActivityKind {
    COMMUNITY_MEETING,
    DIALOGUE,
    RECONCILIATION,
    CONSULTATION,
    OUTREACH,
    CULTURE_AND_SPORT,
    COORDINATION,
    OTHER
}
