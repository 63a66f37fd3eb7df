package org.baraza.core.measure.own;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Reading;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.activities.Counted;

/** INC-01.displaced: whether displaced people come in their share. */
@AutoService(OwnIndicator.class)
public final class DisplacedRepresented implements OwnIndicator {

    private static final IndicatorCard CARD = new IndicatorCard(
            "INC-01.displaced",
            1,
            "Representation ratio: displaced people",
            "Do displaced people come in their share?",
            "Share of displaced people among those who came, divided by their share of the people of the same areas.",
            "Displaced people who came to activities where they were counted",
            "Those who would match the area, of so many people who came",
            "ratio",
            "",
            IndicatorCard.Direction.TARGET_BAND,
            IndicatorCard.Origin.ADAPTED,
            "Wilson interval of their share of those who came, divided by their share of the people, which is taken as known.",
            "people who came where it was counted",
            List.of(
                    "To be there is not to be heard: read it beside who raises what.",
                    "Whether somebody belongs to a group is what whoever counted saw or heard.",
                    "How large a group is among the people of an area is often guessed; its error is not in the interval."),
            "Counting only at meetings for them raises it.",
            "The logic of Sustainable Development Goal indicator 16.7.1.",
            List.of("INC-01"),
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
        return Represented.read(cell, Counted.DISPLACED, CARD);
    }
}
