package org.baraza.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Somebody sets the clock while ids are made. */
final class TimeOrderedIdsTest {

    private final TimeOrderedIds ids = new TimeOrderedIds();

    @Test
    void ids_follow_each_other_whatever_the_clock_does() {
        Random chance = new Random(7);
        Instant now = Instant.parse("2026-11-25T12:00:00Z");
        List<UUID> made = new ArrayList<>();
        Optional<UUID> last = Optional.empty();
        for (int i = 0; i < 20_000; i++) {
            now = now.plus(
                    Duration.ofHours(chance.nextInt(24 * 730) - 24L * 365).multipliedBy(chance.nextInt(50) / 49));
            UUID id = ids.next(now, last);
            made.add(id);
            last = Optional.of(id);
        }
        assertThat(made.stream().map(UUID::toString)).isSorted();
        assertThat(new HashSet<>(made)).hasSameSizeAs(made);
        assertThat(made).allSatisfy(id -> {
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
        });
    }

    @Test
    void after_the_last_one_of_a_millisecond_comes_the_first_of_the_next() {
        UUID full = UUID.fromString("0190a0a0-a0a0-7fff-bfff-ffffffffffff");
        assertThat(ids.next(Instant.EPOCH, Optional.of(full))).hasToString("0190a0a0-a0a1-7000-8000-000000000000");
    }
}
