package org.baraza.core.measure.own;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Reading;
import org.baraza.core.protect.Matter;

/** Beside ENG-03: what was answered at all. */
@AutoService(OwnIndicator.class)
public final class RecommendationsAnswered implements OwnIndicator {

    private static final IndicatorCard CARD = new IndicatorCard(
            "ENG-03.answered",
            1,
            "Community recommendations answered",
            "Does anybody answer what communities recommend?",
            "Share of recommendations about which anything was decided within 60 days, a refusal with its reason among it.",
            "Recommendations decided within 60 days, however",
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
                due.stream().filter(r -> r.ruling().isPresent()).count(),
                due.size(),
                CARD,
                "No recommendation was due to be decided in this time.");
    }
}
