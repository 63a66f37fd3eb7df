package org.baraza.core.measure.own;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Optional;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Reading;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.activities.Minutes;

/** INC-03.allAdopted: whether what people propose is taken up. */
@AutoService(OwnIndicator.class)
public final class AllAdopted implements OwnIndicator {

    private static final IndicatorCard CARD = new IndicatorCard(
            "INC-03.allAdopted",
            1,
            "Voice in the meeting: everybody, adopted",
            "Is what people propose taken up?",
            "Proposals adopted as a share of proposals, where it was noted what became of them.",
            "Proposals adopted",
            "Proposals, where it was noted what became of them",
            "share of proposals",
            "",
            IndicatorCard.Direction.CONTEXT,
            IndicatorCard.Origin.OWN,
            "Wilson interval of a share.",
            "proposals noted",
            List.of(
                    "It needs somebody who takes notes; meetings without are left out.",
                    "Some speak where others listen who have power over them: offer separate meetings.",
                    "Read it beside the share of those who came."),
            "Writing one proposal down as several raises it.",
            "Our own, after aims of inclusion in guidance on community engagement.",
            List.of("INC-03.adopted"),
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
        return Raised.share(cell, Minutes::adopted, m -> Optional.of(m.proposals()), CARD);
    }
}
