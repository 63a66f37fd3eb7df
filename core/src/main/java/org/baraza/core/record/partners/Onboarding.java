package org.baraza.core.record.partners;

/** What is done before a partnership is at work. */
public enum Onboarding {
    /** Each knows how to reach the other. */
    WAYS_TO_REACH,
    EMERGENCY_CONTACTS,
    TRAINING,
    /** Rules of conduct of both sides, sexual exploitation above all. */
    CONDUCT,
    /** How to complain about the mission and about the partner. */
    COMPLAINTS,
    /** What is kept of whom and how it is taken back. */
    DATA_RULES
}
