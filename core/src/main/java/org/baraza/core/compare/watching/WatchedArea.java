package org.baraza.core.compare.watching;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.Interval;
import org.baraza.core.ground.Month;

/**
 * One area as it is watched.
 *
 * @param area which
 * @param state of its last month
 * @param months every month watched, in order; empty where too few are known
 * @param since first month of the unbroken stretch of alarms that reaches the last month; empty where it has none
 * @param level how its level changed; empty where it did not, or where that is not looked for
 * @param searched whether changes of level were looked for
 * @param lull how long it has been quiet; empty where it is not, or where nothing ever happened
 * @param crossChecked whether the rule of Farrington and others 1996 raises an alarm too; empty where it cannot tell
 */
public record WatchedArea(
        Area area,
        State state,
        List<Seen> months,
        Optional<Month> since,
        List<Change> level,
        boolean searched,
        Optional<Quiet> lull,
        Optional<Boolean> crossChecked) {

    public WatchedArea {
        months = List.copyOf(months);
        level = List.copyOf(level);
    }

    /**
     * One month.
     *
     * @param count events; empty where nobody reported
     * @param expected count before the month was seen
     * @param usual 95 % of what was foreseen, from the predictive distribution
     * @param p chance of as many or more in a usual month, 0 to 1; not a number where nobody reported
     * @param learning whether the rule was chosen on this month too, so that it is not judged
     * @param alarm whether it was amber or red
     */
    public record Seen(
            Month month,
            OptionalDouble count,
            double expected,
            Interval usual,
            double p,
            boolean learning,
            boolean alarm) {}

    /**
     * A change of level. It says when, never why.
     *
     * @param after last month before the change
     * @param low earliest month it may have been, with 95 % confidence
     * @param high latest month
     * @param before events a month in the stretch before
     * @param since events a month in the stretch after
     */
    public record Change(Month after, Month low, Month high, double before, double since) {}

    /**
     * A lull that lasts.
     *
     * @param months reported months without an event, at least 1
     * @param longestBefore the longest such stretch before
     * @param chance of so long a lull at the rate before, 0 to 1
     * @param missing months within it that nobody reported
     * @param unusual whether at most one in ten of all that are called so is expected to be usual
     */
    public record Quiet(int months, int longestBefore, double chance, int missing, boolean unusual) {}

    /** The last month watched; empty where too few are known. */
    public Optional<Seen> last() {
        return months.isEmpty() ? Optional.empty() : Optional.of(months.getLast());
    }
}
