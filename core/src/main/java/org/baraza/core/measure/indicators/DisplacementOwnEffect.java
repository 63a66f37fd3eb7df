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

/** VIO-07.own: what changed in the area itself. */
@AutoService(Indicator.class)
public final class DisplacementOwnEffect implements PanelIndicator {

    private static final IndicatorCard CARD = Displacement.OWN.card(
            ".own",
            "Violence displacement check: the area itself",
            "What changed in the area itself?",
            "Change in the area's own event rate, minus the mean change of the ten areas most like it before.",
            "How far those ten stray from each other without a move, and at least what chance gives (prediction interval, t with 9 degrees).");

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
        return Displacement.OWN.read(panel, area, months, CARD);
    }
}
