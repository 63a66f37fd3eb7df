package org.baraza.core.record.alerts;

import org.baraza.core.protect.Role;

/** What runs against somebody until they did their part. */
public enum AlertClock {
    ACKNOWLEDGE(Role.COMMUNITY_LIAISON_ASSISTANT),
    VERIFY(Role.COMMUNITY_LIAISON_ASSISTANT),
    DECIDE(Role.HEAD_OF_OFFICE),
    TELL(Role.COMMUNITY_LIAISON_ASSISTANT);

    private final Role turn;

    AlertClock(Role turn) {
        this.turn = turn;
    }

    /** Whose turn it is. */
    public Role turn() {
        return turn;
    }
}
