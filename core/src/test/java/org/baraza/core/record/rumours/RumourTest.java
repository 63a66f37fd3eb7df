package org.baraza.core.record.rumours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Decision;
import org.baraza.core.protect.ProtectionRule;
import org.baraza.core.protect.Reception;
import org.baraza.core.protect.ReferenceCode;
import org.baraza.core.protect.Topic;
import org.baraza.core.record.alerts.AllegedActor;
import org.baraza.core.record.alerts.Channel;
import org.baraza.core.record.alerts.Line;
import org.baraza.core.record.alerts.Told;
import org.junit.jupiter.api.Test;

/** It is said that the well is poisoned; Deng looks into it, Rose concludes, Karim reads the message. */
final class RumourTest {

    private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");
    private static final Handle DENG = new Handle("deng");
    private static final Handle ROSE = new Handle("rose");
    private static final Handle FARAH = new Handle("farah");

    private static Instant hour(int hours) {
        return NOON.plusSeconds(3600L * hours);
    }

    private static Rumour received(String id, String area, Instant at) {
        return Rumour.of(new Step.Received(
                id,
                "PRAMIQ",
                Channel.SMS,
                Optional.empty(),
                Optional.of(area).filter(a -> !a.isEmpty()),
                new Reception.Open(Topic.GRIEVANCE),
                Optional.of("0a1b"),
                new ReferenceCode("B4K7T2"),
                DENG,
                at));
    }

    private static Rumour received() {
        return received("r-1", "XB0101", NOON);
    }

    private static Step prioritised(Harm harm, AllegedActor actor) {
        return new Step.Prioritised(
                "r-1", harm, actor, new Decision(Decision.What.PRIORITISE, DENG, hour(1), "men gather"));
    }

    private static Step line(Line.Kind kind, boolean independent, Line.Says says) {
        return new Step.LookedInto("r-1", new Line(kind, independent, says, DENG, hour(3)));
    }

    private static Step concluded(Truth truth) {
        return new Step.Concluded("r-1", truth, new Decision(truth.decision(), ROSE, hour(5), "seen by two"));
    }

    private static Step drafted(String message) {
        return new Step.Drafted("r-1", Medium.RADIO, Optional.of("XB0101"), message, ROSE, hour(6));
    }

    private static Rumour concluded(Truth truth, Line.Says says) {
        return received()
                .with(prioritised(Harm.VIOLENCE, AllegedActor.COMMUNITY))
                .with(line(Line.Kind.PARTNER, true, says))
                .with(concluded(truth));
    }

    @Test
    void it_goes_from_being_reported_to_a_true_message_set_against_it() {
        Rumour rumour = received();
        assertThat(rumour.state()).isEqualTo(State.NEW);
        assertThat(Course.whyNot(rumour, new Step.Checking("r-1", DENG, hour(1))))
                .contains(NotNow.PRIORITISE_FIRST);
        rumour = rumour.with(prioritised(Harm.VIOLENCE, AllegedActor.COMMUNITY));
        assertThat(rumour.state()).isEqualTo(State.PRIORITISED);
        rumour = rumour.with(new Step.Checking("r-1", DENG, hour(2)));
        assertThat(rumour.state()).isEqualTo(State.CHECKING);
        assertThat(Course.whyNot(rumour, concluded(Truth.FALSE))).contains(NotNow.NO_LINE);
        rumour = rumour.with(line(Line.Kind.PATROL, true, Line.Says.DENIES)).with(concluded(Truth.FALSE));
        assertThat(rumour.state()).isEqualTo(State.FALSE);
        assertThat(Course.whyNot(rumour, new Step.Closed("r-1", DENG, hour(6)))).contains(NotNow.ANSWER_FIRST);
        rumour = rumour.with(new Step.Answered("r-1", Told.BOTH, "", DENG, hour(6)));
        assertThat(rumour.state()).isEqualTo(State.ANSWERED);
        rumour = rumour.with(drafted("The water was tested and is good"));
        assertThat(Course.whyNot(rumour, new Step.Countered("r-1", ROSE, hour(7))))
                .contains(NotNow.SECOND_PERSON);
        rumour = rumour.with(new Step.Countered("r-1", FARAH, hour(7)));
        assertThat(rumour.state()).isEqualTo(State.COUNTERED);
        assertThat(rumour.messages()).hasSize(1);
        assertThat(Course.whyNot(rumour, new Step.Countered("r-1", FARAH, hour(8))))
                .contains(NotNow.NOT_DRAFTED);
        assertThat(rumour.with(new Step.Closed("r-1", DENG, hour(8))).state()).isEqualTo(State.CLOSED);
    }

    @Test
    void true_and_false_rest_on_something_independent_of_whoever_reported_it() {
        Rumour asked = received()
                .with(prioritised(Harm.DISTRUST, AllegedActor.COMMUNITY))
                .with(line(Line.Kind.SOURCE_AGAIN, false, Line.Says.CONFIRMS));
        assertThat(Course.whyNot(asked, concluded(Truth.TRUE))).contains(NotNow.NO_INDEPENDENT_LINE);
        assertThat(Course.whyNot(asked, concluded(Truth.FALSE))).contains(NotNow.NO_INDEPENDENT_LINE);
        assertThat(Course.whyNot(asked, concluded(Truth.MIXED))).contains(NotNow.NO_INDEPENDENT_LINE);
        assertThat(Course.whyNot(asked, concluded(Truth.UNKNOWN))).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Step.Concluded("r-1", Truth.TRUE, new Decision(Decision.What.REFUSE, ROSE, hour(5), "no")));
    }

    @Test
    @ProtectionRule(6)
    void authorities_are_not_asked_where_state_forces_are_spoken_of_or_nobody_knows_who() {
        for (AllegedActor actor : List.of(AllegedActor.STATE_FORCE, AllegedActor.NOT_KNOWN)) {
            assertThat(Course.whyNot(
                            received().with(prioritised(Harm.VIOLENCE, actor)),
                            line(Line.Kind.AUTHORITY, true, Line.Says.DENIES)))
                    .contains(NotNow.AUTHORITIES_EXCLUDED);
        }
        assertThat(Course.whyNot(
                        received().with(prioritised(Harm.VIOLENCE, AllegedActor.COMMUNITY)),
                        line(Line.Kind.AUTHORITY, true, Line.Says.DENIES)))
                .isEmpty();
    }

    @Test
    void a_rumour_becomes_an_alert_only_after_it_was_looked_into_and_found_to_be_so() {
        Step alert = new Step.BecameWarning("r-1", "r-1", ROSE, hour(6));
        assertThat(Course.whyNot(received(), alert)).contains(NotNow.CONCLUDE_FIRST);
        assertThat(Course.whyNot(concluded(Truth.FALSE, Line.Says.DENIES), alert))
                .contains(NotNow.NOT_TRUE);
        Rumour warns = concluded(Truth.MIXED, Line.Says.CONFIRMS).with(alert);
        assertThat(warns.state()).isEqualTo(State.ALERT);
        assertThat(warns.alert()).contains("r-1");
        assertThat(Course.whyNot(warns, alert)).contains(NotNow.ALREADY_ALERT);
    }

    @Test
    @ProtectionRule(12)
    void a_true_message_promises_nothing() {
        assertThat(Course.whyNot(
                        concluded(Truth.FALSE, Line.Says.DENIES), drafted("you are safe, we will protect you")))
                .contains(NotNow.SOUNDS_LIKE_A_PROMISE);
        assertThat(Course.whyNot(received(), drafted("it is not so"))).contains(NotNow.CONCLUDE_FIRST);
    }

    @Test
    void reports_of_the_same_rumour_are_merged_and_taken_apart_without_loss() {
        Rumour merged = received().with(new Step.Merged("r-1", "r-2", DENG, hour(1)));
        assertThat(merged.state()).isEqualTo(State.MERGED);
        assertThat(merged.mergedInto()).contains("r-2");
        assertThat(Course.whyNot(merged, new Step.Checking("r-1", DENG, hour(2))))
                .contains(NotNow.MERGED);
        assertThat(Course.whyNot(merged, new Step.WordsRead("r-1", "to compare", DENG, hour(2))))
                .isEmpty();
        Rumour apart = merged.with(new Step.Unmerged("r-1", "another well", DENG, hour(2)));
        assertThat(apart.state()).isEqualTo(State.NEW);
        assertThat(apart.history()).hasSize(3);
        assertThat(Course.whyNot(apart, new Step.Unmerged("r-1", "x", DENG, hour(3))))
                .contains(NotNow.NOT_MERGED);
    }

    @Test
    void a_spread_leaves_no_week_out_and_counts_each_area_once() {
        Spread spread = Spread.of(List.of(
                received("r-1", "XB0101", Instant.parse("2026-03-02T08:00:00Z")),
                received("r-2", "XB0101", Instant.parse("2026-03-03T08:00:00Z")),
                received("r-3", "", Instant.parse("2026-03-03T09:00:00Z")),
                received("r-4", "XB0102", Instant.parse("2026-03-22T23:00:00Z"))));
        assertThat(spread.weeks())
                .containsExactly(
                        new Spread.Week(LocalDate.of(2026, 3, 2), 3, 1),
                        new Spread.Week(LocalDate.of(2026, 3, 9), 0, 1),
                        new Spread.Week(LocalDate.of(2026, 3, 16), 1, 2));
        assertThat(spread.came()).isEqualTo(4);
        assertThat(spread.areas()).isEqualTo(2);
        assertThat(Spread.of(List.of()).came()).isZero();
    }

    @Test
    @ProtectionRule(4)
    void of_what_is_referred_no_words_are_kept_and_it_can_only_be_answered_and_closed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Step.Received(
                        "r-1",
                        "PRAMIQ",
                        Channel.SMS,
                        Optional.empty(),
                        Optional.empty(),
                        new Reception.Referral(Topic.SEXUAL_VIOLENCE, Reception.Cause.WORDS),
                        Optional.of("0a1b"),
                        new ReferenceCode("B4K7T2"),
                        DENG,
                        NOON));
        Rumour referred = Rumour.of(new Step.Received(
                "r-1",
                "PRAMIQ",
                Channel.SMS,
                Optional.empty(),
                Optional.empty(),
                new Reception.Referral(Topic.SEXUAL_VIOLENCE, Reception.Cause.WORDS),
                Optional.empty(),
                new ReferenceCode("B4K7T2"),
                DENG,
                NOON));
        assertThat(referred.state()).isEqualTo(State.REFERRED);
        assertThat(Open.of(referred, DENG, hour(1))).containsExactly(Open.ANSWER);
        assertThat(Course.whyNot(referred, prioritised(Harm.VIOLENCE, AllegedActor.COMMUNITY)))
                .contains(NotNow.REFERRED);
    }

    @Test
    void a_rumour_opened_again_is_concluded_anew_and_its_draft_waits_no_more() {
        Rumour again = concluded(Truth.FALSE, Line.Says.DENIES)
                .with(drafted("The water is good"))
                .with(new Step.Answered("r-1", Told.SOURCE, "", DENG, hour(7)))
                .with(new Step.Closed("r-1", DENG, hour(8)))
                .with(new Step.Reopened("r-1", "it goes around again", DENG, hour(20)));
        assertThat(again.concluded()).isEmpty();
        assertThat(again.draft()).isEmpty();
        assertThat(again.state()).isEqualTo(State.CHECKING);
        assertThat(again.with(concluded(Truth.FALSE)).state()).isEqualTo(State.FALSE);
    }

    @Test
    void what_is_offered_is_what_is_allowed_however_it_came_to_that() {
        Random dice = new Random(12);
        for (int round = 0; round < 300; round++) {
            Rumour rumour = received();
            for (int turn = 1; turn < 16; turn++) {
                Handle by = dice.nextBoolean() ? DENG : ROSE;
                List<Step> steps = List.of(
                        prioritised(Harm.values()[dice.nextInt(5)], AllegedActor.COMMUNITY),
                        new Step.Checking("r-1", by, hour(turn)),
                        line(Line.Kind.PATROL, true, Line.Says.values()[dice.nextInt(3)]),
                        concluded(Truth.values()[dice.nextInt(4)]),
                        new Step.Answered("r-1", Told.SOURCE, "", by, hour(turn)),
                        drafted("The water is good"),
                        new Step.Countered("r-1", by, hour(turn)),
                        new Step.BecameWarning("r-1", "r-1", by, hour(turn)),
                        new Step.Merged("r-1", "r-2", by, hour(turn)),
                        new Step.Unmerged("r-1", "no", by, hour(turn)),
                        new Step.Closed("r-1", by, hour(turn)),
                        new Step.Reopened("r-1", "again", by, hour(turn)));
                Step step = steps.get(dice.nextInt(steps.size()));
                if (Course.whyNot(rumour, step).isEmpty()) {
                    assertThat(Open.of(rumour, by, hour(turn))).isNotEmpty();
                    rumour = rumour.with(step);
                }
                assertThat(rumour.state()).isNotNull();
            }
        }
    }
}
