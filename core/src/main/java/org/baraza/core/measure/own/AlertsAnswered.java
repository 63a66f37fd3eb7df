package org.baraza.core.measure.own;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Reading;
import org.baraza.core.record.alerts.Alert;

/** ALR-02: whether anybody does anything about a warning that calls for it. */
@AutoService(OwnIndicator.class)
public final class AlertsAnswered implements OwnIndicator {

    private static final IndicatorCard CARD = new IndicatorCard(
            "ALR-02",
            1,
            "Alert response rate",
            "When a warning called for it, did anybody do anything?",
            "Share of the alerts closed that called for a response and got one, from whomever.",
            "Actionable alerts about which somebody came, or those in danger were told what to do",
            "Alerts closed in the months that were verified, or were urgent and not found to be untrue",
            "share of alerts",
            "",
            IndicatorCard.Direction.UP,
            IndicatorCard.Origin.ADAPTED,
            "Wilson interval of a share.",
            "actionable alerts closed",
            List.of(
                    "That somebody came does not say that it helped.",
                    "Alerts still open are not in it, however long they wait; the time to a decision has them.",
                    "Missions publish such shares without saying what counts as an answer; do not compare with those."),
            "Closing alerts as not actionable raises it, which is why the share left out is shown beside it.",
            "Follows what the mission in the Democratic Republic of the Congo published of its alert networks (2018).",
            List.of("ALR-02.excluded"),
            IndicatorCard.Design.DESCRIPTION);

    @Override
    public IndicatorCard card() {
        return CARD;
    }

    @Override
    public Reading read(OwnCell cell) {
        List<Alert> actionable =
                Closing.of(cell).stream().filter(Closing::isActionable).toList();
        return Shares.of(
                actionable.stream().filter(Closing::isAnswered).count(),
                actionable.size(),
                CARD,
                "No alert that called for a response was closed in this time.");
    }
}
