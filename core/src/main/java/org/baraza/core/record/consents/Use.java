package org.baraza.core.record.consents;

/** What a person may agree to; each is asked by itself. */
public enum Use {
    /** That what they say is written down. */
    COLLECT,
    /** That it is read by others of the mission. */
    SHARE_INSIDE,
    /** That it is given to partners, without their name. */
    SHARE_WITH_PARTNERS,
    /** That it is published, without their name. */
    PUBLISH
}
