package org.baraza.core.measure.own;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Reading;
import org.baraza.core.protect.Matter;

/** GOV-06: how many local agreements still hold after half a year. */
@AutoService(OwnIndicator.class)
public final class AgreementsHold implements OwnIndicator {

    private static final IndicatorCard CARD = new IndicatorCard(
            "GOV-06",
            1,
            "Agreement durability: half a year",
            "Do local agreements hold for half a year?",
            "Share of local agreements without a serious violation 182 days after they were made, by the product-limit estimate.",
            "Agreements that hold 182 days after they were made",
            "Agreements made by the end of the months, each for as long as somebody looked whether it holds",
            "share of agreements",
            "",
            IndicatorCard.Direction.UP,
            IndicatorCard.Origin.OWN,
            "Kaplan-Meier estimate with Greenwood variance, log-log interval; where nothing or everything broke, the Wilson interval of those looked at so long.",
            "agreements somebody looked at",
            List.of(
                    "An agreement nobody looks after is not one that holds: it counts until it was last looked at, and no longer.",
                    "Agreements nobody wrote down are not in it.",
                    "That one ran out as agreed is no breach."),
            "Not writing violations down raises it.",
            "Our own, after research on local agreements and their monitoring.",
            List.of("GOV-06.year"),
            IndicatorCard.Design.DESCRIPTION);

    @Override
    public IndicatorCard card() {
        return CARD;
    }

    @Override
    public Matter needs() {
        return Matter.DISPUTES;
    }

    @Override
    public Reading read(OwnCell cell) {
        return Accord.holding(cell, 182, CARD);
    }
}
