package org.baraza.core.record.access;

import org.baraza.core.protect.Decision;

/** What a moderator concluded. */
public enum Moderation {
    VERIFIED,
    NOT_VERIFIED,
    NEEDS_FOLLOW_UP;

    /** What a person decides who comes to it. */
    public Decision.What decision() {
        return this == VERIFIED ? Decision.What.VERIFY : Decision.What.REFUSE;
    }
}
