package org.baraza.core.record.movements;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.baraza.core.ground.AreaMonth;
import org.baraza.core.ground.Month;
import org.baraza.core.record.effort.EffortBook;
import org.baraza.core.record.effort.EffortKind;

/**
 * Restrictions of movement in one area and month.
 *
 * @param barred how many became of it what; what was not asked for stands apart and is no restriction
 * @param daysLost of those of which it is known
 * @param daysNotKnown restrictions of which it is not known how many days were lost
 * @param asked movements asked for in the month; empty when nobody said, which is not none
 */
public record MovementFigures(Map<Barred, Integer> barred, int daysLost, int daysNotKnown, Optional<Integer> asked) {

    public MovementFigures {
        barred = Map.copyOf(barred);
    }

    /** Movements denied, delayed or turned back. */
    public int restrictions() {
        return barred.entrySet().stream()
                .filter(e -> e.getKey() != Barred.NOT_ASKED_FOR)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Movements that nobody asked for because a refusal was expected. */
    public int notAskedFor() {
        return barred.getOrDefault(Barred.NOT_ASKED_FOR, 0);
    }

    /**
     * By area and month; what lies in no known area under the empty place code. Area-months of which only the number of
     * movements asked for is known are there too, without restrictions.
     */
    public static Map<AreaMonth, MovementFigures> of(
            String mission, Collection<Restriction> restrictions, EffortBook effort) {
        Map<AreaMonth, MovementFigures> figures = new HashMap<>();
        effort.of(mission, EffortKind.MOVEMENTS_REQUESTED)
                .forEach((where, count) -> figures.put(where, new MovementFigures(Map.of(), 0, 0, Optional.of(count))));
        for (Restriction restriction : restrictions) {
            if (restriction.noted().mission().equals(mission) && !restriction.withdrawn()) {
                AreaMonth where = new AreaMonth(
                        restriction.noted().area().orElse(""),
                        Month.of(restriction.noted().on()));
                figures.merge(where, of(restriction), MovementFigures::plus);
            }
        }
        return figures;
    }

    private static MovementFigures of(Restriction restriction) {
        boolean counts = restriction.noted().barred() != Barred.NOT_ASKED_FOR;
        return new MovementFigures(
                Map.of(restriction.noted().barred(), 1),
                counts ? restriction.daysLost().orElse(0) : 0,
                counts && restriction.daysLost().isEmpty() ? 1 : 0,
                Optional.empty());
    }

    private MovementFigures plus(MovementFigures other) {
        Map<Barred, Integer> both = new EnumMap<>(Barred.class);
        barred.forEach((kind, n) -> both.merge(kind, n, Integer::sum));
        other.barred.forEach((kind, n) -> both.merge(kind, n, Integer::sum));
        return new MovementFigures(
                both, daysLost + other.daysLost, daysNotKnown + other.daysNotKnown, asked.or(other::asked));
    }
}
