package org.baraza.core.record.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.Month;
import org.baraza.core.protect.Commitment;
import org.baraza.core.protect.ProtectionRule;
import org.baraza.core.protect.Role;
import org.baraza.core.record.cases.Due;
import org.baraza.core.record.cases.Waiting;
import org.baraza.core.record.cases.Way;
import org.baraza.core.record.feedback.Category;
import org.junit.jupiter.api.Test;

final class PromiseTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 3, 1);
    private static final Handle DENG = new Handle("deng");
    private static final Handle ROSE = new Handle("rose");

    private static Instant on(int day) {
        return FIRST.plusDays(day - 1L).atStartOfDay().plusHours(9).toInstant(ZoneOffset.UTC);
    }

    /** On the first of March, due on the thirty-first. */
    static Promise made(String id, Office office) {
        return Promise.of(new Step.Made(
                id,
                "PRAMIQ",
                Optional.of("XB0101"),
                Category.SERVICES,
                new Commitment("the well is mended", DENG, FIRST, FIRST.plusDays(30)),
                office,
                Optional.empty(),
                DENG,
                on(1)));
    }

    private static Promise made() {
        return made("promise-01", Office.of(Role.CIVIL_AFFAIRS));
    }

    private static Step told(Step.About about, int day) {
        return new Step.Told("promise-01", about, Way.MEETING, FIRST.plusDays(day - 1L), "", DENG, on(day));
    }

    private static Step.Concluded concluded(Kept kept, int day) {
        return new Step.Concluded(
                "promise-01",
                kept,
                "the pump was mended",
                Optional.of(Telling.TO_BE_TOLD),
                Optional.of(Witness.WOMENS_GROUP),
                DENG,
                on(day));
    }

    @Test
    @ProtectionRule(12)
    void a_word_without_a_day_or_an_owner_is_none() {
        assertThatThrownBy(() -> new Commitment("the well", DENG, FIRST, FIRST.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Office(Side.MISSION, Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Office(Side.PARTNER, Optional.of(Role.FORCE), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothing_is_called_kept_without_what_was_done_whether_people_know_and_who_else_says_so() {
        Step.Concluded whole = concluded(Kept.KEPT, 10);
        for (Kept kept : List.of(Kept.KEPT, Kept.PARTLY)) {
            assertThat(made().whyNot(new Step.Concluded(
                            "promise-01", kept, " ", whole.telling(), whole.witness(), DENG, on(10))))
                    .contains(NotNow.SAY_WHAT_WAS_DONE);
            assertThat(made().whyNot(new Step.Concluded(
                            "promise-01", kept, "mended", Optional.empty(), whole.witness(), DENG, on(10))))
                    .contains(NotNow.SAY_WHETHER_TOLD);
            assertThat(made().whyNot(new Step.Concluded(
                            "promise-01", kept, "mended", whole.telling(), Optional.empty(), DENG, on(10))))
                    .contains(NotNow.SAY_WHO_CONFIRMED);
        }
        assertThat(made().whyNot(whole)).isEmpty();
    }

    @Test
    void those_who_gave_their_word_do_not_confirm_it() {
        for (Side side : Side.values()) {
            Office office =
                    side == Side.MISSION ? Office.of(Role.FORCE) : new Office(side, Optional.empty(), Optional.empty());
            List<Witness> refused = java.util.stream.Stream.of(Witness.values())
                    .filter(w -> made("promise-01", office)
                            .whyNot(new Step.Concluded(
                                    "promise-01",
                                    Kept.KEPT,
                                    "mended",
                                    Optional.of(Telling.TOLD),
                                    Optional.of(w),
                                    DENG,
                                    on(10)))
                            .equals(Optional.of(NotNow.CONFIRMED_BY_ITSELF)))
                    .toList();
            assertThat(refused)
                    .isEqualTo(
                            switch (side) {
                                case MISSION -> List.of(Witness.SITE_VISIT);
                                case PARTNER -> List.of(Witness.PARTNER);
                                case AUTHORITY -> List.of(Witness.LOCAL_AUTHORITY);
                                case AID_ORGANISATION -> List.of();
                            });
        }
    }

    @Test
    void broken_and_withdrawn_say_why_and_nothing_is_withdrawn_after_its_day() {
        for (Kept kept : List.of(Kept.BROKEN, Kept.WITHDRAWN)) {
            assertThat(made().whyNot(new Step.Concluded(
                            "promise-01", kept, "", Optional.of(Telling.TOLD), Optional.empty(), DENG, on(10))))
                    .contains(NotNow.SAY_WHY);
        }
        assertThat(made().whyNot(concluded(Kept.WITHDRAWN, 31))).isEmpty();
        assertThat(made().whyNot(concluded(Kept.WITHDRAWN, 32))).contains(NotNow.TOO_LATE_TO_WITHDRAW);
        assertThat(made().whyNot(concluded(Kept.BROKEN, 32))).isEmpty();
    }

    @Test
    void a_day_moved_later_hides_nothing() {
        Promise moved = made().with(new Step.Moved("promise-01", FIRST.plusDays(60), "the road was cut", DENG, on(20)));
        assertThat(moved.dueDay()).isEqualTo(FIRST.plusDays(60));
        Promise kept = moved.with(concluded(Kept.KEPT, 40));
        assertThat(kept.inTime()).isFalse();
        WordFigures figures = WordFigures.of(List.of(kept), Side.MISSION, FIRST.plusDays(50));
        assertThat(figures).isEqualTo(new WordFigures(1, 0, 0, 1, 0, 0, 0, 0));
        assertThat(made().whyNot(new Step.Moved("promise-01", FIRST.plusDays(3), "sooner", DENG, on(20))))
                .contains(NotNow.DAY_HAS_PASSED);
        assertThat(made().whyNot(new Step.Moved("promise-01", FIRST.plusDays(30), "again", DENG, on(20))))
                .contains(NotNow.SAME_DAY);
        assertThat(made().whyNot(new Step.Moved("promise-01", FIRST.plusDays(40), "", DENG, on(20))))
                .contains(NotNow.SAY_WHY);
    }

    @Test
    void until_people_are_told_the_telling_is_waited_for_first_and_afterwards_the_outcome() {
        Promise promise = made();
        assertThat(promise.due()).contains(new Due(Turn.TELL, FIRST, FIRST.plusDays(7)));
        promise = promise.with(told(Step.About.THE_WORD, 2));
        assertThat(promise.due()).contains(new Due(Turn.KEEP, FIRST, FIRST.plusDays(30)));
        assertThat(promise.due().get().over(FIRST.plusDays(30))).isFalse();
        assertThat(promise.due().get().over(FIRST.plusDays(31))).isTrue();
        assertThat(promise.whyNot(told(Step.About.THE_OUTCOME, 3))).contains(NotNow.NOT_CONCLUDED);
        promise = promise.with(concluded(Kept.KEPT, 10));
        assertThat(promise.ended()).isFalse();
        assertThat(promise.due()).contains(new Due(Turn.TELL_OUTCOME, FIRST.plusDays(9), FIRST.plusDays(23)));
        assertThat(promise.whyNot(concluded(Kept.BROKEN, 11))).contains(NotNow.CONCLUDED);
        promise = promise.with(told(Step.About.THE_OUTCOME, 12));
        assertThat(promise.ended()).isTrue();
        assertThat(promise.state()).isEqualTo(State.KEPT);
        Promise again = promise.with(new Step.Reopened("promise-01", "it broke again", ROSE, on(20)));
        assertThat(again.state()).isEqualTo(State.TOLD);
        assertThat(again.outcomeKnown()).isFalse();
    }

    @Test
    void a_promise_outlives_who_answered_for_it() {
        Promise promise = made().with(new Step.HandedOver("promise-01", ROSE, "the rotation", DENG, on(5)));
        assertThat(promise.owner()).isEqualTo(ROSE);
        assertThat(promise.commitment().owner()).isEqualTo(ROSE);
        assertThat(promise.commitment().due()).isEqualTo(FIRST.plusDays(30));
    }

    @Test
    void each_side_is_counted_for_itself_and_what_is_not_due_is_in_no_count() {
        Promise ours = made().with(told(Step.About.THE_WORD, 2)).with(concluded(Kept.KEPT, 10));
        Promise theirs = made("promise-02", new Office(Side.PARTNER, Optional.empty(), Optional.empty()));
        LocalDate after = FIRST.plusDays(31);
        assertThat(WordFigures.of(List.of(ours, theirs), Side.MISSION, after))
                .as("kept in time, and nobody was told")
                .isEqualTo(new WordFigures(1, 0, 1, 0, 0, 0, 0, 0));
        assertThat(WordFigures.of(List.of(ours.with(told(Step.About.THE_OUTCOME, 11))), Side.MISSION, after))
                .isEqualTo(new WordFigures(1, 1, 0, 0, 0, 0, 0, 0));
        assertThat(WordFigures.of(List.of(ours, theirs), Side.PARTNER, after))
                .isEqualTo(new WordFigures(1, 0, 0, 0, 0, 0, 1, 0));
        assertThat(WordFigures.of(List.of(ours, theirs), Side.PARTNER, after.minusDays(1))
                        .due())
                .isZero();
        assertThat(WordFigures.of(List.of(made().with(concluded(Kept.WITHDRAWN, 5))), Side.MISSION, after))
                .isEqualTo(new WordFigures(0, 0, 0, 0, 0, 0, 0, 1));
    }

    @Test
    void on_the_wall_hangs_only_what_people_were_told() {
        Promise promise = made();
        assertThat(wall(promise).words()).isEmpty();
        promise = promise.with(told(Step.About.THE_WORD, 2)).with(concluded(Kept.BROKEN, 10));
        OnTheWall.Word before = wall(promise).words().getFirst();
        assertThat(before.state()).as("nobody told them yet").isEqualTo(State.TOLD);
        assertThat(before.outcome()).isEmpty();
        assertThat(before.over(FIRST.plusDays(31))).isTrue();
        promise = promise.with(new Step.Told(
                "promise-01", Step.About.THE_OUTCOME, Way.MEETING, FIRST.plusDays(11), "haikuwezekana", DENG, on(12)));
        OnTheWall.Word after = wall(promise).words().getFirst();
        assertThat(after.state()).isEqualTo(State.BROKEN);
        assertThat(after.outcome()).contains("haikuwezekana");
        assertThat(after.month()).isEqualTo(Month.of(2025, 3));
        assertThat(after.toString()).doesNotContain("deng", "CIVIL_AFFAIRS", "promise-01");
        assertThat(OnTheWall.of(List.of(promise), List.of(), Optional.of("XB0102"), FIRST)
                        .words())
                .as("another community's")
                .isEmpty();
    }

    private static OnTheWall wall(Promise promise) {
        return OnTheWall.of(List.of(promise), List.of(), Optional.of("XB0101"), FIRST);
    }

    @Test
    void a_course_begins_by_being_made_and_refuses_what_cannot_happen() {
        assertThatThrownBy(() -> new Promise(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> made().with(told(Step.About.THE_OUTCOME, 2))).hasMessageContaining("NOT_CONCLUDED");
        assertThat(made().whyNot(made().made())).contains(NotNow.ALREADY_MADE);
        assertThat(made().with(told(Step.About.THE_WORD, 2)).whyNot(told(Step.About.THE_WORD, 3)))
                .contains(NotNow.ALREADY_TOLD);
        assertThat(made().whyNot(new Step.Reopened("promise-01", "why", DENG, on(3))))
                .contains(NotNow.NOT_CONCLUDED);
    }

    @Test
    void what_is_due_first_stands_on_top_and_what_is_over_at_the_end() {
        Office office = Office.of(Role.CIVIL_AFFAIRS);
        Promise over = made("promise-00", office)
                .then(new Step.Concluded(
                        "promise-00",
                        Kept.BROKEN,
                        "the rain came first",
                        Optional.of(Telling.TOLD),
                        Optional.empty(),
                        DENG,
                        on(3)))
                .then(new Step.Told("promise-00", Step.About.THE_OUTCOME, Way.MEETING, FIRST, "", DENG, on(4)));
        Promise late = made("promise-02", office)
                .then(new Step.Told("promise-02", Step.About.THE_WORD, Way.MEETING, FIRST, "", DENG, on(2)))
                .then(new Step.Moved("promise-02", FIRST.plusDays(90), "the rain", DENG, on(5)));
        Promise soon = made("promise-03", office);
        assertThat(over.ended()).isTrue();
        assertThat(Waiting.first(List.of(over, late, soon)))
                .extracting(Promise::id)
                .containsExactly("promise-03", "promise-02", "promise-00");
    }
}
