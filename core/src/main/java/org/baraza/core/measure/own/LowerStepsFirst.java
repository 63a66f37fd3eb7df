package org.baraza.core.measure.own;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Reading;
import org.baraza.core.record.force.ForceIncident;

/** FOR-02: whether something milder came first. */
@AutoService(OwnIndicator.class)
public final class LowerStepsFirst implements OwnIndicator {

    private static final IndicatorCard CARD = new IndicatorCard(
            "FOR-02",
            1,
            "Incidents with lower steps tried first",
            "Before force was used, was something milder tried?",
            "Share of uses of force above showing it where a lower step was tried, or it is said why it was not feasible.",
            "Uses of force where a lower step was tried or reasoned away",
            "Uses of force above showing it",
            "share of incidents",
            "",
            IndicatorCard.Direction.UP,
            IndicatorCard.Origin.OWN,
            "Wilson interval of a share.",
            "uses of force",
            List.of(
                    "A reason written afterwards may be a formula; review a sample.",
                    "Where a danger leaves no time, no lower step is right."),
            "Ticking a lower step in every report raises it.",
            "Ours, following the chapters on alternatives and graduated application of the guidelines on the use of force.",
            List.of("FOR-04"),
            IndicatorCard.Design.DESCRIPTION);

    @Override
    public IndicatorCard card() {
        return CARD;
    }

    @Override
    public Reading read(OwnCell cell) {
        List<ForceIncident> used = Forces.of(cell);
        return Shares.of(
                used.stream().filter(i -> i.account().lowerTriedOrReasoned()).count(),
                used.size(),
                CARD,
                "No use of force above showing it is on record.");
    }
}
