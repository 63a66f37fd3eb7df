package org.baraza.core.measure.own;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.ground.Interval;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Reading;
import org.baraza.core.measure.fairness.Concentration;
import org.baraza.core.measure.numbers.Distributions;
import org.baraza.core.protect.Matter;

/** ENG-06: how unevenly contacts are spread over communities. */
@AutoService(OwnIndicator.class)
public final class ContactConcentration implements OwnIndicator {

    private static final IndicatorCard CARD = new IndicatorCard(
            "ENG-06",
            1,
            "Concentration of engagement",
            "Do we speak with all communities, or with a few?",
            "Gini coefficient of contacts over the communities written down, per person where it is known of each how many people live there.",
            "Contacts with each community, and activities to which somebody of it came",
            "Communities written down, those never spoken with too",
            "Gini coefficient, 0 to 1",
            "",
            IndicatorCard.Direction.TARGET_BAND,
            IndicatorCard.Origin.OWN,
            "Leave-one-community-out jackknife error, Student t interval.",
            "contacts",
            List.of(
                    "There can be good reasons to be more often in some places; the number does not know them.",
                    "With whom in a community somebody spoke is never written down, so that one voice may stand for all.",
                    "Contacts nobody wrote down are not in it."),
            "Short calls to every community lower it.",
            "Our own, after research on factions and gatekeepers.",
            List.of("ENG-06.top"),
            IndicatorCard.Design.DESCRIPTION);

    private static final double TAIL = 0.025;

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
        int contacts = Spoken.inAll(all);
        if (contacts == 0) {
            return new Reading.NotSeen("NO_CASES", "Nobody wrote down a contact in this time.");
        }
        boolean weighed = all.stream().allMatch(s -> s.people().isPresent());
        Concentration found = Concentration.of(
                all.stream().mapToDouble(Spoken::contacts).toArray(),
                all.stream()
                        .mapToDouble(s -> weighed ? s.people().orElseThrow() : 1)
                        .toArray());
        double half = Distributions.student(all.size() - 1).quantileAbove(TAIL) * found.se();
        return new Reading.Seen(
                found.gini(),
                new Interval(
                        Math.max(0, found.gini() - half),
                        Math.min(1, found.gini() + half),
                        Interval.Kind.CONFIDENCE_95),
                contacts,
                CARD.unit(),
                weighed ? "" : "DENOMINATOR_UNKNOWN");
    }
}
