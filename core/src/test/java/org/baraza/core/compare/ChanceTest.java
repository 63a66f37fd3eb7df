package org.baraza.core.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class ChanceTest {

    @Test
    void the_same_seed_purpose_and_replicate_draw_the_same_and_others_do_not() {
        assertThat(Chance.of(7, "a", 3).nextLong())
                .isEqualTo(Chance.of(7, "a", 3).nextLong());
        assertThat(Chance.of(7, "a", 3).nextLong())
                .isNotEqualTo(Chance.of(7, "a", 4).nextLong())
                .isNotEqualTo(Chance.of(7, "b", 3).nextLong())
                .isNotEqualTo(Chance.of(8, "a", 3).nextLong());
    }

    @Test
    void draws_of_neighbouring_replicates_are_as_good_as_independent() {
        double product = 0;
        double mean = 0;
        int n = 20_000;
        for (int r = 0; r < n; r++) {
            double one = Chance.of(1, "x", r).nextGaussian();
            product += one * Chance.of(1, "x", r + 1L).nextGaussian() / n;
            mean += one / n;
        }
        assertThat(product).isCloseTo(0, within(0.03));
        assertThat(mean).isCloseTo(0, within(0.03));
    }

    @Test
    void shuffling_keeps_every_number_and_every_order_is_as_likely() {
        int[] seen = new int[6];
        for (int r = 0; r < 6_000; r++) {
            int[] order = Chance.of(2, "s", r).shuffled(3);
            assertThat(Arrays.stream(order).sorted().toArray()).containsExactly(0, 1, 2);
            seen[order[0] * 2 + (order[1] > order[2] ? 1 : 0)]++;
        }
        assertThat(Arrays.stream(seen).boxed().toList()).allMatch(s -> s > 880 && s < 1_120);
    }
}
