package org.baraza.core.measure.own;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Reading;

/** ALR-04: whether those who warned are told. */
@AutoService(OwnIndicator.class)
public final class CommunityTold implements OwnIndicator {

    private static final IndicatorCard CARD = new IndicatorCard(
            "ALR-04",
            1,
            "Feedback to the alerting community",
            "Are those who warned told in time what was done, or why nothing was?",
            "Share of decisions of which those who warned, or their community, were told within the mission's own limit.",
            "Decisions of which source or community were told in time",
            "Decisions of the months of which was told or whose time is over, where contact was safe",
            "share of alerts",
            "",
            IndicatorCard.Direction.UP,
            IndicatorCard.Origin.OWN,
            "Wilson interval of a share.",
            "decisions where contact was safe",
            List.of(
                    "Tried and not reached counts as not told: to those who wait it is the same.",
                    "Being told is not being content; ask them, which FBK-02 does.",
                    "Missions set limits of their own; where these differ, the shares cannot be compared."),
            "Calling contact unsafe takes a case out, which is why that share is shown beside it.",
            "Ours, following research on how information is shared and answered visibly, and how feedback mechanisms are measured.",
            List.of("ALR-04.unsafe"),
            IndicatorCard.Design.DESCRIPTION);

    @Override
    public IndicatorCard card() {
        return CARD;
    }

    @Override
    public Reading read(OwnCell cell) {
        List<Telling.Case> safe =
                Telling.of(cell).stream().filter(c -> !c.unsafe()).toList();
        return Shares.of(
                safe.stream().filter(Telling.Case::inTime).count(),
                safe.size(),
                CARD,
                "Of no decision in this time had anybody to be told yet.");
    }
}
