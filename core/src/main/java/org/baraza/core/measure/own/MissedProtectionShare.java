package org.baraza.core.measure.own;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Reading;
import org.baraza.core.measure.own.InReach.Known;

/** FOR-04: how often nobody protected people within reach. */
@AutoService(OwnIndicator.class)
public final class MissedProtectionShare implements OwnIndicator {

    private static final IndicatorCard CARD = new IndicatorCard(
            "FOR-04",
            1,
            "Missed protection",
            "When civilians were attacked within reach of a base, did nobody act?",
            "Share of verified attacks on civilians in an area where the mission had a base that month, or that a review found within reach, in which no protective action was taken.",
            "Such attacks in which nobody acted",
            "Such attacks of which it is known whether anybody acted",
            "share of attacks",
            "",
            IndicatorCard.Direction.DOWN,
            IndicatorCard.Origin.OWN,
            "Wilson interval of a share.",
            "attacks within reach",
            List.of(
                    "Whether an attack was within reach is a judgement: here, the same district as a base in that month, or what a review says.",
                    "It is said with hindsight; nobody may have known in time.",
                    "Only attacks somebody verified are in it, which are fewest where the mission is thinnest."),
            "Not verifying attacks near bases, or not saying whether anybody acted, lowers it; how many are not said is told.",
            "Ours, following an evaluation by the internal oversight office (2014) that found force almost never used to protect civilians under attack.",
            List.of(),
            IndicatorCard.Design.DESCRIPTION);

    @Override
    public IndicatorCard card() {
        return CARD;
    }

    @Override
    public Reading read(OwnCell cell) {
        InReach reach = InReach.of(cell);
        return reach.unknowable()
                ? new Reading.NotSeen("NO_MAP", "No deployment map says where bases were then.")
                : Shares.of(
                        reach.count(Known.NOBODY_ACTED),
                        reach.count(Known.NOBODY_ACTED) + reach.count(Known.SOMEBODY_ACTED),
                        CARD,
                        "No attack within reach is known of which somebody said whether anybody acted.",
                        reach.count(Known.NOT_SAID) > 0 ? "PARTLY_KNOWN" : "");
    }
}
