package org.baraza.core.record.alerts;

/** What kind of people an alert speaks of as the danger. Never a person. */
public enum AllegedActor {
    STATE_FORCE,
    ARMED_GROUP,
    ARMED_COMMUNITY_GROUP,
    FOREIGN_FORCE,
    CRIMINALS,
    COMMUNITY,
    /** The mission's or a partner's own people. */
    OUR_OWN,
    NOT_KNOWN;

    /**
     * Whether authorities of the state may be asked whether it is so. Where its forces are what people fear, asking them
     * gives the people away; where nobody knows who it is, it may be them.
     */
    public boolean authoritiesMayBeAsked() {
        return this != STATE_FORCE && this != NOT_KNOWN;
    }
}
