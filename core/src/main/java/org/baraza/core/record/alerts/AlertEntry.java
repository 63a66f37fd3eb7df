package org.baraza.core.record.alerts;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Decision;
import org.baraza.core.protect.Topic;

/**
 * Something that happened to an alert. Each says which alert, who did it and when it was done; what people said in their
 * own words is never part of it.
 */
public sealed interface AlertEntry {

    /** Random id of the alert. */
    String alert();

    Handle by();

    Instant at();

    /**
     * It came in.
     *
     * @param mission acronym
     * @param channel how
     * @param source pseudonym of whoever warned; empty when they are not known
     * @param area place code of the area spoken of, as far as understood
     * @param words digest of what was said, kept sealed elsewhere; empty when nothing was kept
     * @param at when it came in, not when it was written down
     */
    record Received(
            String alert,
            String mission,
            Channel channel,
            Optional<Handle> source,
            Optional<String> area,
            Optional<String> words,
            Handle by,
            Instant at)
            implements AlertEntry {}

    /** Whoever warned was told that it came in and what comes next. */
    record Acknowledged(String alert, Handle by, Instant at) implements AlertEntry {}

    /**
     * A person read it and said how soon something must be done.
     *
     * @param priority the decision on its urgency
     */
    record Triaged(String alert, Threat threat, Horizon horizon, Urgency urgency, AllegedActor actor, Decision priority)
            implements AlertEntry {

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
    record Referred(String alert, Topic topic, Handle by, Instant at) implements AlertEntry {

        public Referred {
            require(!topic.keepsWords(), "what may be written down is not referred");
        }
    }

    /** It was looked into in one more way. */
    record LookedInto(String alert, Line line) implements AlertEntry {

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
    record Judged(String alert, Verdict verdict, Decision decision) implements AlertEntry {

        public Judged {
            require(
                    decision.what() == (verdict == Verdict.VERIFIED ? Decision.What.VERIFY : Decision.What.REFUSE),
                    "the verdict and the decision say the same");
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
    record Decided(String alert, Set<Measure> measures, Optional<NoResponse> not, String why, Handle by, Instant at)
            implements AlertEntry {

        public Decided {
            measures = measures.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(measures));
            require(measures.isEmpty() == not.isPresent(), "either something is done, or it is said why not");
        }
    }

    /** Somebody set out. */
    record Departed(String alert, Responder responder, Handle by, Instant at) implements AlertEntry {}

    /** They arrived. */
    record Arrived(String alert, Responder responder, Handle by, Instant at) implements AlertEntry {}

    /** They are done. */
    record Ended(String alert, Responder responder, Result result, Handle by, Instant at) implements AlertEntry {}

    /**
     * Those who warned were told, or could not be.
     *
     * @param why where they could not be; may be empty where they were
     */
    record FedBack(String alert, Told told, String why, Handle by, Instant at) implements AlertEntry {

        public FedBack {
            require(told.reached() || !why.isBlank(), "who was not told, and why, is said");
        }
    }

    /** Everything is done. */
    record Closed(String alert, Handle by, Instant at) implements AlertEntry {}

    /** It goes on after all. */
    record Reopened(String alert, String why, Handle by, Instant at) implements AlertEntry {

        public Reopened {
            require(!why.isBlank(), "it is said why an alert is opened again");
        }
    }

    /**
     * It says the same as another. Both stay, and either can be read by itself again.
     *
     * @param into the alert in which things go on
     */
    record Merged(String alert, String into, Handle by, Instant at) implements AlertEntry {

        public Merged {
            require(!alert.equals(into), "an alert is not a duplicate of itself");
        }
    }

    /** It was not the same after all. */
    record Unmerged(String alert, String why, Handle by, Instant at) implements AlertEntry {}

    /**
     * Somebody else looks after it from now on, for the night or after a rotation.
     *
     * @param to who
     */
    record HandedOver(String alert, Handle to, Handle by, Instant at) implements AlertEntry {}

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
