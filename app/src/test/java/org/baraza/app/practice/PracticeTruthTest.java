package org.baraza.app.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.baraza.core.ground.Month;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PracticeTruthTest {

    private static final PracticeWishes SMALL = PracticeWishes.DEFAULT
            .withAreas(20, 4)
            .withMonths(60, Month.of(2024, 12))
            .withShareTreated(0.3);

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.7, 1.0, 1.4})
    void over_200_seeds_the_counts_agree_with_the_true_ratio(double ratio) {
        double counted = 0;
        double expected = 0;
        double variance = 0;
        double without = 0;
        for (int seed = 1; seed <= 200; seed++) {
            PracticeTruth truth = PracticeTruth.of(
                    SMALL.withSeed(seed).withEffect(ratio, 0, 0).withTargeting(0.5, 1));
            for (int i = 0; i < 20; i++) {
                counted += truth.countAfter(i);
                for (int t = 0; t < 60; t++) {
                    if (truth.isPartnered(i, t)) {
                        double mu = truth.expectedWith()[i][t];
                        expected += mu;
                        without += truth.expectedWithout()[i][t];
                        variance += mu + PracticeTruth.OVERDISPERSION * mu * mu;
                    }
                }
            }
        }
        double bound = 4 * Math.sqrt(variance);
        assertThat(counted).isCloseTo(expected, within(bound));
        assertThat(counted / without).isCloseTo(ratio, within(bound / without));
        assertThat(bound / without).as("the bounds are tight enough to tell").isLessThan(0.08);
    }

    @Test
    void the_true_ratio_is_the_wished_one_where_the_effect_is_the_same_everywhere() {
        PracticeTruth truth = PracticeTruth.of(SMALL);
        assertThat(truth.ratio().orElseThrow()).isCloseTo(0.70, within(1e-12));
        assertThat(PracticeTruth.of(SMALL.withShareTreated(0)).ratio()).isEmpty();
    }

    @Test
    void a_ramp_or_a_spread_moves_the_true_ratio_away_from_the_wished_one_and_is_told() {
        assertThat(PracticeTruth.of(SMALL.withEffect(0.5, 0, 12)).ratio().orElseThrow())
                .isBetween(0.5001, 0.99);
        PracticeTruth spread = PracticeTruth.of(SMALL.withEffect(0.7, 0.4, 0));
        assertThat(IntStream.range(0, 20)
                        .mapToObj(spread::ratio)
                        .flatMapToDouble(OptionalDouble::stream)
                        .distinct())
                .hasSize(6);
    }

    @Test
    void nothing_differs_before_adoption() {
        PracticeTruth truth = PracticeTruth.of(SMALL);
        for (int i = 0; i < 20; i++) {
            for (int t = 0; t < 60; t++) {
                if (!truth.isPartnered(i, t)) {
                    assertThat(truth.expectedWith()[i][t]).isEqualTo(truth.expectedWithout()[i][t]);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.3, 6", "1, 20"})
    void as_many_districts_adopt_as_wished_each_between_35_and_70_percent_of_the_time(double share, int adopters) {
        int[] adoption = PracticeTruth.of(SMALL.withShareTreated(share)).adoption();
        assertThat(Arrays.stream(adoption).filter(a -> a != PracticeTruth.NEVER))
                .hasSize(adopters)
                .allSatisfy(a -> assertThat(a).isBetween(21, 42));
    }

    @Test
    void targeting_the_worst_picks_districts_with_more_violence() {
        double aimed = 0;
        double blind = 0;
        for (int seed = 1; seed <= 50; seed++) {
            aimed += earlyEventsOfAdopters(PracticeTruth.of(SMALL.withSeed(seed).withTargeting(2, 0)));
            blind += earlyEventsOfAdopters(PracticeTruth.of(SMALL.withSeed(seed).withTargeting(0, 0)));
        }
        assertThat(aimed).isGreaterThan(1.3 * blind);
    }

    @Test
    void panels_look_like_real_ones() {
        double zeros = 0;
        double total = 0;
        int cells = 0;
        for (int seed = 1; seed <= 20; seed++) {
            PracticeTruth truth = PracticeTruth.of(PracticeWishes.DEFAULT.withSeed(seed));
            for (int[] row : truth.counts()) {
                for (int y : row) {
                    zeros += y == 0 ? 1 : 0;
                    total += y;
                    cells++;
                }
            }
        }
        assertThat(zeros / cells).isBetween(0.55, 0.93);
        assertThat(total / cells).isBetween(0.5, 1.1);
    }

    private static double earlyEventsOfAdopters(PracticeTruth truth) {
        double sum = 0;
        for (int i = 0; i < 20; i++) {
            for (int t = 0; t < 20 && truth.findAdoption(i).isPresent(); t++) {
                sum += truth.expectedWithout()[i][t];
            }
        }
        return sum;
    }
}
