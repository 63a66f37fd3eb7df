package org.baraza.core.measure;

import java.util.List;
import java.util.Optional;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Months;

/** Areas by months, counted. Readings for one area-month, and for any roll-up, recounted and never averaged. */
public interface Panel {

    PanelQuestion question();

    /** The areas, in order of place code. */
    List<Area> areas();

    /** Every month the panel has, observed or not. */
    Months months();

    Provenance provenance();

    /** One area in one month. */
    default Reading reading(Indicator indicator, int area, Month month) {
        return reading(indicator, area, new Months(month, month));
    }

    /** One area over several months. */
    Reading reading(Indicator indicator, int area, Months months);

    /** The whole country over one or more months. */
    Reading reading(Indicator indicator, Months months);

    /** One area's cell, for indicators and exports that need the counts themselves. */
    Cell cell(int area, Months months);

    /** Whether a base was in the area in a month; empty when nobody knows. */
    default Optional<Boolean> present(int area, Month month) {
        Cell cell = cell(area, new Months(month, month));
        return cell.deploymentUnobserved().isPresent()
                ? Optional.empty()
                : Optional.of(cell.count(new Tally.Bases()) > 0);
    }

    /** Whether two areas share a border; indices into {@link #areas()}. */
    boolean adjacent(int area, int other);
}
