package org.baraza.core.record.incidents;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baraza.core.record.alerts.Line;

/**
 * What may happen to an incident next. Every way in asks here, so a screen and a form cannot differ.
 *
 * <p>The standard of proof is reasonable grounds to believe: verified needs two accounts at least that confirm it
 * independently of each other. Where forces of the state may have done it, its authorities are no such account. An attack
 * on civilians is closed only after it was said what was done for them, or why nothing was.
 */
public final class Course {

    private Course() {}

    /**
     * Why something cannot happen now; empty when it can.
     *
     * @param incident with its duplicates, see {@link Incidents#gathered}
     */
    public static Optional<NotNow> whyNot(IncidentReport incident, Step step) {
        if (!step.id().equals(incident.id())) {
            throw new IllegalArgumentException("it is about another incident");
        }
        Optional<NotNow> standing = byStanding(incident, step);
        return standing.isPresent() ? standing : byKind(incident, step);
    }

    private static Optional<NotNow> byStanding(IncidentReport incident, Step step) {
        if (incident.withdrawn() && !(step instanceof Step.Reopened)) {
            return Optional.of(NotNow.WITHDRAWN);
        }
        boolean reads = step instanceof Step.WordsRead;
        if (incident.duplicateOf().isPresent() && !(step instanceof Step.NotDuplicate) && !reads) {
            return Optional.of(NotNow.DUPLICATE);
        }
        if (incident.closed() && !(step instanceof Step.Reopened) && !reads) {
            return Optional.of(NotNow.CLOSED);
        }
        boolean afterReferral =
                step instanceof Step.Withdrawn || step instanceof Step.Closed || step instanceof Step.Reopened;
        return when(incident.referred() && !afterReferral, NotNow.REFERRED);
    }

    private static Optional<NotNow> byKind(IncidentReport incident, Step step) {
        return switch (step) {
            case Step.Reported _ -> Optional.of(NotNow.ALREADY_REPORTED);
            case Step.SourceAdded s -> added(incident, s.account());
            case Step.SourceTakenBack s -> known(incident, Set.of(s.account()));
            case Step.Related s -> known(incident, Set.of(s.one(), s.other()));
            case Step.FiguresSettled s -> settled(incident, s);
            case Step.Judged s -> judged(incident, s);
            case Step.Linked s -> when(isLinked(incident, s.warning()), NotNow.ALREADY_LINKED);
            case Step.Unlinked s -> when(!isLinked(incident, s.warning()), NotNow.NOT_LINKED);
            case Step.Corrected s -> when(Step.liesAhead(s.what(), s.at()), NotNow.LIES_AHEAD);
            case Step.Responded _, Step.Referred _, Step.Duplicate _, Step.Withdrawn _ -> Optional.empty();
            case Step.NotDuplicate _ -> when(incident.duplicateOf().isEmpty(), NotNow.NOT_DUPLICATE);
            case Step.WordsRead _ -> when(!incident.keepsWords(), NotNow.NO_WORDS);
            case Step.Closed _ -> closed(incident);
            case Step.Reopened _ -> when(!incident.closed() && !incident.withdrawn(), NotNow.NOT_CLOSED);
        };
    }

    private static Optional<NotNow> added(IncidentReport incident, Account account) {
        boolean authority = account.kind() == Account.Kind.AUTHORITY;
        if (authority && !incident.what().authoritiesMayBeAsked()) {
            return Optional.of(NotNow.AUTHORITIES_EXCLUDED);
        }
        boolean before = incident.all(Step.SourceAdded.class)
                        .anyMatch(s -> s.account().key().equals(account.key()))
                || incident.account(account.key()).isPresent();
        return before ? Optional.of(NotNow.ACCOUNT_KNOWN) : known(incident, account.independentOf());
    }

    private static Optional<NotNow> known(IncidentReport incident, Set<String> keys) {
        return when(keys.stream().anyMatch(k -> incident.account(k).isEmpty()), NotNow.NO_SUCH_ACCOUNT);
    }

    private static boolean isLinked(IncidentReport incident, String warning) {
        return incident.warnings().stream().anyMatch(w -> w.warning().equals(warning));
    }

    private static Optional<NotNow> settled(IncidentReport incident, Step.FiguresSettled step) {
        Optional<NotNow> unknown = known(incident, step.restsOn());
        if (unknown.isPresent() || step.beyond().isPresent()) {
            return unknown;
        }
        return when(
                step.figures().entrySet().stream().anyMatch(e -> isBeyond(incident, step.restsOn(), e)),
                NotNow.BEST_BEYOND_SOURCES);
    }

    private static boolean isBeyond(IncidentReport incident, Set<String> restsOn, Map.Entry<Harm, Span> figure) {
        return incident.extent(figure.getKey(), a -> restsOn.contains(a.key()))
                .filter(e -> e.lowest() <= figure.getValue().best()
                        && figure.getValue().best() <= e.highest())
                .isEmpty();
    }

    private static Optional<NotNow> judged(IncidentReport incident, Step.Judged step) {
        Optional<NotNow> unknown = known(incident, step.restsOn());
        return unknown.isPresent() ? unknown : carried(incident, step.verdict(), step.restsOn());
    }

    /** Why accounts do not carry a verdict; empty when they do. */
    static Optional<NotNow> carried(IncidentReport incident, Verdict verdict, Set<String> restsOn) {
        List<Account> carrying = incident.carrying(restsOn);
        List<Account> confirming =
                carrying.stream().filter(a -> a.says() == Line.Says.CONFIRMS).toList();
        return switch (verdict) {
            case VERIFIED ->
                when(
                        confirming.stream()
                                .noneMatch(a -> confirming.stream()
                                        .anyMatch(b -> !a.key().equals(b.key()) && incident.independent(a, b))),
                        NotNow.NO_TWO_INDEPENDENT);
            case PARTLY_CORROBORATED -> when(confirming.isEmpty(), NotNow.NONE_CONFIRMS);
            case REFUTED -> when(carrying.stream().noneMatch(a -> a.says() == Line.Says.DENIES), NotNow.NONE_DENIES);
        };
    }

    private static Optional<NotNow> closed(IncidentReport incident) {
        if (incident.referred()) {
            return Optional.empty();
        }
        Optional<Verdict> verdict = incident.verdict();
        if (verdict.isEmpty()) {
            return Optional.of(NotNow.VERDICT_FIRST);
        }
        boolean owed = verdict.get() != Verdict.REFUTED
                && incident.what().civilians() == Targeted.YES
                && incident.action() == Action.NOT_SAID;
        return when(owed, NotNow.RESPONSE_FIRST);
    }

    private static Optional<NotNow> when(boolean so, NotNow why) {
        return so ? Optional.of(why) : Optional.empty();
    }
}
