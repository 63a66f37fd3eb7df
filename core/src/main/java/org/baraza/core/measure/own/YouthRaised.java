package org.baraza.core.measure.own;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Optional;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Reading;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.activities.Minutes;

/** INC-03.youth: whether young people are heard at meetings. */
@AutoService(OwnIndicator.class)
public final class YouthRaised implements OwnIndicator {

    private static final IndicatorCard CARD = new IndicatorCard(
            "INC-03.youth",
            1,
            "Voice in the meeting: young people",
            "Are young people heard at meetings?",
            "Proposals raised by young people as a share of proposals at activities of which somebody took notes and noted how many were by young people.",
            "Proposals raised by young people",
            "Proposals at activities of which somebody took notes and noted how many were by young people",
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
            List.of("INC-01.youth"),
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
        return Raised.share(cell, Minutes::byYouth, m -> Optional.of(m.proposals()), CARD);
    }
}
