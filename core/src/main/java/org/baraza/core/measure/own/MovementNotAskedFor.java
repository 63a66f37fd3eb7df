package org.baraza.core.measure.own;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Reading;

/** CON-01.notAsked: how often nobody even asks. */
@AutoService(OwnIndicator.class)
public final class MovementNotAskedFor implements OwnIndicator {

    private static final IndicatorCard CARD = new IndicatorCard(
            "CON-01.notAsked",
            1,
            "Movements not asked for",
            "How often did we not ask because we expected a refusal?",
            "Share of movements somebody wanted that were not asked for because a refusal was expected.",
            "Movements not asked for because a refusal was expected",
            "Movements asked for and those not asked for",
            "share of movements",
            "",
            IndicatorCard.Direction.DOWN,
            IndicatorCard.Origin.OWN,
            "Wilson interval of a share.",
            "movements asked for or not",
            List.of("It rests on people who write down what did not happen."),
            "Not writing down what was not asked for lowers it.",
            "Ours: it goes with CON-01.",
            List.of(),
            IndicatorCard.Design.DESCRIPTION);

    @Override
    public IndicatorCard card() {
        return CARD;
    }

    @Override
    public Reading read(OwnCell cell) {
        Barriers barriers = Barriers.of(cell);
        return barriers.asked().isEmpty()
                ? new Reading.NotSeen("NO_EFFORT", "Nobody wrote down how many movements were asked for.")
                : Shares.of(
                        barriers.notAsked(),
                        barriers.askedInAll() + barriers.notAsked(),
                        CARD,
                        "No movement was asked for or wanted.",
                        barriers.asked().size() < cell.areaMonths() ? "EFFORT_PARTLY_KNOWN" : "");
    }
}
