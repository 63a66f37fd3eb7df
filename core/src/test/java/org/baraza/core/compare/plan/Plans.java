package org.baraza.core.compare.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baraza.core.compare.calibrate.SimulatedMission;
import org.baraza.core.compare.calibrate.SimulatedMission.Shape;
import org.baraza.core.compare.calibrate.SimulatedMission.Targeting;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Months;

/** Made-up plans, and made-up missions whose true effect is known. */
final class Plans {

    static final Month FIRST = Month.of(2010, 1);

    private Plans() {}

    static ImpactPlan usual(Months months) {
        return of(months, Treatment.BASE_ARRIVES, Outcome.EVENTS, Set.of(), Comparison.ALL_OTHERS);
    }

    static ImpactPlan of(
            Months months, Treatment treatment, Outcome outcome, Set<Outcome> also, Comparison comparison) {
        return new ImpactPlan(
                "UNMIM",
                "XXA",
                2,
                treatment,
                outcome,
                also,
                months,
                24,
                comparison,
                20,
                12,
                12,
                ImpactPlan.USUAL_THRESHOLDS,
                "poisson-imputation 1",
                1,
                cut("areas-1", 'a'),
                cut("events-1", 'b'),
                cut("deployments-1", 'c'));
    }

    private static DataCut cut(String id, char digit) {
        return new DataCut(id, String.valueOf(digit).repeat(64));
    }

    /** @param ratio true ratio of events with to those without */
    static ImpactGround simulated(int areas, int months, int treated, double ratio, Targeting targeting, long seed) {
        return simulated(new Shape(areas, months, treated, 2, ratio, false, targeting, 24), seed);
    }

    static ImpactGround simulated(Shape shape, long seed) {
        var table = SimulatedMission.of(shape, seed, 0).table();
        int[] unit = table.get("area").keys().codes();
        double[] time = table.get("month").numbers();
        double[] start = table.get("start").numbers();
        double[] count = table.get("incidents").numbers();
        int first = (int) Arrays.stream(time).min().orElseThrow();
        double[][] counts = new double[shape.areas()][shape.months()];
        double[] starts = new double[shape.areas()];
        for (int i = 0; i < unit.length; i++) {
            counts[unit[i]][(int) time[i] - first] = count[i];
            starts[unit[i]] = start[i];
        }
        List<AreaUse> uses = new ArrayList<>();
        for (int a = 0; a < starts.length; a++) {
            boolean under = starts[a] >= first && starts[a] < first + shape.months();
            Optional<Month> month = under ? Optional.of(FIRST.plus((int) starts[a] - first)) : Optional.empty();
            uses.add(new AreaUse(
                    "XXA%04d".formatted(a),
                    "District " + a,
                    under ? AreaUse.Use.UNDER_IT : AreaUse.Use.COMPARED,
                    month,
                    month));
        }
        return ground(uses, new Months(FIRST, FIRST.plus(shape.months() - 1)), Map.of(Outcome.EVENTS, counts), 1);
    }

    static ImpactGround ground(List<AreaUse> uses, Months months, Map<Outcome, double[][]> counts, double placedShare) {
        return new ImpactGround(
                uses, months, new EnumMap<>(counts), new boolean[uses.size()][uses.size()], placedShare, 0, List.of());
    }

    /** The same ground with other uses of its areas, and another share of events placed. */
    static ImpactGround with(ImpactGround ground, List<AreaUse> uses, double placedShare) {
        return ground(uses, ground.months(), ground.counts(), placedShare);
    }
}
