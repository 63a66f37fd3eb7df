package org.baraza.core.measure.own;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Set;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Reading;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.promises.Side;

/** ENG-05: whether the mission does by the day it said what it undertook, and says so. */
@AutoService(OwnIndicator.class)
public final class CommitmentsKept implements OwnIndicator {

    private static final Set<Side> SIDES = Set.of(Side.MISSION);

    private static final IndicatorCard CARD = new IndicatorCard(
            "ENG-05",
            1,
            "Commitments kept on time: the mission",
            "Does the mission do by the day it said what it undertook, and do people know?",
            "Share of commitments done whole by the day that was first said, of which the community was told.",
            "Commitments done whole by their first day and told to the community",
            "Commitments whose first day lies in the months and is over, those taken back before it left out",
            "share of commitments",
            "",
            IndicatorCard.Direction.UP,
            IndicatorCard.Origin.OWN,
            "Wilson interval of a share.",
            "commitments due",
            List.of(
                    "Small commitments are easily kept; what they are worth is not in it.",
                    "A day moved later changes nothing: the day that was first said counts."),
            "Undertaking only what is done already raises it.",
            "Our own, after the expectation gap the article names and guidance not to raise expectations.",
            List.of("ENG-05.partners"),
            IndicatorCard.Design.DESCRIPTION);

    @Override
    public IndicatorCard card() {
        return CARD;
    }

    @Override
    public Matter needs() {
        return Matter.PROMISES;
    }

    @Override
    public Reading read(OwnCell cell) {
        return Words.read(cell, SIDES, CARD);
    }
}
