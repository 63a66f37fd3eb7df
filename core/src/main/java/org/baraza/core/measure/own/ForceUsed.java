package org.baraza.core.measure.own;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Map;
import org.baraza.core.ground.AreaMonth;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Intervals;
import org.baraza.core.measure.Reading;
import org.baraza.core.record.effort.EffortKind;

/** FOR-01: how often force is used. */
@AutoService(OwnIndicator.class)
public final class ForceUsed implements OwnIndicator {

    private static final double THOUSAND = 1_000;

    private static final IndicatorCard CARD = new IndicatorCard(
            "FOR-01",
            1,
            "Use-of-force incidents",
            "How often does the mission use force?",
            "Uses of force above showing it, per 1,000 patrols.",
            "Uses of force above showing it, where patrols are known",
            "Patrols, in thousands",
            "incidents per 1,000 patrols",
            "",
            IndicatorCard.Direction.CONTEXT,
            IndicatorCard.Origin.ADAPTED,
            "Jeffreys interval of a Poisson count (gamma quantiles with shape incidents + ½).",
            "uses of force",
            List.of(
                    "Few can mean that nobody acted: it is shown only with FOR-04.",
                    "Units tell of themselves; what nobody tells is not in it.",
                    "Uses of force come together in operations, so the true uncertainty is wider than the interval."),
            "Not telling of a use of force, or calling it a show of force, lowers it.",
            "Follows the guidelines on the use of force by military components (2016) and an evaluation by the internal oversight office (2014).",
            List.of("FOR-04"),
            IndicatorCard.Design.DESCRIPTION);

    @Override
    public IndicatorCard card() {
        return CARD;
    }

    @Override
    public Reading read(OwnCell cell) {
        Map<AreaMonth, Integer> patrols = cell.effort(EffortKind.PATROLS);
        double thousands = patrols.values().stream().mapToLong(n -> n).sum() / THOUSAND;
        if (thousands <= 0) {
            return new Reading.NotSeen(
                    "NO_EFFORT",
                    "Nobody wrote down how many patrols there were, so that little force may mean little was done.");
        }
        long used = Forces.where(cell, patrols);
        return new Reading.Seen(
                used / thousands,
                Intervals.jeffreys(used, thousands),
                used,
                CARD.unit(),
                patrols.size() < cell.areaMonths() ? "EFFORT_PARTLY_KNOWN" : "");
    }
}
