package org.baraza.core.measure.indicators;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.measure.Cell;
import org.baraza.core.measure.CellIndicator;
import org.baraza.core.measure.Indicator;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Reading;
import org.baraza.core.measure.Tally;

/** VIO-03.government: civilians killed on purpose, by government forces. */
@AutoService(Indicator.class)
public final class CiviliansKilledByGovernment implements CellIndicator {

    private static final OneSidedKillings KILLINGS = new OneSidedKillings(Tally.Perpetrator.GOVERNMENT);

    private static final IndicatorCard CARD = KILLINGS.card(
            ".government",
            "Civilians killed in one-sided violence by government forces",
            "How many civilians do government forces kill on purpose?",
            "government forces");

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
