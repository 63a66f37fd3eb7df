package org.baraza.core.record.alerts;

import java.util.Optional;
import org.baraza.core.protect.Role;

/** A step of the ladder: the longer a part is overdue, the higher up it stands on somebody's list. */
public enum Rung {
    IN_TIME(Optional.empty()),
    /** A quarter of the time is left. */
    SOON(Optional.empty()),
    OVERDUE(Optional.of(Role.HEAD_OF_OFFICE)),
    /** Twice the time has passed. */
    LONG_OVERDUE(Optional.of(Role.LEADERSHIP));

    private final Optional<Role> alsoTold;

    Rung(Optional<Role> alsoTold) {
        this.alsoTold = alsoTold;
    }

    /** On whose list it stands from now on, besides that of whoever's turn it is. */
    public Optional<Role> alsoTold() {
        return alsoTold;
    }
}
