package org.baraza.core.record.incidents;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Decision;
import org.baraza.core.protect.Reception;
import org.baraza.core.record.alerts.NoResponse;
import org.baraza.core.record.alerts.Responder;
import org.baraza.core.record.cases.CaseStep;

/**
 * Something that happened to an incident report. Each says which incident, who did it and when it was done; what people
 * said in their own words is never part of it.
 */
public sealed interface Step extends CaseStep {

    /**
     * Somebody says that it happened. It is no fact yet.
     *
     * @param mission acronym
     * @param reception whether what was told could be kept
     * @param what happened when and where, as first told
     * @param words digest of what was told, kept sealed elsewhere; empty when nothing was kept
     */
    record Reported(
            String id,
            String mission,
            Reception reception,
            Occurrence what,
            Optional<String> words,
            Handle by,
            Instant at)
            implements Step {

        public Reported {
            boolean open = reception instanceof Reception.Open;
            require(open || words.isEmpty(), "what reception referred keeps no words");
            require(open != what.type().referred(), "what reception referred is only counted");
            require(!liesAhead(what, at), "what has not happened yet is no incident");
        }
    }

    /** A source's own account was added. */
    record SourceAdded(String id, Account account, Handle by, Instant at) implements Step {}

    /** An account counts no more: the source took it back, or it was entered wrongly. It stays in the history. */
    record SourceTakenBack(String id, String account, String why, Handle by, Instant at) implements Step {

        public SourceTakenBack {
            require(!why.isBlank(), "it is said why an account counts no more");
        }
    }

    /**
     * It turned out whether two accounts rest on the same.
     *
     * @param independent whether each rests on something else than the other
     */
    record Related(String id, String one, String other, boolean independent, String why, Handle by, Instant at)
            implements Step {

        public Related {
            require(!one.equals(other), "an account is not independent of itself");
            require(!why.isBlank(), "it is said how that is known");
        }
    }

    /**
     * A person settled how many people; never a program.
     *
     * @param figures what is settled; what is missing stays not known, and is not none
     * @param restsOn keys of the accounts, one at least
     * @param why in a few words
     * @param beyond why a best figure lies outside of what these accounts say; empty where none does
     */
    record FiguresSettled(
            String id,
            Map<Harm, Span> figures,
            Set<String> restsOn,
            String why,
            Optional<String> beyond,
            Handle by,
            Instant at)
            implements Step {

        public FiguresSettled {
            figures = figures.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(figures));
            restsOn = Set.copyOf(restsOn);
            require(!restsOn.isEmpty(), "settled figures rest on an account");
            require(!why.isBlank(), "it is said why the figures are settled so");
            require(beyond.filter(String::isBlank).isEmpty(), "a reason is not blank");
        }
    }

    /**
     * A person concluded how well it stands.
     *
     * @param restsOn keys of the accounts the conclusion rests on
     * @param decision to verify or to refuse, with the reason
     */
    record Judged(String id, Verdict verdict, Set<String> restsOn, Decision decision) implements Step {

        public Judged {
            restsOn = Set.copyOf(restsOn);
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
     * An alert speaks of it.
     *
     * @param warning id of the alert
     * @param cameAt when that alert came in
     */
    record Linked(String id, String warning, Instant cameAt, Handle by, Instant at) implements Step {}

    /**
     * An alert speaks of something else after all.
     *
     * @param warning id of the alert
     */
    record Unlinked(String id, String warning, String why, Handle by, Instant at) implements Step {

        public Unlinked {
            require(!why.isBlank(), "it is said why an alert speaks of something else");
        }
    }

    /**
     * What was done to protect people, or why nothing was.
     *
     * @param who did something; empty when nobody did
     * @param not why nobody did; empty when somebody did
     */
    record Responded(String id, Set<Responder> who, Optional<NoResponse> not, String why, Handle by, Instant at)
            implements Step {

        public Responded {
            who = who.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(who));
            require(who.isEmpty() == not.isPresent(), "either somebody did something, or it is said why nobody did");
        }
    }

    /** It was another place, time or kind. What was said before stays in the history. */
    record Corrected(String id, Occurrence what, String why, Handle by, Instant at) implements Step {

        public Corrected {
            require(!why.isBlank(), "it is said why something is corrected");
            require(!what.type().referred(), "what is referred is not corrected into it");
        }
    }

    /** It turned out to be for people trained for it; nothing more is written down. */
    record Referred(String id, IncidentType type, Handle by, Instant at) implements Step {

        public Referred {
            require(type.referred(), "what may be written down is not referred");
        }
    }

    /** It is the same as another. Both stay, and what either knows counts for the one in which things go on. */
    record Duplicate(String id, String into, Handle by, Instant at) implements Step {

        public Duplicate {
            require(!id.equals(into), "an incident is not a duplicate of itself");
        }
    }

    /** It was not the same after all. */
    record NotDuplicate(String id, String why, Handle by, Instant at) implements Step {

        public NotDuplicate {
            require(!why.isBlank(), "it is said why it is not the same");
        }
    }

    /** Somebody read what was told, as it was told. */
    record WordsRead(String id, String why, Handle by, Instant at) implements Step {

        public WordsRead {
            require(!why.isBlank(), "whoever reads the words says what for");
        }
    }

    /** It should not have been entered. It stays in the history and counts nowhere. */
    record Withdrawn(String id, String why, Handle by, Instant at) implements Step {

        public Withdrawn {
            require(!why.isBlank(), "it is said why an incident is withdrawn");
        }
    }

    /** Nothing is left to be done. */
    record Closed(String id, Handle by, Instant at) implements Step {}

    /** It goes on after all. */
    record Reopened(String id, String why, Handle by, Instant at) implements Step {

        public Reopened {
            require(!why.isBlank(), "it is said why an incident is opened again");
        }
    }

    /** Whether it is said to have begun after it is entered, by any place's calendar. */
    static boolean liesAhead(Occurrence what, Instant at) {
        LocalDate latest = at.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(1);
        return what.when().from().isAfter(latest);
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
