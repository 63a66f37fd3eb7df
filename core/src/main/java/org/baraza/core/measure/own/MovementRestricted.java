package org.baraza.core.measure.own;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Intervals;
import org.baraza.core.measure.Reading;

/** CON-01: how often authorities stand in the way. */
@AutoService(OwnIndicator.class)
public final class MovementRestricted implements OwnIndicator {

    private static final double THOUSAND = 1_000;

    private static final IndicatorCard CARD = new IndicatorCard(
            "CON-01",
            1,
            "Movement and access restrictions by authorities",
            "How often do authorities keep us from moving?",
            "Movements denied, delayed or turned back by authorities, per 1,000 movements asked for.",
            "Movements denied, delayed or turned back, where it is known how many were asked for",
            "Movements asked for, in thousands",
            "restrictions per 1,000 movements",
            "",
            IndicatorCard.Direction.DOWN,
            IndicatorCard.Origin.ADAPTED,
            "Jeffreys interval of a Poisson count (gamma quantiles with shape restrictions + ½).",
            "restrictions",
            List.of(
                    "Missions stop asking where they expect to be refused; what was not asked for is shown beside it.",
                    "One order can stop many movements, so the true uncertainty is wider than the interval."),
            "Not asking where a refusal is likely lowers it.",
            "Follows research on violations of status-of-forces agreements (2018, 2023).",
            List.of("CON-01.notAsked", "CON-01.days"),
            IndicatorCard.Design.DESCRIPTION);

    @Override
    public IndicatorCard card() {
        return CARD;
    }

    @Override
    public Reading read(OwnCell cell) {
        Barriers barriers = Barriers.of(cell);
        double thousands = barriers.askedInAll() / THOUSAND;
        if (thousands <= 0) {
            return new Reading.NotSeen("NO_EFFORT", "Nobody wrote down how many movements were asked for.");
        }
        long restrictions = barriers.whereAsked(cell);
        return new Reading.Seen(
                restrictions / thousands,
                Intervals.jeffreys(restrictions, thousands),
                restrictions,
                CARD.unit(),
                barriers.asked().size() < cell.areaMonths() ? "EFFORT_PARTLY_KNOWN" : "");
    }
}
