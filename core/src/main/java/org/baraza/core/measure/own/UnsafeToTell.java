package org.baraza.core.measure.own;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Reading;

/** ALR-04.unsafe: how often nobody could be told without putting them in danger. */
@AutoService(OwnIndicator.class)
public final class UnsafeToTell implements OwnIndicator {

    private static final IndicatorCard CARD = new IndicatorCard(
            "ALR-04.unsafe",
            1,
            "Contact called unsafe",
            "How often would telling them have put them in danger?",
            "Share of decisions of which nobody was told because contact would have been dangerous.",
            "Decisions whose alert says that contact was unsafe",
            "Decisions of the months of which was told or whose time is over",
            "share of alerts",
            "",
            IndicatorCard.Direction.CONTEXT,
            IndicatorCard.Origin.OWN,
            "Wilson interval of a share.",
            "decisions",
            List.of("Where it rises, find a safer channel; where it stays high without a reason, look at who says so."),
            "It is what feedback in time leaves out, and each case carries the reason somebody wrote.",
            "Ours: it goes with ALR-04.");

    @Override
    public IndicatorCard card() {
        return CARD;
    }

    @Override
    public Reading read(OwnCell cell) {
        List<Telling.Case> all = Telling.of(cell);
        return Shares.of(
                all.stream().filter(Telling.Case::unsafe).count(),
                all.size(),
                CARD,
                "Of no decision in this time had anybody to be told yet.");
    }
}
