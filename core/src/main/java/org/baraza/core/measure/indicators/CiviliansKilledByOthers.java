package org.baraza.core.measure.indicators;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.measure.Cell;
import org.baraza.core.measure.CellIndicator;
import org.baraza.core.measure.Indicator;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Reading;
import org.baraza.core.measure.Tally;

/** VIO-03.other: civilians killed on purpose, by groups that are not a government. */
@AutoService(Indicator.class)
public final class CiviliansKilledByOthers implements CellIndicator {

    private static final OneSidedKillings KILLINGS = new OneSidedKillings(Tally.Perpetrator.NOT_GOVERNMENT);

    private static final IndicatorCard CARD = KILLINGS.card(
            ".other",
            "Civilians killed in one-sided violence by other groups",
            "How many civilians do armed groups kill on purpose?",
            "groups that are not a government");

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
