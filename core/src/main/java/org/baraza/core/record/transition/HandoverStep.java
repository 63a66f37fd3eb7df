package org.baraza.core.record.transition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.PartnerType;
import org.baraza.core.protect.Role;
import org.baraza.core.record.cases.CaseStep;

/** Something that happened to a duty that is to be handed over. */
public sealed interface HandoverStep extends CaseStep {

    /**
     * Somebody else will have to do it.
     *
     * @param mission acronym
     * @param area place code; empty for the whole mission
     * @param what in a few words
     * @param holder the office that does it now
     * @param due the day by which it should be handed over
     */
    record Listed(
            String id,
            String mission,
            Optional<String> area,
            Duty duty,
            String what,
            Role holder,
            LocalDate due,
            Handle by,
            Instant at)
            implements HandoverStep {

        @Override
        public List<String> texts() {
            return List.of(what);
        }
    }

    /**
     * Somebody was asked to take it over.
     *
     * @param type what kind of partner
     * @param partner its handle; empty where it is not in the register
     * @param willing whether they said yes; nobody is made to
     */
    record Invited(String id, PartnerType type, Optional<Handle> partner, boolean willing, Handle by, Instant at)
            implements HandoverStep {}

    /**
     * How ready whoever takes it over is, each from 0 (not at all) to 3 (as well as we are).
     *
     * @param people enough of them, and able
     * @param money for the next year
     * @param acceptance among those it is for
     * @param knowledge of how it is done
     */
    record Rated(String id, Rater rater, int people, int money, int acceptance, int knowledge, Handle by, Instant at)
            implements HandoverStep {

        public Rated {
            for (int each : List.of(people, money, acceptance, knowledge)) {
                if (each < 0 || each > 3) {
                    throw new IllegalArgumentException("readiness goes from 0 to 3");
                }
            }
        }

        /** The weakest of the four: a duty stands on all of them. */
        public int weakest() {
            return Math.min(Math.min(people, money), Math.min(acceptance, knowledge));
        }
    }

    record HandedOver(String id, LocalDate on, String note, Handle by, Instant at) implements HandoverStep {

        @Override
        public List<String> texts() {
            return List.of(note);
        }
    }

    /** Somebody looked how it goes. */
    record Watched(String id, LocalDate on, Works works, String note, Handle by, Instant at) implements HandoverStep {

        @Override
        public List<String> texts() {
            return List.of(note);
        }
    }

    /** The mission does it again. */
    record TakenBack(String id, LocalDate on, String why, Handle by, Instant at) implements HandoverStep {

        @Override
        public List<String> texts() {
            return List.of(why);
        }
    }

    /** Nobody needs it any more, or it was listed wrongly. */
    record Ended(String id, String why, Handle by, Instant at) implements HandoverStep {

        @Override
        public List<String> texts() {
            return List.of(why);
        }
    }
}
