package org.baraza.core.measure.own;

import java.util.List;
import java.util.Locale;
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

    /** @param people in a sentence @param beside what it is shown with */
    static IndicatorCard card(String id, String people, List<String> beside) {
        return new IndicatorCard(
                id,
                1,
                "Representation ratio: " + people,
                "Do " + people + " come in their share?",
                "Share of " + people + " among those who came, divided by their share of the people of the same areas.",
                people.substring(0, 1).toUpperCase(Locale.ROOT) + people.substring(1)
                        + " who came to activities where they were counted",
                "Those who would match the area, of so many people who came",
                "ratio",
                "",
                IndicatorCard.Direction.TARGET_BAND,
                IndicatorCard.Origin.ADAPTED,
                "Wilson interval of their share of those who came, divided by their share of the people, which is taken as known.",
                "people who came where it was counted",
                List.of(
                        "To be there is not to be heard: read it beside who raises what.",
                        "Whether somebody belongs to a group is what whoever counted saw or heard.",
                        "How large a group is among the people of an area is often guessed; its error is not in the interval.",
                        "People who come to one meeting are alike, so the true range is wider than shown."),
                "Counting only at meetings for them raises it.",
                "The logic of Sustainable Development Goal indicator 16.7.1.",
                beside,
                IndicatorCard.Design.DESCRIPTION);
    }

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
