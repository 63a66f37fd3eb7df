package org.baraza.core.measure.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.baraza.core.measure.Fixture;
import org.baraza.core.measure.Near;
import org.junit.jupiter.api.Test;

final class PublishedPermutationsTest {

    private static int[] is(List<String> column, String value) {
        return column.stream().mapToInt(c -> c.equals(value) ? 1 : 0).toArray();
    }

    @Test
    void exact_p_of_the_rotating_rod_is_the_published_one_for_values_and_for_ranks() {
        Fixture fixture = Fixture.of("randomization_exact");
        Map<String, List<String>> rod = fixture.table("rotarod.csv");
        double[] time = Fixture.numbers(rod.get("time"));
        int[] treated = is(rod.get("group"), "treatment");
        double expected = fixture.expected().get("rotarod_oneway_exact_p").number();
        Near.relative("values", TwoSamples.exact(time, treated).p(), expected, 1e-12);
        Near.relative("ranks", TwoSamples.exact(TwoSamples.ranks(time), treated).p(), expected, 1e-12);
    }

    @Test
    void exact_p_of_students_sleep_is_the_published_one() {
        Fixture fixture = Fixture.of("randomization_exact");
        Map<String, List<String>> sleep = fixture.table("sleep.csv");
        double p = TwoSamples.exact(Fixture.numbers(sleep.get("extra")), is(sleep.get("group"), "1"))
                .p();
        Near.relative("sleep", p, fixture.expected().get("sleep_perm_p").number(), 1e-12);
    }

    @Test
    void all_assignments_of_the_toy_are_counted_with_and_without_strata() {
        Fixture.Node toy = Fixture.of("randomization_exact").expected().get("toy");
        double[] y = toy.get("y").numbers();
        int[] z = Arrays.stream(toy.get("z").numbers()).mapToInt(v -> (int) v).toArray();
        int[] one = new int[z.length];
        int[] strata = Arrays.stream(toy.get("strata").numbers())
                .mapToInt(v -> (int) v)
                .toArray();
        Shuffles.Outcome plain = Shuffles.count(z, one, a -> Inversion.difference(y, a, one), 1, 100_000);
        Near.relative("difference", plain.observed(), toy.get("diff").number(), 1e-12);
        Near.relative("p", plain.p(), toy.get("p_two_sided").number(), 1e-12);
        assertThat(plain.ways()).isEqualTo((long) toy.get("n_perm").number());
        Shuffles.Outcome within = Shuffles.count(z, strata, a -> Inversion.difference(y, a, one), 1, 100_000);
        Near.relative("strata", within.p(), toy.get("strat_p").number(), 1e-12);
        assertThat(within.ways()).isEqualTo((long) toy.get("strat_n").number());
        var limits = Inversion.grid(y, z, one, 0.05, 0.1, 1, 100_000);
        Near.relative(
                "interval",
                new double[] {limits.low(), limits.high()},
                toy.get("ci95_grid01").numbers(),
                1e-9);
    }

    @Test
    void a_seeded_sample_of_ways_comes_near_all_of_them_and_is_the_same_twice() {
        double[] y = {28.3, 25.1, 31.2, 22, 19.4, 26.7, 30.5, 21.8, 24.4, 27.9};
        int[] z = {1, 0, 1, 0, 0, 1, 0, 0, 0, 1};
        int[] one = new int[10];
        double all = Shuffles.count(z, one, a -> Inversion.difference(y, a, one), 5, 1000)
                .p();
        // 210 ways: more than 200 are not counted but drawn.
        Shuffles.Outcome some = Shuffles.count(z, one, a -> Inversion.difference(y, a, one), 5, 200);
        assertThat(some.complete()).isFalse();
        assertThat(some.p()).isCloseTo(all, within(0.06));
        assertThat(Shuffles.count(z, one, a -> Inversion.difference(y, a, one), 5, 200))
                .isEqualTo(some);
    }

    /** Darwin's maize, as in Fisher 1935: 863 of 16384 flips on one side. */
    @Test
    void darwins_maize_gives_fishers_count() {
        double[] differences = {49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48};
        assertThat(Paired.flips(differences).greater()).isCloseTo(863.0 / 32768, within(1e-12));
    }
}
