package org.baraza.core.record.feedback;

import java.time.Instant;
import java.util.Optional;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Decision;
import org.baraza.core.protect.ReferenceCode;
import org.baraza.core.protect.Role;
import org.baraza.core.record.alerts.Channel;
import org.baraza.core.record.cases.CaseStep;

/** Something that happened to what somebody said. What they said in their own words is never part of it. */
public sealed interface Step extends CaseStep {

    /**
     * It came in.
     *
     * @param mission acronym
     * @param channel how
     * @param source pseudonym of whoever said it; empty when they are not known
     * @param area place code of the area it is about, as far as understood
     * @param kind as whoever took it in understood it; empty when nobody has read it
     * @param withheld why nothing of what was said is kept; empty when it may be
     * @param words digest of what was said, kept sealed elsewhere; empty when nothing is kept
     * @param code by which whoever said it asks after it
     * @param at when it came in, not when it was written down
     */
    record Received(
            String id,
            String mission,
            Channel channel,
            Optional<Handle> source,
            Optional<String> area,
            Optional<Kind> kind,
            Optional<Category> category,
            Optional<Withheld> withheld,
            Optional<String> words,
            ReferenceCode code,
            Handle by,
            Instant at)
            implements Step {

        public Received {
            require(words.isEmpty() || withheld.isEmpty(), "of what is sensitive no words are kept");
            require(
                    kind.equals(Optional.of(Kind.SENSITIVE)) == withheld.isPresent(),
                    "what is sensitive is kept without its words, and nothing else is");
        }
    }

    /** Whoever said it was told that it came in and what comes next. */
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
     * A person read it and said what it is.
     *
     * @param not why nobody here has to answer it; empty when somebody has
     * @param decision to take it up, or to refuse, with the reason
     */
    record Sorted(String id, Kind kind, Category category, Optional<NotRelevant> not, Decision decision)
            implements Step {

        public Sorted {
            require(kind != Kind.SENSITIVE, "what is sensitive is withheld, and not sorted");
            require(
                    decision.what() == (not.isPresent() ? Decision.What.REFUSE : Decision.What.VERIFY),
                    "a person takes it up or refuses it");
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

    /** It turned out to be sensitive: what was said is deleted, and only this is kept. */
    record FoundSensitive(String id, Concern concern, Handle by, Instant at) implements Step {}

    /** It was taken to people trained for it, by a way of its own. */
    record Referred(String id, Body body, Handle by, Instant at) implements Step {}

    /**
     * Somebody has to answer it.
     *
     * @param role whose turn it is
     * @param due by when
     */
    record GivenTo(String id, Role role, Instant due, Handle by, Instant at) implements Step {

        public GivenTo {
            require(due.isAfter(at), "an answer is due after it was asked for");
        }
    }

    /**
     * It was answered.
     *
     * @param said in a few words, without names; for everybody to read where the answer stands on the board
     */
    record Answered(String id, Mode mode, Outcome outcome, String said, Handle by, Instant at) implements Step {

        public Answered {
            require(!outcome.isNo() || !said.isBlank(), "whoever says no says because of what");
            require(!mode.onBoard() || !said.isBlank(), "an answer on the board says something");
        }
    }

    /** Somebody else asked whether the answer was any good. */
    record AskedAfter(String id, AskedBack result, Handle by, Instant at) implements Step {}

    /**
     * Whoever said it does not agree with the answer: somebody else answers anew.
     *
     * @param why in a few words, without names
     */
    record Appealed(String id, String why, Handle by, Instant at) implements Step {

        public Appealed {
            require(!why.isBlank(), "it is said why they do not agree");
        }
    }

    /** Everything is done. */
    record Closed(String id, Handle by, Instant at) implements Step {}

    /** It goes on after all. */
    record Reopened(String id, String why, Handle by, Instant at) implements Step {

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
