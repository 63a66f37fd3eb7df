package org.baraza.core.record.force;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.baraza.core.ground.Handle;
import org.baraza.core.record.alerts.NoResponse;
import org.baraza.core.record.alerts.Responder;
import org.baraza.core.record.cases.CaseStep;

/** Something that happened in the review of an attack near a base after which nobody may have acted. */
public sealed interface MissedStep extends CaseStep {

    /**
     * Civilians were attacked within reach, and a person asks whether anybody acted.
     *
     * @param mission acronym
     * @param area place code of the attack
     * @param attack which: the id of an incident here, or of an event as published; letters, digits and hyphens
     * @param on day of the attack
     * @param distanceKm from the nearest base; empty when not known
     * @param travel how long the way takes
     * @param warned whether somebody had warned before
     */
    record Opened(
            String id,
            String mission,
            Optional<String> area,
            String attack,
            LocalDate on,
            Optional<Integer> distanceKm,
            TravelBand travel,
            Warned warned,
            Handle by,
            Instant at)
            implements MissedStep {

        public Opened {
            require(attack.matches("[A-Za-z0-9-]{1,64}"), "an attack is named by its id and nothing else");
            require(distanceKm.filter(d -> d < 0).isEmpty(), "a distance is counted from 0");
        }
    }

    /**
     * Who could have acted, and why nobody did. The newest counts.
     *
     * @param could who could have; nobody is an answer
     * @param reasons why they did not, as far as known
     */
    record LookedInto(String id, Set<Responder> could, Set<NoResponse> reasons, String why, Handle by, Instant at)
            implements MissedStep {

        public LookedInto {
            could = could.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(could));
            reasons = reasons.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(reasons));
            require(!why.isBlank(), "what was looked into is said in words");
        }
    }

    record Judged(String id, Protected outcome, String why, Handle by, Instant at) implements MissedStep {

        public Judged {
            require(!why.isBlank(), "a finding says why");
        }
    }

    record ActionAgreed(String id, Action action, Handle by, Instant at) implements MissedStep {}

    /** It was done. @param number of the action */
    record ActionDone(String id, int number, Handle by, Instant at) implements MissedStep {}

    record Closed(String id, Handle by, Instant at) implements MissedStep {}

    record Reopened(String id, String why, Handle by, Instant at) implements MissedStep {

        public Reopened {
            require(!why.isBlank(), "it is said why a review is opened again");
        }
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
