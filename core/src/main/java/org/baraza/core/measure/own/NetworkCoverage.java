package org.baraza.core.measure.own;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Optional;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Reading;

/** ALR-06: in how many communities somebody could warn. */
@AutoService(OwnIndicator.class)
public final class NetworkCoverage implements OwnIndicator {

    private static final IndicatorCard CARD = new IndicatorCard(
            "ALR-06",
            1,
            "Functional alert-network coverage",
            "In how many communities could somebody warn us?",
            "Share of communities with a channel that worked within 30 days, at the end of the last month.",
            "Communities with a channel that worked within 30 days",
            "Communities written down of which it is known whether there is a channel",
            "share of communities",
            "",
            IndicatorCard.Direction.UP,
            IndicatorCard.Origin.OWN,
            "What remains possible with what nobody knows, from the least to the most.",
            "communities written down",
            List.of(
                    "A channel that works is not yet trusted; alerts and feedback say more of that.",
                    "A test in the wrong hour or manner endangers whoever keeps the channel; only routine ones count.",
                    "It counts communities, not people; a large one counts like a small one."),
            "Testing a channel only where somebody is known to answer raises it; so does not writing communities down.",
            "Follows a review of liaison assistants that maps which alert networks work and who keeps them.",
            List.of("ALR-06.women"),
            IndicatorCard.Design.DESCRIPTION);

    @Override
    public IndicatorCard card() {
        return CARD;
    }

    @Override
    public Reading read(OwnCell cell) {
        Optional<Communities> known = Communities.of(cell);
        return known.isEmpty()
                ? Communities.NONE
                : known.get().share(known.get().working(), 0, CARD);
    }
}
