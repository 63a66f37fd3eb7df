package org.baraza.app.cli;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.measure.Cell;
import org.baraza.core.measure.CellIndicator;
import org.baraza.core.measure.Indicator;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Reading;
import org.baraza.core.measure.Tally;

/** An indicator that may be shown only beside {@link MadeUpIndicator}. */
@AutoService(Indicator.class)
public final class MadeUpPair implements CellIndicator {

    static final String ID = "TST-02";

    @Override
    public IndicatorCard card() {
        return new IndicatorCard(
                ID,
                1,
                "Test of a pair",
                "Is it so?",
                "A test.",
                "a",
                "b",
                "events per month",
                "",
                IndicatorCard.Direction.CONTEXT,
                IndicatorCard.Origin.OWN,
                "none",
                "events",
                List.of(),
                "none",
                "none",
                List.of(MadeUpIndicator.ID),
                IndicatorCard.Design.DESCRIPTION);
    }

    @Override
    public List<Tally> tallies() {
        return List.of();
    }

    @Override
    public Reading read(Cell cell) {
        return new Reading.NotSeen("TEST", "it is a test");
    }
}
