package org.baraza.core.record.rumours;

import java.time.Instant;
import java.util.Optional;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Decision;
import org.baraza.core.protect.Reception;
import org.baraza.core.protect.ReferenceCode;
import org.baraza.core.protect.Topic;
import org.baraza.core.record.alerts.AllegedActor;
import org.baraza.core.record.alerts.Channel;
import org.baraza.core.record.alerts.Line;
import org.baraza.core.record.alerts.Told;
import org.baraza.core.record.cases.CaseStep;

/** Something that happened to a rumour. What people said in their own words is never part of it. */
public sealed interface Step extends CaseStep {

    /**
     * Somebody reported it.
     *
     * @param mission acronym
     * @param channel how
     * @param source pseudonym of whoever reported it; empty when they are not known
     * @param area place code of the area in which it was heard, as far as understood
     * @param reception whether its words could be kept
     * @param words digest of what was said, kept sealed elsewhere; empty when nothing was kept
     * @param code by which whoever reported it asks after it
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
            require(words.isEmpty() || reception instanceof Reception.Open, "what reception referred keeps no words");
        }
    }

    /**
     * It was heard in this area.
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
     * A person read it and said what may come of it.
     *
     * @param actor what kind of people it speaks of
     * @param priority the decision to put it where it stands
     */
    record Prioritised(String id, Harm harm, AllegedActor actor, Decision priority) implements Step {

        public Prioritised {
            require(priority.what() == Decision.What.PRIORITISE, "a person decides on priority");
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
     * It turned out to be for people trained for it: what was said is deleted, and nothing more is written down here.
     *
     * @param topic one whose words are not kept
     */
    record Referred(String id, Topic topic, Handle by, Instant at) implements Step {

        public Referred {
            require(!topic.keepsWords(), "what may be written down is not referred");
        }
    }

    /** Those who reported it were told that it is being checked. */
    record Checking(String id, Handle by, Instant at) implements Step {}

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
     * @param decision with the reason
     */
    record Concluded(String id, Truth truth, Decision decision) implements Step {

        public Concluded {
            require(decision.what() == truth.decision(), "the conclusion and the decision say the same");
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
     * Those who reported it were told what was found, or could not be.
     *
     * @param why where they could not be; may be empty where they were
     */
    record Answered(String id, Told told, String why, Handle by, Instant at) implements Step {

        public Answered {
            require(told.reached() || !why.isBlank(), "who was not told, and why, is said");
        }
    }

    /**
     * A true message was written, and waits for somebody else to read it.
     *
     * @param area place code of the area it is for; empty for the whole mission
     * @param message as it will be said
     */
    record Drafted(String id, Medium medium, Optional<String> area, String message, Handle by, Instant at)
            implements Step {

        public Drafted {
            require(!message.isBlank(), "a message says something");
        }
    }

    /** Somebody else read the true message, and it went out. */
    record Countered(String id, Handle by, Instant at) implements Step {}

    /**
     * It warns of danger, and goes on as an alert.
     *
     * @param warning id of the alert
     */
    record BecameWarning(String id, String warning, Handle by, Instant at) implements Step {}

    /** Everything is done. */
    record Closed(String id, Handle by, Instant at) implements Step {}

    /** It goes on after all. */
    record Reopened(String id, String why, Handle by, Instant at) implements Step {

        public Reopened {
            require(!why.isBlank(), "it is said why a rumour is opened again");
        }
    }

    /**
     * It is one more report of another. Both stay, and either can be read by itself again.
     *
     * @param into the rumour in which things go on
     */
    record Merged(String id, String into, Handle by, Instant at) implements Step {

        public Merged {
            require(!id.equals(into), "a rumour is no report of itself");
        }
    }

    /** It was not the same after all. */
    record Unmerged(String id, String why, Handle by, Instant at) implements Step {

        public Unmerged {
            require(!why.isBlank(), "it is said why it is not the same");
        }
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
