package org.baraza.core.measure.own;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Reading;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.activities.Activity;

/** ENG-04: whether people of the place lead what is done together. */
@AutoService(OwnIndicator.class)
public final class LocallyLed implements OwnIndicator {

    private static final IndicatorCard CARD = new IndicatorCard(
            "ENG-04",
            1,
            "Locally led share",
            "Do people of the place lead what is done together?",
            "Share of activities held of which a community, a local partner or a local authority had the idea or the chair.",
            "Activities held with a local initiator or chair",
            "Activities held in the months",
            "share of activities",
            "",
            IndicatorCard.Direction.UP,
            IndicatorCard.Origin.OWN,
            "Wilson interval of a share.",
            "activities held",
            List.of(
                    "Who had the idea is what somebody wrote down; people of the place may see it otherwise.",
                    "A few may lead for all: read it beside how evenly contacts are spread."),
            "Writing down a local chair for what the mission leads raises it.",
            "Our own, after research on local ownership of peace committees.",
            List.of("ENG-06"),
            IndicatorCard.Design.DESCRIPTION);

    @Override
    public IndicatorCard card() {
        return CARD;
    }

    @Override
    public Matter needs() {
        return Matter.ENGAGEMENT;
    }

    @Override
    public Reading read(OwnCell cell) {
        List<Activity> held = Happenings.held(cell);
        return Shares.of(
                held.stream().filter(Activity::localLed).count(), held.size(), CARD, "Nothing was held in this time.");
    }
}
