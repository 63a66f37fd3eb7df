package org.baraza.core.measure;

import java.util.List;
import org.baraza.core.ground.Months;

/** An indicator that compares an area with its neighbours or with other areas, and so needs the whole panel. */
public non-sealed interface PanelIndicator extends Indicator {

    /** What must be counted; the formula may ask the panel for nothing else. */
    List<Tally> tallies();

    /**
     * @param panel counted areas and months
     * @param area index of the area in {@link Panel#areas()}
     * @param months the period the reading is about
     */
    Reading read(Panel panel, int area, Months months);
}
