package org.baraza.core.record.activities;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.core.ground.Handle;
import org.baraza.core.record.cases.CaseStep;

/** Something that happened to an activity. It names nobody who came. */
public sealed interface ActivityStep extends CaseStep {

    /**
     * It is planned.
     *
     * @param mission acronym
     * @param area place code; empty when not known
     * @param initiator who had the idea
     * @param convener who calls people together
     * @param partner pseudonym of the partner it is done with
     * @param community id of the community, as alert networks know it
     * @param planned the day
     * @param about what it is for
     */
    record Planned(
            String id,
            String mission,
            Optional<String> area,
            ActivityKind kind,
            Lead initiator,
            Lead convener,
            Optional<Handle> partner,
            Optional<String> community,
            LocalDate planned,
            String about,
            Handle by,
            Instant at)
            implements ActivityStep {

        @Override
        public List<String> texts() {
            return List.of(about);
        }
    }

    /**
     * Who is expected.
     *
     * @param total people, 0 or more
     * @param groups of these, by part; a part left out is not known
     * @param agreed whether counting a minority was agreed to be safe
     */
    record Expected(String id, int total, Map<Counted, Integer> groups, boolean agreed, Handle by, Instant at)
            implements ActivityStep {

        public Expected {
            groups = Map.copyOf(groups);
        }
    }

    /** Whoever goes read how people are met there, and in which language. */
    record CustomsRead(String id, Handle by, Instant at) implements ActivityStep {}

    /** It is held on another day. */
    record Moved(String id, LocalDate planned, String why, Handle by, Instant at) implements ActivityStep {

        @Override
        public List<String> texts() {
            return List.of(why);
        }
    }

    /**
     * It was held.
     *
     * @param on the day
     * @param chair who had the chair
     * @param total people who came, 0 or more
     * @param groups of these, by part; a part left out was not counted
     * @param agreed whether counting a minority was agreed to be safe
     * @param came what came of it
     * @param minutes who proposed what, counted; empty where nobody took notes
     * @param shortSet what people answered of how they function, counted; empty where nobody asked
     */
    record Held(
            String id,
            LocalDate on,
            Lead chair,
            int total,
            Map<Counted, Integer> groups,
            boolean agreed,
            String came,
            Optional<Minutes> minutes,
            Optional<ShortSet> shortSet,
            Handle by,
            Instant at)
            implements ActivityStep {

        public Held {
            groups = Map.copyOf(groups);
        }

        /** Of which nobody took notes, and where nobody was asked how they function. */
        public Held(
                String id,
                LocalDate on,
                Lead chair,
                int total,
                Map<Counted, Integer> groups,
                boolean agreed,
                String came,
                Handle by,
                Instant at) {
            this(id, on, chair, total, groups, agreed, came, Optional.empty(), Optional.empty(), by, at);
        }

        @Override
        public List<String> texts() {
            return List.of(came);
        }
    }

    record Cancelled(String id, WhyCancelled reason, String why, Handle by, Instant at) implements ActivityStep {

        @Override
        public List<String> texts() {
            return List.of(why);
        }
    }
}
