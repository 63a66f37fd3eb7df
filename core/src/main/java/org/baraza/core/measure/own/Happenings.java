package org.baraza.core.measure.own;

import java.time.LocalDate;
import java.util.List;
import org.baraza.core.record.activities.Activity;
import org.baraza.core.record.activities.ActivityStep;

/** Activities that were held in the months asked about. */
final class Happenings {

    private Happenings() {}

    static List<Activity> held(OwnCell cell) {
        LocalDate last = Partnered.lastDay(cell);
        return cell.facts().engaged().worked().activities().stream()
                .filter(a -> cell.isHere(a.area()))
                .filter(a -> a.held()
                        .filter(h -> cell.contains(h.on()) && !h.on().isAfter(last))
                        .isPresent())
                .toList();
    }

    /** What was written down of one of them. */
    static ActivityStep.Held of(Activity held) {
        return held.held().orElseThrow();
    }
}
