package org.baraza.core.measure.own;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Optional;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Reading;

/** ALR-06.women: in how many communities a woman keeps a channel that works. */
@AutoService(OwnIndicator.class)
public final class CoverageByWomen implements OwnIndicator {

    private static final IndicatorCard CARD = new IndicatorCard(
            "ALR-06.women",
            1,
            "Coverage with a woman focal point",
            "In how many communities could a woman warn us through a woman?",
            "Share of communities where a woman keeps a channel that worked within 30 days, at the end of the last month.",
            "Communities where a woman keeps a channel that worked within 30 days",
            "Communities written down of which it is known whether there is a channel",
            "share of communities",
            "",
            IndicatorCard.Direction.UP,
            IndicatorCard.Origin.OWN,
            "What remains possible with what nobody knows, from the least to the most.",
            "communities written down",
            List.of(
                    "Where it is not written down who keeps a channel, it may be a woman; the range says how much that matters.",
                    "One woman may keep a channel for a whole district and be overburdened."),
            "Testing a channel only where somebody is known to answer raises it; so does not writing communities down.",
            "Follows a review of liaison assistants that maps which alert networks work and who keeps them.",
            List.of(),
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
                : known.get().share(known.get().withWoman(), known.get().perhapsWoman(), CARD);
    }
}
