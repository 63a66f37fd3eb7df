package org.baraza.core.measure.indicators;

import java.util.List;
import java.util.Optional;
import org.baraza.core.ground.Interval;
import org.baraza.core.measure.Cell;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Intervals;
import org.baraza.core.measure.Reading;
import org.baraza.core.measure.Tally;

/**
 * Deaths against people, from the lowest to the highest figure sources state. An event without a stated figure leaves
 * the upper end open: how many died there is not known.
 *
 * @param filter events whose deaths count
 * @param scale 12 for a yearly rate, 1 for a monthly one
 */
record DeathRate(Tally.EventFilter filter, double scale) {

    List<Tally> tallies() {
        return List.of(events(), deaths(Tally.Bound.LOW), deaths(Tally.Bound.BEST), deaths(Tally.Bound.HIGH));
    }

    private Tally.EventCount events() {
        return new Tally.EventCount(filter);
    }

    private Tally.Deaths deaths(Tally.Bound bound) {
        return new Tally.Deaths(bound, filter);
    }

    long count(Cell cell) {
        return cell.count(events());
    }

    /** How many figures that would bound the sum from above are not stated. */
    long open(Cell cell) {
        return cell.notStated(deaths(Tally.Bound.BEST)) + cell.notStated(deaths(Tally.Bound.HIGH));
    }

    /** The sum of the highest figures that are stated. */
    long highStated(Cell cell) {
        return cell.count(deaths(Tally.Bound.HIGH));
    }

    private double high(Cell cell) {
        return open(cell) > 0 ? Double.POSITIVE_INFINITY : highStated(cell);
    }

    Reading read(Cell cell, IndicatorCard card) {
        return read(cell, card, 0);
    }

    /** @param alsoPossible deaths whose side is unknown and that may belong here; widens the upper end */
    Reading read(Cell cell, IndicatorCard card, double alsoPossible) {
        Optional<Reading> uncountable = Observed.uncountable(cell);
        if (uncountable.isPresent()) {
            return uncountable.get();
        }
        double factor = cell.peopleKnown() ? scale / Observed.exposure(cell) : 1;
        double best = cell.count(deaths(Tally.Bound.BEST));
        Interval stated = Intervals.sourceRange(cell.count(deaths(Tally.Bound.LOW)), best, high(cell));
        boolean open = Double.isInfinite(stated.high() + alsoPossible);
        Interval range = open || alsoPossible > 0
                ? new Interval(stated.low(), stated.high() + alsoPossible, Interval.Kind.POSSIBLE_RANGE)
                : stated;
        return new Reading.Seen(
                best * factor,
                range.times(factor),
                count(cell),
                cell.peopleKnown() ? card.unit() : card.countUnit(),
                open ? "DEATHS_NOT_STATED" : Observed.caution(cell));
    }
}
