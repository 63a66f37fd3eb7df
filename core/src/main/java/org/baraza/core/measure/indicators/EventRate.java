package org.baraza.core.measure.indicators;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Optional;
import org.baraza.core.measure.Cell;
import org.baraza.core.measure.CellIndicator;
import org.baraza.core.measure.Indicator;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Intervals;
import org.baraza.core.measure.Reading;
import org.baraza.core.measure.Tally;

/** VIO-01: how often organised violence happens. */
@AutoService(Indicator.class)
public final class EventRate implements CellIndicator {

    private static final Tally.EventCount EVENTS = new Tally.EventCount(Tally.EventFilter.ORGANISED_VIOLENCE);

    private static final IndicatorCard CARD = new IndicatorCard(
            "VIO-01",
            1,
            "Organised-violence event rate",
            "How often does organised violence happen here?",
            "Events of state-based, non-state or one-sided violence in the area, per 100,000 people per month.",
            "Events placed in the area, in the month of their first possible day",
            "People living in the area, over the observed months",
            "events per 100,000 people per month",
            "events",
            IndicatorCard.Direction.DOWN,
            IndicatorCard.Origin.ADAPTED,
            "Jeffreys interval of a Poisson count (gamma quantiles with shape events + ½).",
            "events",
            List.of(
                    "Some sources list deadly events only and others list more; series of two sources cannot be joined.",
                    "Events known only to a region are in no district, so districts together show fewer than the country has.",
                    "Where nobody reports, events go unseen; a quiet area may be an unwatched one.",
                    "Events come in clusters, so the true uncertainty is wider than the interval."),
            "Counting several attacks as one, or placing events just across a border, lowers the number without making anybody safer.",
            "Follows the use of UCDP and Geo-PKO data in research on peacekeeping and local violence.");

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
        Optional<Reading> uncountable = Observed.uncountable(cell);
        if (uncountable.isPresent()) {
            return uncountable.get();
        }
        long events = cell.count(EVENTS);
        double exposure = Observed.exposure(cell);
        return new Reading.Seen(
                events / exposure,
                Intervals.jeffreys(events, exposure),
                events,
                cell.peopleKnown() ? CARD.unit() : CARD.countUnit(),
                Observed.caution(cell));
    }
}
