package org.baraza.core.record.mediation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.baraza.core.record.cases.Days;
import org.baraza.core.record.cases.Due;

/** What is waited for in a dispute. The days are our proposal. */
final class Clocks {

    private static final int DAYS_TO_REFER = 1;
    private static final int DAYS_TO_GO_ON = 30;
    private static final int DAYS_TO_CLOSE = 14;

    /** Somebody looks whether it holds within so many days of the month's end. */
    private static final int DAYS_FOR_CHECK = 14;

    private Clocks() {}

    static Optional<Due> due(Dispute dispute) {
        if (dispute.ended()) {
            return Optional.empty();
        }
        LocalDate last = Days.of(dispute.history().getLast());
        if (dispute.state() == State.REFERRED) {
            return Optional.of(new Due(Turn.CLOSE, last, last.plusDays(DAYS_TO_CLOSE)));
        }
        if (!dispute.crimes().isEmpty()) {
            LocalDate found = dispute.history().stream()
                    .filter(s -> s instanceof DisputeStep.CrimeFound
                            || s instanceof DisputeStep.Opened o && !o.crimes().isEmpty())
                    .map(Days::of)
                    .findFirst()
                    .orElse(last);
            return Optional.of(new Due(Turn.REFER, found, found.plusDays(DAYS_TO_REFER)));
        }
        return switch (dispute.state()) {
            case OPEN, REOPENED -> Optional.of(begin(dispute));
            case STALLED -> Optional.of(new Due(Turn.MOVE_OR_CLOSE, last, last.plusDays(DAYS_TO_GO_ON)));
            case AGREED, PARTIAL -> agreed(dispute, last);
            default -> Optional.of(new Due(Turn.GO_ON, last, last.plusDays(DAYS_TO_GO_ON)));
        };
    }

    private static Due begin(Dispute dispute) {
        LocalDate since = Days.of(dispute.since(DisputeStep.Reopened.class).getFirst());
        int days = switch (dispute.opened().haste()) {
            case DAYS -> 1;
            case WEEKS -> 7;
            case CALM -> 14;
        };
        return dispute.now(DisputeStep.MechanismAsked.class).isEmpty()
                ? new Due(Turn.ASK_LOCAL, since, since.plusDays(days))
                : new Due(Turn.ACCEPT, since, since.plusDays(2L * days));
    }

    private static Optional<Due> agreed(Dispute dispute, LocalDate last) {
        DisputeStep.Agreed agreed = dispute.agreed().orElseThrow();
        Stream<Due> clauses = dispute.openClauses().stream().map(c -> new Due(Turn.CLAUSE, agreed.on(), c.due()));
        Stream<Due> checks = dispute.nextCheck().stream().map(m -> {
            LocalDate on = Dispute.check(agreed, m);
            return new Due(Turn.FOLLOW_UP, on, on.plusDays(DAYS_FOR_CHECK));
        });
        return Stream.concat(clauses, checks)
                .min(Comparator.comparing(Due::by))
                .or(() -> Optional.of(new Due(Turn.CLOSE, last, last.plusDays(DAYS_TO_CLOSE))));
    }
}
