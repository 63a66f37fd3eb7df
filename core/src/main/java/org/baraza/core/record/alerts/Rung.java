package org.baraza.core.record.alerts;

import java.time.Duration;
import java.time.Instant;
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

    /**
     * How far up a clock is told at a moment.
     *
     * @param since when it began
     * @param due when it is over
     */
    public static Rung at(Instant since, Instant due, Instant now) {
        Duration allowed = Duration.between(since, due);
        if (now.isBefore(due.minus(allowed.dividedBy(4)))) {
            return IN_TIME;
        }
        return now.isBefore(due) ? SOON : now.isBefore(due.plus(allowed)) ? OVERDUE : LONG_OVERDUE;
    }

    /** On whose list it stands from now on, besides that of whoever's turn it is. */
    public Optional<Role> alsoTold() {
        return alsoTold;
    }
}
