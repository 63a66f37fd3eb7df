package org.baraza.core.record.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.Month;
import org.junit.jupiter.api.Test;

final class GridTest {

    private static final Month MARCH = Month.of(2025, 3);

    private static AreaMarks marks(String by, Mark... marks) {
        Map<Hindrance, Mark> all = new EnumMap<>(Hindrance.class);
        for (Hindrance kind : Hindrance.values()) {
            all.put(kind, kind.ordinal() < marks.length ? marks[kind.ordinal()] : Mark.NONE);
        }
        Handle who = new Handle(by);
        return new AreaMarks(
                AreaMarks.idOf("PRAMIQ", "XB0101", MARCH, who), "PRAMIQ", "XB0101", MARCH, all, who, Instant.EPOCH);
    }

    private static Grid.Overall both(Mark... marks) {
        return Grid.of(List.of(marks("farah", marks), marks("rose", marks))).overall();
    }

    private static Grid.Rung exactly(Severity severity) {
        return new Grid.Rung(severity, severity);
    }

    @Test
    void one_persons_marks_give_no_overall_rung() {
        assertThat(Grid.of(List.of(marks("farah", Mark.HIGH))).overall()).isEqualTo(Grid.Refusal.TOO_FEW_SCORERS);
        assertThat(Grid.of(List.of(marks("farah"), marks("farah"))).overall()).isEqualTo(Grid.Refusal.TOO_FEW_SCORERS);
    }

    @Test
    void more_than_three_gaps_of_nine_give_no_overall_rung() {
        assertThat(both(Mark.GAP, Mark.GAP, Mark.GAP, Mark.GAP)).isEqualTo(Grid.Refusal.TOO_MANY_GAPS);
        assertThat(both(Mark.GAP, Mark.GAP, Mark.GAP)).isEqualTo(new Grid.Rung(Severity.NONE, Severity.VERY_HIGH));
    }

    @Test
    void what_one_of_them_could_tell_is_no_gap() {
        Grid grid = Grid.of(List.of(marks("farah", Mark.GAP), marks("rose", Mark.MODERATE)));
        assertThat(grid.gaps()).isZero();
        assertThat(grid.overall()).isEqualTo(exactly(Severity.MODERATE));
    }

    @Test
    void the_rung_follows_from_how_many_kinds_weigh_how_much_and_from_no_mean() {
        assertThat(both()).isEqualTo(exactly(Severity.NONE));
        assertThat(both(Mark.LOW, Mark.LOW, Mark.LOW)).isEqualTo(exactly(Severity.LOW));
        assertThat(both(Mark.MODERATE)).isEqualTo(exactly(Severity.MODERATE));
        assertThat(both(Mark.MODERATE, Mark.MODERATE, Mark.MODERATE, Mark.MODERATE))
                .isEqualTo(exactly(Severity.HIGH));
        assertThat(both(Mark.HIGH)).isEqualTo(exactly(Severity.HIGH));
        assertThat(both(Mark.HIGH, Mark.HIGH)).isEqualTo(exactly(Severity.VERY_HIGH));
        assertThat(both(Mark.HIGH, Mark.HIGH, Mark.HIGH, Mark.HIGH)).isEqualTo(exactly(Severity.EXTREME));
    }

    @Test
    void disagreement_stays_in_sight() {
        Grid grid = Grid.of(List.of(marks("farah", Mark.NONE), marks("rose", Mark.HIGH)));
        assertThat(grid.spans().get(Hindrance.NEEDS_DENIED)).isEqualTo(new Grid.Span(false, 0, 3));
        assertThat(Objects.requireNonNull(grid.spans().get(Hindrance.NEEDS_DENIED))
                        .disagreed())
                .isTrue();
        assertThat(grid.overall()).isEqualTo(new Grid.Rung(Severity.NONE, Severity.HIGH));
    }
}
