package org.baraza.planted.app.web;

import org.baraza.core.ground.Months;
import org.baraza.core.measure.Indicator;
import org.baraza.core.measure.Panel;
import org.baraza.core.measure.Reading;

/** Shows a reading without asking what must stand beside it. */
public final class ShowsAlone {

    public Reading show(Panel panel, Indicator indicator, Months months) {
        return panel.reading(indicator, months);
    }
}
