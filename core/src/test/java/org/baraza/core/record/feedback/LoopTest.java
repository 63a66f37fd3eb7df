package org.baraza.core.record.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.baraza.core.ground.AreaMonth;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.Month;
import org.baraza.core.protect.Decision;
import org.baraza.core.protect.ReferenceCode;
import org.baraza.core.protect.Role;
import org.baraza.core.record.alerts.Channel;
import org.junit.jupiter.api.Test;

/** Counts of answered, satisfied and referred, each with what must not be in it. */
final class LoopTest {

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final Handle DENG = new Handle("deng");
    private static final Handle ROSE = new Handle("rose");
    private static final Handle INGRID = new Handle("ingrid");

    private static Instant day(double days) {
        return START.plusSeconds(Math.round(days * 86_400));
    }

    private static FeedbackItem item(Optional<Concern> concern, Optional<String> area, Step... more) {
        FeedbackItem item = FeedbackItem.of(new Step.Received(
                "f-1",
                "PRAMIQ",
                Channel.CALL,
                Optional.empty(),
                area,
                concern.map(_ -> Kind.SENSITIVE),
                Optional.empty(),
                Withheld.of(concern, ""),
                Optional.empty(),
                new ReferenceCode("B4K7T2"),
                DENG,
                START));
        for (Step step : more) {
            item = item.with(step);
        }
        return item;
    }

    private static FeedbackItem item(Step... more) {
        return item(Optional.empty(), Optional.of("XB0101"), more);
    }

    private static FeedbackItem sensitive(Step... more) {
        return item(Optional.of(Concern.STAFF_MISCONDUCT), Optional.of("XB0101"), more);
    }

    private static Step heard(double days) {
        return new Step.Acknowledged("f-1", DENG, day(days));
    }

    private static Step sorted(Kind kind) {
        return new Step.Sorted(
                "f-1",
                kind,
                Category.LAND,
                Optional.empty(),
                new Decision(Decision.What.VERIFY, DENG, day(0.5), "as told"));
    }

    private static Step refused() {
        return new Step.Sorted(
                "f-1",
                Kind.QUESTION,
                Category.LAND,
                Optional.of(NotRelevant.NOT_FOR_US),
                new Decision(Decision.What.REFUSE, DENG, day(0.5), "another country"));
    }

    private static Step answered(double days) {
        return new Step.Answered("f-1", Mode.CALL, Outcome.DONE, "", INGRID, day(days));
    }

    private static Step asked(AskedBack result) {
        return new Step.AskedAfter("f-1", result, ROSE, day(25));
    }

    private static Loop on(double days, FeedbackItem... items) {
        return Loop.of(List.of(items), Clocks.USUAL, day(days));
    }

    @Test
    void what_is_still_within_its_time_is_neither_late_nor_answered() {
        FeedbackItem waiting = item(heard(1), sorted(Kind.QUESTION));
        assertThat(on(10, waiting)).isEqualTo(new Loop(0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0));
        assertThat(on(14, waiting).running()).isEqualTo(1);
        assertThat(on(14.1, waiting)).isEqualTo(new Loop(0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void as_required_means_acknowledged_and_answered_each_in_its_time() {
        assertThat(on(30, item(heard(1), sorted(Kind.QUESTION), answered(13))).asRequired())
                .isEqualTo(1);
        assertThat(on(30, item(heard(4), sorted(Kind.QUESTION), answered(13))).late())
                .isEqualTo(1);
        assertThat(on(30, item(heard(1), sorted(Kind.QUESTION), answered(15))).late())
                .isEqualTo(1);
        // An answer at once is also the first word.
        assertThat(on(30, item(sorted(Kind.QUESTION), answered(2))).asRequired())
                .isEqualTo(1);
    }

    @Test
    void a_day_somebody_was_given_counts_where_it_is_earlier() {
        Step given = new Step.GivenTo("f-1", Role.POLICE, day(5), DENG, day(1));
        assertThat(on(30, item(heard(1), sorted(Kind.QUESTION), given, answered(6)))
                        .late())
                .isEqualTo(1);
        Step never = new Step.GivenTo("f-1", Role.POLICE, day(60), DENG, day(1));
        assertThat(on(30, item(heard(1), sorted(Kind.QUESTION), never, answered(16)))
                        .late())
                .isEqualTo(1);
    }

    @Test
    void what_was_refused_is_in_no_share_and_is_counted_beside_it() {
        assertThat(on(60, item(refused()))).isEqualTo(new Loop(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void thanks_count_as_answered_once_they_were_acknowledged() {
        assertThat(on(60, item(sorted(Kind.THANKS), heard(2))).asRequired()).isEqualTo(1);
        assertThat(on(60, item(sorted(Kind.THANKS))).late()).isEqualTo(1);
    }

    @Test
    void whoever_was_not_reached_is_not_taken_for_content_nor_for_discontent() {
        Loop loop = Stream.of(AskedBack.values())
                .map(back -> on(60, item(heard(1), sorted(Kind.QUESTION), answered(3), asked(back))))
                .reduce(Loop.NONE, Loop::plus);
        assertThat(loop.satisfied()).isEqualTo(1);
        assertThat(loop.reached()).isEqualTo(3);
        assertThat(loop.notReached()).isEqualTo(2);
        assertThat(loop.notAsked()).isZero();
        assertThat(on(60, item(heard(1), sorted(Kind.QUESTION), answered(3))).notAsked())
                .isEqualTo(1);
    }

    @Test
    void sensitive_inputs_are_counted_by_whether_they_were_referred_within_a_day_and_nowhere_else() {
        Step inTime = new Step.Referred("f-1", Body.CONDUCT_UNIT, INGRID, day(0.9));
        Step late = new Step.Referred("f-1", Body.CONDUCT_UNIT, INGRID, day(1.1));
        assertThat(on(60, sensitive(inTime))).isEqualTo(new Loop(0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0));
        assertThat(on(60, sensitive(late)).referredLate()).isEqualTo(1);
        assertThat(on(60, sensitive()).referredLate()).isEqualTo(1);
        assertThat(on(0.5, sensitive()).referralRunning()).isEqualTo(1);
        FeedbackItem found = item(new Step.FoundSensitive("f-1", Concern.FRAUD, ROSE, day(8)));
        assertThat(on(8.5, found)).isEqualTo(new Loop(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1));
    }

    @Test
    void months_are_those_in_which_things_came_in_and_what_has_no_area_is_in_none() {
        FeedbackItem nowhere = item(Optional.empty(), Optional.empty(), heard(1));
        assertThat(Loop.byAreaMonth(List.of(item(heard(1)), item(refused()), nowhere), Clocks.USUAL, day(40)))
                .containsOnlyKeys(new AreaMonth("XB0101", Month.of(2026, 3)))
                .containsValue(new Loop(1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0));
    }
}
