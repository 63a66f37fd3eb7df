package org.baraza.core.record.alerts;

import java.util.Optional;
import org.baraza.core.protect.Role;

/** A step of the ladder: the longer a part is overdue, the higher it is told. */
public enum Rung {
    IN_TIME(Optional.empty()),
    /** A quarter of the time is left; whoever's turn it is is told again. */
    SOON(Optional.empty()),
    OVERDUE(Optional.of(Role.HEAD_OF_OFFICE)),
    /** Twice the time has passed. */
    LONG_OVERDUE(Optional.of(Role.LEADERSHIP));

    private final Optional<Role> alsoTold;

    Rung(Optional<Role> alsoTold) {
        this.alsoTold = alsoTold;
    }

    /** Who is told besides whoever's turn it is. */
    public Optional<Role> alsoTold() {
        return alsoTold;
    }
}
