package org.baraza.core.compare.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.baraza.core.compare.Ask;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Estimate;
import org.baraza.core.compare.Estimators;
import org.baraza.core.compare.Guard;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Table;
import org.baraza.core.compare.Verdict;
import org.baraza.core.ground.Month;
import org.baraza.core.measure.places.Local;

/**
 * Runs a plan: the method that decides, what stands beside it, and the guards of the data. What the plan fixes is never chosen
 * here, and what the other methods find never makes the answer nicer.
 */
public final class ImpactStudy {

    static final Map<String, List<String>> STARTS = Map.of(
            "outcome", List.of("count"),
            "unit", List.of("area"),
            "time", List.of("month"),
            "first_treated", List.of("start"));

    private static final double LEAST_PLACED = 0.8;
    private static final double LEAST_DATED = 0.5;
    private static final int BAND_DRAWS = 999;

    /** Sums over fewer areas, laid beside the published events, show which areas have a partner. */
    private static final int FEWEST_AREAS_TOLD = 5;

    private final ImpactPlan plan;
    private final ImpactGround ground;
    private final StudyTable table;

    private ImpactStudy(ImpactPlan plan, ImpactGround ground) {
        this.plan = plan;
        this.ground = ground;
        this.table = table(plan.outcome(), AreaUse::start);
    }

    /** @throws IllegalArgumentException when the ground is not that of the plan's months */
    public static ImpactReport run(ImpactPlan plan, ImpactGround ground) {
        if (!plan.months().equals(ground.months())) {
            throw new IllegalArgumentException(
                    "the ground is of " + ground.months() + ", the plan of " + plan.months());
        }
        return new ImpactStudy(plan, ground).report();
    }

    private ImpactReport report() {
        Result main = decide(table, plan.horizonMonths(), true);
        List<Run> others = main.estimates().isEmpty() ? List.of() : others(main);
        List<Guard> guards = new ArrayList<>(main.guards());
        guards.addAll(ofData());
        Verdict verdict = verdict(main, guards, others);
        List<Run> exploratory = plan.also().stream()
                .map(o -> new Run("exploratory", o, decide(table(o, AreaUse::start), plan.horizonMonths(), false)))
                .toList();
        return new ImpactReport(
                plan,
                ground.uses(),
                (int) ground.uses().stream().filter(AreaUse::counts).count() - table.areas(),
                verdict,
                ImpactSentence.of(plan, verdict, main),
                main,
                areasAreHidden() ? List.of() : table.course(),
                areasAreHidden() ? List.of() : description(),
                others,
                main.estimates().isEmpty() ? List.of() : reruns(),
                exploratory,
                falseDiscovery(exploratory),
                Detectable.before(plan, ground),
                guards,
                ground.cautions());
    }

    /** Where bases lie is published; where partners are is nobody's to know. */
    private boolean areasAreHidden() {
        return plan.treatment() == Treatment.PARTNERSHIP_BEGINS
                && Math.min(table.under(), table.areas() - table.under()) < FEWEST_AREAS_TOLD;
    }

    private StudyTable table(Outcome outcome, StudyTable.Start start) {
        return StudyTable.of(ground, outcome, start, plan.months());
    }

    /** The plan's method with the plan's thresholds. */
    private Result decide(StudyTable on, int horizonMonths, boolean eventStudy) {
        Map<String, List<String>> columns = new LinkedHashMap<>(STARTS);
        columns.put("near_since", List.of("near"));
        columns.put("external_outcome", List.of("count"));
        Map<String, Object> options = new LinkedHashMap<>();
        plan.thresholds()
                .forEach((name, value) ->
                        options.put(name, name.equals("min_completeness") ? value / 100.0 : (Object) value));
        options.put("horizon", horizonMonths);
        options.put("event_study", eventStudy);
        options.put("least_ratio", plan.leastRatio());
        options.put("most_ratio", plan.mostRatio());
        return on.run(ImpactPlan.METHOD, columns, options, plan.seed());
    }

    /** What the method cannot see of the data. */
    private List<Guard> ofData() {
        long dated = ground.areas(AreaUse.Use.UNDER_IT);
        long undated = ground.areas(AreaUse.Use.START_NOT_KNOWN);
        int begun = table.begun().size();
        return List.of(
                Double.isNaN(ground.placedShare())
                        ? Guard.notChecked(Code.LOW_COMPLETENESS, "no event of the country is known")
                        : Guard.atLeast(
                                Code.LOW_COMPLETENESS,
                                ground.placedShare(),
                                LEAST_PLACED,
                                "share of the country's events whose place is known finely enough"),
                dated + undated == 0
                        ? Guard.notChecked(Code.UNCERTAIN_START, "it began in no area")
                        : Guard.atLeast(
                                Code.UNCERTAIN_START,
                                dated / (double) (dated + undated),
                                LEAST_DATED,
                                "share of areas under it whose start is known within " + plan.datedWithinMonths()
                                        + " months"),
                new Guard(
                        Code.FEW_CLUSTERS,
                        begun,
                        2,
                        "different months in which it began, at least; with one, whatever else began then is not told apart",
                        begun < 2 ? Guard.State.AMBER : Guard.State.PASSED),
                new Guard(
                        Code.TREATMENT_REVERSES,
                        ground.left(),
                        0,
                        "areas that were without it again before their window was over, at most; they count as under it",
                        ground.left() > 0 ? Guard.State.AMBER : Guard.State.PASSED));
    }

    private Verdict verdict(Result main, List<Guard> guards, List<Run> others) {
        Verdict found = main.verdict().orElseThrow();
        List<Code> failed =
                guards.stream().filter(Guard::failed).map(Guard::code).toList();
        if (found.kind() == Verdict.Kind.REFUSED || !failed.isEmpty()) {
            return ImpactSentence.refused(
                    Stream.concat(found.codes().stream(), failed.stream()).toList());
        }
        boolean told = found.kind() == Verdict.Kind.REDUCED || found.kind() == Verdict.Kind.INCREASED;
        double sign = found.kind() == Verdict.Kind.REDUCED ? 1 : -1;
        boolean against = others.stream()
                .map(ImpactStudy::effect)
                .flatMap(Optional::stream)
                .anyMatch(e -> found.kind() == Verdict.Kind.INCREASED
                        ? e.value() < 0
                        : Math.min(sign * e.low(), sign * e.high()) > 0);
        return told && against ? new Verdict(Verdict.Kind.CANNOT_TELL, List.of(Code.DISAGREEMENT)) : found;
    }

    /** The first estimate of a method that estimates an effect on the same outcome. */
    private static Optional<Estimate> effect(Run run) {
        boolean same = List.of("counts-two-way", "group-time", "linear-imputation", "synthetic")
                .contains(run.name());
        return same ? run.result().estimates().stream().findFirst() : Optional.empty();
    }

    private List<Run> description() {
        List<Run> runs = new ArrayList<>();
        List<Month> begun = table.begun();
        if (begun.isEmpty()) {
            return runs;
        }
        Month middle = begun.get(begun.size() / 2);
        for (boolean under : new boolean[] {true, false}) {
            table.around(under, plan.horizonMonths(), middle)
                    .ifPresent(rows -> runs.add(new Run(
                            under ? "before-after-under-it" : "before-after-others",
                            plan.outcome(),
                            Estimators.run(new Ask(
                                    "before-after",
                                    rows,
                                    Map.of(
                                            "outcome", List.of("count"),
                                            "unit", List.of("area"),
                                            "after", List.of("after")),
                                    Map.of("scale", "ratio"),
                                    plan.seed())))));
        }
        return runs;
    }

    private List<Run> others(Result main) {
        List<Run> runs = new ArrayList<>();
        runs.add(run(
                "counts-two-way",
                "poisson-fixed-effects",
                table,
                Map.of(
                        "outcome", List.of("count"),
                        "unit", List.of("area"),
                        "time", List.of("month"),
                        "terms", List.of("under")),
                Map.of()));
        runs.add(run(
                "group-time",
                "staggered-did",
                table,
                STARTS,
                Map.of(
                        "control_group",
                        "not-yet",
                        "draws",
                        BAND_DRAWS,
                        "max_event",
                        plan.horizonMonths() - 1,
                        "min_event",
                        -12)));
        runs.add(run(
                "linear-imputation", "did-imputation", table, STARTS, Map.of("max_event", plan.horizonMonths() - 1)));
        if (table.under() < plan.thresholds().getOrDefault("min_treated", 0)) {
            runs.add(synthetic());
        }
        main.tables().stream()
                .filter(t -> t.name().equals("event_study"))
                .findFirst()
                .flatMap(_ -> Drift.of(main, plan.seed()))
                .ifPresent(r -> runs.add(new Run("drift", plan.outcome(), r)));
        Estimate ratio = main.estimate("rate_ratio");
        if (ratio.value() > 0 && ratio.low() > 0 && Double.isFinite(ratio.high())) {
            runs.add(new Run(
                    "hidden-cause",
                    plan.outcome(),
                    Estimators.run(new Ask(
                            "e-value",
                            Table.NONE,
                            Map.of(),
                            Map.of("ratio", ratio.value(), "low", ratio.low(), "high", ratio.high()),
                            plan.seed()))));
        }
        return runs;
    }

    private Run run(
            String name, String method, StudyTable on, Map<String, List<String>> columns, Map<String, Object> options) {
        return new Run(name, plan.outcome(), on.run(method, columns, options, plan.seed()));
    }

    /** For few areas: those that began first, against the others weighted to move like them. */
    private Run synthetic() {
        Month first = table.begun().getFirst();
        StudyTable one = table.only(a -> !table.isUnder(a) || table.start(a).equals(Optional.of(first)));
        return run("synthetic", "synthetic-did", one, STARTS, Map.of());
    }

    private List<Run> reruns() {
        List<Run> runs = new ArrayList<>();
        runs.add(new Run(
                "earliest-start",
                plan.outcome(),
                decide(table(plan.outcome(), AreaUse::earliest), plan.horizonMonths(), false)));
        runs.add(new Run("half-window", plan.outcome(), decide(table, plan.horizonMonths() / 2, false)));
        plan.outcome()
                .bounds()
                .forEach(bound -> runs.add(new Run(
                        "other-figures", bound, decide(table(bound, AreaUse::start), plan.horizonMonths(), false))));
        return runs;
    }

    private static List<Double> falseDiscovery(List<Run> exploratory) {
        double[] p = exploratory.stream()
                .filter(r -> !r.result().estimates().isEmpty())
                .mapToDouble(r -> r.result().estimate("log_rate_ratio").p())
                .filter(v -> !Double.isNaN(v))
                .toArray();
        double[] q = Local.falseDiscovery(p);
        List<Double> all = new ArrayList<>();
        int next = 0;
        for (Run run : exploratory) {
            boolean has = !run.result().estimates().isEmpty()
                    && !Double.isNaN(run.result().estimate("log_rate_ratio").p());
            all.add(has ? q[next++] : Double.NaN);
        }
        return all;
    }
}
