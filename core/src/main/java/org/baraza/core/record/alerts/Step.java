package org.baraza.core.record.alerts;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Decision;
import org.baraza.core.protect.Reception;
import org.baraza.core.protect.ReferenceCode;
import org.baraza.core.protect.Topic;
import org.baraza.core.record.cases.CaseStep;

/**
 * Something that happened to an alert. Each says which alert, who did it and when it was done; what people said in their
 * own words is never part of it.
 */
public sealed interface Step extends CaseStep {

    /**
     * It came in.
     *
     * @param mission acronym
     * @param channel how
     * @param source pseudonym of whoever warned; empty when they are not known
     * @param area place code of the area spoken of, as far as understood
     * @param reception whether its words could be kept
     * @param words digest of what was said, kept sealed elsewhere; empty when nothing was kept
     * @param code by which whoever warned asks after it
     * @param at when it came in, not when it was written down
     */
    record Received(
            String id,
            String mission,
            Channel channel,
            Optional<Handle> source,
            Optional<String> area,
            Reception reception,
            Optional<String> words,
            ReferenceCode code,
            Handle by,
            Instant at)
            implements Step {

        public Received {
            boolean kept = words.isPresent();
            require(!kept || reception instanceof Reception.Open, "what reception referred keeps no words");
        }
    }

    /** Whoever warned was told that it came in and what comes next. */
    record Acknowledged(String id, Handle by, Instant at) implements Step {}

    /**
     * It turned out to be about this area.
     *
     * @param area place code; empty when nobody can tell
     */
    record Placed(String id, Optional<String> area, Handle by, Instant at) implements Step {}

    /**
     * Somebody read what was said, as it was said.
     *
     * @param why what for
     */
    record WordsRead(String id, String why, Handle by, Instant at) implements Step {

        public WordsRead {
            require(!why.isBlank(), "whoever reads the words says what for");
        }
    }

    /**
     * A person read it and said how soon something must be done.
     *
     * @param priority the decision on its urgency
     */
    record Triaged(String id, Threat threat, Horizon horizon, Urgency urgency, AllegedActor actor, Decision priority)
            implements Step {

        public Triaged {
            require(priority.what() == Decision.What.PRIORITISE, "triage decides on priority");
        }

        @Override
        public Handle by() {
            return priority.by();
        }

        @Override
        public Instant at() {
            return priority.at();
        }
    }

    /**
     * It goes to people trained for it, and nothing more is written down here.
     *
     * @param topic one whose words are not kept
     */
    record Referred(String id, Topic topic, Handle by, Instant at) implements Step {

        public Referred {
            require(!topic.keepsWords(), "what may be written down is not referred");
        }
    }

    /** It was looked into in one more way. */
    record LookedInto(String id, Line line) implements Step {

        @Override
        public Handle by() {
            return line.by();
        }

        @Override
        public Instant at() {
            return line.at();
        }
    }

    /**
     * A person concluded whether it is so.
     *
     * @param decision to verify or to refuse, with the reason
     */
    record Judged(String id, Verdict verdict, Decision decision) implements Step {

        public Judged {
            require(decision.what() == verdict.decision(), "the verdict and the decision say the same");
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

    /**
     * A person decided what is done.
     *
     * @param measures what is done; empty when nothing is
     * @param not why nothing is done; empty when something is
     * @param why in a few words, without names
     */
    record Decided(String id, Set<Measure> measures, Optional<NoResponse> not, String why, Handle by, Instant at)
            implements Step {

        public Decided {
            measures = measures.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(measures));
            require(measures.isEmpty() == not.isPresent(), "either something is done, or it is said why not");
        }
    }

    /** Somebody set out. */
    record Departed(String id, Responder responder, Handle by, Instant at) implements Step {}

    /** They arrived. */
    record Arrived(String id, Responder responder, Handle by, Instant at) implements Step {}

    /** They are done. */
    record Ended(String id, Responder responder, Result result, Handle by, Instant at) implements Step {}

    /**
     * Those who warned were told, or could not be.
     *
     * @param why where they could not be; may be empty where they were
     */
    record FedBack(String id, Told told, String why, Handle by, Instant at) implements Step {

        public FedBack {
            require(told.reached() || !why.isBlank(), "who was not told, and why, is said");
        }
    }

    /** Everything is done. */
    record Closed(String id, Handle by, Instant at) implements Step {}

    /** It goes on after all. */
    record Reopened(String id, String why, Handle by, Instant at) implements Step {

        public Reopened {
            require(!why.isBlank(), "it is said why an alert is opened again");
        }
    }

    /**
     * It says the same as another. Both stay, and either can be read by itself again.
     *
     * @param into the alert in which things go on
     */
    record Merged(String id, String into, Handle by, Instant at) implements Step {

        public Merged {
            require(!id.equals(into), "an alert is not a duplicate of itself");
        }
    }

    /** It was not the same after all. */
    record Unmerged(String id, String why, Handle by, Instant at) implements Step {}

    /**
     * Somebody else looks after it from now on, for the night or after a rotation.
     *
     * @param to who
     */
    record HandedOver(String id, Handle to, Handle by, Instant at) implements Step {}

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
