package org.baraza.core.record.mediation;

import static org.baraza.core.record.cases.Case.when;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.core.record.cases.Days;

/**
 * What may happen next to a dispute. Serious crimes are never mediated away. Those who settle disputes in the place already
 * are asked first; whoever mediates is bound to no side and accepted by all; every party is met apart, and safe, before they
 * sit together; nothing is agreed that was not read out and that nobody of the place watches; and nothing is closed before
 * the agreement was looked at for a year.
 */
final class Course {

    private Course() {}

    static Optional<NotNow> whyNot(Dispute dispute, DisputeStep step) {
        if (step instanceof DisputeStep.WordsRead s) {
            return wordsRead(dispute, s);
        }
        if (dispute.ended()) {
            return step instanceof DisputeStep.Reopened s
                    ? when(s.why().isBlank(), NotNow.SAY_WHY)
                    : Optional.of(NotNow.CLOSED);
        }
        boolean withCrimes = step instanceof DisputeStep.CrimeFound
                || step instanceof DisputeStep.Referred
                || step instanceof DisputeStep.Closed;
        if (!dispute.crimes().isEmpty() && !withCrimes) {
            return Optional.of(NotNow.NEVER_MEDIATED);
        }
        return switch (step) {
            case DisputeStep.Opened _ -> Optional.of(NotNow.ALREADY_OPEN);
            case DisputeStep.CrimeFound s -> when(s.crimes().isEmpty(), NotNow.NAME_THE_CRIME);
            case DisputeStep.MechanismAsked s -> asked(dispute, s);
            case DisputeStep.MediatorChecked s -> when(s.mediator().equals(s.by()), NotNow.MEDIATOR_CHECKS_THEMSELVES);
            case DisputeStep.Accepted _ -> accepted(dispute);
            case DisputeStep.Referred s -> referred(dispute, s);
            case DisputeStep.Stalled s -> when(s.why().isBlank(), NotNow.SAY_WHY);
            case DisputeStep.Closed s -> closed(dispute, s);
            case DisputeStep.Reopened _ -> Optional.of(NotNow.NOT_CLOSED);
            case DisputeStep.WordsRead _ -> Optional.empty();
            default -> isAccepted(dispute) ? talking(dispute, step) : Optional.of(NotNow.NOT_ACCEPTED);
        };
    }

    private static Optional<NotNow> wordsRead(Dispute dispute, DisputeStep.WordsRead step) {
        boolean told = step.part().equals("said") && dispute.opened().words().isPresent();
        boolean party = dispute.parties().stream()
                .anyMatch(p -> p.words().isPresent() && step.part().equals("party-" + p.number()));
        return told || party ? when(step.why().isBlank(), NotNow.SAY_WHY) : Optional.of(NotNow.NO_WORDS);
    }

    private static boolean isAccepted(Dispute dispute) {
        return dispute.now(DisputeStep.Accepted.class).isPresent();
    }

    private static Optional<NotNow> asked(Dispute dispute, DisputeStep.MechanismAsked step) {
        if (isAccepted(dispute)) {
            return Optional.of(NotNow.ALREADY_ACCEPTED);
        }
        boolean none = step.mechanism() == Mechanism.NONE_EXISTS;
        return when(none != (step.says() == MechanismSays.THERE_IS_NONE), NotNow.ANSWER_DOES_NOT_FIT);
    }

    private static Optional<NotNow> accepted(Dispute dispute) {
        if (isAccepted(dispute)) {
            return Optional.of(NotNow.ALREADY_ACCEPTED);
        }
        Optional<DisputeStep.MechanismAsked> asked = dispute.now(DisputeStep.MechanismAsked.class);
        if (asked.isEmpty()) {
            return Optional.of(NotNow.ASK_LOCAL_FIRST);
        }
        if (asked.get().says() == MechanismSays.TAKES_IT) {
            return Optional.of(NotNow.LOCAL_TAKES_IT);
        }
        return mediator(dispute);
    }

    /** Whoever was checked last is who mediates. */
    private static Optional<NotNow> mediator(Dispute dispute) {
        Optional<DisputeStep.MediatorChecked> checked = dispute.now(DisputeStep.MediatorChecked.class);
        if (checked.isEmpty()) {
            return Optional.of(NotNow.CHECK_THE_MEDIATOR);
        }
        return checked.get().ties().isEmpty()
                ? when(!checked.get().accepted(), NotNow.MEDIATOR_NOT_ACCEPTED)
                : Optional.of(NotNow.MEDIATOR_IS_TIED);
    }

    private static Optional<NotNow> referred(Dispute dispute, DisputeStep.Referred step) {
        boolean crime = !dispute.crimes().isEmpty();
        return crime && !step.to().competent()
                ? Optional.of(NotNow.NOT_A_COMPETENT_BODY)
                : when(step.why().isBlank(), NotNow.SAY_WHY);
    }

    private static Optional<NotNow> closed(Dispute dispute, DisputeStep.Closed step) {
        if (step.why().isBlank()) {
            return Optional.of(NotNow.SAY_WHY);
        }
        if (dispute.state() == State.REFERRED) {
            return Optional.empty();
        }
        if (!dispute.crimes().isEmpty()) {
            return Optional.of(NotNow.NEVER_MEDIATED);
        }
        boolean serious = dispute.openViolations().stream().anyMatch(v -> v.gravity() == Gravity.SERIOUS);
        if (dispute.agreed().isPresent() && dispute.state() != State.STALLED) {
            return dispute.nextCheck().isPresent()
                    ? Optional.of(NotNow.FOLLOW_UP_FIRST)
                    : when(serious, NotNow.VIOLATION_OPEN);
        }
        return when(dispute.state() != State.STALLED, NotNow.NOTHING_CAME_OF_IT);
    }

    private static Optional<NotNow> talking(Dispute dispute, DisputeStep step) {
        int parties = dispute.parties().size();
        return switch (step) {
            case DisputeStep.PartyNoted s -> when(s.number() != parties + 1, NotNow.NUMBER_TAKEN);
            case DisputeStep.MetApart s -> noParty(s.party(), parties);
            case DisputeStep.SessionHeld s -> session(dispute, s, parties);
            case DisputeStep.ClauseDrafted s -> drafted(dispute, s, parties);
            case DisputeStep.Agreed s -> agreed(dispute, s);
            default -> dispute.agreed().isPresent() ? kept(dispute, step) : Optional.of(NotNow.NOT_AGREED);
        };
    }

    private static Optional<NotNow> noParty(int party, int parties) {
        return when(party < 1 || party > parties, NotNow.NO_SUCH_PARTY);
    }

    private static Optional<NotNow> session(Dispute dispute, DisputeStep.SessionHeld step, int parties) {
        if (parties < 2 || step.parties() < 2 || step.parties() > parties) {
            return Optional.of(NotNow.TWO_PARTIES_FIRST);
        }
        if (mediator(dispute).isPresent()) {
            return mediator(dispute);
        }
        if (!dispute.notMetApart().isEmpty()) {
            return Optional.of(NotNow.MEET_EACH_APART);
        }
        // What was said to a party last holds: safety that was agreed once may be gone.
        boolean unsafe = dispute.parties().stream()
                .anyMatch(p -> !dispute.each(DisputeStep.MetApart.class)
                        .filter(m -> m.party() == p.number())
                        .reduce((_, later) -> later)
                        .map(DisputeStep.MetApart::safe)
                        .orElse(false));
        return when(unsafe, NotNow.AGREE_SAFETY_FIRST);
    }

    private static Optional<NotNow> drafted(Dispute dispute, DisputeStep.ClauseDrafted step, int parties) {
        if (dispute.agreed().isPresent()) {
            return Optional.of(NotNow.ALREADY_AGREED);
        }
        if (dispute.now(DisputeStep.SessionHeld.class).isEmpty()) {
            return Optional.of(NotNow.NO_SESSION);
        }
        return step.number() != dispute.clauses().size() + 1
                ? Optional.of(NotNow.NUMBER_TAKEN)
                : noParty(step.party(), parties).or(() -> when(step.clause().isBlank(), NotNow.SAY_WHY));
    }

    private static Optional<NotNow> agreed(Dispute dispute, DisputeStep.Agreed step) {
        if (dispute.agreed().isPresent()) {
            return Optional.of(NotNow.ALREADY_AGREED);
        }
        if (dispute.now(DisputeStep.SessionHeld.class).isEmpty()) {
            return Optional.of(NotNow.NO_SESSION);
        }
        if (dispute.clauses().isEmpty()) {
            return Optional.of(NotNow.NO_CLAUSE);
        }
        if (!step.readOut()) {
            return Optional.of(NotNow.READ_IT_OUT);
        }
        if (step.monitors().isEmpty() || step.monitors().equals(Set.of(Monitor.MISSION))) {
            return Optional.of(NotNow.NAME_LOCAL_MONITORS);
        }
        return when(!step.until().isAfter(step.on()), NotNow.LASTS_NO_TIME);
    }

    private static Optional<NotNow> kept(Dispute dispute, DisputeStep step) {
        return switch (step) {
            case DisputeStep.ClauseDone s ->
                noClause(dispute, s.clause())
                        .or(() -> when(
                                dispute.openClauses().stream().noneMatch(c -> c.number() == s.clause()),
                                NotNow.ALREADY_DONE));
            case DisputeStep.Violated s ->
                s.number() != dispute.violations().size() + 1
                        ? Optional.of(NotNow.NUMBER_TAKEN)
                        : noClause(dispute, s.clause()).or(() -> when(s.why().isBlank(), NotNow.SAY_WHY));
            case DisputeStep.Remedied s ->
                dispute.openViolations().stream().noneMatch(v -> v.number() == s.violation())
                        ? Optional.of(NotNow.NO_SUCH_VIOLATION)
                        : when(s.why().isBlank(), NotNow.SAY_WHY);
            case DisputeStep.FollowedUp s -> followedUp(dispute, s);
            default -> Optional.empty();
        };
    }

    private static Optional<NotNow> noClause(Dispute dispute, int clause) {
        List<Integer> numbers = dispute.clauses().stream()
                .map(DisputeStep.ClauseDrafted::number)
                .toList();
        return when(!numbers.contains(clause), NotNow.NO_SUCH_CLAUSE);
    }

    private static Optional<NotNow> followedUp(Dispute dispute, DisputeStep.FollowedUp step) {
        if (!dispute.nextCheck().equals(Optional.of(step.month()))) {
            return Optional.of(NotNow.NOT_A_MONTH_OF_CHECKS);
        }
        boolean early = Days.of(step).isBefore(Dispute.check(dispute.agreed().orElseThrow(), step.month()));
        return early ? Optional.of(NotNow.TOO_EARLY) : when(step.why().isBlank(), NotNow.SAY_WHY);
    }
}
