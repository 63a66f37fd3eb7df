package org.baraza.core.record.consents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Decision;
import org.baraza.core.record.cases.CaseStep;
import org.baraza.core.record.partners.Gathered;
import org.baraza.core.record.partners.Group;

/** Something that happened with what a community is asked to agree to. It names no person. */
public sealed interface CommunityStep extends CaseStep {

    /** Words beside it, which are kept for ever; empty where there are none. */
    default String why() {
        return "";
    }

    /**
     * Somebody would like to do something in a community.
     *
     * @param mission acronym
     * @param area place code; empty when not known
     * @param activity what it is for, by its handle elsewhere; empty where it is not kept elsewhere
     * @param concerned groups it concerns; each is asked by itself
     * @param why what would be done
     */
    record Proposed(
            String id,
            String mission,
            Optional<String> area,
            Purpose purpose,
            Optional<Handle> activity,
            Set<Group> concerned,
            String why,
            Handle by,
            Instant at)
            implements CommunityStep {

        public Proposed {
            concerned = Set.copyOf(concerned);
            require(!concerned.isEmpty(), "it concerns somebody");
            require(!why.isBlank(), "it is said what would be done");
        }
    }

    /** One group was asked by itself. Asked again, its newest word counts. */
    record Consulted(
            String id, Group group, Answer answer, Gathered how, LocalDate on, String why, Handle by, Instant at)
            implements CommunityStep {

        public Consulted {
            require(answer == Answer.AGREES || !why.isBlank(), "a condition or an objection is said");
        }
    }

    /** All met. @param present groups that were there */
    record MetTogether(String id, Set<Group> present, LocalDate on, Handle by, Instant at) implements CommunityStep {

        public MetTogether {
            present = Set.copyOf(present);
            require(!present.isEmpty(), "somebody was there");
        }
    }

    /** It was read aloud. @param language of the place, by its code */
    record ReadAloud(String id, String language, TextForm form, LocalDate on, Handle by, Instant at)
            implements CommunityStep {

        public ReadAloud {
            require(language.matches("[a-z]{2,3}"), "the language is said by its code");
        }
    }

    /** Somebody stands for it or looks after it. @param who a partner, or a pseudonym of the vault */
    record DutyTaken(String id, Duty duty, Handle who, Handle by, Instant at) implements CommunityStep {}

    /** @param until first day it no longer holds */
    record Agreed(String id, LocalDate from, LocalDate until, Decision decision) implements CommunityStep {

        public Agreed {
            require(until.isAfter(from), "an agreement holds for some time");
            require(decision.what() == Decision.What.VERIFY, "an agreement is a yes");
        }

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

    /** A group objects to what was agreed. */
    record Objected(String id, Group group, String why, Handle by, Instant at) implements CommunityStep {}

    /** What a group objected to was talked over, and it does not object any more. */
    record ObjectionEnded(String id, Group group, String why, Handle by, Instant at) implements CommunityStep {

        public ObjectionEnded {
            require(!why.isBlank(), "it is said what ended the objection");
        }
    }

    /** Somebody did not keep to it. */
    record Broken(String id, Breaker who, String why, Handle by, Instant at) implements CommunityStep {

        public Broken {
            require(!why.isBlank(), "it is said what was not kept");
        }
    }

    /** What was not kept was put right. */
    record PutRight(String id, String why, Handle by, Instant at) implements CommunityStep {

        public PutRight {
            require(!why.isBlank(), "it is said what was done about it");
        }
    }

    record Reviewed(String id, String why, Handle by, Instant at) implements CommunityStep {

        public Reviewed {
            require(!why.isBlank(), "it is said what the review found");
        }
    }

    record Suspended(String id, String why, Handle by, Instant at) implements CommunityStep {

        public Suspended {
            require(!why.isBlank(), "it is said why it is suspended");
        }
    }

    record Resumed(String id, String why, Handle by, Instant at) implements CommunityStep {

        public Resumed {
            require(!why.isBlank(), "it is said why it goes on");
        }
    }

    /** A group takes its consent back, and what it was for stops. Nobody asks why, and there is no place to write it. */
    record Withdrawn(String id, Group group, Handle by, Instant at) implements CommunityStep {}

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
