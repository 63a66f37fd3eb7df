package org.baraza.core.record.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Decision;
import org.baraza.core.record.cases.CaseStep;

/** Something that happened with an access constraint. It names no organisation, no person and no unit. */
public sealed interface ConstraintStep extends CaseStep {

    /**
     * An organisation was kept from people, or people from help.
     *
     * @param mission acronym
     * @param area place code; empty when not known
     * @param from first day
     * @param to last day; empty while it goes on
     * @param daysLost of work, 0 or more; empty when not known, which is so while it goes on
     */
    record Noted(
            String id,
            String mission,
            Optional<String> area,
            Hindrance hindrance,
            Hinderer hinderer,
            Sector sector,
            Organisation organisation,
            LocalDate from,
            Optional<LocalDate> to,
            Optional<Integer> daysLost,
            Impact impact,
            Handle by,
            Instant at)
            implements ConstraintStep {

        public Noted {
            require(to.filter(t -> t.isBefore(from)).isEmpty(), "what ended began before");
            require(daysLost.filter(d -> d < 0).isEmpty(), "days are counted from 0");
            require(to.isPresent() || daysLost.isEmpty(), "while it goes on, nobody knows how many days are lost");
        }
    }

    /**
     * It is over.
     *
     * @param to last day
     * @param daysLost of work, 0 or more; empty when not known
     */
    record Ended(String id, LocalDate to, Optional<Integer> daysLost, Handle by, Instant at) implements ConstraintStep {

        public Ended {
            require(daysLost.filter(d -> d < 0).isEmpty(), "days are counted from 0");
        }
    }

    /** A moderator looked at it. @param decision theirs, with the reason */
    record Moderated(String id, Moderation outcome, Decision decision) implements ConstraintStep {

        public Moderated {
            require(decision.what() == outcome.decision(), "the outcome and the decision say the same");
        }

        @Override
        public Handle by() {
            return decision.by();
        }

        @Override
        public Instant at() {
            return decision.at();
        }
    }

    /** Somebody tried to have the way opened. */
    record Advocated(String id, Advocacy how, String why, Handle by, Instant at) implements ConstraintStep {}

    /** The way is open again, or it is given up. */
    record Settled(String id, Outcome outcome, String why, Handle by, Instant at) implements ConstraintStep {

        public Settled {
            require(!why.isBlank(), "it is said how it was settled");
        }
    }

    record Reopened(String id, String why, Handle by, Instant at) implements ConstraintStep {

        public Reopened {
            require(!why.isBlank(), "it is said why it is opened again");
        }
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
