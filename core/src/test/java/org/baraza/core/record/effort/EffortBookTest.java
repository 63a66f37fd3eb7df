package org.baraza.core.record.effort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baraza.core.ground.AreaMonth;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.Month;
import org.junit.jupiter.api.Test;

final class EffortBookTest {

    private static final AreaMonth MARCH = new AreaMonth("XB0101", Month.of(2025, 3));
    private static final AreaMonth APRIL = new AreaMonth("XB0101", Month.of(2025, 4));

    private static Effort patrols(AreaMonth where, Optional<Integer> count) {
        return new Effort(
                Effort.idOf("PRAMIQ", where, EffortKind.PATROLS),
                "PRAMIQ",
                where,
                EffortKind.PATROLS,
                count,
                EffortSource.OPERATIONS_LOG,
                new Handle("deng"),
                Instant.EPOCH);
    }

    @Test
    void what_nobody_said_is_not_known_and_a_typed_zero_is_zero() {
        EffortBook book = EffortBook.of(List.of(patrols(MARCH, Optional.of(0))));
        assertThat(book.count("PRAMIQ", MARCH, EffortKind.PATROLS)).contains(0);
        assertThat(book.count("PRAMIQ", APRIL, EffortKind.PATROLS)).isEmpty();
        assertThat(book.of("PRAMIQ", EffortKind.PATROLS)).containsOnlyKeys(MARCH);
    }

    @Test
    void a_later_count_corrects_an_earlier_one() {
        EffortBook book = EffortBook.of(List.of(patrols(MARCH, Optional.of(4)), patrols(MARCH, Optional.of(7))));
        assertThat(book.count("PRAMIQ", MARCH, EffortKind.PATROLS)).contains(7);
    }

    @Test
    void a_count_that_was_wrong_can_be_said_to_be_unknown() {
        EffortBook book = EffortBook.of(List.of(patrols(MARCH, Optional.of(4)), patrols(MARCH, Optional.empty())));
        assertThat(book.of("PRAMIQ", EffortKind.PATROLS)).isEmpty();
    }
}
