package org.baraza.core.measure.own;

import java.util.Collection;
import java.util.Optional;
import org.baraza.core.ground.Interval;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Reading;

/** Days lost, where for some nobody knows yet how many. */
final class DaysLost {

    private DaysLost() {}

    /** @param each of one case; empty where not known, as while it goes on */
    static Reading of(Collection<Optional<Integer>> each, IndicatorCard card, String none) {
        if (each.isEmpty()) {
            return new Reading.NotSeen("NO_CASES", none);
        }
        long known = each.stream().filter(Optional::isPresent).count();
        if (known == 0) {
            return new Reading.NotSeen("DAYS_NOT_KNOWN", "Of none of them is it known how many days were lost.");
        }
        double days = each.stream().mapToLong(d -> d.orElse(0)).sum();
        return new Reading.Seen(
                days,
                new Interval(days, known < each.size() ? Double.POSITIVE_INFINITY : days, Interval.Kind.POSSIBLE_RANGE),
                each.size(),
                card.unit(),
                known < each.size() ? "DAYS_PARTLY_KNOWN" : "");
    }
}
