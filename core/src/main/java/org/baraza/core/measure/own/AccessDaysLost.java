package org.baraza.core.measure.own;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Reading;

/** HUM-02.days: what constraints cost in days. */
@AutoService(OwnIndicator.class)
public final class AccessDaysLost implements OwnIndicator {

    private static final IndicatorCard CARD = new IndicatorCard(
            "HUM-02.days",
            1,
            "Days lost to access constraints",
            "How many days of help were lost?",
            "Days of work lost to verified access constraints.",
            "Days lost, where known",
            "None: a sum",
            "days",
            "",
            IndicatorCard.Direction.DOWN,
            IndicatorCard.Origin.STANDARD,
            "What is known at least; open to above where for some nobody knows yet.",
            "verified constraints",
            List.of(
                    "What goes on has no end yet, so the sum is at least this.",
                    "A day lost to a large programme counts like one lost to a small one."),
            "Closing a constraint early on paper lowers it.",
            "Follows the access monitoring and reporting framework of the humanitarian coordination office.",
            List.of(),
            IndicatorCard.Design.DESCRIPTION);

    @Override
    public IndicatorCard card() {
        return CARD;
    }

    @Override
    public Reading read(OwnCell cell) {
        return DaysLost.of(
                Hindrances.of(cell).stream().map(c -> c.daysLost()).toList(),
                CARD,
                "No verified constraint is on record in this time.");
    }
}
