package org.baraza.core.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiftedTest {

    private static final FindingKind WRONG = FindingKind.setAside("wrong", "it is wrong", "Mend it.");
    private static final FindingKind ODD = FindingKind.noted("odd", "it is odd", "Look at it.");

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void exists_only_when_kept_and_set_aside_add_up_to_received(long seed) {
        RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int round = 0; round < 500; round++) {
            long kept = chance.nextInt(50);
            List<Finding> setAside = LongStream.range(0, chance.nextInt(50))
                    .mapToObj(i -> new Finding(WRONG, i + 2, "", ""))
                    .toList();
            long received = kept + setAside.size() + chance.nextInt(-2, 3);
            if (received == kept + setAside.size()) {
                assertThat(new Sifted<>(received, "kept", kept, setAside, List.of()).received())
                        .isEqualTo(received);
            } else {
                assertThatThrownBy(() -> new Sifted<>(received, "kept", kept, setAside, List.of()))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("is not received");
            }
        }
    }

    @Test
    void a_noted_row_is_not_a_row_set_aside() {
        Finding noted = new Finding(ODD, 2, "", "");
        assertThatThrownBy(() -> new Sifted<>(1, "kept", 0, List.of(noted), List.of()))
                .hasMessageContaining("wrong pile");
        assertThat(new Sifted<>(1, "kept", 1, List.of(), List.of(noted)).noted())
                .containsExactly(noted);
    }

    @Test
    void a_finding_shows_at_most_eighty_characters_of_the_value() {
        assertThat(new Finding(WRONG, 2, "name", "x".repeat(500)).value())
                .hasSize(81)
                .endsWith("…");
    }
}
