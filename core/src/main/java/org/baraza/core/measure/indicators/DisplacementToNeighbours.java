package org.baraza.core.measure.indicators;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.ground.Months;
import org.baraza.core.measure.Indicator;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Panel;
import org.baraza.core.measure.PanelIndicator;
import org.baraza.core.measure.Reading;
import org.baraza.core.measure.Tally;

/** VIO-07: whether violence moved next door. */
@AutoService(Indicator.class)
public final class DisplacementToNeighbours implements PanelIndicator {

    private static final IndicatorCard CARD = Displacement.NEIGHBOURS.card(
            "",
            "Violence displacement check",
            "Did violence move next door when the mission came or left?",
            "Mean change in the event rate of the area's neighbours, minus that of matched areas that do not touch it.",
            "Jackknife leaving out one area at a time, t with one degree less than there are neighbours.");

    @Override
    public IndicatorCard card() {
        return CARD;
    }

    @Override
    public List<Tally> tallies() {
        return Displacement.tallies();
    }

    @Override
    public Reading read(Panel panel, int area, Months months) {
        return Displacement.NEIGHBOURS.read(panel, area, months, CARD);
    }
}
