package org.baraza.core.record.access;

/** What a moderator concluded. */
public enum Moderation {
    VERIFIED,
    NOT_VERIFIED,
    NEEDS_FOLLOW_UP
}
