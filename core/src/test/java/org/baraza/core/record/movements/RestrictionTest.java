package org.baraza.core.record.movements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.baraza.core.ground.AreaMonth;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.Month;
import org.baraza.core.record.effort.Effort;
import org.baraza.core.record.effort.EffortBook;
import org.baraza.core.record.effort.EffortKind;
import org.baraza.core.record.effort.EffortSource;
import org.junit.jupiter.api.Test;

final class RestrictionTest {

    private static final Handle DENG = new Handle("deng");
    private static final Instant NOW = Instant.parse("2025-03-10T09:00:00Z");
    private static final AreaMonth MARCH = new AreaMonth("XB0101", Month.of(2025, 3));

    private static Restriction noted(String id, Barred barred, Optional<Integer> hours, Optional<Integer> days) {
        return Restriction.of(new MovementStep.Noted(
                id,
                "PRAMIQ",
                Optional.of("XB0101"),
                LocalDate.of(2025, 3, 9),
                barred,
                MovementKind.PATROL,
                Mover.MISSION,
                AuthorityLevel.REGIONAL,
                hours,
                days,
                DENG,
                NOW));
    }

    private static EffortBook asked(Optional<Integer> count) {
        return EffortBook.of(List.of(new Effort(
                Effort.idOf("PRAMIQ", MARCH, EffortKind.MOVEMENTS_REQUESTED),
                "PRAMIQ",
                MARCH,
                EffortKind.MOVEMENTS_REQUESTED,
                count,
                EffortSource.OPERATIONS_LOG,
                DENG,
                NOW)));
    }

    @Test
    void movements_nobody_asked_for_are_kept_apart_and_are_no_restriction() {
        List<Restriction> all = List.of(
                noted("m-1", Barred.DENIED, Optional.empty(), Optional.of(2)),
                noted("m-2", Barred.DELAYED, Optional.of(6), Optional.empty()),
                noted("m-3", Barred.NOT_ASKED_FOR, Optional.empty(), Optional.empty()));
        MovementFigures figures = Objects.requireNonNull(
                MovementFigures.of("PRAMIQ", all, asked(Optional.of(40))).get(MARCH));
        assertThat(figures.restrictions()).isEqualTo(2);
        assertThat(figures.notAskedFor()).isEqualTo(1);
        assertThat(figures.daysLost()).isEqualTo(2);
        assertThat(figures.daysNotKnown()).isEqualTo(1);
        assertThat(figures.asked()).contains(40);
        assertThat(Objects.requireNonNull(MovementFigures.of("PRAMIQ", all, EffortBook.EMPTY)
                                .get(MARCH))
                        .asked())
                .isEmpty();
    }

    @Test
    void a_month_of_which_only_the_movements_asked_for_are_known_has_no_restrictions_on_record() {
        MovementFigures figures = Objects.requireNonNull(
                MovementFigures.of("PRAMIQ", List.of(), asked(Optional.of(0))).get(MARCH));
        assertThat(figures.restrictions()).isZero();
        assertThat(figures.asked()).contains(0);
    }

    @Test
    void what_was_entered_wrongly_stays_in_sight_and_is_not_counted() {
        Restriction wrong = noted("m-1", Barred.DENIED, Optional.empty(), Optional.empty())
                .with(new MovementStep.Withdrawn("m-1", "it was another day", DENG, NOW));
        assertThat(wrong.state()).isEqualTo(State.WITHDRAWN);
        assertThat(MovementFigures.of("PRAMIQ", List.of(wrong), EffortBook.EMPTY))
                .isEmpty();
        assertThat(wrong.whyNot(new MovementStep.Raised("m-1", RaisedWith.GOVERNMENT, DENG, NOW)))
                .contains(NotNow.WITHDRAWN);
    }

    @Test
    void it_is_raised_until_it_is_lifted() {
        Restriction raised = noted("m-1", Barred.DENIED, Optional.empty(), Optional.empty())
                .with(new MovementStep.Raised("m-1", RaisedWith.LIAISON_COMMITTEE, DENG, NOW));
        assertThat(raised.state()).isEqualTo(State.RAISED);
        Restriction inForce =
                raised.with(new MovementStep.Settled("m-1", Resolution.STILL_IN_FORCE, Optional.of(3), "", DENG, NOW));
        assertThat(inForce.daysLost()).contains(3);
        Restriction lifted =
                inForce.with(new MovementStep.Settled("m-1", Resolution.LIFTED, Optional.of(5), "", DENG, NOW));
        assertThat(lifted.state()).isEqualTo(State.SETTLED);
        assertThat(lifted.daysLost()).contains(5);
        assertThat(lifted.whyNot(new MovementStep.Raised("m-1", RaisedWith.GOVERNMENT, DENG, NOW)))
                .contains(NotNow.SETTLED);
    }

    @Test
    void only_a_delay_has_hours() {
        assertThatThrownBy(() -> noted("m-1", Barred.DENIED, Optional.of(3), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
