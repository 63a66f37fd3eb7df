package org.baraza.core.record.force;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.baraza.core.ground.Handle;
import org.baraza.core.record.cases.CaseStep;

/** Something that happened in the review of a use of force. No names, no units' numbers, no rules of engagement. */
public sealed interface Step extends CaseStep {

    /**
     * A unit says that it used force.
     *
     * @param mission acronym
     * @param area place code; empty when not known
     * @param happened when force was used
     * @param account as far as known so early
     */
    record Opened(
            String id,
            String mission,
            Optional<String> area,
            Instant happened,
            UnitKind unit,
            Menace menace,
            Account account,
            Handle by,
            Instant at)
            implements Step {

        public Opened {
            require(!at.isBefore(happened), "force is reported after it was used");
        }
    }

    /** The full account, or one that corrects it; the newest counts. */
    record Accounted(String id, Account account, Handle by, Instant at) implements Step {

        public Accounted {
            require(account.isFull(), "a full account says of every lower level that it was tried or why not");
        }
    }

    /**
     * It was looked into whether anybody was harmed. The newest counts.
     *
     * @param killed civilians; there exactly when harm was found
     * @param injured civilians; there exactly when harm was found
     */
    record HarmLookedInto(
            String id,
            HarmKnown harm,
            Optional<Range> killed,
            Optional<Range> injured,
            MedicalAid aid,
            Handle by,
            Instant at)
            implements Step {

        public HarmLookedInto {
            boolean found = harm == HarmKnown.FOUND;
            require(killed.isPresent() == found && injured.isPresent() == found, "harm that was found is counted");
            require(
                    !found || killed.get().high() + injured.get().high() > 0,
                    "harm that was found is not none; choose that none was found");
        }
    }

    /** Somebody else begins to look at it. */
    record ReviewOpened(String id, Handle by, Instant at) implements Step {}

    /** Every test, held against what happened. The newest counts. */
    record LegalChecked(String id, Map<LegalTest, Holds> tests, Handle by, Instant at) implements Step {

        public LegalChecked {
            tests = Map.copyOf(tests);
            require(tests.size() == LegalTest.values().length, "every test is answered, and not knowing is an answer");
        }
    }

    /** The mission says to those harmed that it was the mission. */
    record HarmAcknowledged(String id, Handle by, Instant at) implements Step {}

    /**
     * Whether amends are made.
     *
     * @param given whether they are
     * @param why why not; may be empty where they are
     */
    record AmendsDecided(String id, boolean given, String why, Handle by, Instant at) implements Step {

        public AmendsDecided {
            require(given || !why.isBlank(), "amends are refused with a reason");
        }
    }

    /** The community was told, or it is said why not. */
    record CommunityTold(String id, Told told, String why, Handle by, Instant at) implements Step {

        public CommunityTold {
            require(told.reached() || !why.isBlank(), "why nobody was told is said");
        }
    }

    /** What the review came to. */
    record Concluded(String id, Conclusion conclusion, String why, Handle by, Instant at) implements Step {

        public Concluded {
            require(!why.isBlank(), "a finding says why");
        }
    }

    /** Something will be done. */
    record ActionAgreed(String id, Action action, Handle by, Instant at) implements Step {}

    /** It was done. @param number of the action */
    record ActionDone(String id, int number, Handle by, Instant at) implements Step {}

    record Closed(String id, Handle by, Instant at) implements Step {}

    /** It goes on after all; what was found, and who was told of it, is asked anew. */
    record Reopened(String id, String why, Handle by, Instant at) implements Step {

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
