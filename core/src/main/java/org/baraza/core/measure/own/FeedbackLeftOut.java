package org.baraza.core.measure.own;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Reading;
import org.baraza.core.record.feedback.Loop;

/** FBK-01.excluded: how much the share of feedback answered leaves out. */
@AutoService(OwnIndicator.class)
public final class FeedbackLeftOut implements OwnIndicator {

    private static final IndicatorCard CARD = new IndicatorCard(
            "FBK-01.excluded",
            1,
            "Inputs called irrelevant",
            "How much of what people say is called irrelevant?",
            "Share of inputs of which a person said that nobody here has to answer them.",
            "Inputs called irrelevant",
            "Inputs received in the months, sensitive ones left out",
            "share of inputs",
            "",
            IndicatorCard.Direction.CONTEXT,
            IndicatorCard.Origin.OWN,
            "Wilson interval of a share.",
            "inputs",
            List.of("What is irrelevant here may matter to others; say where people can go."),
            "It is what FBK-01 leaves out; each carries a reason somebody wrote.",
            "Ours: it goes with FBK-01.",
            List.of(),
            IndicatorCard.Design.DESCRIPTION);

    @Override
    public IndicatorCard card() {
        return CARD;
    }

    @Override
    public Reading read(OwnCell cell) {
        Loop loop = Voices.of(cell);
        return Shares.of(
                loop.irrelevant(),
                (long) loop.irrelevant() + loop.asRequired() + loop.late() + loop.running(),
                CARD,
                "Nobody said anything in this time.");
    }
}
