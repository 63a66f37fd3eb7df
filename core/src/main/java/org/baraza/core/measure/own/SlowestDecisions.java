package org.baraza.core.measure.own;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Reading;

/** ALR-03.slowest: how long the slowest wait for a decision. */
@AutoService(OwnIndicator.class)
public final class SlowestDecisions implements OwnIndicator {

    private static final IndicatorCard CARD = new IndicatorCard(
            "ALR-03.slowest",
            1,
            "Time within which nine in ten alerts are decided",
            "How long do those wait who wait longest for a decision?",
            "The time within which nine in ten of the alerts that came in had a first decision.",
            "Minutes from when the alert came in to the first decision",
            "Alerts received in the months, except those that went to people trained for them",
            "minutes",
            "",
            IndicatorCard.Direction.DOWN,
            IndicatorCard.Origin.OWN,
            "Kaplan-Meier estimate, those still waiting included as at least so long; log-log interval.",
            "alerts, those still waiting included",
            List.of(
                    "It takes those who still wait to be like the others; where the hard cases are left open, it is too short.",
                    "Alerts of one event are decided together, so the true uncertainty is wider than the interval."),
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
        return Waits.quantile(Waits.untilDecided(cell), 0.9, CARD, "No alert came in during this time.");
    }
}
