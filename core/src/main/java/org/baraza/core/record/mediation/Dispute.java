package org.baraza.core.record.mediation;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.baraza.core.record.cases.Case;
import org.baraza.core.record.cases.Due;

/**
 * A dispute as it stands.
 *
 * @param history what happened, in order; the first is that it was opened
 */
public record Dispute(List<DisputeStep> history) implements Case<DisputeStep, Dispute> {

    /** Months after an agreement at which somebody looks whether it holds. Our proposal. */
    public static final List<Integer> CHECKS = List.of(1, 3, 6, 12);

    public Dispute {
        history = List.copyOf(history);
        if (history.isEmpty() || !(history.getFirst() instanceof DisputeStep.Opened)) {
            throw new IllegalArgumentException("a dispute begins by being opened");
        }
    }

    public static Dispute of(DisputeStep.Opened opened) {
        return new Dispute(List.of(opened));
    }

    @Override
    public Dispute then(DisputeStep step) {
        return new Dispute(Case.more(history, step));
    }

    public DisputeStep.Opened opened() {
        return (DisputeStep.Opened) history.getFirst();
    }

    @Override
    public String mission() {
        return opened().mission();
    }

    @Override
    public Optional<String> area() {
        return opened().area();
    }

    /** Serious crimes known to be part of it. What was found once stays found. */
    public Set<Crime> crimes() {
        Set<Crime> crimes = EnumSet.noneOf(Crime.class);
        crimes.addAll(opened().crimes());
        all(DisputeStep.CrimeFound.class).forEach(s -> crimes.addAll(s.crimes()));
        return crimes;
    }

    public List<DisputeStep.PartyNoted> parties() {
        return all(DisputeStep.PartyNoted.class);
    }

    /** The newest step of a kind since it was opened, or opened again. */
    <T extends DisputeStep> Optional<T> now(Class<T> kind) {
        return each(kind).reduce((_, later) -> later);
    }

    <T extends DisputeStep> Stream<T> each(Class<T> kind) {
        return since(DisputeStep.Reopened.class).stream()
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    public Optional<DisputeStep.Agreed> agreed() {
        return now(DisputeStep.Agreed.class);
    }

    public List<DisputeStep.ClauseDrafted> clauses() {
        return each(DisputeStep.ClauseDrafted.class).toList();
    }

    /** Clauses nobody has said are done, the first due first. */
    public List<DisputeStep.ClauseDrafted> openClauses() {
        List<Integer> done = each(DisputeStep.ClauseDone.class)
                .map(DisputeStep.ClauseDone::clause)
                .toList();
        return clauses().stream()
                .filter(c -> !done.contains(c.number()))
                .sorted(java.util.Comparator.comparing(DisputeStep.ClauseDrafted::due))
                .toList();
    }

    public List<DisputeStep.Violated> violations() {
        return each(DisputeStep.Violated.class).toList();
    }

    /** Violations nobody has put right. */
    public List<DisputeStep.Violated> openViolations() {
        List<Integer> put = each(DisputeStep.Remedied.class)
                .map(DisputeStep.Remedied::violation)
                .toList();
        return violations().stream().filter(v -> !put.contains(v.number())).toList();
    }

    /** The next month at which somebody is to look whether it holds; empty when all were, or nothing was agreed. */
    public Optional<Integer> nextCheck() {
        List<Integer> done = each(DisputeStep.FollowedUp.class)
                .map(DisputeStep.FollowedUp::month)
                .toList();
        return agreed().flatMap(
                        _ -> CHECKS.stream().filter(m -> !done.contains(m)).findFirst());
    }

    /** Parties nobody has met by themselves. */
    public List<Integer> notMetApart() {
        List<Integer> met = each(DisputeStep.MetApart.class)
                .map(DisputeStep.MetApart::party)
                .toList();
        return parties().stream()
                .map(DisputeStep.PartyNoted::number)
                .filter(n -> !met.contains(n))
                .toList();
    }

    /** Parties of which no women were heard. */
    public List<Integer> withoutWomen() {
        List<Integer> heard = each(DisputeStep.MetApart.class)
                .filter(DisputeStep.MetApart::women)
                .map(DisputeStep.MetApart::party)
                .toList();
        return parties().stream()
                .map(DisputeStep.PartyNoted::number)
                .filter(n -> !heard.contains(n))
                .toList();
    }

    @Override
    public Optional<NotNow> whyNot(DisputeStep step) {
        return Course.whyNot(this, step);
    }

    @Override
    public State state() {
        List<DisputeStep> round = since(DisputeStep.Reopened.class);
        State state = round.getFirst() instanceof DisputeStep.Reopened ? State.REOPENED : State.OPEN;
        for (DisputeStep step : round) {
            state = switch (step) {
                case DisputeStep.Accepted _ -> State.ACCEPTED;
                case DisputeStep.MetApart _ -> State.PREPARING;
                case DisputeStep.SessionHeld _ -> agreed().isPresent() ? state : State.IN_DIALOGUE;
                case DisputeStep.Agreed s -> s.extent() == Extent.WHOLE ? State.AGREED : State.PARTIAL;
                case DisputeStep.Stalled _ -> State.STALLED;
                case DisputeStep.Referred _ -> State.REFERRED;
                case DisputeStep.Closed _ -> State.CLOSED;
                default -> state;
            };
        }
        return state;
    }

    @Override
    public boolean ended() {
        return state() == State.CLOSED;
    }

    @Override
    public Optional<Due> due() {
        return Clocks.due(this);
    }

    /** The day by which somebody is to look whether it holds. @param month one of {@link #CHECKS} */
    static LocalDate check(DisputeStep.Agreed agreed, int month) {
        return agreed.on().plusMonths(month);
    }
}
