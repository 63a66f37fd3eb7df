package org.baraza.core.measure.own;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Reading;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.consents.Level;

/** CON-02.operational: how much the host state consents, by what ministries and commands do. */
@AutoService(OwnIndicator.class)
public final class HostConsentOperational implements OwnIndicator {

    private static final IndicatorCard CARD = new IndicatorCard(
            "CON-02.operational",
            1,
            "Consent level: operational",
            "Does the state still want us here, by what ministries and commands do?",
            "The lowest grade of the newest month in which two people graded this level, each by themselves.",
            "The lowest of the grades",
            "None: grades are never added nor averaged",
            "rung: 1 withdrawn, 2 compromised, 3 weak, 4 strong",
            "",
            IndicatorCard.Direction.UP,
            IndicatorCard.Origin.ADAPTED,
            "From the lowest to the highest grade that raters gave; no chance is in it.",
            "signs the grades rest on",
            List.of(
                    "Rungs are an order and no measure: from 2 to 3 is not as far as from 3 to 4.",
                    "Where raters disagree, the range shows both and nothing is averaged.",
                    "A grade is a judgement; the signs it rests on are the evidence."),
            "Raters who speak with each other before they grade agree more.",
            "Follows strong, weak and compromised consent (Stimson Center, 2023).",
            List.of("CON-02"),
            IndicatorCard.Design.DESCRIPTION);

    @Override
    public IndicatorCard card() {
        return CARD;
    }

    @Override
    public Matter needs() {
        return Matter.HOST_CONSENT;
    }

    @Override
    public Reading read(OwnCell cell) {
        return HostConsent.read(cell, Level.OPERATIONAL, CARD);
    }
}
