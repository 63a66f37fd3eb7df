package org.baraza.core.compare.estimators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baraza.core.compare.Estimate;
import org.baraza.core.compare.Misuse;
import org.baraza.core.compare.Result;
import org.baraza.core.measure.Fixture;
import org.baraza.core.measure.Near;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published numbers once more, asked for as anybody would ask: by the method's name, columns and options. */
final class PublishedThroughTheDoorTest {

    private static final double CLOSE = 1e-7;

    private static void range(String what, Estimate found, double[] expected) {
        Near.relative(what + " low", found.low(), expected[0], CLOSE);
        Near.relative(what + " high", found.high(), expected[1], CLOSE);
    }

    private static void near(String what, Estimate found, Fixture.Node expected) {
        Near.relative(what, found.value(), expected.get("est").number(), CLOSE);
        Near.relative(what + " se", found.standardError(), expected.get("se").number(), CLOSE);
    }

    @Test
    void shares_and_rates() {
        Fixture.Node all = Fixture.of("rates_proportions").expected();
        for (Fixture.Node row : all.get("proportion_ci95").list()) {
            Result found = Asked.of("proportion")
                    .say("hits", row.get("x").number())
                    .say("cases", row.get("n").number())
                    .say("interval", "all")
                    .run();
            range("wilson", found.estimate("wilson"), row.get("wilson").numbers());
            range(
                    "wilson_cc",
                    found.estimate("wilson-corrected"),
                    row.get("wilson_cc").numbers());
            range(
                    "exact",
                    found.estimate("clopper-pearson"),
                    row.get("clopper_pearson").numbers());
            range("jeffreys", found.estimate("jeffreys"), row.get("jeffreys").numbers());
            range(
                    "agresti",
                    found.estimate("agresti-coull"),
                    row.get("agresti_coull").numbers());
        }
        for (Fixture.Node row : all.get("newcombe_diff95").list()) {
            Result found = Asked.of("two-proportions")
                    .say("hits", row.get("a").number())
                    .say("cases", row.get("m").number())
                    .say("other_hits", row.get("b").number())
                    .say("other_cases", row.get("n").number())
                    .run();
            range(
                    "difference",
                    found.estimate("difference"),
                    row.get("newcombe").numbers());
        }
        for (Fixture.Node row : all.get("poisson_ci95").list()) {
            Result found = Asked.of("rate")
                    .say("count", row.get("x").number())
                    .say("interval", "all")
                    .run();
            for (String way : List.of("garwood", "jeffreys", "byar")) {
                range(way, found.estimate(way), row.get(way).numbers());
            }
            range("mid-p", found.estimate("mid-p"), row.get("midp").numbers());
        }
        for (Fixture.Node row : all.get("rate_ratio95").list()) {
            Asked ask = Asked.of("rate-ratio")
                    .say("count", row.get("x1").number())
                    .say("exposure", row.get("t1").number())
                    .say("other_count", row.get("x2").number())
                    .say("other_exposure", row.get("t2").number());
            Estimate ratio = ask.run().estimate("ratio");
            Near.relative("ratio", ratio.value(), row.get("ratio").number(), CLOSE);
            Near.relative("p", ratio.p(), row.get("p").number(), CLOSE);
            range("exact", ratio, row.get("ci").numbers());
            Result log = ask.say("interval", "log-wald").run();
            if (row.get("log_wald").isObject()) {
                assertThat(log.refused()).isTrue();
            } else {
                range("log", log.estimate("ratio"), row.get("log_wald").numbers());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "gamma.csv, gamma, 1, 2",
        "beta.csv, beta, 2, 3",
        "t.csv, t, 1, 2",
        "f.csv, f, 2, 3",
        "negbin_q.csv, negative-binomial, 2, 3",
        "tukey.csv, studentized-range, 2, 2"
    })
    void quantiles_of_distributions(String file, String family, int parameters, int answer) {
        Map<String, List<String>> table = Fixture.of("distributions").table(file);
        List<double[]> columns = table.values().stream().map(Fixture::numbers).toList();
        for (int row = 0; row < columns.getFirst().length; row++) {
            List<Double> p = new ArrayList<>();
            for (int j = 0; j < parameters; j++) {
                double v = columns.get(j)[row];
                p.add(family.equals("gamma") && j == 1 ? 1 : Double.isInfinite(v) ? 0 : v);
            }
            if (family.equals("gamma")) {
                p.add(1.0);
            }
            double at = family.equals("studentized-range") ? 0.95 : columns.get(parameters)[row];
            double found = Asked.of("distribution")
                    .say("family", family)
                    .say("parameters", p)
                    .say("below", at)
                    .run()
                    .estimates()
                    .getFirst()
                    .value();
            double expected = columns.get(answer)[row];
            Near.relative(family + p + at, expected == 0 ? found : found / expected, expected == 0 ? 0 : 1, 1e-7);
        }
    }

    @ParameterizedTest
    @CsvSource({"negbin.csv, negative-binomial, 2", "poisson.csv, poisson, 1"})
    void both_tails_of_distributions(String file, String family, int parameters) {
        Map<String, List<String>> table = Fixture.of("distributions").table(file);
        List<double[]> columns = table.values().stream().map(Fixture::numbers).toList();
        for (int row = 0; row < columns.getFirst().length; row++) {
            List<Double> p = new ArrayList<>();
            for (int j = 0; j < parameters; j++) {
                p.add(columns.get(j)[row]);
            }
            Result found = Asked.of("distribution")
                    .say("family", family)
                    .say("parameters", p)
                    .say("at", columns.get(parameters)[row])
                    .run();
            int below = new ArrayList<>(table.keySet()).indexOf("cdf");
            int above = new ArrayList<>(table.keySet()).indexOf("sf");
            same(found, "below", columns.get(below)[row]);
            same(found, "above", columns.get(above)[row]);
        }
    }

    private static void same(Result found, String tail, double expected) {
        double value = Asked.column(found.table("values"), tail)[0];
        Near.relative(tail, expected == 0 ? value : value / expected, expected == 0 ? 0 : 1, 1e-10);
    }

    private static Asked schools(String file) {
        return Asked.of("survey").data(Fixture.of("survey_api").table(file)).read("weights", "pw");
    }

    @Test
    void samples() {
        Fixture.Node expected = Fixture.of("survey_api").expected();
        sample(expected.get("strat"), "apistrat.csv", "strata", "stype", "population", "fpc");
        sample(expected.get("clus1"), "apiclus1.csv", "clusters", "dnum", "population", "fpc");
        Asked two = schools("apiclus2.csv")
                .read("clusters", "dnum")
                .read("population", "fpc1")
                .read("second_clusters", "snum")
                .read("second_population", "fpc2");
        near("mean", two.read("outcome", "api00").run().estimate("mean"), expected.get("clus2", "mean"));
        Asked total = two.read("outcome", "enroll").say("estimate", "total");
        assertThat(total.run().refused()).isTrue();
        near("total", total.say("missing", "drop").run().estimate("total"), expected.get("clus2", "total"));
    }

    private static void sample(Fixture.Node expected, String file, String... roles) {
        near("mean", drawn(file, roles).read("outcome", "api00").run().estimate("mean"), expected.get("mean_api00"));
        near(
                "total",
                drawn(file, roles)
                        .read("outcome", "enroll")
                        .say("estimate", "total")
                        .run()
                        .estimate("total"),
                expected.get("total_enroll"));
        near(
                "ratio",
                drawn(file, roles)
                        .read("outcome", "api.stu")
                        .read("denominator", "enroll")
                        .say("estimate", "ratio")
                        .run()
                        .estimate("ratio"),
                expected.get("ratio"));
        Result by =
                drawn(file, roles).read("outcome", "api00").read("by", "stype").run();
        double[] means = by.estimates().stream().mapToDouble(Estimate::value).toArray();
        Near.relative("by", means, expected.get("mean_by_stype", "mean").numbers(), CLOSE);
        Result quantiles = drawn(file, roles)
                .read("outcome", "api00")
                .say("estimate", "quantile")
                .say("quantiles", List.of(0.25, 0.5, 0.75))
                .run();
        Near.relative(
                "quantiles",
                quantiles.estimates().stream().mapToDouble(Estimate::value).toArray(),
                expected.get("quantile_api00").numbers(),
                CLOSE);
        Near.relative(
                "deff",
                Fixture.at(drawn(file, roles).read("outcome", "api00").run().diagnostics(), "design effect"),
                expected.get("deff").number(),
                CLOSE);
    }

    private static Asked drawn(String file, String... roles) {
        Asked ask = schools(file);
        for (int i = 0; i < roles.length; i += 2) {
            ask.read(roles[i], roles[i + 1]);
        }
        return ask;
    }

    private static Map<String, List<String>> withWide() {
        Map<String, List<String>> table =
                new LinkedHashMap<>(Fixture.of("survey_api").table("apiclus1.csv"));
        Map<String, String> types = Map.of("E", "4421", "H", "755", "M", "1018");
        Map<String, String> sizes = Map.of("No", "1072", "Yes", "5122");
        table.put(
                "wide",
                Fixture.at(table, "sch.wide").stream()
                        .map(v -> v.equals("Yes") ? "1" : "0")
                        .toList());
        table.put(
                "type_size",
                Fixture.at(table, "stype").stream()
                        .map(t -> Fixture.at(types, t))
                        .toList());
        table.put(
                "wide_size",
                Fixture.at(table, "sch.wide").stream()
                        .map(t -> Fixture.at(sizes, t))
                        .toList());
        table.put(
                "H",
                Fixture.at(table, "stype").stream()
                        .map(v -> v.equals("H") ? "1" : "0")
                        .toList());
        table.put(
                "M",
                Fixture.at(table, "stype").stream()
                        .map(v -> v.equals("M") ? "1" : "0")
                        .toList());
        return table;
    }

    private static Asked clustered(String method) {
        return Asked.of(method)
                .data(withWide())
                .read("weights", "pw")
                .read("clusters", "dnum")
                .read("population", "fpc");
    }

    @Test
    void weights_that_agree_with_what_is_known_and_shares_of_samples() {
        Fixture.Node expected = Fixture.of("survey_api").expected();
        near(
                "post",
                clustered("survey")
                        .read("outcome", "enroll")
                        .read("group", "stype")
                        .read("group_size", "type_size")
                        .say("estimate", "total")
                        .run()
                        .estimate("total"),
                expected.get("postStratified", "total_enroll"));
        near(
                "raked",
                clustered("survey")
                        .read("outcome", "api00")
                        .read("margins", "stype", "sch.wide")
                        .read("margin_sizes", "type_size", "wide_size")
                        .say("raking_tolerance", 1)
                        .run()
                        .estimate("mean"),
                expected.get("raked", "mean_api00"));
        near(
                "calibrated",
                clustered("survey")
                        .read("outcome", "api00")
                        .read("calibration", "H", "M", "api99")
                        .say("calibration_totals", List.of(6194, 755, 1018, 3914069))
                        .run()
                        .estimate("mean"),
                expected.get("calibrated", "mean_api00"));
        near(
                "jackknife",
                clustered("survey")
                        .read("outcome", "api00")
                        .say("standard_errors", "jk1")
                        .run()
                        .estimate("mean"),
                expected.get("jk1_clus1_mean"));
        Map.of("logit", "logit", "arcsine", "asin", "beta", "beta", "mean", "mean")
                .forEach((ours, theirs) -> range(
                        ours,
                        clustered("survey")
                                .read("outcome", "wide")
                                .say("estimate", "proportion")
                                .say("interval", ours)
                                .run()
                                .estimate("proportion"),
                        expected.get("clus1", "ciprop", theirs).numbers()));
        Result logit = clustered("survey-regression")
                .read("outcome", "wide")
                .read("terms", "ell", "meals")
                .say("family", "binomial")
                .run();
        Near.relative(
                "logit",
                logit.estimates().stream().mapToDouble(Estimate::standardError).toArray(),
                expected.get("svyglm_logit_clus1", "Std..Error").numbers(),
                CLOSE);
        Result association = Asked.of("survey-association")
                .data(Fixture.of("survey_api").table("apistrat.csv"))
                .read("weights", "pw")
                .read("strata", "stype")
                .read("population", "fpc")
                .read("rows", "sch.wide")
                .read("columns", "stype")
                .run();
        Near.relative(
                "F",
                Fixture.at(association.diagnostics(), "F"),
                expected.get("raoscott", "F").number(),
                CLOSE);
    }

    private static Map<String, List<String>> lung(String... needed) {
        Map<String, List<String>> table =
                new LinkedHashMap<>(Fixture.of("survival_lung").table("data.csv"));
        table.put(
                "died",
                Fixture.at(table, "status").stream()
                        .map(s -> s.equals("2") ? "1" : "0")
                        .toList());
        return table;
    }

    private static Asked waits(String method) {
        return Asked.of(method)
                .data(lung())
                .read("time", "time")
                .read("event", "died")
                .say("missing", "drop");
    }

    @Test
    void waits_of_groups() {
        Fixture.Node expected = Fixture.of("survival_lung").expected();
        Result curves = waits("kaplan-meier")
                .read("group", "sex")
                .say("interval", "log")
                .say("limit", 365)
                .say("at", List.of(90, 180, 365))
                .run();
        for (int sex = 1; sex <= 2; sex++) {
            Estimate median = curves.estimate(sex + " median");
            assertThat(median.value())
                    .isEqualTo(expected.get("median", "median").numbers()[sex - 1]);
            range("median", median, new double[] {
                expected.get("median", "X0.95LCL").numbers()[sex - 1],
                expected.get("median", "X0.95UCL").numbers()[sex - 1]
            });
            Estimate mean = curves.estimate(sex + " restricted mean");
            Near.relative("rmst", mean.value(), expected.get("rmst365", "rmean").numbers()[sex - 1], CLOSE);
            Near.relative(
                    "rmst", mean.standardError(), expected.get("rmst365", "se").numbers()[sex - 1], CLOSE);
            Estimate at = curves.estimate(sex + " waiting at 180.0");
            range("at", at, new double[] {
                expected.get("km_at", "lower").numbers()[sex * 3 - 2],
                expected.get("km_at", "upper").numbers()[sex * 3 - 2]
            });
        }
        Asked ranks = waits("log-rank").read("group", "sex");
        Near.relative(
                "log-rank",
                ranks.run().estimate("chi-squared").value(),
                expected.get("logrank", "chisq").number(),
                CLOSE);
        Near.relative(
                "peto",
                ranks.say("weight", "peto").run().estimate("chi-squared").value(),
                expected.get("peto").number(),
                CLOSE);
    }

    @Test
    void hazards() {
        Fixture.Node expected = Fixture.of("survival_lung").expected();
        for (String ties : List.of("efron", "breslow")) {
            Result fit = waits("cox")
                    .read("terms", "age", "sex", "ph.ecog")
                    .say("ties", ties)
                    .run();
            Fixture.Node table = expected.get("cox_" + ties);
            Near.relative("b", values(fit), table.get("coef").numbers(), CLOSE);
            Near.relative("se", errors(fit), table.get("se.coef.").numbers(), CLOSE);
        }
        Result efron = waits("cox").read("terms", "age", "sex", "ph.ecog").run();
        Fixture.Node tests = expected.get("cox_efron_tests");
        Near.relative(
                "lr",
                Fixture.at(efron.diagnostics(), "likelihood ratio"),
                tests.get("lr").number(),
                CLOSE);
        Near.relative(
                "score",
                Fixture.at(efron.diagnostics(), "score"),
                tests.get("score").number(),
                CLOSE);
        Near.relative(
                "c",
                Fixture.at(efron.diagnostics(), "concordance"),
                tests.get("concordance").number(),
                CLOSE);
        Near.relative(
                "zph",
                Asked.column(efron.table("proportionality"), "chi_squared"),
                expected.get("zph", "chisq").numbers(),
                CLOSE);
        Near.relative(
                "baseline",
                Arrays.copyOf(Asked.column(efron.table("baseline"), "cumulated_hazard_at_zero"), 10),
                expected.get("basehaz_first10", "hazard").numbers(),
                CLOSE);
        Result clustered =
                waits("cox").read("terms", "age", "sex").read("cluster", "inst").run();
        Near.relative(
                "robust",
                errors(clustered),
                expected.get("cox_cluster_inst", "robust.se").numbers(),
                CLOSE);
    }

    private static double[] values(Result fit) {
        return fit.estimates().stream().mapToDouble(Estimate::value).toArray();
    }

    private static double[] errors(Result fit) {
        return fit.estimates().stream().mapToDouble(Estimate::standardError).toArray();
    }

    private static void alarms(Result found, String table, String column, double[] expected) {
        Near.relative(column, Asked.column(found.table(table), column), expected, CLOSE);
    }

    @Test
    void alarms_about_a_series() {
        Fixture fixture = Fixture.of("alerts_salmonella_agona");
        Fixture.Node expected = fixture.expected();
        Map<String, List<String>> data = fixture.table("data.csv");
        Asked farrington = Asked.of("farrington")
                .data(data)
                .read("count", "observed")
                .say("period", 52)
                .say("years", 3)
                .say("alpha", 0.01)
                .say("from", 210);
        alarms(
                farrington.say("threshold", "transformed").run(),
                "alarms",
                "threshold",
                expected.get("farrington", "upper").numbers());
        alarms(
                farrington.say("threshold", "delta").run(),
                "alarms",
                "threshold",
                expected.get("farrington_flex_delta", "upper").numbers());
        alarms(
                farrington
                        .say("threshold", "negative-binomial")
                        .say("periods", 10)
                        .say("left_out", 26)
                        .run(),
                "alarms",
                "threshold",
                expected.get("farrington_flex_nb", "upper").numbers());
        for (String kind : List.of("C1", "C2", "C3")) {
            Result ears = Asked.of("ears")
                    .data(data)
                    .read("count", "observed")
                    .say("kind", kind.toLowerCase(Locale.ROOT))
                    .say("alpha", 0.001)
                    .say("from", 30)
                    .run();
            alarms(
                    ears,
                    "alarms",
                    "threshold",
                    expected.get("ears_" + kind, "upper").numbers());
        }
        Result cusum = Asked.of("cusum")
                .data(data)
                .read("count", "observed")
                .say("from", 53)
                .run();
        alarms(cusum, "chart", "sum", expected.get("cusum_rossi", "cusum").numbers());
        alarms(cusum, "chart", "threshold", expected.get("cusum_rossi", "upper").numbers());
        Result chart = Asked.of("glr-chart")
                .data(data)
                .read("count", "observed")
                .say("from", 158)
                .say("baseline", "poisson")
                .say("trend", true)
                .say("period", 52)
                .run();
        alarms(chart, "alarms", "threshold", expected.get("glrnb", "upper").numbers());
        assertThat(chart.counts().get("alarms")).isEqualTo(3);
    }

    @Test
    void changes_of_a_series() {
        Fixture fixture = Fixture.of("changepoint_nile");
        Fixture.Node expected = fixture.expected();
        Map<String, List<String>> nile = fixture.table("nile.csv");
        String flow = List.copyOf(nile.keySet()).getLast();
        Result found = Asked.of("changepoint").data(nile).read("outcome", flow).run();
        Estimate change = found.estimate("change 1");
        assertThat(new double[] {change.low(), change.value(), change.high()}).containsExactly(25, 28, 32);
        Near.relative(
                "supF", found.estimate("sup-F").value(), expected.get("supF").number(), CLOSE);
        Near.relative(
                "bic",
                Asked.column(found.table("by_number_of_changes"), "criterion"),
                expected.get("bic").numbers(),
                CLOSE);
        Near.relative(
                "cusum",
                found.estimate("ols-cusum").value(),
                expected.get("ols_cusum_stat").number(),
                CLOSE);
        Near.relative(
                "rec",
                found.estimate("rec-cusum").value(),
                expected.get("rec_cusum_stat").number(),
                CLOSE);
        Near.relative(
                "mosum",
                Fixture.at(found.diagnostics(), "ols-mosum"),
                expected.get("ols_mosum_stat").number(),
                CLOSE);
        Near.relative(
                "pettitt",
                found.estimate("pettitt").value(),
                expected.get("pettitt", "K").number(),
                CLOSE);
    }

    private static Asked counties(String method) {
        Fixture fixture = Fixture.of("spatial_ncsids");
        Map<String, List<String>> table = new LinkedHashMap<>(fixture.table("counties.csv"));
        Map<String, List<String>> edges = fixture.table("edges.csv");
        List<String> next = new ArrayList<>();
        for (String id : Fixture.at(table, "fips")) {
            List<String> of = new ArrayList<>();
            for (int e = 0; e < Fixture.at(edges, "from").size(); e++) {
                if (Fixture.at(edges, "from").get(e).equals(id)) {
                    of.add(Fixture.at(edges, "to").get(e));
                }
            }
            next.add(String.join(" ", of));
        }
        table.put("next", next);
        List<String> share = new ArrayList<>();
        for (int i = 0; i < next.size(); i++) {
            share.add(Double.toString(
                    Double.parseDouble(Fixture.at(table, "nwbir74").get(i))
                            / Double.parseDouble(Fixture.at(table, "bir74").get(i))));
        }
        table.put("share", share);
        return Asked.of(method)
                .data(table)
                .read("area", "fips")
                .read("neighbours", "next")
                .read("events", "sid74")
                .read("exposure", "bir74");
    }

    @Test
    void maps() {
        Fixture.Node expected = Fixture.of("spatial_ncsids").expected();
        Result clustering = counties("spatial-clustering").run();
        Near.relative(
                "z",
                clustering.estimate("moran").statistic(),
                expected.get("moran_rand", "z").number(),
                CLOSE);
        Near.relative(
                "p",
                clustering.estimate("moran").p() * 1e4,
                expected.get("moran_rand", "p").number() * 1e4,
                CLOSE);
        Near.relative(
                "geary",
                clustering.estimate("geary").statistic(),
                expected.get("geary", "z").number(),
                CLOSE);
        Near.relative(
                "gstar",
                values(counties("hot-spots").run()),
                expected.get("localGstar_B").numbers(),
                CLOSE);
        Near.relative(
                "g",
                values(counties("hot-spots").say("statistic", "gi").run()),
                expected.get("localG_B").numbers(),
                CLOSE);
        Result local = counties("hot-spots").say("statistic", "local-moran").run();
        Near.relative(
                "Ii",
                Asked.column(local.table("areas"), "local_moran"),
                expected.get("localmoran", "Ii").numbers(),
                CLOSE);
        Near.relative("z", values(local), expected.get("localmoran", "z").numbers(), CLOSE);
        Map.of("moments", "EBest_MM", "binomial", "EBest_binomial", "local", "EBlocal")
                .forEach((ours, theirs) -> Near.relative(
                        ours,
                        values(counties("small-areas")
                                .say("shrinkage", ours)
                                .say("per", 1000)
                                .run()),
                        Arrays.stream(expected.get(theirs, "est").numbers())
                                .map(v -> 1000 * v)
                                .toArray(),
                        CLOSE));
        Result gamma = counties("small-areas").say("shrinkage", "gamma-ml").run();
        Near.relative(
                "shape",
                Fixture.at(gamma.diagnostics(), "prior shape"),
                expected.get("gamma_poisson_ML", "alpha").number(),
                1e-5);
        Result lag = counties("spatial-lag").read("terms", "share").run();
        Near.relative(
                "rho",
                lag.estimate("rho").value(),
                expected.get("sar_lag", "rho").number(),
                1e-5);
        Near.relative(
                "z",
                Fixture.at(lag.diagnostics(), "residual moran z"),
                expected.get("lm_moran", "z").get(0).get(0).number(),
                CLOSE);
    }

    @Test
    void losses_of_forecasts() {
        Fixture.Node all = Fixture.of("forecast_scores").expected();
        List<Double> y = Arrays.stream(all.get("y").numbers()).boxed().toList();
        Result two = Asked.of("forecast-loss")
                .say("seen", y)
                .say("family", "negative-binomial")
                .say("parameters", List.of(2, 4))
                .run();
        Near.relative(
                "crps",
                Asked.column(two.table("losses"), "crps"),
                all.get("nb_size2_mu4", "crps").numbers(),
                CLOSE);
        Near.relative(
                "log",
                Asked.column(two.table("losses"), "log"),
                all.get("nb_size2_mu4", "logs").numbers(),
                CLOSE);
        List<Double> draws = Arrays.stream(all.get("sample").numbers()).boxed().toList();
        Result sample =
                Asked.of("forecast-loss").say("seen", y).say("draws", draws).run();
        Near.relative(
                "fair",
                Asked.column(sample.table("losses"), "crps_draws_fair"),
                all.get("sample_crps_fair").numbers(),
                CLOSE);
        Result t = Asked.of("forecast-loss")
                .say("seen", y)
                .say("family", "t")
                .say("parameters", List.of(5, 2, 3))
                .run();
        Near.relative(
                "t", Asked.column(t.table("losses"), "crps"), all.get("t5").numbers(), CLOSE);
        Result events = Asked.of("forecast-loss")
                .say(
                        "seen",
                        Arrays.stream(all.get("brier", "o").numbers()).boxed().toList())
                .say(
                        "probability",
                        Arrays.stream(all.get("brier", "p").numbers()).boxed().toList())
                .run();
        Near.relative(
                "brier",
                events.estimate("brier").value(),
                all.get("brier", "brier").number(),
                CLOSE);
        Near.relative(
                "auc",
                events.estimate("discrimination (AUC)").value(),
                all.get("brier", "auc").number(),
                CLOSE);
    }

    @Test
    void lots() {
        Fixture fixture = Fixture.of("randomization_exact");
        Map<String, List<String>> rod = new LinkedHashMap<>(fixture.table("rotarod.csv"));
        rod.put(
                "z",
                Fixture.at(rod, "group").stream()
                        .map(g -> g.equals("treatment") ? "1" : "0")
                        .toList());
        for (String statistic : List.of("means", "ranks")) {
            Result found = Asked.of("randomisation-test")
                    .data(rod)
                    .read("outcome", "time")
                    .read("treated", "z")
                    .say("statistic", statistic)
                    .run();
            Near.relative(
                    statistic,
                    found.estimate("difference").p(),
                    fixture.expected().get("rotarod_oneway_exact_p").number(),
                    1e-12);
        }
        Fixture.Node toy = fixture.expected().get("toy");
        Map<String, List<String>> data = new LinkedHashMap<>();
        for (String name : List.of("y", "z", "strata")) {
            data.put(
                    name,
                    Arrays.stream(toy.get(name).numbers())
                            .mapToObj(Double::toString)
                            .toList());
        }
        Asked ask =
                Asked.of("randomisation-test").data(data).read("outcome", "y").read("treated", "z");
        Estimate plain = ask.say("interval", "grid").run().estimate("difference");
        Near.relative("p", plain.p(), toy.get("p_two_sided").number(), 1e-12);
        range("grid", plain, toy.get("ci95_grid01").numbers());
        Near.relative(
                "strata",
                ask.read("strata", "strata").run().estimate("difference").p(),
                toy.get("strat_p").number(),
                1e-12);
        Result tea = Asked.of("two-proportions")
                .say("hits", 3)
                .say("cases", 4)
                .say("other_hits", 1)
                .say("other_cases", 4)
                .run();
        Near.relative(
                "tea",
                Fixture.at(tea.diagnostics(), "fisher p greater"),
                fixture.expected().get("tea_p").number(),
                1e-12);
    }

    @Test
    void what_makes_no_sense_is_refused_and_said_so() {
        assertThat(Asked.of("proportion").say("hits", 5).say("cases", 3).run().refused())
                .isTrue();
        assertThat(Asked.of("proportion").say("hits", 2.5).say("cases", 3).run().refused())
                .isTrue();
        assertThat(Asked.of("rate").say("count", 3).say("exposure", 0).run().refused())
                .isTrue();
        assertThat(Asked.of("distribution")
                        .say("family", "gamma")
                        .say("parameters", List.of(-1, 1))
                        .say("at", 1)
                        .run()
                        .refused())
                .isTrue();
        assertThatThrownBy(() -> Asked.of("rate").run()).isInstanceOf(Misuse.class);
        assertThatThrownBy(() -> Asked.of("distribution")
                        .say("family", "gamma")
                        .say("at", 1)
                        .run())
                .isInstanceOf(Misuse.class);
        Map<String, List<String>> never = Map.of(
                "t", List.of("1", "2", "3", "4"), "e", List.of("1", "1", "0", "0"), "g", List.of("1", "1", "0", "0"));
        assertThat(Asked.of("cox")
                        .data(never)
                        .read("time", "t")
                        .read("event", "e")
                        .read("terms", "g")
                        .run()
                        .refused())
                .isTrue();
        assertThat(Asked.of("trend")
                        .data(Map.of("y", List.of("1", "2", "3")))
                        .read("count", "y")
                        .run()
                        .refused())
                .isTrue();
        assertThat(Asked.of("representation")
                        .data(Map.of("m", List.of("1", "2", "3"), "n", List.of("2", "3", "4")))
                        .read("members", "m")
                        .read("participants", "n")
                        .run()
                        .refused())
                .isTrue();
    }
}
