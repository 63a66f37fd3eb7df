package org.baraza.core.measure.own;

import java.util.List;
import java.util.Optional;
import org.baraza.core.ground.Interval;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Intervals;
import org.baraza.core.measure.Reading;
import org.baraza.core.record.activities.Activity;
import org.baraza.core.record.activities.Counted;
import org.baraza.core.record.activities.GroupShares;

/** One part of those who came beside its share of the people of the same areas. */
final class Represented {

    private static final double PERCENT = 100;

    private Represented() {}

    /** Only of activities where it was counted, in areas where its share of the people is known. */
    static Reading read(OwnCell cell, Counted group, IndicatorCard card) {
        List<Activity> held = Happenings.held(cell);
        if (held.isEmpty()) {
            return new Reading.NotSeen("NO_CASES", "Nothing was held in this time.");
        }
        List<Activity> known = held.stream()
                .filter(a -> Happenings.of(a).groups().containsKey(group)
                        && share(cell, a, group).isPresent())
                .toList();
        long total = known.stream().mapToLong(a -> Happenings.of(a).total()).sum();
        double fitting = known.stream()
                .mapToDouble(
                        a -> Happenings.of(a).total() * share(cell, a, group).orElse(0) / PERCENT)
                .sum();
        if (known.isEmpty() || fitting <= 0) {
            return new Reading.NotSeen(
                    "NOT_COUNTED", "Nobody counted them, or nobody knows how many of the people of the area they are.");
        }
        if (total < Shares.FEWEST || fitting < 1) {
            return new Reading.NotSeen("SMALL_CELL", "So few people came that less than one of them would match.");
        }
        long came = known.stream()
                .mapToLong(a -> Happenings.of(a).groups().getOrDefault(group, 0))
                .sum();
        Interval share = Intervals.wilson(came, total);
        return new Reading.Seen(
                came / fitting,
                share.times(total / fitting),
                total,
                card.unit(),
                known.size() < held.size() ? "SOME_LEFT_OUT" : "");
    }

    private static Optional<Integer> share(OwnCell cell, Activity activity, Counted group) {
        return cell.facts().engaged().worked().shares().stream()
                .filter(s -> activity.area().isPresent() && s.area().equals(activity.area()))
                .map(GroupShares::percent)
                .flatMap(p -> Optional.ofNullable(p.get(group)).stream())
                .findFirst();
    }
}
