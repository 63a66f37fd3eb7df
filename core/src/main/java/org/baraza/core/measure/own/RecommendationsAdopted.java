package org.baraza.core.measure.own;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Reading;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.assessments.Ruling;

/** ENG-03: whether what communities recommend is taken up. */
@AutoService(OwnIndicator.class)
public final class RecommendationsAdopted implements OwnIndicator {

    private static final IndicatorCard CARD = new IndicatorCard(
            "ENG-03",
            1,
            "Community recommendations adopted",
            "Is what communities recommend taken up?",
            "Share of recommendations that were adopted whole within 60 days.",
            "Recommendations adopted whole within 60 days",
            "Recommendations from assessments whose 60 days ended in the months",
            "share of recommendations",
            "",
            IndicatorCard.Direction.UP,
            IndicatorCard.Origin.OWN,
            "Wilson interval of a share.",
            "recommendations due",
            List.of(
                    "Bad advice should be refused, with a reason: read it beside the share that was answered at all.",
                    "Recommendations nobody wrote down are not in it."),
            "Recommending only what was decided already raises it.",
            "Our own, after the Core Humanitarian Standard (2024).",
            List.of("ENG-03.partly", "ENG-03.answered"),
            IndicatorCard.Design.DESCRIPTION);

    @Override
    public IndicatorCard card() {
        return CARD;
    }

    @Override
    public Matter needs() {
        return Matter.ASSESSMENTS;
    }

    @Override
    public Reading read(OwnCell cell) {
        List<Recommended> due = Recommended.of(cell);
        return Shares.of(
                due.stream().filter(r -> r.is(Ruling.ADOPTED)).count(),
                due.size(),
                CARD,
                "No recommendation was due to be decided in this time.");
    }
}
