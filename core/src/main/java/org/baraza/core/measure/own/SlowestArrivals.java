package org.baraza.core.measure.own;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Reading;

/** ALR-03.arrival.slowest: how long the slowest wait for somebody to come. */
@AutoService(OwnIndicator.class)
public final class SlowestArrivals implements OwnIndicator {

    private static final IndicatorCard CARD = new IndicatorCard(
            "ALR-03.arrival.slowest",
            1,
            "Time within which somebody arrives for nine in ten alerts",
            "How long do those wait who wait longest for somebody to come?",
            "The time within which somebody had arrived for nine in ten of the alerts for which it was decided that somebody goes.",
            "Minutes from when the alert came in to the first arrival",
            "Alerts received in the months for which it was decided that somebody goes",
            "minutes",
            "",
            IndicatorCard.Direction.DOWN,
            IndicatorCard.Origin.OWN,
            "Kaplan-Meier estimate, those still waiting included as at least so long; log-log interval.",
            "alerts, those still waiting included",
            List.of(
                    "It takes those who still wait to be like the others; where the hard cases are left open, it is too short.",
                    "Alerts of one event are decided together, so the true uncertainty is wider than the interval.",
                    "Where it was decided that nobody goes, nobody arrives: such alerts are not in it, the response rate has them.",
                    "Time on the road differs by season and distance; compare the same months and areas."),
            "Writing an end down earlier than it was shortens it; when each step was written is on the journal.",
            "Ours: the need is stated in briefs on early warning, limits are published nowhere.",
            List.of(),
            IndicatorCard.Design.DESCRIPTION);

    @Override
    public IndicatorCard card() {
        return CARD;
    }

    @Override
    public Reading read(OwnCell cell) {
        return Waits.quantile(
                Waits.untilArrived(cell), 0.9, CARD, "It was not decided in this time that somebody goes.");
    }
}
