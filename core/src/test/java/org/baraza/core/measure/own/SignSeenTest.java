package org.baraza.core.measure.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import org.baraza.core.ground.Handle;
import org.baraza.core.measure.Reading;
import org.baraza.core.record.signs.SignStep;
import org.junit.jupiter.api.Test;

final class SignSeenTest {

    private static SignStep.Asked round(int see, int asked) {
        return new SignStep.Asked(
                "s-000001",
                see,
                asked,
                LocalDate.parse("2025-03-03"),
                new Handle("deng"),
                Instant.parse("2025-03-03T09:00:00Z"));
    }

    @Test
    void a_share_has_its_range_and_of_too_few_there_is_none() {
        assertThat(SignSeen.read(round(5, 19))).isInstanceOf(Reading.NotSeen.class);
        Reading.Seen seen = (Reading.Seen) SignSeen.read(round(10, 40));
        assertThat(seen.value()).isEqualTo(0.25);
        assertThat(seen.interval().low()).isCloseTo(0.1419, within(5e-5));
        assertThat(seen.interval().high()).isCloseTo(0.4019, within(5e-5));
        assertThat(seen.n()).isEqualTo(40);
    }

    @Test
    void nobody_who_sees_it_is_zero_with_a_range_and_not_missing() {
        Reading.Seen none = (Reading.Seen) SignSeen.read(round(0, 30));
        assertThat(none.value()).isZero();
        assertThat(none.interval().high()).isPositive();
    }
}
