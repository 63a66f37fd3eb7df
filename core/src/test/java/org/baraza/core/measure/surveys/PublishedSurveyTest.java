package org.baraza.core.measure.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.baraza.core.measure.Fixture;
import org.baraza.core.measure.Near;
import org.baraza.core.measure.numbers.Regression;
import org.baraza.core.measure.surveys.Estimates.Estimated;
import org.junit.jupiter.api.Test;

/** The Californian school survey, drawn three ways, with the results that statisticians publish for it. */
final class PublishedSurveyTest {

    private static final double CLOSE = 1e-9;

    private record Schools(Design design, Map<String, List<String>> table, Fixture.Node expected) {
        double[] column(String name) {
            return Fixture.numbers(Fixture.at(table, name));
        }

        boolean[] all() {
            return Estimates.everybody(design);
        }
    }

    private static int[] codes(List<String> column) {
        List<String> levels = column.stream().distinct().sorted().toList();
        return column.stream().mapToInt(levels::indexOf).toArray();
    }

    private static Schools schools(String file, String strata, String... stages) {
        Fixture fixture = Fixture.of("survey_api");
        Map<String, List<String>> table = fixture.table(file + ".csv");
        int n = Fixture.at(table, "pw").size();
        int[] cases = new int[n];
        Arrays.setAll(cases, i -> i);
        List<Stage> all = new java.util.ArrayList<>();
        for (int s = 0; s < stages.length; s += 2) {
            int[] clusters = stages[s].isEmpty() ? cases : codes(Fixture.at(table, stages[s]));
            int[] in = strata.isEmpty() ? new int[n] : codes(Fixture.at(table, strata));
            all.add(new Stage(in, clusters, Fixture.numbers(Fixture.at(table, stages[s + 1]))));
        }
        return new Schools(
                Design.of(Fixture.numbers(Fixture.at(table, "pw")), all, Lonely.REFUSE), table, fixture.expected());
    }

    private static Schools stratified() {
        return schools("apistrat", "stype", "", "fpc");
    }

    private static Schools clustered() {
        return schools("apiclus1", "", "dnum", "fpc");
    }

    private static void near(String what, Estimated found, Fixture.Node expected) {
        Near.relative(what, found.value(), expected.get("est").number(), CLOSE);
        Near.relative(what + " se", found.se(), expected.get("se").number(), CLOSE);
    }

    private static void everything(Schools s, Fixture.Node expected) {
        near("mean", Estimates.mean(s.design(), s.column("api00"), s.all()), expected.get("mean_api00"));
        near("total", Estimates.total(s.design(), s.column("enroll"), s.all()), expected.get("total_enroll"));
        near(
                "ratio",
                Estimates.ratio(s.design(), s.column("api.stu"), s.column("enroll"), s.all()),
                expected.get("ratio"));
        Near.relative(
                "deff",
                Estimates.designEffect(s.design(), s.column("api00"), false),
                expected.get("deff").number(),
                CLOSE);
        assertThat(s.design().degreesOfFreedom())
                .isEqualTo((int) expected.get("df").number());
        String[] types = {"E", "H", "M"};
        for (int k = 0; k < 3; k++) {
            boolean[] domain = new boolean[s.design().size()];
            for (int i = 0; i < domain.length; i++) {
                domain[i] = Fixture.at(s.table(), "stype").get(i).equals(types[k]);
            }
            Estimated mean = Estimates.mean(s.design(), s.column("api00"), domain);
            Near.relative(
                    types[k],
                    mean.value(),
                    expected.get("mean_by_stype", "mean").numbers()[k],
                    CLOSE);
            Near.relative(
                    types[k], mean.se(), expected.get("mean_by_stype", "se").numbers()[k], CLOSE);
        }
        double[] quantiles = Arrays.stream(new double[] {0.25, 0.5, 0.75})
                .map(p -> Quantiles.of(s.column("api00"), s.design().weights(), p, Quantiles.Rule.MATHEMATICAL))
                .toArray();
        assertThat(quantiles).containsExactly(expected.get("quantile_api00").numbers());
        shares(s, expected);
    }

    private static double[] wide(Schools s) {
        return Fixture.at(s.table(), "sch.wide").stream()
                .mapToDouble(v -> v.equals("Yes") ? 1 : 0)
                .toArray();
    }

    private static void shares(Schools s, Fixture.Node expected) {
        Estimated share = Estimates.mean(s.design(), wide(s), s.all());
        Near.relative(
                "share", share.value(), expected.get("prop_schwide", "est").numbers()[1], CLOSE);
        Near.relative("share se", share.se(), expected.get("prop_schwide", "se").numbers()[1], CLOSE);
        Map<String, SurveyShares.Method> methods = Map.of(
                "logit", SurveyShares.Method.LOGIT,
                "asin", SurveyShares.Method.ARCSINE,
                "beta", SurveyShares.Method.BETA,
                "mean", SurveyShares.Method.MEAN,
                "xlogit", SurveyShares.Method.LOGIT,
                "likelihood", SurveyShares.Method.LIKELIHOOD);
        // The published likelihood interval is read off a spline and right to five digits only.
        methods.forEach((name, method) -> {
            var limits = SurveyShares.limits(method, share, s.design().size(), 0.025);
            Near.relative(
                    name,
                    new double[] {limits.low(), limits.high()},
                    expected.get("ciprop", name).numbers(),
                    name.equals("likelihood") ? 5e-6 : 1e-8);
        });
    }

    @Test
    void the_stratified_sample_gives_every_published_number() {
        Schools s = stratified();
        everything(s, s.expected().get("strat"));
    }

    @Test
    void the_clustered_sample_gives_every_published_number() {
        Schools s = clustered();
        everything(s, s.expected().get("clus1"));
    }

    @Test
    void two_stages_give_the_published_mean_and_total_over_the_schools_that_said_how_many() {
        Schools s = schools("apiclus2", "", "dnum", "fpc1", "snum", "fpc2");
        near(
                "mean",
                Estimates.mean(s.design(), s.column("api00"), s.all()),
                s.expected().get("clus2", "mean"));
        double[] enroll = s.column("enroll");
        boolean[] said = new boolean[enroll.length];
        for (int i = 0; i < said.length; i++) {
            said[i] = !Double.isNaN(enroll[i]);
            enroll[i] = said[i] ? enroll[i] : 0;
        }
        near("total", Estimates.total(s.design(), enroll, said), s.expected().get("clus2", "total"));
    }

    private static final Map<String, Double> TYPES = Map.of("E", 4421.0, "H", 755.0, "M", 1018.0);

    @Test
    void known_numbers_of_schools_change_weights_and_variance_as_published() {
        Schools s = clustered();
        String[] types = Fixture.at(s.table(), "stype").toArray(String[]::new);
        Design post = Weighting.postStratified(s.design(), types, TYPES);
        near(
                "mean",
                Estimates.mean(post, s.column("api00"), s.all()),
                s.expected().get("postStratified", "mean_api00"));
        near(
                "total",
                Estimates.total(post, s.column("enroll"), s.all()),
                s.expected().get("postStratified", "total_enroll"));
        String[] wide = Fixture.at(s.table(), "sch.wide").toArray(String[]::new);
        Design raked = Weighting.raked(
                s.design(),
                List.of(
                        new Weighting.Margin(types, TYPES),
                        new Weighting.Margin(wide, Map.of("No", 1072.0, "Yes", 5122.0))),
                1,
                10);
        Fixture.Node expected = s.expected().get("raked");
        Near.relative(
                "weights",
                Arrays.copyOf(raked.weights(), 10),
                expected.get("weights_first10").numbers(),
                CLOSE);
        near("raked", Estimates.mean(raked, s.column("api00"), s.all()), expected.get("mean_api00"));
        near("raked", Estimates.total(raked, s.column("enroll"), s.all()), expected.get("total_enroll"));
    }

    @Test
    void calibration_to_totals_gives_the_published_numbers() {
        Schools s = clustered();
        double[] before = s.column("api99");
        double[][] columns = new double[before.length][];
        for (int i = 0; i < before.length; i++) {
            String type = Fixture.at(s.table(), "stype").get(i);
            columns[i] = new double[] {1, type.equals("H") ? 1 : 0, type.equals("M") ? 1 : 0, before[i]};
        }
        Design calibrated = Weighting.calibrated(s.design(), columns, new double[] {6194, 755, 1018, 3914069});
        Fixture.Node expected = s.expected().get("calibrated");
        near("mean", Estimates.mean(calibrated, s.column("api00"), s.all()), expected.get("mean_api00"));
        near("total", Estimates.total(calibrated, s.column("enroll"), s.all()), expected.get("total_enroll"));
    }

    @Test
    void regressions_and_the_test_of_association_are_the_published_ones() {
        Schools s = stratified();
        regression(
                s,
                Regression.Family.NORMAL,
                s.column("api00"),
                s.expected().get("svyglm_strat"),
                "ell",
                "meals",
                "mobility");
        Schools c = clustered();
        regression(c, Regression.Family.BINOMIAL, wide(c), c.expected().get("svyglm_logit_clus1"), "ell", "meals");
        Association.Tested tested = Association.test(
                s.design(), codes(Fixture.at(s.table(), "sch.wide")), codes(Fixture.at(s.table(), "stype")));
        Fixture.Node expected = s.expected().get("raoscott");
        Near.relative("F", tested.statistic(), expected.get("F").number(), CLOSE);
        Near.relative("df", tested.df(), expected.get("ndf").number(), CLOSE);
        Near.relative("df", tested.denominatorDf(), expected.get("ddf").number(), CLOSE);
        Near.relative("p", tested.p() / expected.get("p").number(), 1, 1e-7);
    }

    private static void regression(
            Schools s, Regression.Family family, double[] y, Fixture.Node expected, String... names) {
        double[][] rows = new double[y.length][names.length + 1];
        for (int i = 0; i < y.length; i++) {
            rows[i][0] = 1;
            for (int j = 0; j < names.length; j++) {
                rows[i][j + 1] = s.column(names[j])[i];
            }
        }
        Estimated[] found = SurveyRegression.fit(s.design(), family, rows, y);
        for (int j = 0; j < found.length; j++) {
            Near.relative("beta", found[j].value(), expected.get("Estimate").numbers()[j], 1e-7);
            Near.relative("se", found[j].se(), expected.get("Std..Error").numbers()[j], 1e-6);
        }
    }

    @Test
    void leaving_out_one_cluster_at_a_time_gives_the_published_errors() {
        Schools c = clustered();
        near(
                "JK1",
                Replicates.jackknife(c.design()).estimate(Replicates.mean(c.column("api00"))),
                c.expected().get("jk1_clus1_mean"));
        Schools s = stratified();
        near(
                "JKn",
                Replicates.stratifiedJackknife(s.design()).estimate(Replicates.mean(s.column("api00"))),
                s.expected().get("jkn_strat_mean"));
    }

    @Test
    void a_stratum_with_one_cluster_has_no_variance_unless_somebody_said_what_to_do() {
        double[] unknown = {Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN};
        Stage stage = new Stage(new int[] {1, 1, 2, 3, 3}, new int[] {1, 2, 3, 4, 5}, unknown);
        double[] w = {1, 1, 1, 1, 1};
        double[] y = {3, 5, 9, 2, 4};
        boolean[] all = {true, true, true, true, true};
        assertThatThrownBy(() -> Estimates.mean(Design.of(w, List.of(stage), Lonely.REFUSE), y, all))
                .isInstanceOf(LonelyClusterException.class);
        double collapsed = Estimates.mean(Design.of(w, List.of(stage), Lonely.COLLAPSE), y, all)
                .se();
        double certain = Estimates.mean(Design.of(w, List.of(stage), Lonely.CERTAIN), y, all)
                .se();
        assertThat(collapsed).isGreaterThan(certain);
    }
}
