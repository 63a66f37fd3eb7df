package org.baraza.core.record.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.core.ground.Handle;
import org.baraza.core.record.cases.Due;
import org.junit.jupiter.api.Test;

final class CourseTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final Handle DENG = new Handle("deng");
    private static final String ID = "course-01";

    private static LocalDate day(int day) {
        return FIRST.plusDays(day - 1L);
    }

    private static Instant on(int day) {
        return day(day).atStartOfDay().plusHours(9).toInstant(ZoneOffset.UTC);
    }

    private static Course needed() {
        return Course.of(new CourseStep.Needed(
                ID,
                "PRAMIQ",
                Optional.empty(),
                Audience.PARTNERS,
                Origin.PARTNER_ASKED,
                "to keep minutes",
                Optional.empty(),
                DENG,
                on(1)));
    }

    private static CourseStep designed(int tasks, int passMark) {
        return new CourseStep.Designed(ID, "minutes", "sw", true, Testing.ALOUD, tasks, passMark, DENG, on(2));
    }

    private static Course scheduled() {
        return needed().with(designed(10, 7))
                .with(new CourseStep.Scheduled(ID, day(20), Optional.empty(), DENG, on(3)));
    }

    private static CourseStep before(int tested, int passed) {
        return new CourseStep.PreTested(ID, day(20), tested, passed, DENG, on(20));
    }

    private static CourseStep delivered(int total, int women) {
        return new CourseStep.Delivered(ID, day(20), total, women, DENG, on(21));
    }

    private static CourseStep after(int tested, int passed) {
        return new CourseStep.PostTested(ID, day(21), tested, passed, DENG, on(21));
    }

    private static CourseStep followed(LocalDate on, int due, int passed, int applied) {
        return new CourseStep.FollowedUp(ID, on, due, passed, applied, DENG, on(200));
    }

    private static Course tested() {
        return scheduled().with(before(20, 4)).with(delivered(20, 11)).with(after(18, 15));
    }

    @Test
    void nothing_is_held_before_it_was_settled_dated_and_tested_before() {
        assertThat(needed().whyNot(new CourseStep.Scheduled(ID, day(20), Optional.empty(), DENG, on(3))))
                .contains(NotNow.DESIGN_FIRST);
        assertThat(needed().whyNot(before(20, 4))).contains(NotNow.SCHEDULE_FIRST);
        assertThat(scheduled().whyNot(delivered(20, 11))).contains(NotNow.TEST_BEFORE);
        assertThat(scheduled().with(before(20, 4)).whyNot(delivered(20, 11))).isEmpty();
    }

    @Test
    void the_pass_mark_lies_within_the_test_and_no_part_is_more_than_the_whole() {
        assertThat(needed().whyNot(designed(10, 11))).contains(NotNow.PASS_MARK_NOT_IN_TEST);
        assertThat(needed().whyNot(designed(10, 0))).contains(NotNow.PASS_MARK_NOT_IN_TEST);
        assertThat(scheduled().whyNot(before(20, 21))).contains(NotNow.COUNTS_DO_NOT_ADD_UP);
        Course held = scheduled().with(before(20, 4));
        assertThat(held.whyNot(delivered(20, 21))).contains(NotNow.COUNTS_DO_NOT_ADD_UP);
        held = held.with(delivered(20, 11));
        assertThat(held.whyNot(after(21, 15))).contains(NotNow.COUNTS_DO_NOT_ADD_UP);
        assertThat(held.whyNot(after(18, 19))).contains(NotNow.COUNTS_DO_NOT_ADD_UP);
    }

    @Test
    void three_months_later_everybody_who_was_trained_counts_also_those_not_found_again() {
        LocalDate three = day(20).plusMonths(3);
        assertThat(tested().due()).contains(new Due(Turn.FOLLOW_UP, three, day(20).plusMonths(6)));
        assertThat(tested().whyNot(followed(three.minusDays(1), 20, 12, 9))).contains(NotNow.TOO_EARLY);
        assertThat(tested().whyNot(followed(three, 12, 12, 9))).contains(NotNow.DROP_OUTS_COUNT);
        assertThat(tested().whyNot(followed(three, 20, 9, 12))).contains(NotNow.COUNTS_DO_NOT_ADD_UP);
        Course followed = tested().with(followed(three, 20, 12, 9));
        assertThat(followed.due()).contains(new Due(Turn.REFRESH, day(20).plusMonths(12), day(20).plusMonths(12)));
        Course refreshed = followed.with(new CourseStep.Refreshed(ID, day(400), 9, DENG, on(400)));
        assertThat(refreshed.refreshFrom()).contains(day(400).plusMonths(12));
        assertThat(refreshed.state()).isEqualTo(State.FOLLOWED_UP);
        assertThat(scheduled().whyNot(new CourseStep.Refreshed(ID, day(30), 9, DENG, on(30))))
                .contains(NotNow.NOT_DELIVERED);
    }

    @Test
    void what_was_held_is_not_cancelled_and_what_is_cancelled_says_why() {
        assertThat(tested().whyNot(new CourseStep.Cancelled(ID, "rain", DENG, on(30))))
                .contains(NotNow.ALREADY_DELIVERED);
        assertThat(scheduled().whyNot(new CourseStep.Cancelled(ID, "", DENG, on(19))))
                .contains(NotNow.SAY_WHY);
        Course cancelled = scheduled().with(new CourseStep.Cancelled(ID, "rain", DENG, on(19)));
        assertThat(cancelled.ended()).isTrue();
        assertThat(cancelled.whyNot(before(1, 1))).contains(NotNow.OVER);
    }

    private static CapacityLook look(Looker looker, int mediation, int day) {
        return new CapacityLook(
                "p", "PRAMIQ", Optional.empty(), DENG, looker, Map.of(Field.MEDIATION, mediation), DENG, on(day));
    }

    @Test
    void a_partners_own_marks_and_those_of_others_are_never_mixed_and_one_look_is_no_change() {
        List<CapacityChange> changes = CapacityChange.list(
                List.of(look(Looker.SELF, 3, 1), look(Looker.EXTERNAL, 1, 2), look(Looker.SELF, 2, 370)));
        assertThat(changes)
                .containsExactly(
                        new CapacityChange(Field.MEDIATION, Looker.SELF, 3, 2, Optional.of(-1)),
                        new CapacityChange(Field.MEDIATION, Looker.EXTERNAL, 1, 1, Optional.empty()));
        assertThatThrownBy(() -> look(Looker.SELF, 4, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
