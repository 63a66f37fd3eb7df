package org.baraza.core.measure.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.baraza.core.measure.Fixture;
import org.baraza.core.measure.Near;
import org.baraza.core.measure.numbers.Limits;
import org.junit.jupiter.api.Test;

final class PublishedRatesTest {

    private static void near(String what, Limits found, double[] expected) {
        Near.relative(what + " low", found.low(), expected[0], 1e-9);
        Near.relative(what + " high", found.high(), expected[1], 1e-9);
    }

    @Test
    void every_interval_of_a_share_is_that_of_the_reference_tools() {
        for (Fixture.Node row : Fixture.of("rates_proportions")
                .expected()
                .get("proportion_ci95")
                .list()) {
            long x = (long) row.get("x").number();
            long n = (long) row.get("n").number();
            for (Shares.Method method : new Shares.Method[] {
                Shares.Method.WILSON, Shares.Method.CLOPPER_PEARSON, Shares.Method.JEFFREYS, Shares.Method.AGRESTI_COULL
            }) {
                String name = method.name().toLowerCase(java.util.Locale.ROOT);
                near(
                        x + "/" + n + " " + name,
                        Shares.limits(method, x, n, 0.025),
                        row.get(name).numbers());
            }
            near(
                    x + "/" + n,
                    Shares.limits(Shares.Method.WILSON_CORRECTED, x, n, 0.025),
                    row.get("wilson_cc").numbers());
        }
    }

    @Test
    void differences_of_shares_are_newcombes() {
        for (Fixture.Node row : Fixture.of("rates_proportions")
                .expected()
                .get("newcombe_diff95")
                .list()) {
            near(
                    "difference",
                    ShareDifferences.limits(
                            ShareDifferences.Method.NEWCOMBE,
                            (long) row.get("a").number(),
                            (long) row.get("m").number(),
                            (long) row.get("b").number(),
                            (long) row.get("n").number(),
                            0.025),
                    row.get("newcombe").numbers());
        }
    }

    @Test
    void every_interval_of_a_count_is_that_of_the_reference_tools() {
        for (Fixture.Node row :
                Fixture.of("rates_proportions").expected().get("poisson_ci95").list()) {
            long x = (long) row.get("x").number();
            near(
                    x + " garwood",
                    Counts.limits(Counts.Method.GARWOOD, x, 0.025),
                    row.get("garwood").numbers());
            near(
                    x + " midp",
                    Counts.limits(Counts.Method.MID_P, x, 0.025),
                    row.get("midp").numbers());
            near(
                    x + " jeffreys",
                    Counts.limits(Counts.Method.JEFFREYS, x, 0.025),
                    row.get("jeffreys").numbers());
            near(
                    x + " byar",
                    Counts.limits(Counts.Method.BYAR, x, 0.025),
                    row.get("byar").numbers());
        }
    }

    @Test
    void ratios_of_rates_and_their_exact_p_are_those_of_the_reference_tools() {
        for (Fixture.Node row :
                Fixture.of("rates_proportions").expected().get("rate_ratio95").list()) {
            RateRatios ratio = new RateRatios(
                    (long) row.get("x1").number(),
                    row.get("t1").number(),
                    (long) row.get("x2").number(),
                    row.get("t2").number());
            Near.relative("ratio", ratio.ratio(), row.get("ratio").number(), 1e-12);
            near(
                    "exact",
                    ratio.limits(RateRatios.Method.EXACT, 0.025),
                    row.get("ci").numbers());
            Near.relative("p", ratio.p(RateRatios.Test.EXACT, 1), row.get("p").number(), 1e-9);
            if (row.get("log_wald").isObject()) {
                assertThatThrownBy(() -> ratio.limits(RateRatios.Method.LOG_WALD, 0.025))
                        .isInstanceOf(IllegalArgumentException.class);
            } else {
                near(
                        "log",
                        ratio.limits(RateRatios.Method.LOG_WALD, 0.025),
                        row.get("log_wald").numbers());
            }
        }
    }

    /** Newcombe 1998, table of differences: 56/70 against 48/80. */
    @Test
    void newcombes_published_differences_come_out_by_each_of_his_methods() {
        assertThat(difference(ShareDifferences.Method.NEWCOMBE).low()).isCloseTo(0.0524, within(5e-5));
        assertThat(difference(ShareDifferences.Method.NEWCOMBE).high()).isCloseTo(0.3339, within(5e-5));
        assertThat(difference(ShareDifferences.Method.NEWCOMBE_CORRECTED).low()).isCloseTo(0.0428, within(5e-5));
        assertThat(difference(ShareDifferences.Method.NEWCOMBE_CORRECTED).high())
                .isCloseTo(0.3422, within(5e-5));
        assertThat(difference(ShareDifferences.Method.MEE).low()).isCloseTo(0.0533, within(5e-5));
        assertThat(difference(ShareDifferences.Method.MEE).high()).isCloseTo(0.3377, within(5e-5));
        assertThat(difference(ShareDifferences.Method.MIETTINEN_NURMINEN).low()).isCloseTo(0.0528, within(5e-5));
        assertThat(difference(ShareDifferences.Method.MIETTINEN_NURMINEN).high())
                .isCloseTo(0.3382, within(5e-5));
    }

    private static Limits difference(ShareDifferences.Method method) {
        return ShareDifferences.limits(method, 56, 70, 48, 80, 0.025);
    }

    /** Newcombe 1998, single shares: mid-p and likelihood columns. */
    @Test
    void newcombes_published_mid_p_and_likelihood_intervals_come_out() {
        assertThat(Shares.limits(Shares.Method.MID_P, 81, 263, 0.025).low()).isCloseTo(0.2544, within(5e-5));
        assertThat(Shares.limits(Shares.Method.MID_P, 81, 263, 0.025).high()).isCloseTo(0.3658, within(5e-5));
        assertThat(Shares.limits(Shares.Method.LIKELIHOOD, 81, 263, 0.025).low())
                .isCloseTo(0.2542, within(5e-5));
        assertThat(Shares.limits(Shares.Method.LIKELIHOOD, 81, 263, 0.025).high())
                .isCloseTo(0.3655, within(5e-5));
        assertThat(Shares.limits(Shares.Method.MID_P, 0, 20, 0.025).high()).isCloseTo(0.1391, within(5e-5));
    }

    @Test
    void a_blaker_interval_lies_within_that_of_clopper_and_pearson() {
        for (int x = 0; x <= 12; x++) {
            Limits exact = Shares.limits(Shares.Method.CLOPPER_PEARSON, x, 12, 0.025);
            Limits blaker = Shares.limits(Shares.Method.BLAKER, x, 12, 0.025);
            assertThat(blaker.low()).isGreaterThanOrEqualTo(exact.low() - 1e-9);
            assertThat(blaker.high()).isLessThanOrEqualTo(exact.high() + 1e-9);
        }
    }

    /** Fisher's tea tasting; the conditional estimate and its limits are the published ones. */
    @Test
    void fishers_tea_gives_the_published_odds() {
        Odds tea = new Odds(3, 1, 1, 3);
        assertThat(tea.exactP(Odds.Side.GREATER)).isCloseTo(17.0 / 70, within(1e-12));
        assertThat(tea.exactP(Odds.Side.TWO)).isCloseTo(0.485714285714286, within(1e-12));
        assertThat(tea.conditional()).isCloseTo(6.4083, within(1e-4));
        assertThat(tea.exact(0.025, false).low()).isCloseTo(0.21173, within(1e-5));
        // Published as 621.93, from a root found to four digits; at this end the tail really is 0.025.
        double high = tea.exact(0.025, false).high();
        double tail = (1 + 16 * high + 36 * high * high + 16 * Math.pow(high, 3))
                / (1 + 16 * high + 36 * high * high + 16 * Math.pow(high, 3) + Math.pow(high, 4));
        assertThat(tail).isCloseTo(0.025, within(1e-12));
    }

    @Test
    void score_limits_hold_where_the_statistic_says_so() {
        RateRatios rates = new RateRatios(60, 51477.5, 30, 54308.7);
        Limits score = rates.differenceScore(0.025);
        assertThat(score.low()).isBetween(0.0, rates.count() / rates.exposure());
        assertThat(score.high()).isGreaterThan(score.low());
        Limits koopman = ShareRatios.limits(ShareRatios.Method.KOOPMAN, 36, 40, 16, 80, 0.025);
        assertThat(koopman.low()).isCloseTo(2.94, within(0.01));
        assertThat(koopman.high()).isCloseTo(7.15, within(0.01));
    }
}
