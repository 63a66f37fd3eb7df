package org.baraza.core.record.promises;

import java.time.LocalDate;
import java.util.Collection;

/**
 * How promises were kept (ENG-05): counts of those whose day, as it was first said, is over; all 0 or more. A day moved
 * later changes nothing here.
 *
 * @param due their day is over
 * @param inTimeAndTold of these, kept whole by that day, and the community knows
 * @param inTimeNotTold kept whole by that day, and the community does not know yet
 * @param late kept whole, and later
 * @param partly kept in part, whenever
 * @param broken not kept
 * @param unsaid nobody has said what became of them
 * @param withdrawn taken back before their day; not among those due
 */
public record WordFigures(
        int due, int inTimeAndTold, int inTimeNotTold, int late, int partly, int broken, int unsaid, int withdrawn) {

    private static final WordFigures NONE = new WordFigures(0, 0, 0, 0, 0, 0, 0, 0);

    /** @param side whose word it was: those of the mission and of others are never added up */
    public static WordFigures of(Collection<Promise> promises, Side side, LocalDate today) {
        return promises.stream()
                .filter(p -> p.made().office().side() == side)
                .map(p -> of(p, today))
                .reduce(NONE, WordFigures::plus);
    }

    private static WordFigures of(Promise promise, LocalDate today) {
        State state = promise.state();
        if (state == State.WITHDRAWN) {
            return new WordFigures(0, 0, 0, 0, 0, 0, 0, 1);
        }
        if (!today.isAfter(promise.made().commitment().due())) {
            return NONE;
        }
        boolean told = promise.outcomeKnown();
        return switch (state) {
            case KEPT ->
                promise.inTime()
                        ? new WordFigures(1, told ? 1 : 0, told ? 0 : 1, 0, 0, 0, 0, 0)
                        : new WordFigures(1, 0, 0, 1, 0, 0, 0, 0);
            case PARTLY_KEPT -> new WordFigures(1, 0, 0, 0, 1, 0, 0, 0);
            case BROKEN -> new WordFigures(1, 0, 0, 0, 0, 1, 0, 0);
            case MADE, TOLD -> new WordFigures(1, 0, 0, 0, 0, 0, 1, 0);
            case WITHDRAWN -> NONE;
        };
    }

    private WordFigures plus(WordFigures o) {
        return new WordFigures(
                due + o.due,
                inTimeAndTold + o.inTimeAndTold,
                inTimeNotTold + o.inTimeNotTold,
                late + o.late,
                partly + o.partly,
                broken + o.broken,
                unsaid + o.unsaid,
                withdrawn + o.withdrawn);
    }
}
