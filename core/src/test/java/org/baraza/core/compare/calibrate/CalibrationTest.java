package org.baraza.core.compare.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.ForkJoinPool;
import org.baraza.core.compare.Chance;
import org.baraza.core.compare.Verdict;
import org.baraza.core.compare.calibrate.SimulatedMission.Shape;
import org.baraza.core.compare.calibrate.SimulatedMission.Targeting;
import org.junit.jupiter.api.Test;

/** Made-up missions are what they say they are, and the method of impact is right on them about as often as it says. */
final class CalibrationTest {

    private static Shape shape(double ratio, Targeting targeting) {
        return new Shape(60, 72, 12, 2, ratio, false, targeting, 24);
    }

    @Test
    void the_same_seed_makes_the_same_missions_and_the_same_shares() {
        Calibration once = Calibration.of(shape(1, Targeting.RANDOM), 3, 4, 0.95, done -> {});
        assertThat(Calibration.of(shape(1, Targeting.RANDOM), 3, 4, 0.95, done -> {}))
                .isEqualTo(once);
        assertThat(SimulatedMission.of(shape(1, Targeting.RANDOM), 4, 0)
                        .table()
                        .get("incidents")
                        .numbers())
                .isNotEqualTo(SimulatedMission.of(shape(1, Targeting.RANDOM), 4, 1)
                        .table()
                        .get("incidents")
                        .numbers());
    }

    @Test
    void the_truth_is_known_and_grows_slowly_where_it_is_a_ramp() {
        assertThat(SimulatedMission.of(shape(0.5, Targeting.RANDOM), 1, 0).logRatio())
                .isCloseTo(StrictMath.log(0.5), within(1e-9));
        Shape ramp = new Shape(60, 72, 12, 2, 0.5, true, Targeting.HOT_AREAS, 24);
        assertThat(SimulatedMission.of(ramp, 1, 0).logRatio()).isBetween(StrictMath.log(0.5), StrictMath.log(0.9));
    }

    @Test
    void without_an_effect_intervals_hold_zero_and_a_reduction_is_hardly_ever_said() {
        Calibration found = Calibration.of(shape(1, Targeting.RANDOM), 24, 9, 0.95, done -> {});
        assertThat(found.coverage().value()).isGreaterThan(0.8);
        assertThat(found.share(Verdict.Kind.REDUCED).hits()).isLessThanOrEqualTo(2);
        assertThat(Math.abs(found.bias())).isLessThan(4 * found.biasError() + 0.05);
        assertThat(found.meanError() / found.spread()).isBetween(0.6, 1.6);
    }

    @Test
    void a_large_effect_is_found_and_starts_after_flare_ups_are_refused_more_often() {
        Calibration strong = Calibration.of(shape(0.3, Targeting.RANDOM), 12, 9, 0.95, done -> {});
        assertThat(strong.share(Verdict.Kind.REDUCED).value()).isGreaterThan(0.5);
        int flares = Calibration.of(shape(1, Targeting.FLARE_UPS), 24, 9, 0.95, done -> {})
                .share(Verdict.Kind.REFUSED)
                .hits();
        int random = Calibration.of(shape(1, Targeting.RANDOM), 24, 9, 0.95, done -> {})
                .share(Verdict.Kind.REFUSED)
                .hits();
        assertThat(flares).isGreaterThan(random);
    }

    @Test
    void draws_have_the_mean_and_the_variance_they_should() {
        double[] sums = new double[4];
        int n = 40_000;
        for (int i = 0; i < n; i++) {
            Chance chance = Chance.of(1, "draws", i);
            double gamma = Draws.gamma(1 / 0.3, chance);
            long count = Draws.poisson(45, chance);
            sums[0] += gamma / n;
            sums[1] += gamma * gamma / n;
            sums[2] += (double) count / n;
            sums[3] += (double) count * count / n;
        }
        assertThat(sums[0]).isCloseTo(1 / 0.3, within(0.05));
        assertThat(sums[1] - sums[0] * sums[0]).isCloseTo(1 / 0.3, within(0.15));
        assertThat(sums[2]).isCloseTo(45, within(0.2));
        assertThat(sums[3] - sums[2] * sums[2]).isCloseTo(45, within(1.5));
    }

    @Test
    void one_thread_and_many_count_the_same() {
        Shape small = new Shape(40, 48, 6, 1, 1, false, Targeting.HOT_AREAS_THAT_DRIFT, 12);
        Calibration many = Calibration.of(small, 40, 5, 0.95, done -> {});
        try (ForkJoinPool single = new ForkJoinPool(1)) {
            assertThat(single.submit(() -> Calibration.of(small, 40, 5, 0.95, done -> {}))
                            .join())
                    .isEqualTo(many);
        }
    }

    @Test
    void tiers_have_as_many_shapes_as_they_say_and_none_twice() {
        assertThat(Tier.SMOKE.shapes()).hasSize(3).doesNotHaveDuplicates();
        assertThat(Tier.NIGHTLY.shapes()).hasSize(14).doesNotHaveDuplicates();
        assertThat(Tier.RELEASE.shapes()).hasSize(40).doesNotHaveDuplicates();
        assertThat(Tier.RELEASE.runs()).isEqualTo(4_000);
    }

    @Test
    void a_goal_is_missed_only_when_chance_cannot_be_to_blame() {
        Goal met = new Goal("coverage", 0.95, 0.9, 0.98, 0.93, 0.97);
        assertThat(met.state()).isEqualTo(Goal.State.MET);
        assertThat(new Goal("coverage", 0.92, 0.9, 0.94, 0.93, 0.97).state()).isEqualTo(Goal.State.OPEN);
        assertThat(new Goal("coverage", 0.9, 0.88, 0.92, 0.93, 0.97).state()).isEqualTo(Goal.State.MISSED);
        assertThat(new Goal("coverage", 0.99, 0.98, 1, 0.93, 0.97).state()).isEqualTo(Goal.State.MISSED);
    }

    /** The smoke tier with few missions. How often it refuses is published with the others, and costs nobody a wrong answer. */
    @Test
    void what_is_answered_in_the_smallest_tier_is_right_as_often_as_it_should_be() {
        for (Shape shape : Tier.SMOKE.shapes()) {
            Calibration found = Calibration.of(shape, 24, 1, 0.95, done -> {});
            assertThat(Goal.of(shape, found))
                    .extracting(Goal::name)
                    .contains("coverage when not refused")
                    .doesNotHaveDuplicates();
            assertThat(Goal.of(shape, found))
                    .filteredOn(goal -> !goal.name().startsWith("refused"))
                    .noneMatch(goal -> goal.state() == Goal.State.MISSED);
            int refused = found.share(Verdict.Kind.REFUSED).hits();
            assertThat(found.reasons().values()).allMatch(reason -> reason.hits() <= refused);
        }
    }
}
