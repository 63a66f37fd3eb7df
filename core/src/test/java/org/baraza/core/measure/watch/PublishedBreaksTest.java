package org.baraza.core.measure.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.baraza.core.measure.Fixture;
import org.baraza.core.measure.Near;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The flow of the Nile and the United States' real interest rate, with the breaks everybody finds in them. */
final class PublishedBreaksTest {

    private static double[][] constant(int n) {
        double[][] rows = new double[n][];
        Arrays.fill(rows, new double[] {1});
        return rows;
    }

    private static double[] last(Fixture fixture, String file) {
        return Fixture.numbers(List.copyOf(fixture.table(file).values()).getLast());
    }

    @Test
    void the_nile_fell_after_1898_by_every_test() {
        Fixture fixture = Fixture.of("changepoint_nile");
        Fixture.Node expected = fixture.expected();
        double[] nile = last(fixture, "nile.csv");
        double[][] rows = constant(nile.length);
        BreakTests.Changes changes = BreakTests.changes(rows, nile, (int) Math.floor(0.15 * nile.length));
        Near.relative("F", changes.statistics(), expected.get("nile_F").numbers(), 1e-8);
        Near.relative("sup", changes.largest(), expected.get("supF").number(), 1e-8);
        assertThat(changes.p()).isBetween(0.0, 1e-14);
        assertThat(1870 + changes.at())
                .isEqualTo((int) expected.get("break_year").number());
        Breaks breaks = new Breaks(rows, nile, 15, -1);
        Near.relative("bic", breaks.criterion(), expected.get("bic").numbers(), 1e-8);
        Near.relative("rss", breaks.squares(), expected.get("rss").numbers(), 1e-8);
        assertThat(breaks.dated(breaks.best(), 0.025)).containsExactly(new Breaks.Dated(25, 28, 32));
        BreakTests.Tested cumulated = BreakTests.cumulated(rows, nile);
        Near.relative(
                "cusum", cumulated.statistic(), expected.get("ols_cusum_stat").number(), 1e-8);
        Near.relative("cusum p", cumulated.p() / expected.get("ols_cusum_p").number(), 1, 1e-8);
        Near.relative(
                "recursive",
                BreakTests.recursive(rows, nile).statistic(),
                expected.get("rec_cusum_stat").number(),
                1e-8);
        Near.relative(
                "moving",
                BreakTests.moving(rows, nile, 0.15).statistic(),
                expected.get("ols_mosum_stat").number(),
                1e-8);
        BreakTests.Ranked ranked = BreakTests.ranked(nile);
        assertThat(ranked.k()).isEqualTo(expected.get("pettitt", "K").number());
        assertThat(ranked.at()).isEqualTo((int) expected.get("pettitt", "t").number());
        Near.relative("pettitt", ranked.p() / expected.get("pettitt", "p").number(), 1, 1e-8);
    }

    @Test
    void the_interest_rate_changed_twice_and_the_dates_are_as_sure_as_published() {
        Fixture fixture = Fixture.of("changepoint_nile");
        Fixture.Node expected = fixture.expected();
        double[] rate = last(fixture, "realint.csv");
        Breaks breaks = new Breaks(constant(rate.length), rate, (int) Math.floor(0.15 * rate.length), -1);
        Near.relative("bic", breaks.criterion(), expected.get("realint_bic").numbers(), 1e-8);
        assertThat(breaks.best()).isEqualTo(2);
        assertThat(breaks.dated(2, 0.025)).containsExactly(new Breaks.Dated(39, 47, 49), new Breaks.Dated(77, 79, 81));
    }

    /** Andrews 2003, critical values at 15 % from simulated steps: 10, 5 and 1 %; a path between steps reaches further. */
    @ParameterizedTest
    @CsvSource({"1, 7.12, 8.68, 12.16", "2, 10.00, 11.72, 15.56", "3, 12.28, 14.13, 18.07", "5, 16.2, 18.2, 22.7"})
    void the_tail_of_the_largest_agrees_with_published_critical_values(
            int columns, double ten, double five, double one) {
        double length = Math.log(0.85 * 0.85 / (0.15 * 0.15));
        assertThat(SupremumTail.of(ten, columns, length)).isCloseTo(0.10, within(0.012));
        assertThat(SupremumTail.of(five, columns, length)).isCloseTo(0.05, within(0.008));
        assertThat(SupremumTail.of(one, columns, length)).isCloseTo(0.01, within(0.002));
    }

    @Test
    void the_tail_goes_over_smoothly_into_its_far_form() {
        double length = Math.log(32);
        for (double level = 20; level < 58; level += 1) {
            double now = SupremumTail.of(level, 2, length);
            double next = SupremumTail.of(level + 1, 2, length);
            assertThat(next / now).isBetween(0.5, 0.75);
        }
    }
}
