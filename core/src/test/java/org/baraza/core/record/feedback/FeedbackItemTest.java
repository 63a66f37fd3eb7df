package org.baraza.core.record.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Decision;
import org.baraza.core.protect.ProtectionRule;
import org.baraza.core.protect.Reception;
import org.baraza.core.protect.ReferenceCode;
import org.baraza.core.protect.Role;
import org.baraza.core.record.alerts.Channel;
import org.baraza.core.record.alerts.Rung;
import org.junit.jupiter.api.Test;

/** Amina asks, Deng sorts, Ingrid answers, Rose asks whether the answer was any good. */
final class FeedbackItemTest {

    private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");
    private static final Handle AMINA = new Handle("amina");
    private static final Handle DENG = new Handle("deng");
    private static final Handle ROSE = new Handle("rose");
    private static final Handle INGRID = new Handle("ingrid");

    private static Instant day(double days) {
        return NOON.plusSeconds(Math.round(days * 86_400));
    }

    private static FeedbackItem received(Channel channel, Optional<Handle> source) {
        return FeedbackItem.of(new Step.Received(
                "f-1",
                "PRAMIQ",
                channel,
                source,
                Optional.of("XB0101"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("0a1b"),
                new ReferenceCode("B4K7T2"),
                DENG,
                NOON));
    }

    private static FeedbackItem received() {
        return received(Channel.SMS, Optional.of(AMINA));
    }

    private static FeedbackItem sensitive(Concern concern) {
        return FeedbackItem.of(new Step.Received(
                "f-1",
                "PRAMIQ",
                Channel.FACE_TO_FACE,
                Optional.empty(),
                Optional.empty(),
                Optional.of(Kind.SENSITIVE),
                Optional.empty(),
                Withheld.of(Optional.of(concern), ""),
                Optional.empty(),
                new ReferenceCode("B4K7T2"),
                DENG,
                NOON));
    }

    private static Step acknowledged(double days) {
        return new Step.Acknowledged("f-1", DENG, day(days));
    }

    private static Step sorted(Kind kind, double days) {
        return new Step.Sorted(
                "f-1",
                kind,
                Category.SERVICES,
                Optional.empty(),
                new Decision(Decision.What.VERIFY, DENG, day(days), "as it was told"));
    }

    private static Step refused(NotRelevant not, double days) {
        return new Step.Sorted(
                "f-1",
                Kind.QUESTION,
                Category.OTHER,
                Optional.of(not),
                new Decision(Decision.What.REFUSE, DENG, day(days), "about another country"));
    }

    private static Step answered(Mode mode, Handle by, double days) {
        return new Step.Answered("f-1", mode, Outcome.EXPLAINED, "the well is dug in May", by, day(days));
    }

    private static Step asked(AskedBack result, Handle by, double days) {
        return new Step.AskedAfter("f-1", result, by, day(days));
    }

    private static FeedbackItem answered() {
        return received().with(acknowledged(1)).with(sorted(Kind.QUESTION, 2)).with(answered(Mode.CALL, INGRID, 5));
    }

    private static List<Turn> turns(FeedbackItem item) {
        return Clocks.USUAL.running(item).stream().map(Clocks.Running::turn).toList();
    }

    @Test
    void it_goes_from_coming_in_to_being_asked_whether_the_answer_was_any_good() {
        FeedbackItem item = received();
        assertThat(item.state()).isEqualTo(State.RECEIVED);
        assertThat(item.kind()).isEmpty();
        item = item.with(acknowledged(1));
        assertThat(item.state()).isEqualTo(State.ACKNOWLEDGED);
        item = item.with(sorted(Kind.REQUEST, 2));
        assertThat(item.state()).isEqualTo(State.SORTED);
        assertThat(item.kind()).contains(Kind.REQUEST);
        item = item.with(new Step.GivenTo("f-1", Role.HEAD_OF_OFFICE, day(7), DENG, day(2)));
        assertThat(item.state()).isEqualTo(State.GIVEN);
        item = item.with(answered(Mode.IN_PERSON, INGRID, 6));
        assertThat(item.state()).isEqualTo(State.ANSWERED);
        item = item.with(asked(AskedBack.USEFUL, ROSE, 20));
        assertThat(item.state()).isEqualTo(State.ASKED_AFTER);
        item = item.with(new Step.Closed("f-1", DENG, day(21)));
        assertThat(item.state()).isEqualTo(State.CLOSED);
        assertThat(Clocks.USUAL.running(item)).isEmpty();
    }

    @Test
    void clocks_run_for_three_days_and_for_fourteen_and_never_longer_than_the_procedure_has_it() {
        assertThat(Clocks.USUAL.running(received()))
                .extracting(Clocks.Running::turn, Clocks.Running::due)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Turn.ACKNOWLEDGE, day(3)),
                        org.assertj.core.groups.Tuple.tuple(Turn.ANSWER, day(14)));
        FeedbackItem sorted = received().with(acknowledged(1)).with(sorted(Kind.QUESTION, 2));
        FeedbackItem soon = sorted.with(new Step.GivenTo("f-1", Role.HEAD_OF_OFFICE, day(7), DENG, day(2)));
        assertThat(Clocks.USUAL.running(soon))
                .extracting(Clocks.Running::due, Clocks.Running::whose)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(day(7), Role.HEAD_OF_OFFICE));
        FeedbackItem never = sorted.with(new Step.GivenTo("f-1", Role.POLICE, day(90), DENG, day(2)));
        assertThat(Clocks.USUAL.running(never)).extracting(Clocks.Running::due).containsExactly(day(14));
        assertThat(Clocks.USUAL.running(never).getFirst().rung(day(15))).isEqualTo(Rung.OVERDUE);
        assertThat(turns(answered())).containsExactly(Turn.ASK_AFTER);
    }

    @Test
    @ProtectionRule(4)
    void of_what_is_sensitive_no_words_are_kept_and_nothing_more_is_written_down() {
        assertThat(Withheld.of(Optional.empty(), "they raped her by the river"))
                .contains(new Withheld(Concern.SEXUAL_VIOLENCE, Reception.Cause.WORDS));
        assertThat(Withheld.of(Optional.empty(), "the pump is broken")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Step.Received(
                        "f-1",
                        "PRAMIQ",
                        Channel.SMS,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Kind.SENSITIVE),
                        Optional.empty(),
                        Withheld.of(Optional.of(Concern.FRAUD), ""),
                        Optional.of("0a1b"),
                        new ReferenceCode("B4K7T2"),
                        DENG,
                        NOON));
        FeedbackItem item = sensitive(Concern.STAFF_MISCONDUCT);
        assertThat(item.state()).isEqualTo(State.SENSITIVE);
        for (Step step : List.of(
                sorted(Kind.COMPLAINT, 1),
                answered(Mode.IN_PERSON, INGRID, 1),
                new Step.WordsRead("f-1", "to see", DENG, day(1)),
                new Step.Placed("f-1", Optional.of("XB0101"), DENG, day(1)))) {
            assertThat(Course.whyNot(item, step)).contains(NotNow.SENSITIVE);
        }
        assertThat(turns(item)).containsExactly(Turn.REFER, Turn.ACKNOWLEDGE);
        assertThat(Clocks.USUAL.running(item).getFirst().due()).isEqualTo(NOON.plus(Duration.ofHours(24)));
        assertThat(Course.whyNot(item, new Step.Closed("f-1", DENG, day(1)))).contains(NotNow.REFER_FIRST);
        FeedbackItem referred = item.with(new Step.Referred("f-1", Body.CONDUCT_UNIT, INGRID, day(0.5)));
        assertThat(referred.state()).isEqualTo(State.REFERRED);
        assertThat(Course.whyNot(referred, new Step.Referred("f-1", Body.OVERSIGHT, INGRID, day(1))))
                .contains(NotNow.ALREADY_REFERRED);
        assertThat(referred.with(new Step.Closed("f-1", DENG, day(1))).state()).isEqualTo(State.CLOSED);
    }

    @Test
    void what_turns_out_to_be_sensitive_at_any_time_is_so_from_then_on_and_its_clock_begins_anew() {
        FeedbackItem item = answered().with(new Step.Closed("f-1", DENG, day(6)));
        item = item.with(new Step.FoundSensitive("f-1", Concern.FRAUD, ROSE, day(9)));
        assertThat(item.kind()).contains(Kind.SENSITIVE);
        assertThat(item.category()).isEmpty();
        assertThat(item.sensitiveSince()).contains(day(9));
        item = item.with(new Step.Reopened("f-1", "sensitive after all", ROSE, day(9)));
        assertThat(item.state()).isEqualTo(State.SENSITIVE);
        assertThat(turns(item)).contains(Turn.REFER);
    }

    @Test
    void nobody_answers_before_a_person_said_what_it_is() {
        assertThat(Course.whyNot(received(), answered(Mode.CALL, INGRID, 1))).contains(NotNow.SORT_FIRST);
        assertThat(Course.whyNot(received(), new Step.Closed("f-1", DENG, day(1))))
                .contains(NotNow.ANSWER_FIRST);
        FeedbackItem refused = received().with(refused(NotRelevant.NOT_FOR_US, 1));
        assertThat(refused.state()).isEqualTo(State.NOT_RELEVANT);
        assertThat(Course.whyNot(refused, answered(Mode.CALL, INGRID, 1))).contains(NotNow.NOT_RELEVANT);
        assertThat(turns(refused)).containsExactly(Turn.ACKNOWLEDGE);
        assertThat(refused.with(sorted(Kind.QUESTION, 2)).state()).isEqualTo(State.SORTED);
    }

    @Test
    @ProtectionRule(18)
    void only_a_person_takes_something_up_or_refuses_it() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Decision(Decision.What.REFUSE, new Handle("program"), NOON, "empty"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Step.Sorted(
                        "f-1",
                        Kind.QUESTION,
                        Category.OTHER,
                        Optional.of(NotRelevant.EMPTY),
                        new Decision(Decision.What.VERIFY, DENG, NOON, "empty")));
    }

    @Test
    void a_no_says_because_of_what_and_no_answer_sounds_like_a_promise() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Step.Answered("f-1", Mode.CALL, Outcome.NO_CAPACITY, " ", INGRID, day(3)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Step.Answered("f-1", Mode.BOARD, Outcome.DONE, "", INGRID, day(3)));
        FeedbackItem item = received().with(sorted(Kind.REQUEST, 2));
        assertThat(Course.whyNot(
                        item,
                        new Step.Answered("f-1", Mode.CALL, Outcome.UNDER_WAY, "we promise a well", INGRID, day(3))))
                .contains(NotNow.SOUNDS_LIKE_A_PROMISE);
    }

    @Test
    @ProtectionRule(17)
    void who_said_it_need_not_be_known_and_then_the_answer_is_for_everybody() {
        FeedbackItem item = received(Channel.PAPER, Optional.empty()).with(sorted(Kind.COMPLAINT, 1));
        assertThat(Open.modes(item, INGRID, day(2))).containsExactly(Mode.MEETING, Mode.BOARD);
        assertThat(Course.whyNot(item, answered(Mode.IN_PERSON, INGRID, 2))).contains(NotNow.ANSWER_PUBLICLY);
        assertThat(item.with(answered(Mode.BOARD, INGRID, 2)).state()).isEqualTo(State.ANSWERED);
        FeedbackItem spoken = received(Channel.FACE_TO_FACE, Optional.empty()).with(sorted(Kind.COMPLAINT, 1));
        assertThat(Open.modes(spoken, INGRID, day(2)))
                .containsExactly(Mode.IN_PERSON, Mode.CALL, Mode.MEETING, Mode.BOARD);
        assertThat(Open.modes(received().with(sorted(Kind.COMPLAINT, 1)), INGRID, day(2)))
                .containsExactly(Mode.values());
    }

    @Test
    void whoever_answered_does_not_ask_whether_the_answer_was_any_good() {
        FeedbackItem item = answered();
        assertThat(Course.whyNot(item, asked(AskedBack.USEFUL, INGRID, 9))).contains(NotNow.ASKED_BY_ANSWERER);
        assertThat(Course.whyNot(item, asked(AskedBack.USEFUL, ROSE, 4))).contains(NotNow.NOT_ANSWERED);
        assertThat(Course.whyNot(received(), asked(AskedBack.USEFUL, ROSE, 4))).contains(NotNow.NOT_ANSWERED);
        assertThat(Course.whyNot(item, asked(AskedBack.NOT_REACHED, ROSE, 9))).isEmpty();
    }

    @Test
    void an_appeal_is_answered_by_somebody_else_and_has_a_clock_of_its_own() {
        FeedbackItem item = answered().with(new Step.Closed("f-1", DENG, day(6)));
        item = item.with(new Step.Appealed("f-1", "the well is for the camp alone", DENG, day(20)));
        assertThat(item.state()).isEqualTo(State.APPEALED);
        assertThat(Clocks.USUAL.running(item)).extracting(Clocks.Running::due).containsExactly(day(34));
        assertThat(Course.whyNot(item, answered(Mode.CALL, INGRID, 21))).contains(NotNow.ANSWERED_IT_BEFORE);
        item = item.with(answered(Mode.CALL, ROSE, 21));
        assertThat(item.answers()).hasSize(2);
        assertThat(item.firstAnswer().orElseThrow().by()).isEqualTo(INGRID);
    }

    @Test
    void thanks_are_acknowledged_and_want_no_answer() {
        FeedbackItem item = received().with(sorted(Kind.THANKS, 1));
        assertThat(turns(item)).containsExactly(Turn.ACKNOWLEDGE);
        assertThat(Course.whyNot(item, answered(Mode.CALL, INGRID, 2))).contains(NotNow.NO_ANSWER_WANTED);
        assertThat(Course.whyNot(item, new Step.Closed("f-1", DENG, day(2)))).contains(NotNow.ACKNOWLEDGE_FIRST);
        assertThat(item.with(acknowledged(2))
                        .with(new Step.Closed("f-1", DENG, day(2)))
                        .state())
                .isEqualTo(State.CLOSED);
    }

    @Test
    void what_is_closed_is_opened_again_with_a_reason_and_nothing_happens_before_it_came_in() {
        FeedbackItem closed = answered().with(new Step.Closed("f-1", DENG, day(6)));
        assertThat(Course.whyNot(closed, acknowledged(7))).contains(NotNow.CLOSED);
        assertThat(Course.whyNot(received(), new Step.Reopened("f-1", "more", DENG, day(1))))
                .contains(NotNow.NOT_CLOSED);
        assertThat(Course.whyNot(received(), new Step.Acknowledged("f-1", DENG, NOON.minusSeconds(1))))
                .contains(NotNow.BEFORE_IT_CAME_IN);
        assertThat(closed.with(new Step.Reopened("f-1", "more to it", DENG, day(8)))
                        .answered())
                .isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Step.Reopened("f-1", " ", DENG, day(8)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Course.whyNot(received(), new Step.Closed("f-2", DENG, NOON)));
    }

    @Test
    void what_is_offered_is_what_is_allowed_however_it_came_to_that() {
        Random dice = new Random(11);
        for (int round = 0; round < 300; round++) {
            FeedbackItem item = dice.nextBoolean() ? received() : sensitive(Concern.PROTECTION);
            for (int turn = 1; turn < 14; turn++) {
                Handle by = List.of(DENG, ROSE, INGRID).get(dice.nextInt(3));
                List<Step> steps = new ArrayList<>(List.of(
                        acknowledged(turn),
                        sorted(Kind.values()[dice.nextInt(6)], turn),
                        refused(NotRelevant.EMPTY, turn),
                        new Step.GivenTo("f-1", Role.POLICE, day(turn + 1), by, day(turn)),
                        answered(Mode.BOARD, by, turn),
                        asked(AskedBack.USEFUL, by, turn),
                        new Step.Appealed("f-1", "no", by, day(turn)),
                        new Step.Referred("f-1", Body.OVERSIGHT, by, day(turn)),
                        new Step.Closed("f-1", by, day(turn)),
                        new Step.Reopened("f-1", "more", by, day(turn))));
                if (dice.nextInt(10) == 0) {
                    steps.add(new Step.FoundSensitive("f-1", Concern.FRAUD, by, day(turn)));
                }
                Step step = steps.get(dice.nextInt(steps.size()));
                boolean allowed = Course.whyNot(item, step).isEmpty();
                if (allowed) {
                    assertThat(Open.of(item, by, day(turn))).isNotEmpty();
                    item = item.with(step);
                }
                assertThat(item.state()).isNotNull();
                assertThat(Clocks.USUAL.running(item))
                        .isSortedAccordingTo(java.util.Comparator.comparing(Clocks.Running::due));
                if (item.concern().isPresent()) {
                    assertThat(turns(item)).doesNotContain(Turn.ANSWER, Turn.ASK_AFTER);
                }
            }
        }
    }

    @Test
    void a_time_that_cannot_pass_is_no_clock() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Clocks(java.util.Map.of(Turn.ANSWER, Duration.ofDays(1))));
    }
}
