package org.baraza.core.record.signs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.baraza.core.ground.Handle;
import org.baraza.core.record.cases.Due;
import org.baraza.core.record.cases.Group;
import org.baraza.core.record.cases.Way;
import org.baraza.core.record.signs.SignOfPeace.Not;
import org.junit.jupiter.api.Test;

final class SignOfPeaceTest {

    private static final Handle DENG = new Handle("deng");
    private static final LocalDate DAY = LocalDate.parse("2025-03-03");
    private static final Instant AT = Instant.parse("2025-03-03T09:00:00Z");
    private static final SignOfPeace NAMED = SignOfPeace.of(new SignStep.Named(
            "s-000001", "PRAMIQ", Optional.of("XB0101"), Group.WOMEN, "girls fetch water after dark", true, DENG, AT));

    private static SignStep.Chosen chosen() {
        return new SignStep.Chosen("s-000001", Way.MEETING, DAY.plusDays(7), DENG, AT);
    }

    private static SignStep.Asked asked(int see, int asked, LocalDate on) {
        return new SignStep.Asked("s-000001", see, asked, on, DENG, AT);
    }

    @Test
    void nobody_is_asked_about_a_sign_the_community_has_not_kept() {
        assertThat(NAMED.whyNot(asked(10, 40, DAY.plusDays(30)))).contains(Not.NOT_CHOSEN);
        assertThat(NAMED.with(chosen()).whyNot(asked(10, 40, DAY))).contains(Not.BEFORE_IT_WAS_CHOSEN);
        assertThat(NAMED.with(chosen()).whyNot(asked(10, 40, DAY.plusDays(30)))).isEmpty();
    }

    @Test
    void rounds_follow_one_another_and_none_is_counted_twice() {
        SignOfPeace once = NAMED.with(chosen()).with(asked(10, 40, DAY.plusDays(30)));
        assertThat(once.whyNot(asked(12, 40, DAY.plusDays(30)))).contains(Not.ASKED_SINCE);
        assertThat(once.with(asked(20, 50, DAY.plusDays(200))).rounds()).hasSize(2);
        assertThatThrownBy(() -> asked(41, 40, DAY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> asked(0, 0, DAY)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void it_is_asked_again_after_six_months_until_it_is_retired_with_a_reason() {
        assertThat(NAMED.due()).contains(new Due(Turn.CHOOSE, DAY, DAY.plusDays(30)));
        SignOfPeace once = NAMED.with(chosen()).with(asked(10, 40, DAY.plusDays(30)));
        assertThat(once.due())
                .contains(new Due(
                        Turn.ASK_AGAIN, DAY.plusDays(30), DAY.plusDays(30).plusMonths(6)));
        assertThat(once.whyNot(new SignStep.Retired("s-000001", " ", DENG, AT))).contains(Not.SAY_WHY);
        SignOfPeace retired = once.with(new SignStep.Retired("s-000001", "the well is dry", DENG, AT));
        assertThat(retired.due()).isEmpty();
        assertThat(retired.whyNot(asked(1, 30, DAY.plusDays(400)))).contains(Not.RETIRED);
    }
}
