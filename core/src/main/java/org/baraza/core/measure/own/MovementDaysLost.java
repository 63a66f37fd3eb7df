package org.baraza.core.measure.own;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Reading;

/** CON-01.days: what restrictions cost in days. */
@AutoService(OwnIndicator.class)
public final class MovementDaysLost implements OwnIndicator {

    private static final IndicatorCard CARD = new IndicatorCard(
            "CON-01.days",
            1,
            "Days lost to restrictions",
            "How many days did restrictions cost?",
            "Days lost to movements denied, delayed or turned back.",
            "Days lost, where known",
            "None: a sum",
            "days",
            "",
            IndicatorCard.Direction.DOWN,
            IndicatorCard.Origin.OWN,
            "What is known at least; open to above where for some nobody knows yet.",
            "restrictions",
            List.of("A day lost by many counts once.", "What goes on has no end yet, so the sum is at least this."),
            "Closing a restriction early on paper lowers it.",
            "Ours: it goes with CON-01.",
            List.of(),
            IndicatorCard.Design.DESCRIPTION);

    @Override
    public IndicatorCard card() {
        return CARD;
    }

    @Override
    public Reading read(OwnCell cell) {
        return DaysLost.of(
                Barriers.of(cell).restrictions().stream().map(r -> r.daysLost()).toList(),
                CARD,
                "No restriction is on record in this time.");
    }
}
