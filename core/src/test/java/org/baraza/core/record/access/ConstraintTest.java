package org.baraza.core.record.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.baraza.core.ground.AreaMonth;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.Month;
import org.baraza.core.protect.Decision;
import org.baraza.core.record.effort.Effort;
import org.baraza.core.record.effort.EffortBook;
import org.baraza.core.record.effort.EffortKind;
import org.baraza.core.record.effort.EffortSource;
import org.junit.jupiter.api.Test;

final class ConstraintTest {

    private static final Handle PARTNER = new Handle("amina");
    private static final Handle MODERATOR = new Handle("farah");
    private static final Instant NOW = Instant.parse("2025-03-10T09:00:00Z");
    private static final LocalDate BEGAN = LocalDate.of(2025, 3, 3);
    private static final String ID = "constraint-1";

    private static Constraint noted(Optional<LocalDate> to, Optional<Integer> days) {
        return Constraint.of(new ConstraintStep.Noted(
                ID,
                "PRAMIQ",
                Optional.of("XB0101"),
                Hindrance.MOVEMENT_RESTRICTED,
                Hinderer.STATE_AUTHORITY,
                Sector.HEALTH,
                Organisation.LOCAL,
                BEGAN,
                to,
                days,
                Impact.STOPPED,
                PARTNER,
                NOW));
    }

    private static ConstraintStep moderated(Moderation outcome, Handle by) {
        Decision.What what = outcome == Moderation.VERIFIED ? Decision.What.VERIFY : Decision.What.REFUSE;
        return new ConstraintStep.Moderated(ID, outcome, new Decision(what, by, NOW, "two say so"));
    }

    private static ConstraintStep settled() {
        return new ConstraintStep.Settled(ID, Outcome.RESOLVED, "the paper came", MODERATOR, NOW);
    }

    @Test
    void while_it_goes_on_the_days_lost_are_not_known_and_not_zero() {
        assertThat(noted(Optional.empty(), Optional.empty()).daysLost()).isEmpty();
        assertThatThrownBy(() -> noted(Optional.empty(), Optional.of(4))).hasMessageContaining("nobody knows");
        Constraint over = noted(Optional.empty(), Optional.empty())
                .with(new ConstraintStep.Ended(ID, BEGAN.plusDays(4), Optional.of(4), PARTNER, NOW));
        assertThat(over.daysLost()).contains(4);
        assertThat(over.ended()).contains(BEGAN.plusDays(4));
        assertThat(noted(Optional.empty(), Optional.empty())
                        .whyNot(new ConstraintStep.Ended(ID, BEGAN.minusDays(1), Optional.empty(), PARTNER, NOW)))
                .contains(NotNow.BEFORE_IT_BEGAN);
        assertThat(over.whyNot(new ConstraintStep.Ended(ID, BEGAN.plusDays(5), Optional.empty(), PARTNER, NOW)))
                .contains(NotNow.ALREADY_ENDED);
    }

    @Test
    void whoever_brought_it_in_does_not_moderate_it() {
        assertThat(noted(Optional.empty(), Optional.empty()).whyNot(moderated(Moderation.VERIFIED, PARTNER)))
                .contains(NotNow.NOT_BY_THE_SAME);
    }

    @Test
    void only_what_is_verified_is_negotiated_and_settled() {
        Constraint noted = noted(Optional.empty(), Optional.empty());
        ConstraintStep talk = new ConstraintStep.Advocated(ID, Advocacy.LETTER, "", MODERATOR, NOW);
        assertThat(noted.whyNot(talk)).contains(NotNow.VERIFY_FIRST);
        assertThat(noted.with(moderated(Moderation.NEEDS_FOLLOW_UP, MODERATOR)).whyNot(settled()))
                .contains(NotNow.VERIFY_FIRST);
        Constraint settled =
                noted.with(moderated(Moderation.VERIFIED, MODERATOR)).with(talk).with(settled());
        assertThat(settled.state()).isEqualTo(State.RESOLVED);
        assertThat(settled.whyNot(talk)).contains(NotNow.SETTLED);
        Constraint again = settled.with(new ConstraintStep.Reopened(ID, "closed again", MODERATOR, NOW));
        assertThat(again.state()).isEqualTo(State.NEGOTIATING);
    }

    @Test
    void figures_count_what_is_verified_with_days_where_known_and_organisations_where_said() {
        AreaMonth march = new AreaMonth("XB0101", Month.of(2025, 3));
        EffortBook effort = EffortBook.of(List.of(new Effort(
                Effort.idOf("PRAMIQ", march, EffortKind.ORGANISATIONS_PRESENT),
                "PRAMIQ",
                march,
                EffortKind.ORGANISATIONS_PRESENT,
                Optional.of(12),
                EffortSource.COORDINATION_LIST,
                MODERATOR,
                NOW)));
        List<Constraint> all = List.of(
                noted(Optional.of(BEGAN.plusDays(2)), Optional.of(3)).with(moderated(Moderation.VERIFIED, MODERATOR)),
                noted(Optional.empty(), Optional.empty()).with(moderated(Moderation.VERIFIED, MODERATOR)),
                noted(Optional.empty(), Optional.empty()).with(moderated(Moderation.NOT_VERIFIED, MODERATOR)),
                noted(Optional.empty(), Optional.empty()));
        AccessFigures figures =
                Objects.requireNonNull(AccessFigures.of("PRAMIQ", all, effort).get(march));
        assertThat(figures.verified()).isEqualTo(Map.of(Hindrance.MOVEMENT_RESTRICTED, 2));
        assertThat(figures.daysLost()).isEqualTo(Map.of(Hindrance.MOVEMENT_RESTRICTED, 3));
        assertThat(figures.daysNotKnown()).isEqualTo(Map.of(Hindrance.MOVEMENT_RESTRICTED, 1));
        assertThat(figures.notModerated()).isEqualTo(1);
        assertThat(figures.organisations()).contains(12);
        assertThat(Objects.requireNonNull(AccessFigures.of("PRAMIQ", all, EffortBook.EMPTY)
                                .get(march))
                        .organisations())
                .isEmpty();
    }
}
