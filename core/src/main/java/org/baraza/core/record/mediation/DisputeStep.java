package org.baraza.core.record.mediation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.core.ground.Handle;
import org.baraza.core.record.cases.CaseStep;

/** Something that happened to a dispute. Parties are groups with a number; what they want is sealed elsewhere. */
public sealed interface DisputeStep extends CaseStep {

    /**
     * Somebody brought it.
     *
     * @param mission acronym
     * @param area place code; empty when not known
     * @param crimes serious ones that are part of it, as far as known
     * @param words fingerprint of what was told, sealed elsewhere; empty when nothing is kept
     */
    record Opened(
            String id,
            String mission,
            Optional<String> area,
            DisputeType type,
            Haste haste,
            Set<Crime> crimes,
            Optional<String> words,
            Handle by,
            Instant at)
            implements DisputeStep {

        public Opened {
            crimes = Set.copyOf(crimes);
        }
    }

    /** A serious crime was found to be part of it. */
    record CrimeFound(String id, Set<Crime> crimes, Handle by, Instant at) implements DisputeStep {

        public CrimeFound {
            crimes = Set.copyOf(crimes);
        }
    }

    /** Those who settle disputes there already were asked first. */
    record MechanismAsked(String id, Mechanism mechanism, MechanismSays says, String why, Handle by, Instant at)
            implements DisputeStep {

        @Override
        public List<String> texts() {
            return List.of(why);
        }
    }

    /**
     * Somebody else looked at what may bind a mediator.
     *
     * @param mediator their account or pseudonym
     * @param ties to a side; empty when none was found
     * @param accepted whether every party accepts them
     */
    record MediatorChecked(String id, Handle mediator, Set<Tie> ties, boolean accepted, Handle by, Instant at)
            implements DisputeStep {

        public MediatorChecked {
            ties = Set.copyOf(ties);
        }
    }

    /** It is taken on. */
    record Accepted(String id, Handle by, Instant at) implements DisputeStep {}

    /**
     * A party, as a group.
     *
     * @param number from 1, in order
     * @param words fingerprint of what they want and fear, sealed elsewhere
     */
    record PartyNoted(String id, int number, PartyKind kind, Optional<String> words, Handle by, Instant at)
            implements DisputeStep {}

    /**
     * A party was met by itself.
     *
     * @param party its number
     * @param safe whether it was agreed how everybody comes and goes safely
     * @param women whether women of the party were heard
     */
    record MetApart(String id, int party, boolean safe, boolean women, Handle by, Instant at) implements DisputeStep {}

    /** They sat together. @param on the day @param parties how many of them */
    record SessionHeld(String id, LocalDate on, int parties, SessionResult result, String why, Handle by, Instant at)
            implements DisputeStep {

        @Override
        public List<String> texts() {
            return List.of(why);
        }
    }

    /**
     * A clause of what they may agree.
     *
     * @param number from 1, in order
     * @param party whose it is to do, by its number
     * @param due the day
     * @param clause what is to be done
     */
    record ClauseDrafted(String id, int number, int party, LocalDate due, String clause, Handle by, Instant at)
            implements DisputeStep {

        @Override
        public List<String> texts() {
            return List.of(clause);
        }
    }

    /**
     * They agreed on the clauses.
     *
     * @param on the day
     * @param readOut whether it was read out in the languages of the parties
     * @param until the last day on which it holds
     */
    record Agreed(
            String id,
            Extent extent,
            LocalDate on,
            boolean readOut,
            Set<Monitor> monitors,
            LocalDate until,
            Handle by,
            Instant at)
            implements DisputeStep {

        public Agreed {
            monitors = Set.copyOf(monitors);
        }
    }

    record ClauseDone(String id, int clause, Handle by, Instant at) implements DisputeStep {}

    /** The agreement was violated. @param number from 1, in order @param clause by its number @param on the day */
    record Violated(String id, int number, int clause, Gravity gravity, LocalDate on, String why, Handle by, Instant at)
            implements DisputeStep {

        @Override
        public List<String> texts() {
            return List.of(why);
        }
    }

    /** A violation was put right. @param violation by its number */
    record Remedied(String id, int violation, String why, Handle by, Instant at) implements DisputeStep {

        @Override
        public List<String> texts() {
            return List.of(why);
        }
    }

    /** Somebody looked whether it holds. @param month so many months after it was agreed */
    record FollowedUp(String id, int month, Holding holding, String why, Handle by, Instant at) implements DisputeStep {

        @Override
        public List<String> texts() {
            return List.of(why);
        }
    }

    /** It does not go on. */
    record Stalled(String id, String why, Handle by, Instant at) implements DisputeStep {

        @Override
        public List<String> texts() {
            return List.of(why);
        }
    }

    record Referred(String id, Body to, String why, Handle by, Instant at) implements DisputeStep {

        @Override
        public List<String> texts() {
            return List.of(why);
        }
    }

    record Closed(String id, String why, Handle by, Instant at) implements DisputeStep {

        @Override
        public List<String> texts() {
            return List.of(why);
        }
    }

    record Reopened(String id, String why, Handle by, Instant at) implements DisputeStep {

        @Override
        public List<String> texts() {
            return List.of(why);
        }
    }

    /** Somebody read what was told. @param part which words @param why what for */
    record WordsRead(String id, String part, String why, Handle by, Instant at) implements DisputeStep {

        @Override
        public List<String> texts() {
            return List.of(why);
        }
    }
}
