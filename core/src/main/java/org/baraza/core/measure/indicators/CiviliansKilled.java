package org.baraza.core.measure.indicators;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.measure.Cell;
import org.baraza.core.measure.CellIndicator;
import org.baraza.core.measure.Indicator;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Reading;
import org.baraza.core.measure.Tally;

/** VIO-03: civilians killed on purpose, by any side. */
@AutoService(Indicator.class)
public final class CiviliansKilled implements CellIndicator {

    private static final OneSidedKillings KILLINGS = new OneSidedKillings(Tally.Perpetrator.ANY);

    private static final IndicatorCard CARD = KILLINGS.card(
            "", "Civilians killed in one-sided violence", "How many civilians are killed on purpose?", "any side");

    @Override
    public IndicatorCard card() {
        return CARD;
    }

    @Override
    public List<Tally> tallies() {
        return KILLINGS.tallies();
    }

    @Override
    public Reading read(Cell cell) {
        return KILLINGS.read(cell, CARD);
    }
}
