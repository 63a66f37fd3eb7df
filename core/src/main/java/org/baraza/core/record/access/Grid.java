package org.baraza.core.record.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What two or more people make of how hard an area is to reach in a month.
 *
 * <p>The rule, which is ours and stated wherever its result stands: no overall rung from fewer than two people, nor where
 * more than {@value #MOST_GAPS} of the nine kinds are marked by nobody. Otherwise the rung follows from how many kinds
 * weigh how much: none; low, where the heaviest weighs 1; moderate, where it weighs 2; high, from one of 3 or four of 2;
 * very high, from two of 3; extreme, from four of 3. It is given as from and to: the lightest and the heaviest that
 * anybody marked, a kind marked by nobody taken as 0 for one and as 3 for the other.
 *
 * @param scorings of one area and month, one of each person
 */
public record Grid(List<AreaMarks> scorings) {

    static final int FEWEST_SCORERS = 2;
    static final int MOST_GAPS = 3;

    public Grid {
        scorings = List.copyOf(scorings);
    }

    public static Grid of(Collection<AreaMarks> scorings) {
        return new Grid(List.copyOf(scorings));
    }

    /**
     * What was marked for one kind.
     *
     * @param gap whether nobody could tell
     * @param lightest 0 to 3; 0 for a gap
     * @param heaviest 0 to 3; 3 for a gap
     */
    public record Span(boolean gap, int lightest, int heaviest) {

        /** Whether people who could tell do not agree. */
        public boolean disagreed() {
            return !gap && lightest != heaviest;
        }
    }

    /** The overall rung, or why there is none. */
    public sealed interface Overall {}

    /** @param from by the lightest marks @param to by the heaviest */
    public record Rung(Severity from, Severity to) implements Overall {}

    public enum Refusal implements Overall {
        TOO_FEW_SCORERS,
        TOO_MANY_GAPS
    }

    public Map<Hindrance, Span> spans() {
        Map<Hindrance, Span> spans = new EnumMap<>(Hindrance.class);
        for (Hindrance kind : Hindrance.values()) {
            int[] known = scorings.stream()
                    .map(s -> s.marks().getOrDefault(kind, Mark.GAP))
                    .filter(m -> m != Mark.GAP)
                    .mapToInt(Mark::weight)
                    .sorted()
                    .toArray();
            spans.put(
                    kind,
                    known.length == 0
                            ? new Span(true, 0, Mark.HIGH.weight())
                            : new Span(false, known[0], known[known.length - 1]));
        }
        return spans;
    }

    public int gaps() {
        return (int) spans().values().stream().filter(Span::gap).count();
    }

    public Overall overall() {
        if (scorings.stream().map(AreaMarks::by).distinct().count() < FEWEST_SCORERS) {
            return Refusal.TOO_FEW_SCORERS;
        }
        if (gaps() > MOST_GAPS) {
            return Refusal.TOO_MANY_GAPS;
        }
        Collection<Span> spans = spans().values();
        return new Rung(
                rung(spans.stream().mapToInt(Span::lightest).toArray()),
                rung(spans.stream().mapToInt(Span::heaviest).toArray()));
    }

    private static Severity rung(int... weights) {
        long heavy = Arrays.stream(weights).filter(w -> w == 3).count();
        long middle = Arrays.stream(weights).filter(w -> w == 2).count();
        if (heavy >= 4) {
            return Severity.EXTREME;
        }
        if (heavy >= 2) {
            return Severity.VERY_HIGH;
        }
        if (heavy == 1 || middle >= 4) {
            return Severity.HIGH;
        }
        if (middle > 0) {
            return Severity.MODERATE;
        }
        return Arrays.stream(weights).anyMatch(w -> w == 1) ? Severity.LOW : Severity.NONE;
    }
}
