package org.baraza.core.measure.own;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Reading;
import org.baraza.core.record.alerts.Alert;

/** ALR-02.excluded: how much the response rate leaves out. */
@AutoService(OwnIndicator.class)
public final class AlertsNotActionable implements OwnIndicator {

    private static final IndicatorCard CARD = new IndicatorCard(
            "ALR-02.excluded",
            1,
            "Alerts that called for no response",
            "How many warnings does the response rate leave out?",
            "Share of the alerts closed that were not verified and, if they were urgent, found to be untrue.",
            "Alerts closed in the months that were not actionable",
            "Alerts closed in the months",
            "share of alerts",
            "",
            IndicatorCard.Direction.CONTEXT,
            IndicatorCard.Origin.OWN,
            "Wilson interval of a share.",
            "alerts closed",
            List.of(
                    "A warning that was not confirmed may have been true, and its danger averted by it.",
                    "Where nobody can go and look, much cannot be verified; that is no fault of those who warned."),
            "It cannot be lowered without raising what the response rate has to answer for.",
            "Ours: it goes with ALR-02.");

    @Override
    public IndicatorCard card() {
        return CARD;
    }

    @Override
    public Reading read(OwnCell cell) {
        List<Alert> closed = Closing.of(cell);
        return Shares.of(
                closed.stream().filter(a -> !Closing.isActionable(a)).count(),
                closed.size(),
                CARD,
                "No alert was closed in this time.");
    }
}
