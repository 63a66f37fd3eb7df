package org.baraza.core.measure.indicators;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.measure.Cell;
import org.baraza.core.measure.CellIndicator;
import org.baraza.core.measure.Indicator;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Reading;
import org.baraza.core.measure.Tally;

/** VIO-02: how many people die of organised violence. */
@AutoService(Indicator.class)
public final class ConflictDeaths implements CellIndicator {

    private static final DeathRate RATE = new DeathRate(Tally.EventFilter.ORGANISED_VIOLENCE, 12);

    private static final IndicatorCard CARD = new IndicatorCard(
            "VIO-02",
            1,
            "Conflict-related deaths per 100,000",
            "How many people are killed here for every 100,000 who live here?",
            "Documented direct deaths in organised violence per 100,000 people, at the pace of a year.",
            "Best estimate of deaths in events placed in the area",
            "People living in the area, over the observed months, times twelve",
            "deaths per 100,000 people per year",
            "deaths",
            IndicatorCard.Direction.DOWN,
            IndicatorCard.Origin.STANDARD,
            "From the sum of the lowest to the sum of the highest figures stated; open upwards where an event states none.",
            "events",
            List.of(
                    "Documented deaths are fewer than all deaths, and the gap is widest where few can report.",
                    "Deaths from hunger and illness that follow the fighting are not in it.",
                    "The range is what sources say, not sampling error; the truth may lie outside.",
                    "One massacre can outweigh a year: read it beside the event rate."),
            "Recording the dead as missing, or as dead of other causes, lowers the number.",
            "SDG indicator 16.1.2, from external event data and without its breakdown by sex, age and cause.");

    @Override
    public IndicatorCard card() {
        return CARD;
    }

    @Override
    public List<Tally> tallies() {
        return RATE.tallies();
    }

    @Override
    public Reading read(Cell cell) {
        return RATE.read(cell, CARD);
    }
}
