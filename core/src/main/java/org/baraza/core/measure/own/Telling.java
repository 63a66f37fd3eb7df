package org.baraza.core.measure.own;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baraza.core.record.alerts.Alert;
import org.baraza.core.record.alerts.Step;
import org.baraza.core.record.alerts.Told;
import org.baraza.core.record.alerts.Turn;
import org.baraza.core.record.alerts.Urgency;

/** Decisions that those who warned should have been told of by now. */
final class Telling {

    /**
     * One of them.
     *
     * @param decidedAt when
     * @param due until when
     * @param done what was done about telling; empty when nothing was
     */
    record Case(Instant decidedAt, Instant due, Optional<Step.FedBack> done) {

        boolean unsafe() {
            return done.filter(f -> f.told() == Told.UNSAFE_TO_CONTACT).isPresent();
        }

        boolean inTime() {
            return done.filter(f -> f.told().reached() && !f.at().isAfter(due)).isPresent();
        }
    }

    private Telling() {}

    /** Of decisions made in the months asked about, those about which was told, or whose time is over. */
    static List<Case> of(OwnCell cell) {
        return cell.alerts().stream()
                .filter(a -> a.referred().isEmpty())
                .flatMap(a -> a.decided().stream().map(d -> of(a, d, cell)))
                .filter(c -> cell.contains(c.decidedAt()))
                .filter(c -> c.done().isPresent() || c.due().isBefore(cell.cut()))
                .toList();
    }

    private static Case of(Alert alert, Step.Decided decided, OwnCell cell) {
        Urgency urgency = alert.triaged().map(Step.Triaged::urgency).orElse(Urgency.IMMINENT);
        Duration allowed = cell.deadlines().allowed(Turn.TELL, urgency);
        return new Case(
                decided.at(), decided.at().plus(allowed), alert.fedBack().filter(f -> !f.at().isAfter(cell.cut())));
    }
}
