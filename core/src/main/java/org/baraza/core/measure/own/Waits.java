package org.baraza.core.measure.own;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.baraza.core.ground.Interval;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.KaplanMeier;
import org.baraza.core.measure.Reading;
import org.baraza.core.record.alerts.Alert;
import org.baraza.core.record.alerts.Measure;
import org.baraza.core.record.alerts.Step;

/**
 * How long people waited, those who still wait included: an alert without an end counts as having waited until the records
 * were read, so that leaving the hard ones open makes nothing look faster.
 */
final class Waits {

    /** Fewer ends than this carry no quantile. */
    static final int FEWEST_ENDED = 10;

    private static final double SECONDS_A_MINUTE = 60;

    private static final Set<Measure> SENDS = Set.of(
            Measure.NATIONAL_FORCES_ASKED,
            Measure.JOINT_PATROL,
            Measure.PATROL,
            Measure.QUICK_REACTION,
            Measure.JOINT_PROTECTION_TEAM);

    private Waits() {}

    /** From when it came in until somebody first decided what is done, or that nothing is. */
    static List<KaplanMeier.Span> untilDecided(OwnCell cell) {
        return cell.received().stream()
                .filter(a -> a.referred().isEmpty())
                .map(a -> span(a, firstDecision(a).map(Step.Decided::at), cell.cut()))
                .toList();
    }

    /**
     * From when it came in until the first of those who set out arrived, where it was decided that somebody goes. Where an
     * alert was closed and nobody had come, nobody has come to this day.
     */
    static List<KaplanMeier.Span> untilArrived(OwnCell cell) {
        return cell.received().stream()
                .filter(a -> a.referred().isEmpty())
                .filter(Waits::sendsSomebody)
                .map(a -> span(a, a.firstArrival(), cell.cut()))
                .toList();
    }

    private static Optional<Step.Decided> firstDecision(Alert alert) {
        return alert.history().stream()
                .filter(Step.Decided.class::isInstance)
                .map(Step.Decided.class::cast)
                .findFirst();
    }

    private static boolean sendsSomebody(Alert alert) {
        return alert.firstArrival().isPresent()
                || alert.history().stream()
                        .anyMatch(s -> s instanceof Step.Decided d
                                && d.measures().stream().anyMatch(SENDS::contains));
    }

    private static KaplanMeier.Span span(Alert alert, Optional<Instant> end, Instant cut) {
        Instant began = alert.received().at();
        Optional<Instant> seen = end.filter(e -> !e.isAfter(cut));
        Duration waited = Duration.between(began, seen.orElse(cut));
        return new KaplanMeier.Span(Math.max(0, waited.toSeconds() / SECONDS_A_MINUTE), seen.isPresent());
    }

    /**
     * @param share of those who waited, for example 0.5
     * @param none what is said where nobody waited at all
     */
    static Reading quantile(List<KaplanMeier.Span> spans, double share, IndicatorCard card, String none) {
        if (spans.isEmpty()) {
            return new Reading.NotSeen("NO_CASES", none);
        }
        KaplanMeier waits = KaplanMeier.of(spans);
        if (waits.ended() < FEWEST_ENDED) {
            return new Reading.NotSeen(
                    "FEW_EVENTS",
                    "Only " + waits.ended() + " of " + spans.size() + " waits ended; at least " + FEWEST_ENDED
                            + " are needed.");
        }
        OptionalDouble found = waits.quantile(share);
        if (found.isEmpty()) {
            return new Reading.NotSeen(
                    "TOO_MANY_WAIT",
                    "So many still wait that this cannot be known yet: " + waits.ended() + " of " + spans.size()
                            + " waits ended.");
        }
        double value = found.getAsDouble();
        return new Reading.Seen(
                value,
                new Interval(
                        Math.min(waits.quantileLow(share), value),
                        high(waits.quantileHigh(share), value),
                        Interval.Kind.CONFIDENCE_95),
                spans.size(),
                card.unit(),
                waits.ended() < spans.size() ? "SOME_STILL_WAIT" : "");
    }

    /** Open to above where the data do not bound it. */
    private static double high(double found, double value) {
        return Double.isNaN(found) ? Double.POSITIVE_INFINITY : Math.max(found, value);
    }
}
