package org.baraza.core.compare.estimators;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Estimate;
import org.baraza.core.compare.Estimator;
import org.baraza.core.compare.Guard;
import org.baraza.core.compare.MethodCard;
import org.baraza.core.compare.Refused;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Role;
import org.baraza.core.compare.Setting;
import org.baraza.core.compare.Study;
import org.baraza.core.compare.Tabled;
import org.baraza.core.compare.Tails;
import org.baraza.core.compare.algebra.Cholesky;
import org.baraza.core.compare.algebra.Matrix;
import org.baraza.core.compare.impact.Aggregates;
import org.baraza.core.compare.impact.GroupTime;
import org.baraza.core.compare.impact.Multipliers;
import org.baraza.core.compare.impact.StaggeredGuards;
import org.baraza.core.compare.impact.StaggeredPanel;
import org.baraza.core.compare.impact.Verdicts;
import org.baraza.core.compare.regression.Design;

/** Group-time effects where units start at different times. */
@AutoService(Estimator.class)
public final class StaggeredDid implements Estimator {

    private static final List<String> WAYS = List.of("simple", "dynamic", "group", "calendar");

    @Override
    public MethodCard card() {
        return MethodCard.named("staggered-did", 1, "Staggered difference-in-differences (group-time effects)")
                .estimates(
                        "The mean effect on units that came under it, by cohort and time and summed up, against units"
                                + " never or not yet under it.")
                .assumes(
                        "Without it, cohorts would have moved in parallel with those compared with, given the covariates.",
                        "Nobody changed in expectation of it, beyond the anticipation stated.",
                        "Once under it, a unit stays under it.",
                        "Units not under it are not touched by others that are.")
                .fails(
                        "Counts where units start from different levels: common shocks multiply, so parallel moves on the"
                                + " plain scale fail; use poisson-imputation.",
                        "Starts that answer a flare-up: what falls afterwards would have fallen anyway.")
                .paper("Callaway and Sant'Anna 2021; Sant'Anna and Zhao 2020")
                .reads(
                        Role.of("outcome", Role.Kind.NUMBER, "What may have changed."),
                        StaggeredPanel.UNIT,
                        StaggeredPanel.TIME,
                        StaggeredPanel.FIRST_TREATED,
                        StaggeredPanel.TREATED,
                        Role.optionalSeveral("covariates", Role.Kind.TERM, "What makes units alike; taken before."),
                        Role.optional(
                                "weights", Role.Kind.NUMBER, "How much a unit weighs, above 0; of its first time."),
                        Role.optional("cluster", Role.Kind.KEY, "Units that move together, such as a region."))
                .offers(
                        Setting.choice(
                                "control_group",
                                "never",
                                "Units compared with: never under it, or not yet under it as well.",
                                "never",
                                "not-yet",
                                "nevertreated",
                                "notyettreated"),
                        Setting.choice(
                                "method",
                                "dr",
                                "dr: doubly robust; reg: outcome regression; ipw: inverse probability weighting. Without"
                                        + " covariates all are the same.",
                                "dr",
                                "reg",
                                "ipw"),
                        Setting.choice(
                                "base_period",
                                "varying",
                                "Before the start each time is held against the one before (varying), or against the last"
                                        + " before the start (universal).",
                                "varying",
                                "universal"),
                        Setting.whole(
                                "anticipation",
                                "0",
                                "Times before the start at which it may already be felt.",
                                0,
                                1000),
                        Setting.choice(
                                "overall",
                                "simple",
                                "Which summary comes first and decides the verdict.",
                                "simple",
                                "dynamic",
                                "group",
                                "calendar"),
                        Setting.whole(
                                "min_event", "", "Earliest time since the start that is shown.", -100_000, 100_000),
                        Setting.whole("max_event", "", "Latest time since the start that counts.", -100_000, 100_000),
                        Setting.whole(
                                "balance",
                                "",
                                "Only cohorts seen so long after their start count in dynamic.",
                                0,
                                100_000),
                        Setting.choice(
                                "standard_errors",
                                "analytic",
                                "From influence functions, or from the spread of the multiplier bootstrap's draws.",
                                "analytic",
                                "bootstrap"),
                        Setting.whole("draws", "999", "Draws of the multiplier bootstrap.", 99, 1_000_000),
                        Setting.choice(
                                "multiplier",
                                "mammen",
                                "What units are multiplied by.",
                                "mammen",
                                "rademacher",
                                "normal"),
                        Setting.choice(
                                "group_errors",
                                "did",
                                "Error of the mean over cohorts: as version 2.1 of R's did gives it, which lays the"
                                        + " uncertainty of all cohorts' shares on the first; or exact.",
                                "did",
                                "exact"),
                        Design.FACTORS,
                        Design.REFERENCE,
                        Setting.choice(
                                "unbalanced",
                                "refuse",
                                "What to do when units lack times: refuse, or leave those units out.",
                                "refuse",
                                "drop"))
                .offers(StaggeredGuards.settings(2))
                .seed("The draws of the multiplier bootstrap: simultaneous bands, and errors where asked.")
                .givesVerdict()
                .example(StaggeredExample.CSV, StaggeredExample.COLUMNS, List.of("draws=199"))
                .done();
    }

    @Override
    public Result run(Study study) {
        Result.Maker result = Result.of(card(), study);
        StaggeredPanel panel = panel(study, result);
        double[] weights = weights(study, panel);
        int[] clusters = StaggeredRead.clusters(study, panel);
        Design design = Design.of(study, "covariates", true);
        boolean notYet = study.text("control_group").startsWith("not");
        GroupTime.How how = new GroupTime.How(
                study.text("method"),
                notYet,
                study.text("base_period").equals("universal"),
                study.whole("anticipation"));
        GroupTime all = GroupTime.of(
                panel, panel.cells(study.numbers("outcome")), time -> at(design, panel, time), weights, how);
        Aggregates.Limits limits = new Aggregates.Limits(
                study.given("min_event") ? study.whole("min_event") : Long.MIN_VALUE / 4,
                study.given("max_event") ? study.whole("max_event") : Long.MAX_VALUE / 4,
                study.given("balance") ? study.whole("balance") : -1,
                how.anticipation());
        if (all.cells().stream().noneMatch(c -> c.time() >= c.cohort() && !Double.isNaN(c.effect()))) {
            throw new Refused(Code.FEW_CONTROLS, "At no time is there a unit under it and one to compare it with.");
        }
        Map<String, Aggregates> ways = new LinkedHashMap<>();
        ways.put("simple", Aggregates.simple(all, limits));
        ways.put("dynamic", Aggregates.dynamic(all, limits));
        ways.put(
                "group",
                Aggregates.group(all, limits, study.text("group_errors").equals("did")));
        ways.put("calendar", Aggregates.calendar(all, limits));
        new Telling(study, result, all, clusters).tell(ways);
        return result.done();
    }

    private static StaggeredPanel panel(Study study, Result.Maker result) {
        StaggeredPanel read = StaggeredPanel.of(study);
        int given = read.units().size();
        if (read.gaps() > 0 && study.text("unbalanced").equals("refuse")) {
            throw new Refused(
                    Code.UNBALANCED_PANEL,
                    read.gaps()
                            + " cells of unit and time have no row. Missing is not zero: say \"unbalanced\": \"drop\" to"
                            + " leave units with gaps out.");
        }
        StaggeredPanel whole = read.gaps() > 0 ? read.whole() : read;
        if (whole.units().size() < given) {
            result.note((given - whole.units().size()) + " units lack a time and were left out.");
        }
        long from = whole.times()[0] + study.whole("anticipation");
        StaggeredPanel kept = whole.only(u -> whole.first()[u] > from);
        if (kept.units().size() < whole.units().size()) {
            result.note((whole.units().size() - kept.units().size())
                    + " units were under it from the first time on and were left out: nothing was seen before.");
        }
        boolean none = Arrays.stream(kept.first()).allMatch(f -> f <= kept.times()[kept.times().length - 1]);
        StaggeredPanel cut = kept;
        if (none && kept.units().size() > 0) {
            if (!study.text("control_group").startsWith("not")) {
                throw new Refused(
                        Code.FEW_CONTROLS, "Every unit comes under it in time; say \"control_group\": \"not-yet\".");
            }
            long last = Arrays.stream(kept.first()).max().orElseThrow() - study.whole("anticipation");
            int times = (int) Arrays.stream(kept.times()).filter(t -> t < last).count();
            cut = kept.until(times);
            result.note("Every unit comes under it in time; what follows the last start has nothing to compare with and"
                    + " was left out.");
        }
        if (cut.units().isEmpty() || cut.times().length < 2 || cut.cohorts().length == 0) {
            throw new Refused(Code.FEW_TREATED, "No unit comes under it after the first time seen.");
        }
        result.count("rows", study.rows())
                .count("units", cut.units().size())
                .count("times", cut.times().length)
                .count("treated_units", cut.everUnder())
                .count("never_treated_units", cut.units().size() - cut.everUnder())
                .count("cohorts", cut.cohorts().length);
        return cut;
    }

    private static double[] weights(Study study, StaggeredPanel panel) {
        double[] weights = new double[panel.units().size()];
        Arrays.fill(weights, 1);
        if (study.has("weights")) {
            double[] column = study.numbers("weights");
            for (int u = 0; u < weights.length; u++) {
                weights[u] = column[panel.row()[u][0]];
                if (!(weights[u] > 0)) {
                    throw new Refused(Code.BAD_VALUES, "Weights must be above 0.");
                }
            }
        }
        double mean = Matrix.mean(weights);
        return Arrays.stream(weights).map(w -> w / mean).toArray();
    }

    private static double[][] at(Design design, StaggeredPanel panel, int time) {
        double[][] x = new double[design.columns().length][panel.units().size()];
        for (int j = 0; j < x.length; j++) {
            for (int u = 0; u < x[j].length; u++) {
                x[j][u] = design.columns()[j][panel.row()[u][time]];
            }
        }
        return x;
    }

    /** Puts effects, their errors and their bands into the answer. */
    private static final class Telling {

        private final Study study;
        private final Result.Maker result;
        private final GroupTime all;
        private final int[] clusters;
        private final boolean drawn;

        Telling(Study study, Result.Maker result, GroupTime all, int[] clusters) {
            this.study = study;
            this.result = result;
            this.all = all;
            this.clusters = clusters;
            this.drawn = study.text("standard_errors").equals("bootstrap");
        }

        void tell(Map<String, Aggregates> ways) {
            List<GroupTime.Mean> cells = all.cells().stream()
                    .map(c -> new GroupTime.Mean("", c.time(), c.effect(), c.influence()))
                    .toList();
            List<List<GroupTime.Mean>> tables = new ArrayList<>();
            tables.add(ways.values().stream().map(Aggregates::overall).toList());
            tables.add(cells);
            ways.values().forEach(w -> tables.add(w.steps()));
            Multipliers draws = Multipliers.of(
                    tables.stream()
                            .flatMap(List::stream)
                            .map(GroupTime.Mean::influence)
                            .filter(i -> i.length > 0)
                            .toList(),
                    clusters,
                    study.whole("draws"),
                    study.text("multiplier"),
                    study.seed());
            int from = 0;
            List<Effects> told = new ArrayList<>();
            for (List<GroupTime.Mean> table : tables) {
                int known = (int)
                        table.stream().filter(m -> m.influence().length > 0).count();
                told.add(effects(table, draws.of(from, from + known, study.level())));
                from += known;
            }
            overall(ways, told.getFirst());
            result.table(table(
                    Tabled.named("group_time")
                            .wholes(
                                    "group",
                                    all.cells().stream()
                                            .mapToLong(GroupTime.Cell::cohort)
                                            .toArray()),
                    "time",
                    told.get(1)));
            for (int w = 1; w < WAYS.size(); w++) {
                String way = WAYS.get(w);
                String label = way.equals("dynamic") ? "event_time" : way.equals("group") ? "group" : "time";
                result.table(table(Tabled.named(way), label, told.get(2 + w)));
            }
        }

        private void overall(Map<String, Aggregates> ways, Effects told) {
            String first = study.text("overall");
            List<String> order = new ArrayList<>(List.of(first));
            WAYS.stream().filter(w -> !w.equals(first)).forEach(order::add);
            for (String way : order) {
                int at = WAYS.indexOf(way);
                result.estimate(Estimate.of(
                        way, told.means.get(at).effect(), told.errors[at], Double.POSITIVE_INFINITY, study.level()));
            }
            int groups = Arrays.stream(clusters).max().orElse(-1) + 1;
            String whose = groups == clusters.length ? "units" : groups + " clusters";
            result.standardError(
                            drawn
                                    ? "multiplier bootstrap (" + study.text("multiplier") + ", " + study.whole("draws")
                                            + " draws over " + whose + ", from the middle half)"
                                    : "influence functions, summed over " + whose)
                    .interval("normal interval");
            guards(ways.get(first).overall(), told.errors[WAYS.indexOf(first)]);
        }

        /** Means with their errors and how far a band for all of them reaches. */
        private record Effects(List<GroupTime.Mean> means, double[] errors, double critical) {}

        private Effects effects(List<GroupTime.Mean> means, Multipliers.Found found) {
            double[] errors = new double[means.size()];
            int at = 0;
            for (int i = 0; i < errors.length; i++) {
                double[] influence = means.get(i).influence();
                boolean known = influence.length > 0;
                errors[i] =
                        !known ? Double.NaN : drawn ? found.errors()[at] : Multipliers.analytic(influence, clusters);
                at += known ? 1 : 0;
            }
            return new Effects(means, errors, found.critical());
        }

        private Tabled table(Tabled.Maker table, String label, Effects told) {
            int n = told.errors.length;
            double[][] columns = new double[5][n];
            double z = Tails.quantile(Double.POSITIVE_INFINITY, study.level());
            for (int i = 0; i < n; i++) {
                double effect = told.means.get(i).effect();
                columns[0][i] = effect;
                columns[1][i] = effect - z * told.errors[i];
                columns[2][i] = effect + z * told.errors[i];
                columns[3][i] = effect - told.critical * told.errors[i];
                columns[4][i] = effect + told.critical * told.errors[i];
            }
            Tabled made = table.wholes(
                            label,
                            told.means.stream().mapToLong(GroupTime.Mean::at).toArray())
                    .numbers("effect", columns[0])
                    .numbers("standard_error", told.errors)
                    .numbers("low", columns[1])
                    .numbers("high", columns[2])
                    .numbers("band_low", columns[3])
                    .numbers("band_high", columns[4])
                    .done();
            result.number("critical_value_" + made.name(), told.critical);
            return made;
        }

        private void guards(GroupTime.Mean overall, double error) {
            for (Guard guard : StaggeredGuards.of(all.panel(), study)) {
                result.guard(guard);
            }
            pretest();
            double most = 0;
            for (double one : overall.influence()) {
                most = Math.max(most, Math.abs(one) / overall.influence().length / error);
            }
            result.guard(Guard.atMost(
                    Code.ONE_AREA_DRIVES, most, 1, "standard errors by which leaving one unit out moves the effect"));
            result.guard(Guard.notChecked(Code.SPILLOVER, "who is whose neighbour is not known to this method"));
            result.verdict(Verdicts.of(
                    Verdicts.Effect.of(
                            overall.effect(), error, Double.POSITIVE_INFINITY, StaggeredGuards.margin(study)),
                    result.guards()));
        }

        /** Are all effects before the start zero? */
        private void pretest() {
            List<GroupTime.Cell> before = all.estimated().stream()
                    .filter(c -> c.time() < c.cohort() - study.whole("anticipation"))
                    .toList();
            if (before.isEmpty()) {
                result.guard(Guard.notChecked(Code.PRETREND, "no time before the start is left to look at"));
                return;
            }
            int q = before.size();
            int n = all.panel().units().size();
            if (q > 400) {
                result.guard(Guard.notChecked(Code.PRETREND, "too many effects before the start for a joint test"));
                return;
            }
            double[][] variance = new double[q][q];
            double[] effects = new double[q];
            for (int a = 0; a < q; a++) {
                effects[a] = before.get(a).effect();
                for (int b = 0; b <= a; b++) {
                    variance[a][b] =
                            covariance(before.get(a).influence(), before.get(b).influence(), n);
                    variance[b][a] = variance[a][b];
                }
            }
            Cholesky solver = Cholesky.dropping(variance);
            if (solver.rank() < q) {
                result.guard(Guard.notChecked(Code.PRETREND, "effects before the start repeat each other"));
                return;
            }
            double w = Matrix.dot(effects, solver.solve(effects));
            double p = Tails.chiSquaredAbove(w, q);
            result.number("pretest_statistic", w).number("pretest_df", q).number("pretest_p", p);
            String rule = "p of the joint test that all effects before the start are zero, at least";
            result.guard(new Guard(
                    Code.PRETREND,
                    p,
                    0.05,
                    rule,
                    p < 0.05 ? Guard.State.FAILED : p < 0.10 ? Guard.State.AMBER : Guard.State.PASSED));
        }

        private double covariance(double[] a, double[] b, int n) {
            int groups = Arrays.stream(clusters).max().orElse(-1) + 1;
            double[] sumA = new double[groups];
            double[] sumB = new double[groups];
            for (int u = 0; u < n; u++) {
                sumA[clusters[u]] += a[u];
                sumB[clusters[u]] += b[u];
            }
            return Matrix.dot(sumA, sumB) / n / n;
        }
    }
}
