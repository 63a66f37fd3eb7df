package org.baraza.core.measure.own;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Reading;

/** ALR-03.arrival: how long until somebody is there. */
@AutoService(OwnIndicator.class)
public final class TimeToArrival implements OwnIndicator {

    private static final IndicatorCard CARD = new IndicatorCard(
            "ALR-03.arrival",
            1,
            "Time from alert to arrival",
            "When somebody is sent, how long until they are there?",
            "The time within which somebody had arrived for half of the alerts for which it was decided that somebody goes.",
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
            List.of("ALR-03.arrival.slowest"),
            IndicatorCard.Design.DESCRIPTION);

    @Override
    public IndicatorCard card() {
        return CARD;
    }

    @Override
    public Reading read(OwnCell cell) {
        return Waits.quantile(
                Waits.untilArrived(cell), 0.5, CARD, "It was not decided in this time that somebody goes.");
    }
}
