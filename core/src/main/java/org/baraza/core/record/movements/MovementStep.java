package org.baraza.core.record.movements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.baraza.core.ground.Handle;
import org.baraza.core.record.cases.CaseStep;

/** Something that happened with a restriction of movement by authorities. */
public sealed interface MovementStep extends CaseStep {

    /**
     * A movement was barred, or not asked for because a refusal was expected.
     *
     * @param mission acronym
     * @param area place code; empty when not known
     * @param on the day it was to begin
     * @param hoursDelayed only of what was delayed; empty when not known
     * @param daysLost 0 or more; empty when not known
     */
    record Noted(
            String id,
            String mission,
            Optional<String> area,
            LocalDate on,
            Barred barred,
            MovementKind kind,
            Mover mover,
            AuthorityLevel level,
            Optional<Integer> hoursDelayed,
            Optional<Integer> daysLost,
            Handle by,
            Instant at)
            implements MovementStep {

        public Noted {
            require(hoursDelayed.isEmpty() || barred == Barred.DELAYED, "only what was delayed has hours of delay");
            require(hoursDelayed.filter(h -> h < 0).isEmpty(), "hours are counted from 0");
            require(daysLost.filter(d -> d < 0).isEmpty(), "days are counted from 0");
        }
    }

    /** It was taken up with somebody. */
    record Raised(String id, RaisedWith with, Handle by, Instant at) implements MovementStep {}

    /**
     * What became of it.
     *
     * @param daysLost by then in all, 0 or more; empty when not known
     */
    record Settled(String id, Resolution how, Optional<Integer> daysLost, String why, Handle by, Instant at)
            implements MovementStep {

        public Settled {
            require(daysLost.filter(d -> d < 0).isEmpty(), "days are counted from 0");
        }
    }

    /** It was entered wrongly; it stays in sight and is not counted. */
    record Withdrawn(String id, String why, Handle by, Instant at) implements MovementStep {

        public Withdrawn {
            require(!why.isBlank(), "it is said why it is taken back");
        }
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
