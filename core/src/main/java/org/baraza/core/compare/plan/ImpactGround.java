package org.baraza.core.compare.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Months;
import org.baraza.core.measure.Cell;
import org.baraza.core.measure.FirstPresence;
import org.baraza.core.measure.Panel;
import org.baraza.core.measure.Tally;

/**
 * What a plan is run on.
 *
 * @param uses what becomes of each area, in order of place code
 * @param months the plan's months
 * @param counts of each outcome by area and month; NaN where nobody looked, which is not zero
 * @param adjacent which areas border on which
 * @param placedShare share of the country's events whose place is known finely enough to lie in an area, 0 to 1; NaN when
 *     there are none
 * @param left how many areas were without it again before their window was over
 * @param cautions what the reader must know of the data, one sentence each
 */
public record ImpactGround(
        List<AreaUse> uses,
        Months months,
        Map<Outcome, double[][]> counts,
        boolean[][] adjacent,
        double placedShare,
        int left,
        List<String> cautions) {

    private static final Tally BASES = new Tally.Bases();

    public ImpactGround {
        uses = List.copyOf(uses);
        counts = Map.copyOf(counts);
        cautions = List.copyOf(cautions);
        for (double[][] lines : counts.values()) {
            if (lines.length != uses.size() || lines.length > 0 && lines[0].length != months.size()) {
                throw new IllegalArgumentException("counts are by area and month");
            }
        }
    }

    /**
     * Where a base of the mission arrives.
     *
     * @param begun the month the mission began; before it, it was nowhere
     * @param own the panel of the mission's bases
     * @param all the panel of the same data sets with the bases of every operation
     */
    public static ImpactGround ofBases(ImpactPlan plan, Month begun, Panel own, Panel all) {
        List<AreaUse> uses = new ArrayList<>();
        for (int a = 0; a < own.areas().size(); a++) {
            Optional<FirstPresence> seen =
                    own.cell(a, plan.months()).firstPresences().stream().findFirst();
            AreaUse use = useOfBase(plan, begun, own, a, seen);
            uses.add(
                    use.counts() && otherMission(plan, own, all, a, use)
                            ? without(own, a, AreaUse.Use.OTHER_MISSION)
                            : use);
        }
        return of(plan, own, uses, left(plan, own, uses), List.of());
    }

    private static AreaUse useOfBase(ImpactPlan plan, Month begun, Panel own, int area, Optional<FirstPresence> seen) {
        Optional<Month> start = seen.flatMap(FirstPresence::firstMapWith);
        if (start.isEmpty() || start.get().compareTo(plan.months().last()) > 0) {
            return without(own, area, AreaUse.Use.COMPARED);
        }
        Month earliest = seen.flatMap(FirstPresence::lastMapWithout)
                .map(m -> m.plus(1))
                .filter(m -> m.compareTo(begun) > 0)
                .orElse(begun.compareTo(start.get()) > 0 ? start.get() : begun);
        if (earliest.compareTo(plan.months().first()) <= 0) {
            return without(own, area, AreaUse.Use.ALREADY_UNDER_IT);
        }
        return earliest.monthsUntil(start.get()) > plan.datedWithinMonths()
                ? without(own, area, AreaUse.Use.START_NOT_KNOWN)
                : new AreaUse(pcode(own, area), name(own, area), AreaUse.Use.UNDER_IT, start, Optional.of(earliest));
    }

    /** Whether another operation had a base there: for an area under it before its start, for others ever. */
    private static boolean otherMission(ImpactPlan plan, Panel own, Panel all, int area, AreaUse use) {
        Month last = use.earliest().map(m -> m.plus(-1)).orElse(plan.months().last());
        Months before = new Months(plan.months().first(), last);
        return all.cell(area, before).count(BASES) > own.cell(area, before).count(BASES);
    }

    private static int left(ImpactPlan plan, Panel own, List<AreaUse> uses) {
        int left = 0;
        for (int a = 0; a < uses.size(); a++) {
            Optional<Month> start = uses.get(a).start();
            if (start.isPresent()) {
                Month end = start.get().plus(plan.horizonMonths() - 1);
                Month last =
                        end.compareTo(plan.months().last()) > 0 ? plan.months().last() : end;
                boolean gone = false;
                for (Month m = start.get(); m.compareTo(last) <= 0; m = m.plus(1)) {
                    gone |= own.present(a, m).filter(there -> !there).isPresent();
                }
                left += gone ? 1 : 0;
            }
        }
        return left;
    }

    /**
     * Where an agreement with a local partner comes into force.
     *
     * @param starts by place code the first month with an agreement in force
     * @param panel areas and events
     */
    public static ImpactGround ofPartnerships(ImpactPlan plan, SortedMap<String, Month> starts, Panel panel) {
        List<AreaUse> uses = new ArrayList<>();
        for (int a = 0; a < panel.areas().size(); a++) {
            Optional<Month> start = Optional.ofNullable(starts.get(pcode(panel, a)))
                    .filter(m -> m.compareTo(plan.months().last()) <= 0);
            if (start.isEmpty()) {
                uses.add(without(panel, a, AreaUse.Use.COMPARED));
            } else if (start.get().compareTo(plan.months().first()) <= 0) {
                uses.add(without(panel, a, AreaUse.Use.ALREADY_UNDER_IT));
            } else {
                uses.add(new AreaUse(pcode(panel, a), name(panel, a), AreaUse.Use.UNDER_IT, start, start));
            }
        }
        Set<String> areas = uses.stream().map(AreaUse::pcode).collect(Collectors.toSet());
        long elsewhere =
                starts.keySet().stream().filter(p -> !areas.contains(p)).count();
        return of(
                plan,
                panel,
                uses,
                0,
                elsewhere == 0
                        ? List.of()
                        : List.of("Of the places in the partnership table, " + elsewhere + " are no area of "
                                + plan.country() + " at level " + plan.level()
                                + "; what was agreed there is counted nowhere, so an area around or within one is taken"
                                + " as without it."));
    }

    private static ImpactGround of(ImpactPlan plan, Panel panel, List<AreaUse> uses, int left, List<String> cautions) {
        int n = uses.size();
        boolean[][] adjacent = new boolean[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < a; b++) {
                adjacent[a][b] = panel.adjacent(a, b);
                adjacent[b][a] = adjacent[a][b];
            }
        }
        Map<Outcome, double[][]> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : plan.outcomes()) {
            counts.put(outcome, counts(plan, panel, outcome));
            outcome.bounds().forEach(bound -> counts.put(bound, counts(plan, panel, bound)));
        }
        var provenance = panel.provenance();
        long known = provenance.placed() + provenance.tooCoarse() + provenance.unplaced();
        return new ImpactGround(
                plan.comparison() == Comparison.NO_NEIGHBOURS ? withoutNeighbours(uses, adjacent) : uses,
                plan.months(),
                counts,
                adjacent,
                known == 0 ? Double.NaN : provenance.placed() / (double) known,
                left,
                Stream.concat(cautions.stream(), provenance.cautions().stream()).toList());
    }

    private static List<AreaUse> withoutNeighbours(List<AreaUse> uses, boolean[][] adjacent) {
        List<AreaUse> kept = new ArrayList<>();
        for (int a = 0; a < uses.size(); a++) {
            boolean near = false;
            for (int b = 0; b < uses.size(); b++) {
                near |= adjacent[a][b] && uses.get(b).use() == AreaUse.Use.UNDER_IT;
            }
            AreaUse use = uses.get(a);
            kept.add(
                    near && use.use() == AreaUse.Use.COMPARED
                            ? AreaUse.without(use.pcode(), use.name(), AreaUse.Use.NEIGHBOUR)
                            : use);
        }
        return kept;
    }

    private static double[][] counts(ImpactPlan plan, Panel panel, Outcome outcome) {
        Tally tally = outcome.tally().orElseThrow();
        double[][] counts = new double[panel.areas().size()][plan.months().size()];
        for (int a = 0; a < counts.length; a++) {
            for (int m = 0; m < counts[a].length; m++) {
                Month month = plan.months().get(m);
                Cell cell = panel.cell(a, new Months(month, month));
                double count = cell.observedAreaMonths() == 0 ? Double.NaN : cell.count(tally);
                counts[a][m] = outcome.isOfMonths() && count > 1 ? 1 : count;
            }
        }
        return counts;
    }

    private static AreaUse without(Panel panel, int area, AreaUse.Use use) {
        return AreaUse.without(pcode(panel, area), name(panel, area), use);
    }

    private static String pcode(Panel panel, int area) {
        return area(panel, area).pcode();
    }

    private static String name(Panel panel, int area) {
        return area(panel, area).name();
    }

    private static Area area(Panel panel, int area) {
        return panel.areas().get(area);
    }

    /** The counts of an outcome of the plan. */
    public double[][] counts(Outcome outcome) {
        return Optional.ofNullable(counts.get(outcome))
                .orElseThrow(() -> new IllegalArgumentException("not an outcome of the plan: " + outcome));
    }

    public long areas(AreaUse.Use use) {
        return uses.stream().filter(u -> u.use() == use).count();
    }
}
