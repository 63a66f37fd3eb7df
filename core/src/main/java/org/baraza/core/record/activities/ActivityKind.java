package org.baraza.core.record.activities;

/** What is done together. */
public enum ActivityKind {
    COMMUNITY_MEETING(false),
    DIALOGUE(true),
    RECONCILIATION(true),
    CONSULTATION(false),
    OUTREACH(false),
    CULTURE_AND_SPORT(true),
    COORDINATION(false),
    /** Nobody said what it is, so that nobody can say it needs nothing. */
    OTHER(true);

    private final boolean agreement;

    ActivityKind(boolean agreement) {
        this.agreement = agreement;
    }

    /**
     * Whether those who live there must have agreed before. Speaking with people is how they are asked; whatever else is done
     * among them, and whatever brings sides together that are at odds, needs their yes.
     */
    public boolean needsAgreement() {
        return agreement;
    }
}
