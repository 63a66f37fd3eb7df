package org.baraza.core.record.safety;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Decision;
import org.baraza.core.protect.Role;
import org.baraza.core.record.cases.CaseStep;

/**
 * Something that happened for the protection of a partner. The id is the partner's. What was agreed in words, a code word
 * above all, is sealed elsewhere; where somebody is, is never kept.
 */
public sealed interface SafetyStep extends CaseStep {

    /** Words beside it, which are kept for ever; empty where there are none. */
    default String why() {
        return "";
    }

    /**
     * A plan was made with them. Made again, it replaces the one before.
     *
     * @param mission acronym
     * @param area place code of where they are at home; empty when not known
     * @param checkInDays how often somebody hears of them, in days, 1 to 90
     * @param owner who answers for it
     * @param authoritiesSafe whether authorities may be told in an emergency: only where they do not threaten them
     * @param review first day on which it is looked at again
     */
    record Planned(
            String id,
            String mission,
            Optional<String> area,
            Set<Measure> measures,
            int checkInDays,
            Role owner,
            boolean authoritiesSafe,
            LocalDate review,
            Handle by,
            Instant at)
            implements SafetyStep {

        public Planned {
            measures = Set.copyOf(measures);
            require(!measures.isEmpty(), "a plan does something");
            require(checkInDays >= 1 && checkInDays <= 90, "a check-in comes every 1 to 90 days");
        }
    }

    /** Somebody heard of them. */
    record CheckedIn(String id, Word word, Handle by, Instant at) implements SafetyStep {}

    /** The danger is thought to be greater. */
    record Elevated(String id, Sign sign, Handle by, Instant at) implements SafetyStep {}

    /** It was looked into again, and is as before. */
    record Lowered(String id, String why, Handle by, Instant at) implements SafetyStep {

        public Lowered {
            require(!why.isBlank(), "it is said why the danger is less");
        }
    }

    /**
     * Something was done to them because they work with us, or may have been.
     *
     * @param number within the case, from 1
     * @param on the day
     */
    record ReprisalTold(String id, int number, Reprisal what, LocalDate on, Handle by, Instant at)
            implements SafetyStep {

        public ReprisalTold {
            require(number > 0, "they are numbered from 1");
        }
    }

    /** A reprisal was looked into. @param decision yes where it is established, no where it is not */
    record ReprisalJudged(String id, int number, Decision decision) implements SafetyStep {

        @Override
        public Handle by() {
            return decision.by();
        }

        @Override
        public Instant at() {
            return decision.at();
        }

        @Override
        public String why() {
            return decision.why();
        }
    }

    /** They are in danger now. */
    record EmergencyBegun(String id, Handle by, Instant at) implements SafetyStep {}

    record EmergencyAnswered(String id, Set<Response> done, Handle by, Instant at) implements SafetyStep {

        public EmergencyAnswered {
            done = Set.copyOf(done);
            require(!done.isEmpty(), "it is said what was done");
        }
    }

    /** The emergency is over. @param moved whether they stay somewhere else now; where is never kept */
    record EmergencyOver(String id, boolean moved, String why, Handle by, Instant at) implements SafetyStep {

        public EmergencyOver {
            require(!why.isBlank(), "it is said what came of it");
        }
    }

    /** They are at home again. */
    record Returned(String id, Handle by, Instant at) implements SafetyStep {}

    /** They need it no more, or do not want it: nobody asks them why. */
    record Closed(String id, Handle by, Instant at) implements SafetyStep {}

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
