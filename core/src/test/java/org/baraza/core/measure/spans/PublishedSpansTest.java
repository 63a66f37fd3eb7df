package org.baraza.core.measure.spans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.baraza.core.measure.Fixture;
import org.baraza.core.measure.Near;
import org.junit.jupiter.api.Test;

/** Published survival times, with the results every textbook package gives for them. */
final class PublishedSpansTest {

    private static final double CLOSE = 1e-8;

    private final Fixture fixture = Fixture.of("survival_lung");
    private final Map<String, List<String>> table = fixture.table("data.csv");
    private final Fixture.Node expected = fixture.expected();

    private double[] column(String name) {
        return Fixture.numbers(table.get(name));
    }

    private Lives lives(int[] cases) {
        double[] time = column("time");
        double[] status = column("status");
        boolean[] ended = new boolean[cases.length];
        for (int i = 0; i < cases.length; i++) {
            ended[i] = status[cases[i]] == 2;
        }
        return Lives.of(Arrays.stream(cases).mapToDouble(i -> time[i]).toArray(), ended);
    }

    private int[] of(int sex) {
        double[] column = column("sex");
        return IntStream.range(0, column.length).filter(i -> column[i] == sex).toArray();
    }

    private int[] with(String... names) {
        return IntStream.range(0, table.get("time").size())
                .filter(i -> Arrays.stream(names).noneMatch(n -> Double.isNaN(column(n)[i])))
                .toArray();
    }

    private CoxData cox(Cox.Ties ties, String... names) {
        int[] cases = with(names);
        double[][] rows = new double[cases.length][names.length];
        for (int j = 0; j < names.length; j++) {
            double[] column = column(names[j]);
            for (int i = 0; i < cases.length; i++) {
                rows[i][j] = column[cases[i]];
            }
        }
        return new CoxData(lives(cases), rows, new int[cases.length], ties);
    }

    @Test
    void the_curve_its_errors_and_its_limits_are_the_published_ones() {
        int at = 0;
        for (int sex = 1; sex <= 2; sex++) {
            ProductLimit curve = ProductLimit.of(lives(of(sex)));
            int n = curve.times().length;
            for (String[] pair : new String[][] {{"time"}, {"n.risk"}, {"n.event"}, {"surv"}, {"se"}}) {
                double[] all = expected.get("km", pair[0]).numbers();
                double[] found = switch (pair[0]) {
                    case "time" -> curve.times();
                    case "n.risk" -> curve.atRisk();
                    case "n.event" -> curve.events();
                    case "surv" -> curve.surviving();
                    default -> Arrays.stream(curve.times()).map(curve::errorAt).toArray();
                };
                Near.relative(pair[0], found, Arrays.copyOfRange(all, at, at + n), CLOSE);
            }
            at += n;
            for (int k = 0; k < 3; k++) {
                int row = (sex - 1) * 3 + k;
                double time = expected.get("km_at", "times").numbers()[row];
                var limits = curve.limitsAt(time, ProductLimit.Scale.LOG, 0.025);
                Near.relative(
                        "low", limits.low(), expected.get("km_at", "lower").numbers()[row], CLOSE);
                Near.relative(
                        "high", limits.high(), expected.get("km_at", "upper").numbers()[row], CLOSE);
            }
            assertThat(curve.quantile(0.5))
                    .isEqualTo(expected.get("median", "median").numbers()[sex - 1]);
            assertThat(curve.quantileLow(0.5, ProductLimit.Scale.LOG, 0.025))
                    .isEqualTo(expected.get("median", "X0.95LCL").numbers()[sex - 1]);
            assertThat(curve.quantileHigh(0.5, ProductLimit.Scale.LOG, 0.025))
                    .isEqualTo(expected.get("median", "X0.95UCL").numbers()[sex - 1]);
            ProductLimit.Restricted mean = curve.restrictedMean(365);
            Near.relative("rmst", mean.mean(), expected.get("rmst365", "rmean").numbers()[sex - 1], CLOSE);
            Near.relative("rmst se", mean.se(), expected.get("rmst365", "se").numbers()[sex - 1], CLOSE);
        }
    }

    @Test
    void the_tests_of_equal_curves_are_the_published_ones() {
        int[] all = with("time");
        int[] groups = Arrays.stream(column("sex")).mapToInt(s -> (int) s - 1).toArray();
        Ranks.Tested plain = Ranks.test(lives(all), groups, new int[all.length], Ranks.Weight.LOG_RANK, 1);
        Near.relative(
                "chi", plain.chiSquared(), expected.get("logrank", "chisq").number(), CLOSE);
        Near.relative(
                "observed", plain.observed(), expected.get("logrank", "obs").numbers(), CLOSE);
        Near.relative(
                "expected", plain.expected(), expected.get("logrank", "exp").numbers(), CLOSE);
        Ranks.Tested peto = Ranks.test(lives(all), groups, new int[all.length], Ranks.Weight.PETO, 1);
        Near.relative("peto", peto.chiSquared(), expected.get("peto").number(), CLOSE);
    }

    private void near(Cox fit, Fixture.Node table) {
        Near.relative("coef", fit.coefficients(), table.get("coef").numbers(), CLOSE);
        for (int j = 0; j < fit.coefficients().length; j++) {
            Near.relative(
                    "se",
                    Math.sqrt(fit.covariance()[j][j]),
                    table.get("se.coef.").numbers()[j],
                    CLOSE);
        }
    }

    @Test
    void hazard_ratios_by_both_ways_of_ties_and_all_tests_are_the_published_ones() {
        Cox efron = Cox.fit(cox(Cox.Ties.EFRON, "age", "sex", "ph.ecog"));
        near(efron, expected.get("cox_efron"));
        Near.relative("ll", efron.logLikelihoods(), expected.get("cox_efron_ll").numbers(), CLOSE);
        Fixture.Node tests = expected.get("cox_efron_tests");
        Near.relative("lr", efron.likelihoodRatio(), tests.get("lr").number(), CLOSE);
        Near.relative("score", efron.score(), tests.get("score").number(), CLOSE);
        assertThat(efron.wald()).isCloseTo(tests.get("wald").number(), within(0.005));
        Near.relative(
                "concordance", efron.concordance(), tests.get("concordance").number(), CLOSE);
        near(Cox.fit(cox(Cox.Ties.BRESLOW, "age", "sex", "ph.ecog")), expected.get("cox_breslow"));
        CoxResiduals.Baseline baseline = CoxResiduals.baseline(efron);
        Near.relative(
                "baseline",
                Arrays.stream(baseline.hazard())
                        .limit(10)
                        .map(h -> h / Math.exp(efron.centre()))
                        .toArray(),
                expected.get("basehaz_first10", "hazard").numbers(),
                CLOSE);
    }

    @Test
    void proportionality_is_tested_as_published() {
        Proportionality tested = Proportionality.test(
                Cox.fit(cox(Cox.Ties.EFRON, "age", "sex", "ph.ecog")), Proportionality.Clock.WAITING);
        Near.relative("chi", tested.chiSquared(), expected.get("zph", "chisq").numbers(), CLOSE);
        Near.relative("p", tested.p(), expected.get("zph", "p").numbers(), CLOSE);
    }

    @Test
    void errors_by_institution_are_the_published_ones() {
        int[] cases = with("inst");
        double[] inst = column("inst");
        double[][] rows = Arrays.stream(cases)
                .mapToObj(i -> new double[] {column("age")[i], column("sex")[i]})
                .toArray(double[][]::new);
        Cox fit = Cox.fit(new CoxData(lives(cases), rows, new int[cases.length], Cox.Ties.EFRON));
        near(fit, expected.get("cox_cluster_inst"));
        double[][] robust =
                fit.robust(Arrays.stream(cases).map(i -> (int) inst[i]).toArray());
        for (int j = 0; j < 2; j++) {
            Near.relative(
                    "robust",
                    Math.sqrt(robust[j][j]),
                    expected.get("cox_cluster_inst", "robust.se").numbers()[j],
                    CLOSE);
        }
    }

    /** Remission of leukaemia, Freireich and others 1963: log-rank 16.79, coefficients 1.572, 1.509 and 1.628. */
    @Test
    void the_remission_times_of_every_textbook_give_their_published_answers() {
        double[] treated = {6, 6, 6, 7, 10, 13, 16, 22, 23, 6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35};
        double[] placebo = {1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23};
        double[] until = new double[42];
        boolean[] ended = new boolean[42];
        int[] groups = new int[42];
        double[][] rows = new double[42][1];
        for (int i = 0; i < 21; i++) {
            until[i] = treated[i];
            ended[i] = i < 9;
            until[21 + i] = placebo[i];
            ended[21 + i] = true;
            groups[21 + i] = 1;
            rows[21 + i][0] = 1;
        }
        Lives lives = Lives.of(until, ended);
        Ranks.Tested ranks = Ranks.test(lives, groups, new int[42], Ranks.Weight.LOG_RANK, 1);
        assertThat(ranks.chiSquared()).isCloseTo(16.793, within(5e-4));
        assertThat(coefficient(lives, rows, Cox.Ties.EFRON)).isCloseTo(1.5721, within(5e-5));
        assertThat(coefficient(lives, rows, Cox.Ties.BRESLOW)).isCloseTo(1.5092, within(5e-5));
        assertThat(coefficient(lives, rows, Cox.Ties.DISCRETE)).isCloseTo(1.6282, within(5e-5));
    }

    private static double coefficient(Lives lives, double[][] rows, Cox.Ties ties) {
        return Cox.fit(new CoxData(lives, rows, new int[rows.length], ties)).coefficients()[0];
    }

    @Test
    void where_a_group_never_ended_no_ratio_is_given() {
        Lives lives = Lives.of(new double[] {1, 2, 3, 4, 5, 6}, new boolean[] {true, true, true, false, false, false});
        double[][] rows = {{1}, {1}, {1}, {0}, {0}, {0}};
        assertThatThrownBy(() -> Cox.fit(new CoxData(lives, rows, new int[6], Cox.Ties.EFRON)))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void without_another_ending_the_incidence_is_one_minus_the_curve() {
        double[] until = {1, 2, 2, 3, 5, 8, 9};
        int[] kinds = {1, 0, 1, 1, 0, 1, 0};
        boolean[] ended = {true, false, true, true, false, true, false};
        Competing competing = Competing.of(until, kinds);
        ProductLimit curve = ProductLimit.of(Lives.of(until, ended));
        for (int k = 0; k < curve.times().length; k++) {
            assertThat(competing.incidence()[k]).isCloseTo(1 - curve.surviving()[k], within(1e-12));
            assertThat(competing.se()[k]).isCloseTo(curve.errorAt(curve.times()[k]), within(1e-12));
        }
    }
}
