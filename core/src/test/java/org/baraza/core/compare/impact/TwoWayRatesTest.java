package org.baraza.core.compare.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.baraza.core.compare.Chance;
import org.junit.jupiter.api.Test;

/** Rates are the likeliest ones, however thinly areas and times are linked, and unknown where nothing links them. */
final class TwoWayRatesTest {

    private static final int SWEEPS = 20_000;

    private static double[][] ones(double[][] y) {
        double[][] e = new double[y.length][y[0].length];
        for (double[] line : e) {
            Arrays.fill(line, 1);
        }
        return e;
    }

    private static TwoWayRates fit(double[][] y, TwoWayRates.Mask mask) {
        return fit(y, ones(y), mask);
    }

    private static TwoWayRates fit(double[][] y, double[][] e, TwoWayRates.Mask mask) {
        return TwoWayRates.of(y, e, TwoWayRates.cells(y.length, y[0].length, mask), new boolean[y.length]);
    }

    /** By turns, plainly; the last relative change of a time's rate. */
    private static double sweeps(double[][] y, TwoWayRates.Mask mask, double[] a, double[] l) {
        Arrays.fill(l, 1);
        double most = 1;
        for (int sweep = 0; sweep < SWEEPS && most > 1e-12; sweep++) {
            for (int i = 0; i < a.length; i++) {
                double[] sums = new double[2];
                for (int j = 0; j < l.length; j++) {
                    sums[0] += mask.has(i, j) ? y[i][j] : 0;
                    sums[1] += mask.has(i, j) ? l[j] : 0;
                }
                a[i] = sums[0] / sums[1];
            }
            most = 0;
            for (int j = 0; j < l.length; j++) {
                double[] sums = new double[2];
                for (int i = 0; i < a.length; i++) {
                    sums[0] += mask.has(i, j) ? y[i][j] : 0;
                    sums[1] += mask.has(i, j) ? a[i] : 0;
                }
                most = Math.max(most, Math.abs(sums[0] / sums[1] - l[j]) / (sums[0] / sums[1]));
                l[j] = sums[0] / sums[1];
            }
        }
        return most;
    }

    private static void scoresAreZero(double[][] y, TwoWayRates.Mask mask, TwoWayRates rates) {
        for (int j = 0; j < y[0].length; j++) {
            double seen = 0;
            double expected = 0;
            for (int i = 0; i < y.length; i++) {
                seen += mask.has(i, j) ? y[i][j] : 0;
                expected += mask.has(i, j) ? rates.expected(i, j) : 0;
            }
            assertThat(expected / seen).isCloseTo(1, within(1e-10));
        }
        for (int i = 0; i < y.length; i++) {
            double seen = 0;
            double expected = 0;
            for (int j = 0; j < y[0].length; j++) {
                seen += mask.has(i, j) ? y[i][j] : 0;
                expected += mask.has(i, j) ? rates.expected(i, j) : 0;
            }
            assertThat(expected / seen).isCloseTo(1, within(1e-10));
        }
    }

    @Test
    void a_long_chain_of_areas_that_each_saw_two_months_is_settled_where_turns_are_not_enough() {
        int months = 60;
        double[][] y = new double[2 * months][months];
        TwoWayRates.Mask mask = (i, j) -> j == i / 2 || j == i / 2 + 1;
        for (int i = 0; i < y.length; i++) {
            Chance chance = Chance.of(3, "chain", i);
            for (int j = 0; j < months; j++) {
                y[i][j] = mask.has(i, j) ? 1 + Math.floor(9 * chance.nextDouble()) : 0;
            }
        }
        assertThat(sweeps(y, mask, new double[y.length], new double[months])).isGreaterThan(1e-12);
        TwoWayRates rates = fit(y, mask);
        scoresAreZero(y, mask, rates);
        assertThat(rates.knows(0, months - 1)).isTrue();
        assertThat(rates.expected(5, 50)).isEqualTo(fit(y, mask).expected(5, 50));
    }

    @Test
    void exposures_are_reckoned_with_in_such_a_chain() {
        int months = 200;
        double[][] y = new double[months - 1][months];
        double[][] e = new double[months - 1][months];
        TwoWayRates.Mask mask = (i, j) -> j == i || j == i + 1;
        for (int i = 0; i < y.length; i++) {
            for (int j = i; j <= i + 1; j++) {
                e[i][j] = 1 + (i + 2 * j) % 3;
                // No noise: rates 2 + i % 5 and 1 + j % 4, which the likeliest ones must give back.
                y[i][j] = e[i][j] * (2 + i % 5) * (1 + j % 4);
            }
        }
        TwoWayRates rates = fit(y, e, mask);
        assertThat(rates.expected(0, months - 1) / ((2 + 0) * (1 + (months - 1) % 4)))
                .isCloseTo(1, within(1e-9));
        assertThat(rates.expected(150, 7) / (2 * 4)).isCloseTo(1, within(1e-9));
    }

    @Test
    void where_turns_settle_they_are_the_answer() {
        double[][] y = {{3, 0, 2, 5}, {1, 1, 0, 2}, {0, 4, 1, 1}};
        TwoWayRates.Mask mask = (i, j) -> i != 1 || j < 2;
        double[] a = new double[3];
        double[] l = new double[4];
        assertThat(sweeps(y, mask, a, l)).isLessThanOrEqualTo(1e-12);
        TwoWayRates rates = fit(y, mask);
        scoresAreZero(y, mask, rates);
        assertThat(rates.expected(1, 3)).isCloseTo(a[1] * l[3], within(1e-10));
    }

    @Test
    void a_cell_whose_likeliest_mean_is_nought_separates_and_nothing_is_expected_across() {
        // The second area was not seen in the first month. The larger its rate, the likelier the nought of the first
        // area.
        double[][] y = {{5, 0}, {Double.NaN, 7}};
        TwoWayRates rates = fit(y, (i, j) -> i == 0 || j == 1);
        assertThat(rates.knows(0, 0)).isTrue();
        assertThat(rates.expected(0, 0)).isCloseTo(5, within(1e-12));
        assertThat(rates.expected(1, 1)).isCloseTo(7, within(1e-12));
        assertThat(rates.knows(1, 0)).isFalse();
        assertThat(rates.apart(1, 0)).isTrue();
        assertThat(rates.apart(0, 1)).isTrue();
    }

    @Test
    void noughts_on_both_sides_link() {
        double[][] y = {{5, 0}, {0, 7}};
        TwoWayRates rates = fit(y, (i, j) -> true);
        assertThat(rates.knows(1, 0)).isTrue();
        assertThat(rates.expected(1, 0)).isCloseTo(7 * 5 / 12.0, within(1e-10));
    }

    @Test
    void areas_and_months_in_two_parts_that_share_no_cell_say_nothing_of_each_other() {
        double[][] y = {{2, 3, 0, 0}, {4, 1, 0, 0}, {0, 0, 6, 2}, {0, 0, 1, 5}, {0, 0, 0, 0}};
        TwoWayRates.Mask mask = (i, j) -> i / 2 == j / 2 || i == 4;
        TwoWayRates rates = fit(y, mask);
        assertThat(rates.knows(0, 1)).isTrue();
        assertThat(rates.knows(2, 3)).isTrue();
        assertThat(rates.apart(0, 2)).isTrue();
        assertThat(rates.knows(4, 0)).isFalse();
        assertThat(rates.apart(4, 0)).isFalse();
    }
}
