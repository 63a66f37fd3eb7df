package org.baraza.core.record.alerts;

import org.baraza.core.protect.Role;

/** Whose turn it is to do what; a clock runs against them until they did. */
public enum Turn {
    ACKNOWLEDGE(Role.COMMUNITY_LIAISON_ASSISTANT),
    LOOK_INTO(Role.COMMUNITY_LIAISON_ASSISTANT),
    DECIDE(Role.HEAD_OF_OFFICE),
    TELL(Role.COMMUNITY_LIAISON_ASSISTANT);

    private final Role whose;

    Turn(Role whose) {
        this.whose = whose;
    }

    /** Whose turn it is. */
    public Role whose() {
        return whose;
    }
}
