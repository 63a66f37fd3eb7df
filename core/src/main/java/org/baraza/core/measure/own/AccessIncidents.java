package org.baraza.core.measure.own;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Map;
import org.baraza.core.ground.AreaMonth;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Intervals;
import org.baraza.core.measure.Reading;
import org.baraza.core.record.effort.EffortKind;

/** HUM-02: how often help is kept from people. */
@AutoService(OwnIndicator.class)
public final class AccessIncidents implements OwnIndicator {

    private static final double TEN = 10;

    private static final IndicatorCard CARD = new IndicatorCard(
            "HUM-02",
            1,
            "Access incidents",
            "How often is help kept from people?",
            "Verified access constraints, per 10 organisations at work a month.",
            "Verified constraints that began in the months, where it is known how many organisations were at work",
            "Organisations at work, times months, in tens",
            "incidents per 10 organisations per month",
            "",
            IndicatorCard.Direction.DOWN,
            IndicatorCard.Origin.STANDARD,
            "Jeffreys interval of a Poisson count (gamma quantiles with shape incidents + ½).",
            "verified constraints",
            List.of(
                    "Organisations that fear for their access do not tell.",
                    "More organisations meet more constraints, which is why it is counted against them.",
                    "Kinds differ in weight; look at them one by one on the page of access."),
            "Leaving constraints unverified lowers it.",
            "Follows the access monitoring and reporting framework of the humanitarian coordination office.",
            List.of("HUM-02.days"),
            IndicatorCard.Design.DESCRIPTION);

    @Override
    public IndicatorCard card() {
        return CARD;
    }

    @Override
    public Reading read(OwnCell cell) {
        Map<AreaMonth, Integer> present = cell.effort(EffortKind.ORGANISATIONS_PRESENT);
        double tens = present.values().stream().mapToLong(n -> n).sum() / TEN;
        if (tens <= 0) {
            return new Reading.NotSeen("NO_EFFORT", "Nobody wrote down how many organisations were at work.");
        }
        long incidents = Hindrances.of(cell).stream()
                .filter(c -> Hindrances.at(cell, c).filter(present::containsKey).isPresent())
                .count();
        return new Reading.Seen(
                incidents / tens,
                Intervals.jeffreys(incidents, tens),
                incidents,
                CARD.unit(),
                present.size() < cell.areaMonths() ? "EFFORT_PARTLY_KNOWN" : "");
    }
}
