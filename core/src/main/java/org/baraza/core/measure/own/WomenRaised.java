package org.baraza.core.measure.own;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Optional;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Reading;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.activities.Minutes;

/** INC-03: whether women are heard at meetings. */
@AutoService(OwnIndicator.class)
public final class WomenRaised implements OwnIndicator {

    private static final IndicatorCard CARD = new IndicatorCard(
            "INC-03",
            1,
            "Voice in the meeting: women",
            "Are women heard at meetings?",
            "Proposals raised by women as a share of proposals at activities of which somebody took notes and noted how many were by women.",
            "Proposals raised by women",
            "Proposals at activities of which somebody took notes and noted how many were by women",
            "share of proposals",
            "",
            IndicatorCard.Direction.UP,
            IndicatorCard.Origin.OWN,
            "Wilson interval of a share.",
            "proposals noted",
            List.of(
                    "It needs somebody who takes notes; meetings without are left out.",
                    "Some speak where others listen who have power over them: offer separate meetings.",
                    "Read it beside the share of those who came."),
            "Writing one proposal down as several raises it.",
            "Our own, after aims of inclusion in guidance on community engagement.",
            List.of("INC-01", "INC-03.adopted"),
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
        return Raised.share(cell, Minutes::byWomen, m -> Optional.of(m.proposals()), CARD);
    }
}
