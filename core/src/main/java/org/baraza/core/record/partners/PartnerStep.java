package org.baraza.core.record.partners;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.PartnerType;
import org.baraza.core.protect.Consent;
import org.baraza.core.protect.Decision;
import org.baraza.core.protect.Relation;
import org.baraza.core.protect.Visibility;
import org.baraza.core.record.cases.CaseStep;

/**
 * Something that happened with a partner. The id is the partner's handle; what it is called and how one behaves with it
 * are sealed elsewhere, and people behind it are pseudonyms of the vault.
 */
public sealed interface PartnerStep extends CaseStep {

    /** Words beside it, which are kept for ever; empty where there are none. */
    default String why() {
        return "";
    }

    /** What it relates: two bodies at most, and never persons. */
    default Optional<Relation> relates() {
        return Optional.empty();
    }

    /**
     * Somebody who may become a partner is known of.
     *
     * @param mission acronym
     * @param area place code of where it is at home; empty when not known
     */
    record Identified(
            String id, String mission, Optional<String> area, PartnerType type, Body body, Handle by, Instant at)
            implements PartnerStep {}

    /** It is known where it is at home. @param area place code */
    record Placed(String id, String area, Handle by, Instant at) implements PartnerStep {}

    /**
     * What it knows, has and lacks; replaces what was said before.
     *
     * @param languages two- or three-letter codes
     * @param speaksFor whom it says it speaks for
     */
    record Described(
            String id,
            Set<Expertise> expertise,
            Set<Means> has,
            Set<Means> lacks,
            Set<String> languages,
            Set<Group> speaksFor,
            Handle by,
            Instant at)
            implements PartnerStep {

        public Described {
            expertise = Set.copyOf(expertise);
            has = Set.copyOf(has);
            lacks = Set.copyOf(lacks);
            languages = Set.copyOf(languages);
            speaksFor = Set.copyOf(speaksFor);
            require(languages.stream().allMatch(l -> l.matches("[a-z]{2,3}")), "languages are said by their codes");
        }
    }

    /** Where it stands towards the peace effort, and how much it can move. */
    record Positioned(String id, Stance stance, Influence influence, String why, Handle by, Instant at)
            implements PartnerStep {}

    /**
     * What a group says of it. A group may be asked again: its newest word counts.
     *
     * @param on the day it was said
     * @param review the day by which it is asked again
     */
    record Nominated(
            String id,
            Group group,
            Says says,
            Set<Basis> basis,
            Gathered how,
            LocalDate on,
            LocalDate review,
            String why,
            Handle by,
            Instant at)
            implements PartnerStep {

        public Nominated {
            basis = Set.copyOf(basis);
            require(review.isAfter(on), "a group is asked again later than it was asked");
        }
    }

    /** Somebody looked into who gains and who loses by this partnership. */
    record ConflictChecked(String id, Set<Group> gain, Set<Group> lose, String why, Handle by, Instant at)
            implements PartnerStep {

        public ConflictChecked {
            gain = Set.copyOf(gain);
            lose = Set.copyOf(lose);
            require(!why.isBlank(), "it is said what was found");
        }
    }

    /**
     * Somebody looked into what working with the mission may do to them.
     *
     * @param threat how much somebody may want to harm them
     * @param vulnerability how open to it they are
     * @param capacity how well they can look after themselves
     * @param until first day it no longer holds
     */
    record RiskAssessed(
            String id,
            Band threat,
            Band vulnerability,
            Band capacity,
            ContactMode mode,
            LocalDate until,
            Handle by,
            Instant at)
            implements PartnerStep {

        /** How great the danger is: never more than one rung below the threat. */
        public Band level() {
            int score = threat.ordinal() + vulnerability.ordinal() - capacity.ordinal();
            int rungs = Math.max(score, threat.ordinal() - 1);
            return rungs <= 0 ? Band.LOW : rungs <= 1 ? Band.MEDIUM : Band.HIGH;
        }
    }

    /** They were met, or spoken to. */
    record Contacted(String id, ContactMode mode, LocalDate on, Handle by, Instant at) implements PartnerStep {

        public Contacted {
            require(mode != ContactMode.NONE_NOW, "a contact has a way");
        }
    }

    /**
     * They were asked, knowing what it means, whether they may be named where others can read it. A later answer
     * replaces an earlier one; no answer is no.
     *
     * @param language they were asked in
     * @param until first day the answer no longer holds
     */
    record VisibilityAsked(
            String id, Consent.Answer answer, Consent.How how, String language, LocalDate until, Handle by, Instant at)
            implements PartnerStep {

        public VisibilityAsked {
            require(language.matches("[a-z]{2,3}"), "the language is said by its code");
        }

        /** What this answer makes of them then. */
        public Visibility visibility(Instant then) {
            Handle partner = new Handle(id);
            Instant end = until.atStartOfDay(ZoneOffset.UTC).toInstant();
            return end.isAfter(at)
                    ? Visibility.of(
                            partner,
                            Consent.of(answer, partner, Consent.Purpose.BEING_NAMED, how, language, at, end).stream()
                                    .toList(),
                            then)
                    : Visibility.INTERNAL;
        }
    }

    record VettingOpened(String id, Handle by, Instant at) implements PartnerStep {}

    /**
     * One line was looked into.
     *
     * @param on the day of what was found
     * @param until first day it no longer holds
     * @param why what was found; must be said unless it simply passed
     */
    record Vetted(
            String id,
            VettingLine line,
            VettingResult result,
            VettingSource source,
            LocalDate on,
            LocalDate until,
            String why,
            Handle by,
            Instant at)
            implements PartnerStep {

        public Vetted {
            require(until.isAfter(on), "what was found holds for some time");
            require(result == VettingResult.PASSED || !why.isBlank(), "it is said why a line did not simply pass");
        }
    }

    /**
     * Both sides agreed. Agreed again, it is renewed.
     *
     * @param from first day
     * @param until first day it no longer holds
     * @param decision of whoever agrees for the mission
     */
    record Agreed(String id, Set<Objective> objectives, LocalDate from, LocalDate until, Decision decision)
            implements PartnerStep {

        public Agreed {
            objectives = Set.copyOf(objectives);
            require(!objectives.isEmpty(), "an agreement says what both want to reach");
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

    /** Nothing is agreed, and they are told why. */
    record Declined(String id, Refusal reason, Decision decision) implements PartnerStep {

        public Declined {
            require(decision.what() == Decision.What.REFUSE, "a refusal is a no");
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

    record Reconsidered(String id, String why, Handle by, Instant at) implements PartnerStep {

        public Reconsidered {
            require(!why.isBlank(), "it is said what is new");
        }
    }

    record Onboarded(String id, Onboarding item, Handle by, Instant at) implements PartnerStep {}

    record Reviewed(String id, Outlook outlook, String why, Handle by, Instant at) implements PartnerStep {

        public Reviewed {
            require(!why.isBlank(), "it is said what the review found");
        }
    }

    record Suspended(String id, String why, Handle by, Instant at) implements PartnerStep {

        public Suspended {
            require(!why.isBlank(), "it is said why it is suspended");
        }
    }

    record Resumed(String id, String why, Handle by, Instant at) implements PartnerStep {

        public Resumed {
            require(!why.isBlank(), "it is said why it goes on");
        }
    }

    /** They left. Nobody asks why, and there is no place to write it. */
    record Departed(String id, Handle by, Instant at) implements PartnerStep {}

    /** The mission ends it. */
    record Ended(String id, Ending reason, String why, Handle by, Instant at) implements PartnerStep {

        public Ended {
            require(!why.isBlank(), "it is said why it ends");
        }
    }

    record HandedOver(String id, Set<Passed> what, Successor to, String why, Handle by, Instant at)
            implements PartnerStep {

        public HandedOver {
            what = Set.copyOf(what);
            require(!why.isBlank(), "it is said what was handed over");
        }
    }

    /** It is part of another, supports or opposes it. @param other the other's id */
    record RelationNoted(String id, String other, Tie kind, LocalDate review, Handle by, Instant at)
            implements PartnerStep {

        @Override
        public Optional<Relation> relates() {
            return Optional.of(new Relation(id, Relation.Kind.ORGANISATION, other, Relation.Kind.ORGANISATION));
        }
    }

    record RelationEnded(String id, String other, Tie kind, Handle by, Instant at) implements PartnerStep {

        @Override
        public Optional<Relation> relates() {
            return Optional.empty();
        }
    }

    /** Somebody speaks for it, by the vault's pseudonym alone. */
    record PersonNamed(String id, Handle person, PersonRole role, Handle by, Instant at) implements PartnerStep {}

    /** They do not any more; nobody asks why. */
    record PersonEnded(String id, Handle person, Handle by, Instant at) implements PartnerStep {}

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
