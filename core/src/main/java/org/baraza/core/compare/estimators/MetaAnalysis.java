package org.baraza.core.compare.estimators;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
import org.baraza.core.compare.Verdict;
import org.baraza.core.compare.algebra.Cholesky;
import org.baraza.core.compare.algebra.Matrix;
import org.baraza.core.compare.meta.EffectSizes;
import org.baraza.core.compare.meta.Heterogeneity;
import org.baraza.core.compare.meta.Influence;
import org.baraza.core.compare.meta.Pooled;
import org.baraza.core.compare.meta.Ranks;
import org.baraza.core.compare.meta.TrimAndFill;
import org.baraza.core.compare.regression.Design;
import org.baraza.core.compare.regression.Fit;
import org.baraza.core.compare.regression.LinearErrors;

/** Estimates of several missions or studies put together. */
@AutoService(Estimator.class)
public final class MetaAnalysis implements Estimator {

    private static final String EXAMPLE = """
            mission,log_ratio,se
            UNMAA,-0.31,0.15
            UNMBB,-0.05,0.22
            UNMCC,-0.42,0.30
            UNMDD,0.10,0.18
            UNMEE,-0.22,0.12
            """;

    @Override
    public MethodCard card() {
        return MethodCard.named("meta-analysis", 1, "Meta-analysis and partial pooling")
                .estimates(
                        "The mean of several estimates, how much they differ beyond chance, each one drawn towards the mean,"
                                + " and the ranks that remain possible.")
                .assumes(
                        "The estimates are of the same quantity, each with its own true value.",
                        "True values scatter like a normal distribution about the mean.",
                        "Sampling variances are known.")
                .fails(
                        "Few studies: the spread is then hardly known; intervals are from Student's distribution.",
                        "A league table: which is best is almost never known.")
                .paper("DerSimonian and Laird 1986; Knapp and Hartung 2003; Viechtbauer 2010; Mogstad and others 2024")
                .reads(
                        Role.optional("estimate", Role.Kind.NUMBER, "Estimate of each study; with variance or error."),
                        Role.optional("variance", Role.Kind.NUMBER, "Its sampling variance, above 0."),
                        Role.optional(
                                "error", Role.Kind.NUMBER, "Its standard error, above 0; instead of the variance."),
                        Role.optional("events_1", Role.Kind.COUNT, "Instead: with event, first group."),
                        Role.optional("no_events_1", Role.Kind.COUNT, "Without event, first group."),
                        Role.optional("events_2", Role.Kind.COUNT, "With event, second group."),
                        Role.optional("no_events_2", Role.Kind.COUNT, "Without event, second group."),
                        Role.optionalSeveral(
                                "moderators", Role.Kind.TERM, "What may explain differences between studies."),
                        Role.optional("study", Role.Kind.KEY, "A name for each study."))
                .offers(
                        Setting.choice(
                                "measure",
                                "RR",
                                "Of counts: logarithm of the risk ratio, of the odds ratio, or risk difference.",
                                "RR",
                                "OR",
                                "RD"),
                        Setting.choice(
                                "method",
                                "REML",
                                "Spread between studies: CE none; DL DerSimonian-Laird; REML, ML likelihood; PM Paule-Mandel;"
                                        + " EB; SJ; HE; HS.",
                                "CE",
                                "DL",
                                "REML",
                                "ML",
                                "PM",
                                "EB",
                                "SJ",
                                "HE",
                                "HS"),
                        Setting.choice(
                                "test",
                                "knha-truncated",
                                "z: normal; knha: Knapp-Hartung; knha-truncated: the same, never narrower than with known"
                                        + " spread.",
                                "z",
                                "knha",
                                "knha-truncated"),
                        Setting.whole("min_studies", "4", "Least studies for a mean.", 2, 1000),
                        Setting.whole("min_per_moderator", "10", "Least studies for each moderator.", 2, 1000),
                        Setting.choice("better", "smaller", "Which way is good, for ranks.", "smaller", "larger"),
                        Design.FACTORS,
                        Design.REFERENCE)
                .givesVerdict()
                .example(EXAMPLE, List.of("estimate=log_ratio", "error=se", "study=mission"), List.of())
                .done();
    }

    @Override
    public Result run(Study study) {
        return new Answer(study, card()).tell();
    }

    private static final class Answer {

        private final Study study;
        private final Result.Maker result;
        private final double[] y;
        private final double[] v;
        private final Design design;
        private final Heterogeneity data;
        private final String method;
        private final String test;

        Answer(Study study, MethodCard card) {
            this.study = study;
            this.result = Result.of(card, study);
            double[][] read = read(study);
            y = read[0];
            v = read[1];
            method = study.text("method");
            test = study.text("test");
            design = Design.of(study, "moderators", true);
            double[][] x = Matrix.transposed(design.columns());
            data = new Heterogeneity(y, v, x);
            int most = study.whole("min_per_moderator") * (design.names().size() - 1);
            if (y.length < study.whole("min_studies")) {
                throw new Refused(
                        Code.FEW_UNITS,
                        y.length + " studies say nothing of a mean and a spread; " + study.whole("min_studies")
                                + " are needed. Show each by itself.");
            }
            if (y.length < most || y.length <= design.names().size()) {
                throw new Refused(
                        Code.FEW_UNITS,
                        "Moderators need " + study.whole("min_per_moderator") + " studies each; there are " + y.length
                                + ".");
            }
        }

        private static double[][] read(Study study) {
            int n = study.rows();
            double[] y = new double[n];
            double[] v = new double[n];
            if (study.has("estimate")) {
                if (study.has("variance") == study.has("error")) {
                    throw new Misuse("Name either a column \"variance\" or a column \"error\".");
                }
                y = study.numbers("estimate");
                double[] spread = study.numbers(study.has("variance") ? "variance" : "error");
                for (int i = 0; i < n; i++) {
                    v[i] = study.has("variance") ? spread[i] : spread[i] * spread[i];
                    if (!(v[i] > 0)) {
                        throw new Refused(Code.BAD_VALUES, "Variances and errors must be above 0.");
                    }
                }
                return new double[][] {y, v};
            }
            for (String role : List.of("events_1", "no_events_1", "events_2", "no_events_2")) {
                if (!study.has(role)) {
                    throw new Misuse(
                            "Name a column \"estimate\", or all of events_1, no_events_1, events_2, no_events_2.");
                }
            }
            for (int i = 0; i < n; i++) {
                double[] one = EffectSizes.of(
                        study.text("measure"),
                        study.numbers("events_1")[i],
                        study.numbers("no_events_1")[i],
                        study.numbers("events_2")[i],
                        study.numbers("no_events_2")[i]);
                y[i] = one[0];
                v[i] = one[1];
            }
            return new double[][] {y, v};
        }

        Result tell() {
            Heterogeneity.Spread spread = data.find(method);
            Pooled pooled = Pooled.of(data, spread.value(), test);
            for (int j = 0; j < design.names().size(); j++) {
                String name =
                        design.names().size() == 1 ? "mean" : design.names().get(j);
                result.estimate(
                        Estimate.of(name, pooled.coefficients()[j], pooled.error(j), pooled.degrees(), study.level()));
            }
            result.standardError(switch (test) {
                                case "knha" -> "Knapp-Hartung";
                                case "knha-truncated" -> "Knapp-Hartung, never below the known-spread error";
                                default -> "inverse variance, spread taken as known";
                            }
                            + " (" + method + ")")
                    .interval(test.equals("z") ? "normal interval" : "Student t interval");
            result.count("studies", y.length);
            spread(spread, pooled);
            studies(pooled);
            if (design.names().size() == 1) {
                prediction(pooled);
                asymmetry();
                verdict(pooled);
            } else {
                moderators(pooled, spread);
            }
            return result.done();
        }

        private void spread(Heterogeneity.Spread spread, Pooled pooled) {
            double q = data.q(0);
            double free = y.length - design.names().size();
            double typical = data.typicalVariance();
            boolean common = method.equals("CE");
            double[] ends = data.profile(study.level());
            result.number("tau2", spread.value())
                    .number("tau2_standard_error", spread.error())
                    .number("tau2_low", ends[0])
                    .number("tau2_high", ends[1])
                    .number("i2", common ? share(Math.max(0, (q - free) / q)) : share(of(spread.value(), typical)))
                    .number("i2_low", share(of(ends[0], typical)))
                    .number("i2_high", share(of(ends[1], typical)))
                    .number("h2", common ? q / free : spread.value() / typical + 1)
                    .number("q", q)
                    .number("q_df", free)
                    .number("q_p", Tails.chiSquaredAbove(q, free));
        }

        private static double of(double tau2, double typical) {
            return tau2 / (tau2 + typical);
        }

        private static double share(double of) {
            return 100 * of;
        }

        private void studies(Pooled pooled) {
            int k = y.length;
            double[][] columns = new double[8][k];
            double z = Tails.quantile(pooled.degrees(), study.level());
            for (int i = 0; i < k; i++) {
                double[] drawn = pooled.shrunk(i);
                columns[0][i] = y[i];
                columns[1][i] = v[i];
                columns[2][i] = drawn[0];
                columns[3][i] = drawn[1];
                columns[4][i] = drawn[0] - z * drawn[1];
                columns[5][i] = drawn[0] + z * drawn[1];
                columns[6][i] = 1 / (v[i] + pooled.tau2());
            }
            double whole = Matrix.sum(columns[6]);
            columns[6] = Arrays.stream(columns[6]).map(w -> 100 * w / whole).toArray();
            Ranks ranks = Ranks.of(y, v, study.text("better").equals("smaller"), study.level());
            Tabled.Maker table = Tabled.named("studies")
                    .texts("study", names())
                    .numbers("estimate", columns[0])
                    .numbers("variance", columns[1])
                    .numbers("shrunk", columns[2])
                    .numbers("shrunk_standard_error", columns[3])
                    .numbers("shrunk_low", columns[4])
                    .numbers("shrunk_high", columns[5])
                    .numbers("weight_percent", columns[6])
                    .wholes("best_rank", ranks.best())
                    .wholes("worst_rank", ranks.worst());
            result.table(table.done());
            if (k > design.names().size() + 2) {
                double[][] told = Influence.of(data, method, test);
                result.table(Tabled.named("leave_one_out")
                        .texts("study", names())
                        .numbers("estimate_without", told[0])
                        .numbers("tau2_without", told[1])
                        .numbers("rstudent", told[2])
                        .numbers("cook", told[3])
                        .numbers("dffits", told[4])
                        .done());
            }
        }

        private List<String> names() {
            if (study.has("study")) {
                var keys = study.keys("study");
                return Arrays.stream(keys.codes()).mapToObj(keys.labels()::get).toList();
            }
            List<String> names = new ArrayList<>();
            for (int i = 0; i < y.length; i++) {
                names.add(String.valueOf(i + 1));
            }
            return names;
        }

        /** Where the true value of a further study may lie: as usual, and with the spread's own uncertainty. */
        private void prediction(Pooled pooled) {
            double mean = pooled.coefficients()[0];
            double error = pooled.error(0);
            double usual = pooled.reach(study.level()) * Math.sqrt(error * error + pooled.tau2());
            double upper = data.solve(Tails.chiSquaredValue(0.75, y.length - 1.0));
            double wide = Tails.quantile(y.length - 1.0, study.level()) * Math.sqrt(error * error + upper);
            result.estimate(Estimate.between("prediction", mean, mean - usual, mean + usual))
                    .estimate(Estimate.between("prediction_with_unsure_spread", mean, mean - wide, mean + wide));
            if (study.has("events_1") && study.text("measure").equals("RR")) {
                double[] common = EffectSizes.mantelHaenszel(
                        study.numbers("events_1"),
                        study.numbers("no_events_1"),
                        study.numbers("events_2"),
                        study.numbers("no_events_2"));
                result.estimate(
                        Estimate.of("mantel_haenszel", common[0], common[1], Double.POSITIVE_INFINITY, study.level()));
            }
        }

        /** Do small studies say something else? */
        private void asymmetry() {
            int k = y.length;
            double[][] x = new double[k][];
            double[] roots = new double[k];
            double[] weights = new double[k];
            double[] ones = new double[k];
            Arrays.fill(ones, 1);
            for (int i = 0; i < k; i++) {
                roots[i] = Math.sqrt(v[i]);
                x[i] = new double[] {1, roots[i]};
                weights[i] = 1 / v[i];
            }
            if (k < 4 || Matrix.variance(roots) == 0) {
                return;
            }
            Heterogeneity with = new Heterogeneity(y, v, x);
            Pooled mixed = Pooled.of(with, with.find(method).value(), "z");
            double z = mixed.coefficients()[1] / mixed.error(1);
            Fit fit = Fit.of(new Design(List.of("one", "error"), new double[][] {ones, roots}), y, List.of(), weights);
            double t = fit.coefficients()[1]
                    / Math.sqrt(LinearErrors.classical(fit).variance()[1][1]);
            TrimAndFill common = TrimAndFill.of(data, "CE");
            TrimAndFill filled = TrimAndFill.of(data, method);
            result.number("egger_z", z)
                    .number("egger_p", Tails.twoSided(z, Double.POSITIVE_INFINITY))
                    .number("egger_linear_t", t)
                    .number("egger_linear_p", Tails.twoSided(t, k - 2.0))
                    .number("trim_fill_common_missing", common.missing())
                    .number("trim_fill_common_mean", common.mean())
                    .number("trim_fill_missing", filled.missing())
                    .number("trim_fill_mean", filled.mean());
        }

        private void moderators(Pooled pooled, Heterogeneity.Spread spread) {
            int q = design.names().size();
            double[][] inner = new double[q - 1][q - 1];
            double[] b = new double[q - 1];
            for (int a = 1; a < q; a++) {
                b[a - 1] = pooled.coefficients()[a];
                for (int c = 1; c < q; c++) {
                    inner[a - 1][c - 1] = pooled.variance()[a][c];
                }
            }
            double statistic = Matrix.dot(b, Cholesky.dropping(inner).solve(b));
            boolean normal = Double.isInfinite(pooled.degrees());
            double value = normal ? statistic : statistic / (q - 1);
            double[][] constant = new double[y.length][];
            Arrays.fill(constant, new double[] {1});
            double alone = new Heterogeneity(y, v, constant).find(method).value();
            result.number("moderator_test", value)
                    .number(
                            "moderator_p",
                            normal
                                    ? Tails.chiSquaredAbove(value, q - 1.0)
                                    : Tails.fAbove(value, q - 1.0, pooled.degrees()))
                    .number("tau2_without_moderators", alone)
                    .number("r2", alone > 0 ? Math.max(0, 100 * (alone - spread.value()) / alone) : Double.NaN);
            result.note(
                    "Studies that differ in a moderator may differ in much else: say that missions that did it also had"
                            + " this, not that it worked.");
        }

        private void verdict(Pooled pooled) {
            result.guard(Guard.atLeast(Code.FEW_UNITS, y.length, study.whole("min_studies"), "studies for a mean"));
            double[] drawn = {pooled.coefficients()[0], pooled.error(0)};
            double reach = Tails.quantile(pooled.degrees(), 0.95) * drawn[1];
            Verdict.Kind kind = drawn[0] + reach < 0
                    ? Verdict.Kind.REDUCED
                    : drawn[0] - reach > 0 ? Verdict.Kind.INCREASED : Verdict.Kind.CANNOT_TELL;
            result.verdict(Verdict.of(kind));
        }
    }
}
