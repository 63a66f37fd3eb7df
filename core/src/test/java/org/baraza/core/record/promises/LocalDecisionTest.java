package org.baraza.core.record.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Role;
import org.baraza.core.record.cases.Due;
import org.baraza.core.record.cases.Group;
import org.baraza.core.record.cases.Way;
import org.baraza.core.record.feedback.Category;
import org.junit.jupiter.api.Test;

final class LocalDecisionTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 3, 1);
    private static final Handle DENG = new Handle("deng");
    private static final String ID = "decision-01";

    private static Instant on(int day) {
        return day(day).atStartOfDay().plusHours(9).toInstant(ZoneOffset.UTC);
    }

    private static LocalDate day(int day) {
        return FIRST.plusDays(day - 1L);
    }

    private static LocalDecision put() {
        return LocalDecision.of(new DecisionStep.Put(
                ID, "PRAMIQ", Optional.of("XB0101"), DecisionKind.PATROL_PLAN, "which road", DENG, on(1)));
    }

    private static DecisionStep heard(Group group, int day) {
        return new DecisionStep.Heard(ID, group, day(day), Way.MEETING, "the river road", DENG, on(day));
    }

    private static DecisionStep taken(int day, Change change, String why) {
        return new DecisionStep.Taken(
                ID, Role.HEAD_OF_OFFICE, day(day), "the river road first", change, why, DENG, on(20));
    }

    @Test
    void local_input_is_documented_by_two_different_groups_before_the_day_of_the_decision() {
        LocalDecision one = put().with(heard(Group.WOMEN, 3)).with(heard(Group.WOMEN, 4));
        assertThat(one.with(taken(10, Change.CHANGED, "the road")).documented()).isFalse();
        LocalDecision two = one.with(heard(Group.HERDERS, 5));
        assertThat(two.with(taken(10, Change.CHANGED, "the road")).documented()).isTrue();
        assertThat(two.with(taken(5, Change.CHANGED, "the road")).documented())
                .as("on the day itself is not before it")
                .isFalse();
        assertThat(two.with(taken(5, Change.CHANGED, "the road")).groupsBefore())
                .containsExactly(Group.WOMEN);
    }

    @Test
    void a_decision_rests_on_nobody_who_was_heard_after_it() {
        LocalDecision one = put().with(heard(Group.WOMEN, 8));
        assertThat(one.whyNot(taken(7, Change.CHANGED, "the road"))).contains(LocalDecision.Not.HEARD_AFTER);
        LocalDecision taken = one.with(taken(9, Change.CHANGED, "the road"));
        assertThat(taken.whyNot(heard(Group.YOUTH, 9))).contains(LocalDecision.Not.ALREADY_TAKEN);
    }

    @Test
    void it_is_said_what_became_different_or_why_nothing_did() {
        LocalDecision one = put().with(heard(Group.WOMEN, 3));
        assertThat(one.whyNot(taken(9, Change.NOT_CHANGED, " "))).contains(LocalDecision.Not.SAY_WHAT_CHANGED);
        assertThat(one.whyNot(taken(9, Change.NOBODY_HEARD, "no time"))).contains(LocalDecision.Not.SOMEBODY_WAS_HEARD);
        assertThat(put().whyNot(taken(9, Change.CHANGED, "the road"))).contains(LocalDecision.Not.NOBODY_WAS_HEARD);
        assertThat(put().whyNot(taken(9, Change.NOBODY_HEARD, "the bridge fell that night")))
                .as("a decision without input is kept too, and says so")
                .isEmpty();
    }

    @Test
    void people_are_told_and_only_then_does_it_hang_on_the_wall() {
        LocalDecision taken = put().with(heard(Group.WOMEN, 3)).with(taken(9, Change.CHANGED, "the road"));
        assertThat(taken.due()).contains(new Due(Turn.TELL_DECISION, day(20), day(27)));
        assertThat(OnTheWall.of(List.of(), List.of(taken), Optional.of("XB0101"), FIRST)
                        .decisions())
                .isEmpty();
        assertThat(taken.whyNot(new DecisionStep.Told(ID, Way.RADIO, day(8), "", DENG, on(21))))
                .contains(LocalDecision.Not.BEFORE_IT_WAS_TAKEN);
        LocalDecision told = taken.with(new DecisionStep.Told(ID, Way.RADIO, day(21), "", DENG, on(21)));
        assertThat(told.ended()).isTrue();
        OnTheWall wall = OnTheWall.of(List.of(), List.of(told), Optional.of("XB0101"), FIRST);
        assertThat(wall.decisions())
                .containsExactly(new OnTheWall.Decided(
                        org.baraza.core.ground.Month.of(2025, 3),
                        DecisionKind.PATROL_PLAN,
                        "the river road first",
                        Change.CHANGED,
                        "the road"));
        assertThat(wall.toString()).doesNotContain("WOMEN", "deng");
    }

    @Test
    void what_is_dropped_is_not_decided() {
        LocalDecision dropped = put().with(new DecisionStep.Dropped(ID, "the road is closed", DENG, on(2)));
        assertThat(dropped.state()).isEqualTo(LocalDecision.Standing.DROPPED);
        assertThat(dropped.whyNot(taken(9, Change.NOBODY_HEARD, "why"))).contains(LocalDecision.Not.DROPPED);
    }

    private static Expectation expectation() {
        return Expectation.of(new ExpectationStep.Heard(
                "expect-01",
                "PRAMIQ",
                Optional.of("XB0101"),
                Category.SERVICES,
                Group.WOMEN,
                Optional.empty(),
                DENG,
                on(1)));
    }

    private static ExpectationStep answered(Possible possible, Optional<String> linked, String said) {
        return new ExpectationStep.Answered("expect-01", possible, linked, said, Way.MEETING, day(2), DENG, on(2));
    }

    @Test
    void an_answer_that_gives_a_word_names_the_promise_and_no_other_answer_sounds_like_one() {
        Expectation one = expectation();
        assertThat(one.due()).contains(new Due(Turn.ANSWER, day(1), day(15)));
        assertThat(one.whyNot(answered(Possible.PROMISED, Optional.empty(), "it comes")))
                .contains(Expectation.Not.NAME_THE_PROMISE);
        assertThat(one.whyNot(answered(Possible.NOT_POSSIBLE, Optional.of("promise-01"), "no")))
                .contains(Expectation.Not.NOTHING_PROMISED);
        assertThat(one.whyNot(answered(Possible.FOR_OTHERS, Optional.empty(), "we promise to ask them")))
                .contains(Expectation.Not.SOUNDS_LIKE_A_PROMISE);
        assertThat(one.whyNot(answered(Possible.NOT_POSSIBLE, Optional.empty(), "")))
                .contains(Expectation.Not.SAY_WHAT_WAS_SAID);
        Expectation done = one.with(answered(Possible.PARTLY, Optional.of("promise-01"), "the pump, not the wall"));
        assertThat(done.ended()).isTrue();
        assertThat(done.whyNot(answered(Possible.NOT_POSSIBLE, Optional.empty(), "no")))
                .contains(Expectation.Not.ALREADY_ANSWERED);
        assertThat(done.with(new ExpectationStep.Reopened("expect-01", "they ask again", DENG, on(9)))
                        .due())
                .contains(new Due(Turn.ANSWER, day(9), day(23)));
        assertThat(one.whyNot(new ExpectationStep.WordsRead("expect-01", "to answer", DENG, on(2))))
                .contains(Expectation.Not.NO_WORDS);
    }
}
