package org.baraza.core.measure.own;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Reading;
import org.baraza.core.protect.Matter;

/** ENG-06.top: how many contacts are with the three communities spoken with most. */
@AutoService(OwnIndicator.class)
public final class ContactTopThree implements OwnIndicator {

    private static final IndicatorCard CARD = new IndicatorCard(
            "ENG-06.top",
            1,
            "Concentration of engagement: the first three",
            "How many contacts are with the same three communities?",
            "Share of contacts that were with the three communities spoken with most.",
            "Contacts with the three communities spoken with most",
            "Contacts with communities written down",
            "share of contacts",
            "",
            IndicatorCard.Direction.CONTEXT,
            IndicatorCard.Origin.OWN,
            "Wilson interval of a share.",
            "contacts",
            List.of(
                    "Where few communities are written down, three are most of them.",
                    "Contacts are not independent of each other, so that the true uncertainty is wider."),
            "Short calls to other communities lower it.",
            "Our own, after research on factions and gatekeepers.",
            List.of("ENG-06"),
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
        List<Spoken> all = Spoken.of(cell);
        if (all.size() < Shares.FEWEST) {
            return new Reading.NotSeen("NO_COMMUNITY", "Fewer than five communities are written down here.");
        }
        return Shares.of(
                Spoken.inAll(all.subList(0, 3)), Spoken.inAll(all), CARD, "Nobody wrote down a contact in this time.");
    }
}
