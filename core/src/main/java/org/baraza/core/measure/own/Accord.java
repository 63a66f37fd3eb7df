package org.baraza.core.measure.own;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.baraza.core.ground.Interval;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Intervals;
import org.baraza.core.measure.Reading;
import org.baraza.core.measure.numbers.Limits;
import org.baraza.core.measure.spans.Lives;
import org.baraza.core.measure.spans.ProductLimit;
import org.baraza.core.record.cases.Case;
import org.baraza.core.record.cases.Days;
import org.baraza.core.record.mediation.Dispute;
import org.baraza.core.record.mediation.DisputeStep;
import org.baraza.core.record.mediation.Gravity;
import org.baraza.core.record.mediation.Holding;

/**
 * A local agreement and how long it is known to have held. Nobody knows of the time after it was last looked at, so that it
 * counts no longer than that; how it goes with those that were looked at longer is taken to go with it too.
 *
 * @param days from when it was made until it broke, ran out or was last looked at
 * @param broken whether it broke
 */
record Accord(int days, boolean broken) {

    private static final double TAIL = 0.025;

    /** The share that holds so many days after it was made. */
    static Reading holding(OwnCell cell, int days, IndicatorCard card) {
        List<Optional<Accord>> made = of(cell);
        List<Accord> seen = made.stream().flatMap(Optional::stream).toList();
        if (seen.isEmpty()) {
            return made.isEmpty()
                    ? new Reading.NotSeen("NO_CASES", "No agreement was made by then.")
                    : new Reading.NotSeen("NOT_FOLLOWED", "Nobody has looked whether any of the agreements holds.");
        }
        if (seen.size() < Shares.FEWEST) {
            return new Reading.NotSeen(
                    "SMALL_CELL", "Fewer than " + Shares.FEWEST + " agreements were looked at: that says little.");
        }
        ProductLimit curve =
                ProductLimit.of(Lives.of(seen.stream().mapToDouble(Accord::days).toArray(), broken(seen)));
        double holding = curve.at(days);
        if (curve.longest() < days && holding > 0) {
            return new Reading.NotSeen("NOT_FOLLOWED", "No agreement was looked at for so long.");
        }
        return new Reading.Seen(
                holding,
                interval(curve, seen, days, holding),
                seen.size(),
                card.unit(),
                seen.size() < made.size() ? "SOME_LEFT_OUT" : "");
    }

    private static boolean[] broken(List<Accord> seen) {
        boolean[] broken = new boolean[seen.size()];
        for (int i = 0; i < broken.length; i++) {
            broken[i] = seen.get(i).broken();
        }
        return broken;
    }

    private static Interval interval(ProductLimit curve, List<Accord> seen, int days, double holding) {
        if (holding == 0) {
            return Intervals.wilson(0, seen.size());
        }
        if (holding == 1) {
            long known = seen.stream().filter(a -> a.days() >= days).count();
            return Intervals.wilson(known, known);
        }
        Limits limits = curve.limitsAt(days, ProductLimit.Scale.LOG_LOG, TAIL);
        return new Interval(
                Math.min(limits.low(), holding), Math.max(limits.high(), holding), Interval.Kind.CONFIDENCE_95);
    }

    /** Every agreement made by the end of the cell's months; empty where nobody looked whether it holds. */
    private static List<Optional<Accord>> of(OwnCell cell) {
        LocalDate end = Partnered.lastDay(cell);
        return cell.facts().engaged().worked().disputes().stream()
                .filter(d -> cell.isHere(d.area()))
                .flatMap(d -> of(d, end))
                .toList();
    }

    private static Stream<Optional<Accord>> of(Dispute dispute, LocalDate end) {
        List<Optional<Accord>> all = new ArrayList<>();
        List<DisputeStep> steps = Case.upTo(dispute.history(), end);
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i) instanceof DisputeStep.Agreed agreed
                    && !agreed.on().isAfter(end)) {
                all.add(of(agreed, steps.subList(i + 1, steps.size())));
            }
        }
        return all.stream();
    }

    private static Optional<Accord> of(DisputeStep.Agreed agreed, List<DisputeStep> after) {
        Optional<LocalDate> last = Optional.empty();
        for (DisputeStep step : after) {
            if (step instanceof DisputeStep.Agreed || step instanceof DisputeStep.Reopened) {
                break;
            }
            Optional<LocalDate> broke = broke(step);
            if (broke.filter(b -> !b.isAfter(agreed.until())).isPresent()) {
                return Optional.of(new Accord(days(agreed, broke.get()), true));
            }
            Optional<LocalDate> before = last;
            last = looked(step).map(day -> later(before, day)).or(() -> before);
        }
        return last.map(l -> new Accord(days(agreed, l.isAfter(agreed.until()) ? agreed.until() : l), false));
    }

    private static LocalDate later(Optional<LocalDate> one, LocalDate other) {
        return one.filter(o -> o.isAfter(other)).orElse(other);
    }

    private static Optional<LocalDate> broke(DisputeStep step) {
        return switch (step) {
            case DisputeStep.Violated v when v.gravity() == Gravity.SERIOUS -> Optional.of(v.on());
            case DisputeStep.FollowedUp f when f.holding() == Holding.BROKEN -> Optional.of(Days.of(f));
            default -> Optional.empty();
        };
    }

    /** The day on which somebody saw that it goes on. */
    private static Optional<LocalDate> looked(DisputeStep step) {
        return switch (step) {
            case DisputeStep.FollowedUp f when f.holding() != Holding.CANNOT_TELL -> Optional.of(Days.of(f));
            case DisputeStep.Violated v -> Optional.of(v.on());
            case DisputeStep.Remedied r -> Optional.of(Days.of(r));
            default -> Optional.empty();
        };
    }

    private static int days(DisputeStep.Agreed agreed, LocalDate then) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(agreed.on(), then));
    }
}
