package org.baraza.core.measure.indicators;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Optional;
import org.baraza.core.ground.ViolenceType;
import org.baraza.core.measure.Cell;
import org.baraza.core.measure.CellIndicator;
import org.baraza.core.measure.Indicator;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Intervals;
import org.baraza.core.measure.Reading;
import org.baraza.core.measure.Tally;

/** VIO-04: in how many months communities fight each other. */
@AutoService(Indicator.class)
public final class IntercommunalIncidence implements CellIndicator {

    private static final Tally.EventCount EVENTS = new Tally.EventCount(Tally.EventFilter.of(ViolenceType.NON_STATE));

    private static final IndicatorCard CARD = new IndicatorCard(
            "VIO-04",
            1,
            "Intercommunal violence incidence",
            "In how many months do groups here fight each other?",
            "Share of observed area-months with at least one event of violence in which no state takes part.",
            "Observed area-months with at least one non-state event",
            "Observed area-months",
            "share of months",
            "",
            IndicatorCard.Direction.DOWN,
            IndicatorCard.Origin.ADAPTED,
            "Wilson interval of a share.",
            "observed area-months",
            List.of(
                    "Non-state violence stands in for communal violence and also holds fighting between organised rebel groups.",
                    "Herding and harvest give it a season; compare the same months of different years.",
                    "Months in a row resemble each other, so the true uncertainty is wider than the interval."),
            "Describing a clash of communities as crime, or as rebellion, takes it out of the count.",
            "Follows research on dialogue and communal violence (Smidt 2020).");

    @Override
    public IndicatorCard card() {
        return CARD;
    }

    @Override
    public List<Tally> tallies() {
        return List.of(EVENTS);
    }

    @Override
    public Reading read(Cell cell) {
        Optional<Reading> missing = Observed.missing(cell);
        if (missing.isPresent()) {
            return missing.get();
        }
        long with = cell.monthsWith(EVENTS);
        int months = cell.observedAreaMonths();
        return new Reading.Seen(
                (double) with / months,
                Intervals.wilson(with, months),
                months,
                CARD.unit(),
                cell.unobserved().isPresent() ? "PARTLY_OBSERVED" : "NON_STATE_FOR_COMMUNAL");
    }
}
