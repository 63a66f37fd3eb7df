package org.baraza.core.measure.own;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.function.Function;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Reading;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.activities.Activity;
import org.baraza.core.record.footing.Footing;

/** CON-03: whether activities have the consent of those who live there. */
@AutoService(OwnIndicator.class)
public final class ActivitiesConsented implements OwnIndicator {

    private static final IndicatorCard CARD = new IndicatorCard(
            "CON-03",
            1,
            "Activities with valid community consent",
            "Did people agree to what is done among them?",
            "Share of activities held under an agreement in force that day, or after two groups, women among them, were asked within six months and none objected.",
            "Activities with an agreement in force or a consultation of two groups, women among them, without open objection",
            "Activities held in the months",
            "share of activities",
            "",
            IndicatorCard.Direction.UP,
            IndicatorCard.Origin.OWN,
            "Wilson interval of a share.",
            "activities held",
            List.of(
                    "Consent of leaders is not consent of all: two groups are the least, women among them.",
                    "Meetings by which people are asked need no agreement to be held; here they count like all others.",
                    "Each is judged by what was known on its day."),
            "Asking only groups that will say yes raises it.",
            "Our own, after the principle of consent and practice notes on community engagement.",
            List.of("ENG-04"),
            IndicatorCard.Design.DESCRIPTION);

    @Override
    public IndicatorCard card() {
        return CARD;
    }

    @Override
    public Matter needs() {
        return Matter.COMMUNITY_CONSENT;
    }

    @Override
    public Reading read(OwnCell cell) {
        List<Activity> held = Happenings.held(cell);
        Function<Activity, Footing> footings =
                cell.facts().engaged().partnered().footing().ofEach();
        return Shares.of(
                held.stream()
                        .filter(a ->
                                footings.apply(a).consented(a, Happenings.of(a).on()))
                        .count(),
                held.size(),
                CARD,
                "Nothing was held in this time.");
    }
}
