package org.baraza.core.measure.own;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Reading;
import org.baraza.core.record.feedback.Loop;

/** FBK-02.unreached: how many could not be asked about the answer. */
@AutoService(OwnIndicator.class)
public final class NotReachedAfter implements OwnIndicator {

    private static final IndicatorCard CARD = new IndicatorCard(
            "FBK-02.unreached",
            1,
            "People not reached afterwards",
            "How many could not be asked about the answer?",
            "Share of people somebody tried to ask about an answer, or did not ask because it was not safe, who were not reached.",
            "People not reached, or not asked because it was not safe",
            "People answered whom somebody tried to ask or found it unsafe to ask",
            "share of people",
            "",
            IndicatorCard.Direction.CONTEXT,
            IndicatorCard.Origin.OWN,
            "Wilson interval of a share.",
            "people somebody tried to ask",
            List.of("Where it is high, satisfaction says little of the rest."),
            "It cannot be lowered but by reaching people.",
            "Ours: it goes with FBK-02.",
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
                loop.notReached(),
                (long) loop.reached() + loop.notReached(),
                CARD,
                "Nobody has tried to ask about an answer of this time.");
    }
}
