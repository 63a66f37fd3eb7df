package org.baraza.core.compare.estimators;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Estimate;
import org.baraza.core.compare.Estimator;
import org.baraza.core.compare.Guard;
import org.baraza.core.compare.MethodCard;
import org.baraza.core.compare.Misuse;
import org.baraza.core.compare.Refused;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Role;
import org.baraza.core.compare.Setting;
import org.baraza.core.compare.Study;
import org.baraza.core.compare.Tabled;
import org.baraza.core.compare.Tails;
import org.baraza.core.compare.algebra.Cholesky;
import org.baraza.core.compare.algebra.Matrix;
import org.baraza.core.compare.impact.StaggeredGuards;
import org.baraza.core.compare.impact.StaggeredPanel;
import org.baraza.core.compare.impact.Verdicts;
import org.baraza.core.compare.regression.Design;
import org.baraza.core.compare.regression.ErrorChoice;
import org.baraza.core.compare.regression.Errors;
import org.baraza.core.compare.regression.Fit;
import org.baraza.core.compare.regression.LinearErrors;

/** A coefficient for each cohort and time since the start, averaged by cohorts' sizes. */
@AutoService(Estimator.class)
public final class InteractionWeighted implements Estimator {

    private static final int MOST_COLUMNS = 800;

    @Override
    public MethodCard card() {
        return MethodCard.named("interaction-weighted", 1, "Interaction-weighted event study (Sun and Abraham)")
                .estimates(
                        "The mean effect by time since the start, each cohort's own coefficient weighted by its size,"
                                + " against units never under it.")
                .assumes(
                        "Without it, cohorts would have moved in parallel with units never under it.",
                        "Nobody changed in expectation of it before the reference time.")
                .fails("Where no unit is never under it the last cohort stands in, and its effect is taken as none.")
                .paper("Sun and Abraham 2021")
                .reads(
                        Role.of("outcome", Role.Kind.NUMBER, "What may have changed."),
                        StaggeredPanel.UNIT,
                        StaggeredPanel.TIME,
                        StaggeredPanel.FIRST_TREATED,
                        StaggeredPanel.TREATED,
                        Role.optionalSeveral(
                                "covariates", Role.Kind.TERM, "What changes over time and explains the outcome."),
                        ErrorChoice.CLUSTER)
                .offers(
                        Setting.whole(
                                "reference_time",
                                "-1",
                                "Time since the start that others are held against.",
                                -10_000,
                                -1),
                        ErrorChoice.kinds("CR1S", "CR0", "CR1", "CR1S", "HC0", "HC1", "classical"),
                        ErrorChoice.SMALL_SAMPLE,
                        ErrorChoice.COUNTED,
                        ErrorChoice.MULTIWAY,
                        Design.FACTORS,
                        Design.REFERENCE)
                .offers(StaggeredGuards.settings(2))
                .givesVerdict()
                .example(StaggeredExample.CSV, StaggeredExample.COLUMNS, List.of())
                .done();
    }

    @Override
    public Result run(Study study) {
        StaggeredPanel read = StaggeredRead.panel(study);
        StaggeredPanel panel = read.only(u -> read.first()[u] > read.times()[0]);
        if (panel.cohorts().length == 0) {
            throw new Refused(Code.SHORT_PRE, "No unit is seen before its start.");
        }
        Answer answer = new Answer(study, Result.of(card(), study), panel);
        if (panel.units().size() < read.units().size()) {
            answer.result.note((read.units().size() - panel.units().size())
                    + " units were under it from the first time on and were left out.");
        }
        return answer.tell();
    }

    private static final class Answer {

        private final Study study;
        private final Result.Maker result;
        private final StaggeredPanel panel;
        private final List<long[]> cells = new ArrayList<>();
        private final List<double[]> columns = new ArrayList<>();
        private final List<String> names = new ArrayList<>();
        private int[] rows = new int[0];
        private int[] unit = new int[0];
        private int[] time = new int[0];

        Answer(Study study, Result.Maker result, StaggeredPanel panel) {
            this.study = study;
            this.result = result;
            this.panel = panel;
        }

        Result tell() {
            long reference = reference();
            long last = reference == StaggeredPanel.NEVER ? Long.MAX_VALUE : reference;
            place(last);
            long omitted = study.whole("reference_time");
            for (long cohort : panel.cohorts()) {
                if (cohort != reference) {
                    columnsOf(cohort, omitted);
                }
            }
            int shown = cells.size();
            if (shown > MOST_COLUMNS) {
                throw new Misuse("There are " + shown + " cohorts and times; this method is for up to " + MOST_COLUMNS
                        + ". Take staggered-did.");
            }
            covariates();
            double[] outcome = study.numbers("outcome");
            double[] y = Arrays.stream(rows).mapToDouble(r -> outcome[r]).toArray();
            double[] ones = new double[y.length];
            Arrays.fill(ones, 1);
            Fit fit = Fit.of(
                    new Design(names, columns.toArray(new double[0][])),
                    y,
                    List.of(Panels.keys(unit), Panels.keys(time)),
                    ones);
            ErrorChoice choice = choice();
            Errors errors = choice.clusters().isEmpty()
                    ? choice.kind().equals("classical")
                            ? LinearErrors.classical(fit)
                            : LinearErrors.rowByRow(fit, choice.kind())
                    : LinearErrors.clustered(fit, choice);
            result.standardError(errors.name() + ", cohorts' sizes taken as known")
                    .interval("Student t interval");
            result.count("rows", y.length)
                    .count("units", panel.units().size())
                    .count("treated_units", panel.everUnder())
                    .count("coefficients", names.size());
            told(fit, errors, shown);
            return result.done();
        }

        /** Never under it; or the last cohort where there is none. */
        private long reference() {
            boolean never = Arrays.stream(panel.first()).anyMatch(f -> f == StaggeredPanel.NEVER);
            if (!never) {
                result.note(
                        "Every unit comes under it in time: the last cohort stands in for units never under it, up to"
                                + " its start.");
            }
            long[] cohorts = panel.cohorts();
            if (!never && cohorts.length == 1) {
                throw new Refused(Code.FEW_CONTROLS, "There is one cohort and no unit to compare it with.");
            }
            return never ? StaggeredPanel.NEVER : cohorts[cohorts.length - 1];
        }

        private void place(long last) {
            List<int[]> found = new ArrayList<>();
            for (int u = 0; u < panel.units().size(); u++) {
                for (int t = 0; t < panel.times().length; t++) {
                    if (panel.row()[u][t] >= 0 && panel.times()[t] < last) {
                        found.add(new int[] {panel.row()[u][t], u, t});
                    }
                }
            }
            rows = found.stream().mapToInt(f -> f[0]).toArray();
            unit = found.stream().mapToInt(f -> f[1]).toArray();
            time = found.stream().mapToInt(f -> f[2]).toArray();
        }

        private void columnsOf(long cohort, long omitted) {
            TreeSet<Long> events = new TreeSet<>();
            for (int i = 0; i < rows.length; i++) {
                if (panel.first()[unit[i]] == cohort) {
                    events.add(panel.times()[time[i]] - cohort);
                }
            }
            if (!events.contains(omitted)) {
                throw new Refused(
                        Code.SHORT_PRE, "Cohort " + cohort + " is not seen at the reference time " + omitted + ".");
            }
            for (long event : events) {
                if (event != omitted) {
                    double[] column = new double[rows.length];
                    long count = 0;
                    for (int i = 0; i < rows.length; i++) {
                        boolean in = panel.first()[unit[i]] == cohort && panel.times()[time[i]] - cohort == event;
                        column[i] = in ? 1 : 0;
                        count += in ? 1 : 0;
                    }
                    columns.add(column);
                    cells.add(new long[] {cohort, event, count});
                    names.add("cohort " + cohort + ", time " + event);
                }
            }
        }

        private void covariates() {
            Design design = Design.of(study, "covariates", false);
            for (int j = 0; j < design.columns().length; j++) {
                double[] whole = design.columns()[j];
                columns.add(Arrays.stream(rows).mapToDouble(r -> whole[r]).toArray());
                names.add(design.names().get(j));
            }
        }

        private ErrorChoice choice() {
            ErrorChoice said = Panels.errors(study, Panels.keys(unit));
            return said.withClusters(
                    study.has("cluster")
                            ? said.clusters().stream()
                                    .map(c -> Panels.only(c, rows))
                                    .toList()
                            : said.clusters());
        }

        private void told(Fit fit, Errors errors, int shown) {
            double df = errors.degrees()[0];
            long[] events =
                    cells.stream().mapToLong(c -> c[1]).sorted().distinct().toArray();
            double[] effects = new double[events.length];
            double[] roots = new double[events.length];
            double[][] weights = new double[events.length + 1][fit.names().size()];
            for (int k = 0; k < shown; k++) {
                int at = Arrays.binarySearch(events, cells.get(k)[1]);
                weights[at][k] = cells.get(k)[2];
                weights[events.length][k] = cells.get(k)[1] >= 0 ? cells.get(k)[2] : 0;
            }
            for (double[] line : weights) {
                double whole = Matrix.sum(line);
                for (int k = 0; k < line.length; k++) {
                    line[k] /= whole;
                }
            }
            double t = Tails.quantile(df, study.level());
            double[] low = new double[events.length];
            double[] high = new double[events.length];
            for (int e = 0; e < events.length; e++) {
                effects[e] = Matrix.dot(weights[e], fit.coefficients());
                roots[e] = Math.sqrt(Matrix.quadratic(weights[e], errors.variance()));
                low[e] = effects[e] - t * roots[e];
                high[e] = effects[e] + t * roots[e];
            }
            double effect = Matrix.dot(weights[events.length], fit.coefficients());
            double error = Math.sqrt(Matrix.quadratic(weights[events.length], errors.variance()));
            result.estimate(Estimate.of("effect", effect, error, df, study.level()));
            result.table(Tabled.named("dynamic")
                    .wholes("event_time", events)
                    .numbers("effect", effects)
                    .numbers("standard_error", roots)
                    .numbers("low", low)
                    .numbers("high", high)
                    .done());
            result.table(Tabled.named("cohort_time")
                    .wholes("cohort", cells.stream().mapToLong(c -> c[0]).toArray())
                    .wholes("event_time", cells.stream().mapToLong(c -> c[1]).toArray())
                    .numbers("effect", Arrays.copyOf(fit.coefficients(), shown))
                    .numbers("standard_error", Arrays.copyOf(Matrix.roots(errors.variance()), shown))
                    .wholes("rows", cells.stream().mapToLong(c -> c[2]).toArray())
                    .done());
            for (Guard guard : StaggeredGuards.of(panel, study)) {
                result.guard(guard);
            }
            pretest(fit, errors, weights, events, df);
            result.guard(Guard.notChecked(Code.SPILLOVER, "who is whose neighbour is not known to this method"));
            result.verdict(
                    Verdicts.of(Verdicts.Effect.of(effect, error, df, StaggeredGuards.margin(study)), result.guards()));
        }

        private void pretest(Fit fit, Errors errors, double[][] weights, long[] events, double df) {
            int q = (int) Arrays.stream(events).filter(e -> e < 0).count();
            if (q == 0) {
                result.guard(Guard.notChecked(Code.PRETREND, "only the reference time was seen before the start"));
                return;
            }
            double[][] w = Arrays.copyOf(weights, q);
            double[] b = Matrix.product(w, fit.coefficients());
            double[][] v = Matrix.product(Matrix.product(w, errors.variance()), Matrix.transposed(w));
            Cholesky solver = Cholesky.dropping(Matrix.symmetric(v));
            if (solver.rank() < q) {
                result.guard(Guard.notChecked(Code.PRETREND, "too few clusters to test so many times together"));
                return;
            }
            double statistic = Matrix.dot(b, solver.solve(b)) / q;
            double p = Double.isInfinite(df) ? Tails.chiSquaredAbove(statistic * q, q) : Tails.fAbove(statistic, q, df);
            result.number("pretest_statistic", statistic)
                    .number("pretest_df", q)
                    .number("pretest_p", p);
            result.guard(new Guard(
                    Code.PRETREND,
                    p,
                    0.05,
                    "p of the joint test that all effects before the start are zero, at least",
                    p < 0.05 ? Guard.State.FAILED : p < 0.10 ? Guard.State.AMBER : Guard.State.PASSED));
        }
    }
}
