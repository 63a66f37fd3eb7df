package org.baraza.core.measure.own;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Reading;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.safety.Certainty;

/** PRT-01: what was done to partners because they work with us, established. */
@AutoService(OwnIndicator.class)
public final class ReprisalsEstablished implements OwnIndicator {

    private static final IndicatorCard CARD = new IndicatorCard(
            "PRT-01",
            1,
            "Reprisals against partners: established",
            "Are partners harmed because they work with us?",
            "Reprisals established, per 100 months in which a partnership was in force.",
            "Reprisals of the months that are established",
            "Months of partners with an agreement in force, in hundreds",
            "reprisals per 100 partner-months",
            "",
            IndicatorCard.Direction.DOWN,
            IndicatorCard.Origin.OWN,
            "Garwood interval of a Poisson count, never too narrow.",
            "reprisals",
            List.of(
                    "What is hidden is not in it; it rises when people trust enough to tell.",
                    "It is read for the whole mission alone, since a place would tell who.",
                    "What is suspected may have another ground; what is established was looked into by somebody else."),
            "Not asking partners how they are lowers it.",
            "Our own, after guidance on the protection of witnesses and sources (OHCHR).",
            List.of("PRT-01.suspected", "PRT-02"),
            IndicatorCard.Design.DESCRIPTION);

    @Override
    public IndicatorCard card() {
        return CARD;
    }

    @Override
    public Matter needs() {
        return Matter.PARTNER_SAFETY;
    }

    @Override
    public Reading read(OwnCell cell) {
        return Reprisals.read(cell, Certainty.ESTABLISHED, CARD);
    }
}
