package org.baraza.core.measure.own;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.core.record.alerts.Alert;
import org.baraza.core.record.alerts.Measure;
import org.baraza.core.record.alerts.Step;
import org.baraza.core.record.alerts.Urgency;
import org.baraza.core.record.alerts.Verdict;

/** What shares of closed alerts rest on. Those that went to people trained for them are nobody's share here. */
final class Closing {

    /** Done where those who are in danger hear of it, without anybody going there. */
    private static final Set<Measure> BY_WORD = EnumSet.of(Measure.COMMUNITY_INFORMED, Measure.SELF_PROTECTION_ADVICE);

    private Closing() {}

    /** Alerts closed in the months asked about, and not opened again since. */
    static List<Alert> of(OwnCell cell) {
        return cell.alerts().stream()
                .filter(a -> a.referred().isEmpty())
                .filter(a -> closedAt(a).filter(cell::contains).isPresent())
                .toList();
    }

    private static Optional<Instant> closedAt(Alert alert) {
        return alert.closed()
                ? alert.history().reversed().stream()
                        .filter(Step.Closed.class::isInstance)
                        .findFirst()
                        .map(Step::at)
                : Optional.empty();
    }

    /** Verified; or so urgent that nobody could wait for that, and not found to be untrue. */
    static boolean isActionable(Alert alert) {
        Optional<Verdict> verdict = alert.judged().map(Step.Judged::verdict);
        boolean urgent = alert.triaged()
                .filter(t -> t.urgency() == Urgency.IMMINENT || t.horizon().cannotWait())
                .isPresent();
        return verdict.equals(Optional.of(Verdict.VERIFIED))
                || urgent && !verdict.equals(Optional.of(Verdict.NOT_CONFIRMED));
    }

    /** Whether anybody did anything: somebody came or finished, or those in danger were told what to do. */
    static boolean isAnswered(Alert alert) {
        boolean came = alert.history().stream().anyMatch(s -> s instanceof Step.Arrived || s instanceof Step.Ended);
        boolean told = alert.decided()
                        .filter(d -> d.measures().stream().anyMatch(BY_WORD::contains))
                        .isPresent()
                && alert.fedBack().filter(f -> f.told().reached()).isPresent();
        return came || told;
    }
}
