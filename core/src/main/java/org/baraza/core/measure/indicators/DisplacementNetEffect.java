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

/** VIO-07.net: whether there is less violence in all. */
@AutoService(Indicator.class)
public final class DisplacementNetEffect implements PanelIndicator {

    private static final IndicatorCard CARD = Displacement.NET.card(
            ".net",
            "Violence displacement check: area and neighbours together",
            "Is there less violence in all, or has it only moved?",
            "Change in the joint event rate of the area and its neighbours, minus the mean change of the ten areas most like them before.",
            "How far those ten stray from each other without a move, and at least what chance gives (prediction interval, t with 9 degrees); wide, for joint rates stray less.");

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
        return Displacement.NET.read(panel, area, months, CARD);
    }
}
