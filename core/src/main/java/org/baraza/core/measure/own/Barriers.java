package org.baraza.core.measure.own;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.core.ground.AreaMonth;
import org.baraza.core.ground.Month;
import org.baraza.core.record.effort.EffortKind;
import org.baraza.core.record.movements.Barred;
import org.baraza.core.record.movements.Restriction;

/**
 * Movements that authorities kept the mission from, in the months asked about.
 *
 * @param asked movements asked for, by area and month, where somebody said how many
 * @param restrictions denied, delayed or turned back
 * @param notAsked not asked for because a refusal was expected
 */
record Barriers(Map<AreaMonth, Integer> asked, List<Restriction> restrictions, long notAsked) {

    static Barriers of(OwnCell cell) {
        Collection<Restriction> here = cell.facts().restrictions().stream()
                .filter(r -> !r.withdrawn()
                        && cell.isHere(r.noted().area())
                        && cell.contains(r.noted().on()))
                .toList();
        return new Barriers(
                cell.effort(EffortKind.MOVEMENTS_REQUESTED),
                here.stream()
                        .filter(r -> r.noted().barred() != Barred.NOT_ASKED_FOR)
                        .toList(),
                here.stream()
                        .filter(r -> r.noted().barred() == Barred.NOT_ASKED_FOR)
                        .count());
    }

    long askedInAll() {
        return asked.values().stream().mapToLong(n -> n).sum();
    }

    /** Restrictions in area-months of which it is known how many movements were asked for. */
    long whereAsked(OwnCell cell) {
        return restrictions.stream()
                .filter(r -> at(cell, r).filter(asked::containsKey).isPresent())
                .count();
    }

    private static Optional<AreaMonth> at(OwnCell cell, Restriction restriction) {
        return restriction
                .noted()
                .area()
                .flatMap(cell.within())
                .map(area -> new AreaMonth(area, Month.of(restriction.noted().on())));
    }
}
