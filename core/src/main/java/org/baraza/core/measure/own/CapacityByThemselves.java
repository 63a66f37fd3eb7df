package org.baraza.core.measure.own;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Reading;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.training.Looker;

/** CAP-03.self: how what partners can do changed, as they see it. */
@AutoService(OwnIndicator.class)
public final class CapacityByThemselves implements OwnIndicator {

    private static final IndicatorCard CARD = new IndicatorCard(
            "CAP-03.self",
            1,
            "Partner capacity change: as they see it",
            "Can partners do more than a year ago?",
            "Mean change of marks from 0 to 3 over the fields looked at twice within a year, each partner counting the same.",
            "Newest mark minus the first within a year, as the mean over fields",
            "Partners looked at twice within a year, the second time in the months",
            "points",
            "",
            IndicatorCard.Direction.UP,
            IndicatorCard.Origin.OWN,
            "Student t interval of a mean over partners.",
            "partners looked at twice",
            List.of(
                    "Own marks fall when insight grows: they are never mixed with those of others, and both are shown.",
                    "Whoever looks a second time may look with other eyes.",
                    "Who is looked at twice may be who went on."),
            "Low first marks raise it.",
            "Our own.",
            List.of("CAP-03"),
            IndicatorCard.Design.DESCRIPTION);

    @Override
    public IndicatorCard card() {
        return CARD;
    }

    @Override
    public Matter needs() {
        return Matter.TRAINING;
    }

    @Override
    public Reading read(OwnCell cell) {
        return Capacity.read(cell, Looker.SELF, CARD);
    }
}
