package org.baraza.core.record.rumours;

/** How far a rumour is. */
public enum State {
    NEW,
    PRIORITISED,
    CHECKING,
    TRUE,
    FALSE,
    MIXED,
    UNKNOWN,
    /** Those who reported it were told what was found. */
    ANSWERED,
    /** A true message was set against it. */
    COUNTERED,
    /** It goes on as an alert. */
    ALERT,
    CLOSED,
    /** It is one more report of another, in which things go on. */
    MERGED,
    /** It is for people trained for it; nothing of what was said is kept. */
    REFERRED
}
