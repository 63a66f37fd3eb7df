package org.baraza.core.compare.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.baraza.core.compare.Chance;
import org.baraza.core.compare.Keys;
import org.baraza.core.compare.algebra.Cholesky;
import org.baraza.core.compare.algebra.Matrix;
import org.junit.jupiter.api.Test;

final class AbsorberTest {

    private static final int ROWS = 300;

    private static Keys keys(int groups, String purpose) {
        List<String> labels = new ArrayList<>();
        for (int g = 0; g < groups; g++) {
            labels.add("g" + g);
        }
        int[] codes = new int[ROWS];
        for (int i = 0; i < ROWS; i++) {
            codes[i] = i < groups ? i : Chance.of(3, purpose, i).nextInt(groups);
        }
        return new Keys(labels, codes);
    }

    private static double[] column(String purpose, boolean above) {
        double[] column = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            column[i] = Chance.of(4, purpose, i).nextGaussian();
            column[i] = above ? 0.2 + Math.abs(column[i]) : column[i];
        }
        return column;
    }

    /** What weighted least squares on a column for each group leaves. */
    private static double[] byColumns(List<Keys> effects, double[] weights, double[] y) {
        int p = effects.stream().mapToInt(Keys::size).sum();
        double[][] cross = new double[p][p];
        double[] right = new double[p];
        int[][] at = new int[ROWS][effects.size()];
        for (int i = 0; i < ROWS; i++) {
            int from = 0;
            for (int e = 0; e < effects.size(); e++) {
                at[i][e] = from + effects.get(e).codes()[i];
                from += effects.get(e).size();
            }
            for (int a : at[i]) {
                right[a] += weights[i] * y[i];
                for (int b : at[i]) {
                    cross[a][b] += weights[i];
                }
            }
        }
        double[] b = Cholesky.dropping(cross).solve(right);
        double[] left = y.clone();
        for (int i = 0; i < ROWS; i++) {
            for (int a : at[i]) {
                left[i] -= b[a];
            }
        }
        return left;
    }

    @Test
    void gaps_and_weights_leave_two_effects_what_columns_for_each_group_would() {
        List<Keys> two = List.of(keys(40, "a"), keys(11, "b"));
        double[] weights = column("w", true);
        double[] y = column("y", false);
        assertThat(Absorber.weighted(two, weights).within(y))
                .containsExactly(byColumns(two, weights, y), within(1e-11));
    }

    @Test
    void three_effects_in_turns_leave_the_same() {
        List<Keys> three = List.of(keys(20, "a"), keys(11, "b"), keys(5, "c"));
        double[] weights = column("w", true);
        double[] y = column("y", false);
        assertThat(Absorber.weighted(three, weights).within(y))
                .containsExactly(byColumns(three, weights, y), within(1e-9));
    }

    @Test
    void what_is_left_is_orthogonal_to_every_group() {
        List<Keys> two = List.of(keys(40, "a"), keys(11, "b"));
        double[] left = Absorber.of(two, ROWS).within(column("y", false));
        for (Keys keys : two) {
            for (int g = 0; g < keys.size(); g++) {
                double sum = 0;
                for (int i = 0; i < ROWS; i++) {
                    sum += keys.codes()[i] == g ? left[i] : 0;
                }
                assertThat(sum).isCloseTo(0, within(1e-12));
            }
        }
    }

    @Test
    void effects_that_share_nothing_are_counted_as_parts() {
        Keys a = new Keys(List.of("1", "2", "3", "4"), new int[] {0, 1, 2, 3, 0, 2});
        Keys b = new Keys(List.of("x", "y", "z"), new int[] {0, 0, 1, 1, 0, 2});
        assertThat(Absorber.parts(a, b)).isEqualTo(2);
        assertThat(Absorber.of(List.of(a, b), 6).unknowns()).isEqualTo(5);
        assertThat(Matrix.sum(new double[] {1, 2})).isEqualTo(3);
    }
}
