package org.baraza.core.record.networks;

/** Why a community, a network or a channel is not there any more. That a holder said no is none of these: it has no why. */
public enum End {
    MOVED_AWAY,
    JOINED_ANOTHER,
    ENTERED_TWICE,
    BROKEN,
    NOT_NEEDED,
    UNSAFE
}
