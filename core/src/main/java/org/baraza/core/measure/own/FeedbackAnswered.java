package org.baraza.core.measure.own;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Reading;
import org.baraza.core.record.feedback.Loop;

/** FBK-01: whether people are answered as was promised. */
@AutoService(OwnIndicator.class)
public final class FeedbackAnswered implements OwnIndicator {

    private static final IndicatorCard CARD = new IndicatorCard(
            "FBK-01",
            1,
            "Feedback answered as required",
            "Are people who ask, complain or suggest answered when and how we said?",
            "Share of relevant inputs acknowledged and answered in time and in a way that is allowed, of those whose time is over.",
            "Relevant inputs acknowledged and answered in time",
            "Relevant inputs received in the months whose time is over or that were answered",
            "share of inputs",
            "",
            IndicatorCard.Direction.UP,
            IndicatorCard.Origin.STANDARD,
            "Wilson interval of a share.",
            "relevant inputs",
            List.of(
                    "An answer in time may still be no answer to what was asked; see FBK-02.",
                    "Inputs still within their time are in neither part.",
                    "Those who gave nothing because they expect nothing are not in it."),
            "Calling inputs irrelevant raises it, which is why that share is shown beside it.",
            "Follows the indicator of complaint and feedback mechanisms in IndiKit.",
            List.of("FBK-01.excluded"),
            IndicatorCard.Design.DESCRIPTION);

    @Override
    public IndicatorCard card() {
        return CARD;
    }

    @Override
    public Reading read(OwnCell cell) {
        Loop loop = Voices.of(cell);
        return Shares.of(
                loop.asRequired(),
                (long) loop.asRequired() + loop.late(),
                CARD,
                "No input of this time had to be answered yet.");
    }
}
