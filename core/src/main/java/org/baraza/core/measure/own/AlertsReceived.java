package org.baraza.core.measure.own;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Intervals;
import org.baraza.core.measure.Reading;

/** ALR-01: how many warnings come in. */
@AutoService(OwnIndicator.class)
public final class AlertsReceived implements OwnIndicator {

    private static final double PER_PERSONS = 10_000;

    private static final IndicatorCard CARD = new IndicatorCard(
            "ALR-01",
            1,
            "Alerts received",
            "How often do people here warn us?",
            "Distinct alerts that came in, those that say the same counted once, per 10,000 people per month.",
            "Alerts received in the months, merged duplicates left out",
            "People living there, over the months",
            "alerts per 10,000 people per month",
            "alerts",
            IndicatorCard.Direction.CONTEXT,
            IndicatorCard.Origin.ADAPTED,
            "Jeffreys interval of a Poisson count (gamma quantiles with shape alerts + ½).",
            "alerts",
            List.of(
                    "It rises with trust and with channels that work, and falls with fear and with outages: more is neither bad nor good.",
                    "Where no channel works, nobody can warn; no alert is then not seen, and never zero.",
                    "One danger brings several warnings that nobody recognised as the same, so alerts come in clusters and the true"
                            + " uncertainty is wider than the interval.",
                    "It is not a measure of violence, and is never a target."),
            "Taking every report of one event as an alert of its own raises it; merging different ones lowers it.",
            "Follows what the mission in the Democratic Republic of the Congo published of its alert networks (2017-2018).");

    @Override
    public IndicatorCard card() {
        return CARD;
    }

    @Override
    public Reading read(OwnCell cell) {
        long alerts = cell.received().size();
        int heard = cell.heard().size();
        if (alerts == 0 && heard == 0) {
            return new Reading.NotSeen(
                    "NO_CHANNEL", "No channel is known to have worked here, so that nobody warned says nothing.");
        }
        if (cell.personMonths().isPresent() && cell.personMonths().getAsDouble() <= 0) {
            return new Reading.NotApplicable("NOBODY_LIVES_THERE", "The population figure is zero.");
        }
        boolean known = cell.personMonths().isPresent();
        double exposure = known ? cell.personMonths().getAsDouble() / PER_PERSONS : 1;
        return new Reading.Seen(
                alerts / exposure,
                Intervals.jeffreys(alerts, exposure),
                alerts,
                known ? CARD.unit() : CARD.countUnit(),
                heard < cell.areaMonths() ? "PARTLY_HEARD" : known ? "" : "DENOMINATOR_UNKNOWN");
    }
}
