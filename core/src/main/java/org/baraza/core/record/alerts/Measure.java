package org.baraza.core.record.alerts;

/** What was chosen to be done, mildest first. */
public enum Measure {
    COMMUNITY_INFORMED,
    SELF_PROTECTION_ADVICE,
    GOOD_OFFICES,
    NATIONAL_FORCES_ASKED,
    JOINT_PATROL,
    PATROL,
    QUICK_REACTION,
    JOINT_PROTECTION_TEAM,
    HUMANITARIAN_REFERRAL
}
