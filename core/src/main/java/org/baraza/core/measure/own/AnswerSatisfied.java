package org.baraza.core.measure.own;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Reading;
import org.baraza.core.record.feedback.Loop;

/** FBK-02: whether answers are of use. */
@AutoService(OwnIndicator.class)
public final class AnswerSatisfied implements OwnIndicator {

    private static final IndicatorCard CARD = new IndicatorCard(
            "FBK-02",
            1,
            "Satisfaction with the answer",
            "Do people say they got an answer, and that it was useful?",
            "Share of people who, asked later by somebody else than whoever answered, say that they got an answer and it was useful.",
            "People who say the answer was useful",
            "People answered whom somebody else asked later and reached",
            "share of people",
            "",
            IndicatorCard.Direction.UP,
            IndicatorCard.Origin.OWN,
            "Wilson interval of a share.",
            "people asked and reached",
            List.of(
                    "Those who can be reached differ from those who cannot.",
                    "People may say what is expected of them to whoever asks."),
            "Asking only those who seemed content raises it; how many were not reached is shown beside it.",
            "Follows the feedback cycle of the Red Cross and Red Crescent: answer, refer, follow up, evaluate.",
            List.of("FBK-02.unreached"),
            IndicatorCard.Design.DESCRIPTION);

    @Override
    public IndicatorCard card() {
        return CARD;
    }

    @Override
    public Reading read(OwnCell cell) {
        Loop loop = Voices.of(cell);
        return Shares.of(loop.satisfied(), loop.reached(), CARD, "Nobody has been asked about an answer of this time.");
    }
}
