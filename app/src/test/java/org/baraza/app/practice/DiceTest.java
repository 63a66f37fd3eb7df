package org.baraza.app.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiceTest {

    private static final int DRAWS = 100_000;

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.8, 16, 16.5, 300})
    void poisson_numbers_have_mean_and_variance_alike(double mean) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < DRAWS; i++) {
            int y = Dice.of(1, Purpose.COUNT, i).poisson(mean);
            sum += y;
            squares += (y - mean) * (y - mean);
        }
        assertThat(sum / DRAWS).isCloseTo(mean, within(5 * Math.sqrt(mean / DRAWS)));
        assertThat(squares / DRAWS).isCloseTo(mean, within(5 * Math.sqrt((mean + 2 * mean * mean) / DRAWS)));
    }

    @Test
    void gamma_numbers_have_mean_and_variance_of_their_shape() {
        double shape = 1 / 0.3;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < DRAWS; i++) {
            double x = Dice.of(2, Purpose.COUNT, i).gamma(shape);
            sum += x;
            squares += (x - shape) * (x - shape);
        }
        assertThat(sum / DRAWS).isCloseTo(shape, within(0.03));
        assertThat(squares / DRAWS).isCloseTo(shape, within(0.12));
    }

    @Test
    void normal_numbers_are_standard_and_neighbouring_indices_unrelated() {
        double sum = 0;
        double squares = 0;
        double product = 0;
        double last = 0;
        for (int i = 0; i < DRAWS; i++) {
            double x = Dice.of(3, Purpose.SHOCK, i).normal();
            sum += x;
            squares += x * x;
            product += x * last;
            last = x;
        }
        assertThat(sum / DRAWS).isCloseTo(0, within(0.016));
        assertThat(squares / DRAWS).isCloseTo(1, within(0.025));
        assertThat(product / DRAWS).isCloseTo(0, within(0.016));
    }

    @Test
    void a_weight_of_zero_is_never_drawn() {
        for (int i = 0; i < 10_000; i++) {
            assertThat(Dice.of(4, Purpose.COUNT, i).weighted(0, 1, 0, 2, 0)).isIn(1, 3);
        }
    }
}
