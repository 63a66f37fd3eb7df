package org.baraza.core.record.feedback;

import org.baraza.core.protect.Role;

/** Whose turn it is to do what; a clock runs against them until they did. */
public enum Turn {
    ACKNOWLEDGE(Role.COMMUNITY_LIAISON_ASSISTANT),
    /** By whoever it was given to; until then by whoever looks after what communities say. */
    ANSWER(Role.COMMUNITY_LIAISON_ASSISTANT),
    /** Take something sensitive to people trained for it. */
    REFER(Role.HEAD_OF_OFFICE),
    /** By somebody who did not answer it. */
    ASK_AFTER(Role.CIVIL_AFFAIRS);

    private final Role whose;

    Turn(Role whose) {
        this.whose = whose;
    }

    /** Whose turn it is, unless somebody was named. */
    public Role whose() {
        return whose;
    }
}
