package org.baraza.core.compare.estimators;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Estimate;
import org.baraza.core.compare.Estimator;
import org.baraza.core.compare.Guard;
import org.baraza.core.compare.Keys;
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
import org.baraza.core.compare.impact.LinearImputation;
import org.baraza.core.compare.impact.StaggeredGuards;
import org.baraza.core.compare.impact.StaggeredPanel;
import org.baraza.core.compare.impact.Verdicts;
import org.baraza.core.compare.regression.Design;
import org.baraza.core.compare.regression.ErrorChoice;
import org.baraza.core.compare.regression.Errors;
import org.baraza.core.compare.regression.Fit;
import org.baraza.core.compare.regression.LinearErrors;

/** Outcomes imputed from cells not under it, and effects as what is left. */
@AutoService(Estimator.class)
public final class DidImputation implements Estimator {

    @Override
    public MethodCard card() {
        return MethodCard.named("did-imputation", 1, "Imputation difference-in-differences (linear)")
                .estimates(
                        "The mean difference, over cells under it, between the outcome and what effects of unit and time,"
                                + " learnt from cells not under it, let expect.")
                .assumes(
                        "Without it, units would have moved in parallel, given the covariates.",
                        "Nobody changed in expectation of it.",
                        "Once under it, a unit stays under it.")
                .fails(
                        "Counts from different levels: common shocks multiply; use poisson-imputation.",
                        "Starts that answer a flare-up.")
                .paper("Borusyak, Jaravel and Spiess 2024")
                .reads(
                        Role.of("outcome", Role.Kind.NUMBER, "What may have changed."),
                        StaggeredPanel.UNIT,
                        StaggeredPanel.TIME,
                        StaggeredPanel.FIRST_TREATED,
                        StaggeredPanel.TREATED,
                        Role.optionalSeveral(
                                "covariates", Role.Kind.TERM, "What changes over time and explains the outcome."),
                        Role.optional("cluster", Role.Kind.KEY, "Units that move together, such as a region."))
                .offers(
                        Setting.whole("max_event", "", "Latest time since the start that counts.", 0, 100_000),
                        Setting.whole(
                                "pretrends",
                                "",
                                "How many times before the start are tested; as many as are seen, up to 5, when left out.",
                                0,
                                1_000),
                        Setting.choice(
                                "interval",
                                "normal",
                                "Quantile of the normal; or 1.96 as it stands, as R's didimputation has it.",
                                "normal",
                                "1.96"),
                        Design.FACTORS,
                        Design.REFERENCE)
                .offers(StaggeredGuards.settings(2))
                .givesVerdict()
                .example(StaggeredExample.CSV, StaggeredExample.COLUMNS, List.of())
                .done();
    }

    @Override
    public Result run(Study study) {
        StaggeredPanel panel = StaggeredRead.panel(study);
        int[] clusters = StaggeredRead.clusters(study, panel);
        Design design = Design.of(study, "covariates", false);
        double[][][] x = new double[design.columns().length][][];
        for (int a = 0; a < x.length; a++) {
            x[a] = panel.cells(design.columns()[a]);
        }
        LinearImputation imputed = new LinearImputation(panel, panel.cells(study.numbers("outcome")), x);
        return new Answer(study, Result.of(card(), study), panel, clusters, imputed).tell();
    }

    private record Answer(
            Study study, Result.Maker result, StaggeredPanel panel, int[] clusters, LinearImputation imputed) {

        Result tell() {
            long most = study.given("max_event") ? study.whole("max_event") : Long.MAX_VALUE;
            int lost = 0;
            int cells = 0;
            List<Long> events = new ArrayList<>();
            for (int u = 0; u < panel.units().size(); u++) {
                for (int t = 0; t < panel.times().length; t++) {
                    if (panel.under(u, t) && panel.row()[u][t] >= 0) {
                        long since = panel.times()[t] - panel.first()[u];
                        boolean can = imputed.imputable(u, t);
                        lost += can ? 0 : 1;
                        if (can && since <= most) {
                            cells++;
                            events.add(since);
                        }
                    }
                }
            }
            if (cells == 0) {
                throw new Refused(Code.SHORT_PRE, "No cell under it has its unit and its time seen without it.");
            }
            LinearImputation.Mean all = imputed.mean(weights(0, most));
            double error = LinearImputation.error(all.influence(), clusters);
            int groups = Arrays.stream(clusters).max().orElse(-1) + 1;
            Estimate plain = Estimate.of("effect", all.value(), error, Double.POSITIVE_INFINITY, study.level());
            result.estimate(new Estimate(
                            plain.name(),
                            plain.value(),
                            error,
                            plain.statistic(),
                            plain.degreesOfFreedom(),
                            plain.p(),
                            all.value() - reach() * error,
                            all.value() + reach() * error))
                    .standardError("imputation residuals summed over "
                            + (groups == clusters.length ? "units" : groups + " clusters")
                            + ", effects averaged by cohort and time")
                    .interval("normal interval")
                    .count("rows", study.rows())
                    .count("units", panel.units().size())
                    .count("times", panel.times().length)
                    .count("treated_units", panel.everUnder())
                    .count("cells_under_it", cells)
                    .count("cells_not_imputed", lost);
            if (lost > 0) {
                result.note(
                        lost + " cells under it were left out: their unit or their time was never seen without it.");
            }
            dynamic(events.stream().distinct().sorted().toList());
            for (Guard guard : StaggeredGuards.of(panel, study)) {
                result.guard(guard);
            }
            pretrends();
            double moved = Arrays.stream(all.influence()).map(Math::abs).max().orElse(0) / error;
            result.guard(Guard.atMost(
                    Code.ONE_AREA_DRIVES, moved, 1, "standard errors that one unit adds to the effect by itself"));
            result.guard(Guard.notChecked(Code.SPILLOVER, "who is whose neighbour is not known to this method"));
            result.verdict(Verdicts.of(
                    Verdicts.Effect.of(all.value(), error, Double.POSITIVE_INFINITY, StaggeredGuards.margin(study)),
                    result.guards()));
            return result.done();
        }

        private double reach() {
            return study.text("interval").equals("1.96")
                    ? 1.96
                    : Tails.quantile(Double.POSITIVE_INFINITY, study.level());
        }

        private double[][] weights(long from, long to) {
            double[][] weights = new double[panel.units().size()][panel.times().length];
            double count = 0;
            for (int u = 0; u < weights.length; u++) {
                for (int t = 0; t < weights[u].length; t++) {
                    boolean counts = imputed.imputable(u, t)
                            && panel.times()[t] - panel.first()[u] >= from
                            && panel.times()[t] - panel.first()[u] <= to;
                    weights[u][t] = counts ? 1 : 0;
                    count += weights[u][t];
                }
            }
            for (double[] line : weights) {
                for (int t = 0; t < line.length; t++) {
                    line[t] /= count;
                }
            }
            return weights;
        }

        private void dynamic(List<Long> events) {
            double[][] columns = new double[4][events.size()];
            double z = reach();
            for (int k = 0; k < events.size(); k++) {
                LinearImputation.Mean mean = imputed.mean(weights(events.get(k), events.get(k)));
                double error = LinearImputation.error(mean.influence(), clusters);
                columns[0][k] = mean.value();
                columns[1][k] = error;
                columns[2][k] = mean.value() - z * error;
                columns[3][k] = mean.value() + z * error;
            }
            result.table(Tabled.named("dynamic")
                    .wholes(
                            "event_time",
                            events.stream().mapToLong(Long::longValue).toArray())
                    .numbers("effect", columns[0])
                    .numbers("standard_error", columns[1])
                    .numbers("low", columns[2])
                    .numbers("high", columns[3])
                    .done());
        }

        /** Leads among the cells not under it, tested together. */
        private void pretrends() {
            long seen = Arrays.stream(panel.first())
                    .filter(f -> f != StaggeredPanel.NEVER)
                    .map(f -> f - panel.times()[0] - 1)
                    .max()
                    .orElse(0);
            int leads = study.given("pretrends") ? study.whole("pretrends") : (int) Math.min(5, seen);
            if (leads == 0) {
                result.guard(Guard.notChecked(Code.PRETREND, "no time before the start is left to look at"));
                return;
            }
            try {
                test(leads);
            } catch (Refused why) {
                result.guard(Guard.notChecked(Code.PRETREND, why.sentence()));
            }
        }

        private void test(int leads) {
            List<int[]> cells = new ArrayList<>();
            for (int u = 0; u < panel.units().size(); u++) {
                for (int t = 0; t < panel.times().length; t++) {
                    if (panel.row()[u][t] >= 0 && !panel.under(u, t)) {
                        cells.add(new int[] {u, t});
                    }
                }
            }
            int n = cells.size();
            double[][] columns = new double[leads][n];
            double[] y = new double[n];
            int[] unit = new int[n];
            int[] time = new int[n];
            int[] cluster = new int[n];
            double[] outcome = study.numbers("outcome");
            for (int i = 0; i < n; i++) {
                unit[i] = cells.get(i)[0];
                time[i] = cells.get(i)[1];
                cluster[i] = clusters[unit[i]];
                y[i] = outcome[panel.row()[unit[i]][time[i]]];
                long first = panel.first()[unit[i]];
                long before = first == StaggeredPanel.NEVER ? Long.MAX_VALUE : first - panel.times()[time[i]];
                if (before <= leads) {
                    columns[(int) before - 1][i] = 1;
                }
            }
            List<String> names = new ArrayList<>();
            for (int k = 1; k <= leads; k++) {
                names.add("lead " + k);
            }
            double[] ones = new double[n];
            Arrays.fill(ones, 1);
            Fit fit = Fit.of(new Design(names, columns), y, List.of(Panels.keys(unit), Panels.keys(time)), ones);
            Keys groups = Panels.keys(cluster);
            Errors errors =
                    LinearErrors.clustered(fit, new ErrorChoice("CR1S", List.of(groups), "auto", "nested", "each"));
            double[] b = fit.coefficients();
            double[] roots = Matrix.roots(errors.variance());
            double statistic = Cholesky.of(errors.variance())
                    .map(c -> Matrix.dot(b, c.solve(b)) / leads)
                    .orElseThrow(
                            () -> new Refused(Code.FEW_CLUSTERS, "too few clusters to test so many times together"));
            double p = Tails.fAbove(statistic, leads, groups.size() - 1.0);
            long[] at = new long[leads];
            for (int k = 0; k < leads; k++) {
                at[k] = -k - 1L;
            }
            result.table(Tabled.named("before")
                    .wholes("event_time", at)
                    .numbers("effect", b)
                    .numbers("standard_error", roots)
                    .done());
            result.number("pretest_statistic", statistic)
                    .number("pretest_df", leads)
                    .number("pretest_p", p);
            result.guard(new Guard(
                    Code.PRETREND,
                    p,
                    0.05,
                    "p of the joint test of the " + leads + " times before the start, at least",
                    p < 0.05 ? Guard.State.FAILED : p < 0.10 ? Guard.State.AMBER : Guard.State.PASSED));
        }
    }
}
