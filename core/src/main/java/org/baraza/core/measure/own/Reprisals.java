package org.baraza.core.measure.own;

import java.time.LocalDate;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Intervals;
import org.baraza.core.measure.Reading;
import org.baraza.core.record.safety.Certainty;
import org.baraza.core.record.safety.SafetyStep;

/** What was done to partners because they work with us, for the whole mission alone: a place would tell who. */
final class Reprisals {

    private static final double HUNDRED = 100;

    private Reprisals() {}

    static Reading read(OwnCell cell, Certainty certainty, IndicatorCard card) {
        if (!cell.whole()) {
            return new Reading.NotApplicable("WHOLE_MISSION_ONLY", "A place would tell to whom it was done.");
        }
        Partnered partnered = cell.facts().engaged().partnered();
        long months = partnered.partners().stream()
                .mapToLong(p -> Partnered.agreedMonths(p, cell))
                .sum();
        if (months == 0) {
            return new Reading.NotSeen("NO_CASES", "No partnership was in force in this time.");
        }
        LocalDate last = Partnered.lastDay(cell);
        long told = partnered.protections().stream()
                .mapToLong(p -> p.all(SafetyStep.ReprisalTold.class)
                        .filter(r -> cell.contains(r.on()) && !r.on().isAfter(last))
                        .filter(r -> p.certainty(r.number()) == certainty)
                        .count())
                .sum();
        double exposure = months / HUNDRED;
        return new Reading.Seen(told / exposure, Intervals.garwood(told, exposure), told, card.unit(), "");
    }
}
