package org.baraza.core.measure.own;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Reading;
import org.baraza.core.record.feedback.Loop;

/** FBK-03: whether sensitive complaints are referred in time. */
@AutoService(OwnIndicator.class)
public final class SensitiveReferred implements OwnIndicator {

    private static final IndicatorCard CARD = new IndicatorCard(
            "FBK-03",
            1,
            "Sensitive complaints referred in time",
            "Do sensitive complaints get to the right people within a day?",
            "Share of sensitive complaints referred to people trained for them within the time the mission sets, usually 24 hours; their content is not kept here.",
            "Sensitive complaints referred in time",
            "Sensitive complaints received in the months that were referred or whose time is over",
            "share of inputs",
            "",
            IndicatorCard.Direction.UP,
            IndicatorCard.Origin.OWN,
            "Wilson interval of a share.",
            "sensitive complaints",
            List.of(
                    "A count can itself tell who complained; below five nothing is shown.",
                    "None is no success: it may mean that nobody dares."),
            "Not calling a complaint sensitive takes it out.",
            "Follows the Core Humanitarian Standard (2024), commitment 5.",
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
                loop.referredInTime(),
                (long) loop.referredInTime() + loop.referredLate(),
                CARD,
                "No sensitive complaint of this time had to be referred yet.");
    }
}
