package org.baraza.core.measure.own;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Reading;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.assessments.Ruling;

/** Beside ENG-03: what was taken up in part. */
@AutoService(OwnIndicator.class)
public final class RecommendationsPartly implements OwnIndicator {

    private static final IndicatorCard CARD = new IndicatorCard(
            "ENG-03.partly",
            1,
            "Community recommendations adopted in part",
            "Is some of what communities recommend taken up?",
            "Share of recommendations that were adopted in part within 60 days; shown apart from those adopted whole.",
            "Recommendations adopted in part within 60 days",
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
            List.of("ENG-03"),
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
                due.stream().filter(r -> r.is(Ruling.PARTLY)).count(),
                due.size(),
                CARD,
                "No recommendation was due to be decided in this time.");
    }
}
