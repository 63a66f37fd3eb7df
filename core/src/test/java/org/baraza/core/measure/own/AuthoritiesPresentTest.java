package org.baraza.core.measure.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baraza.core.measure.own.MadeUpAlerts.MARCH;
import static org.baraza.core.measure.own.MadeUpAlerts.NOON;
import static org.baraza.core.measure.own.MadeUpAlerts.march;

import java.util.List;
import java.util.Optional;
import org.baraza.core.ground.AreaMonth;
import org.baraza.core.ground.Handle;
import org.baraza.core.measure.Intervals;
import org.baraza.core.measure.Reading;
import org.baraza.core.record.effort.Effort;
import org.baraza.core.record.effort.EffortBook;
import org.baraza.core.record.effort.EffortKind;
import org.baraza.core.record.effort.EffortSource;
import org.junit.jupiter.api.Test;

final class AuthoritiesPresentTest {

    private static final AreaMonth HERE = new AreaMonth("XB0101", MARCH.first());
    private static final AreaMonth THERE = new AreaMonth("XB0102", MARCH.first());

    private static Effort counted(AreaMonth where, EffortKind kind, int count) {
        return new Effort(
                Effort.idOf("PRAMIQ", where, kind),
                "PRAMIQ",
                where,
                kind,
                Optional.of(count),
                EffortSource.OPERATIONS_LOG,
                new Handle("deng"),
                NOON);
    }

    private static Reading read(Effort... counted) {
        return new AuthoritiesPresent()
                .read(march(OwnFacts.none("PRAMIQ").withEffort(EffortBook.of(List.of(counted))), Optional.empty()));
    }

    @Test
    void posts_nobody_counted_are_not_known_and_not_empty() {
        assertThat(read()).isInstanceOf(Reading.NotSeen.class);
        assertThat(read(counted(HERE, EffortKind.POSTS_EXPECTED, 6))).isInstanceOf(Reading.NotSeen.class);
        Reading.Seen none = (Reading.Seen)
                read(counted(HERE, EffortKind.POSTS_EXPECTED, 6), counted(HERE, EffortKind.POSTS_PRESENT, 0));
        assertThat(none.value()).isZero();
    }

    @Test
    void only_area_months_with_both_numbers_count_and_what_is_missing_is_said() {
        Reading.Seen part = (Reading.Seen) read(
                counted(HERE, EffortKind.POSTS_EXPECTED, 6),
                counted(HERE, EffortKind.POSTS_PRESENT, 3),
                counted(THERE, EffortKind.POSTS_EXPECTED, 6));
        assertThat(part.value()).isEqualTo(0.5);
        assertThat(part.interval()).isEqualTo(Intervals.wilson(3, 6));
        assertThat(part.n()).isEqualTo(6);
        assertThat(part.caution()).isEqualTo("EFFORT_PARTLY_KNOWN");
    }

    @Test
    void more_held_than_there_should_be_is_a_mistake_and_no_share() {
        assertThat(read(counted(HERE, EffortKind.POSTS_EXPECTED, 2), counted(HERE, EffortKind.POSTS_PRESENT, 3)))
                .isInstanceOf(Reading.NotSeen.class);
    }
}
