package org.baraza.core.record.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Decision;
import org.baraza.core.protect.Reception;
import org.baraza.core.protect.ReferenceCode;
import org.baraza.core.protect.Role;
import org.baraza.core.protect.Topic;
import org.junit.jupiter.api.Test;

/** Amina warns, Deng looks into it, Rose verifies, Ingrid decides. */
final class AlertTest {

    private static final Instant DUSK = Instant.parse("2026-03-14T18:00:00Z");
    private static final Handle AMINA = new Handle("amina");
    private static final Handle DENG = new Handle("deng");
    private static final Handle ROSE = new Handle("rose");
    private static final Handle INGRID = new Handle("ingrid");

    @Test
    void the_loop_ends_when_the_community_has_been_told() {
        Alert alert = received();
        assertThat(alert.state()).isEqualTo(State.RECEIVED);
        alert = alert.with(new Step.Acknowledged("a-1", DENG, after(2)));
        assertThat(alert.state()).isEqualTo(State.ACKNOWLEDGED);
        alert = alert.with(triaged(Horizon.LATER, Urgency.HIGH, AllegedActor.ARMED_GROUP));
        assertThat(alert.state()).isEqualTo(State.UNDER_VERIFICATION);
        alert = alert.with(lookedInto(Line.Kind.PATROL, true, Line.Says.CONFIRMS));
        assertThat(alert.standing()).isEqualTo(Standing.PARTLY_CORROBORATED);
        alert = alert.with(judged(Verdict.VERIFIED));
        assertThat(alert.state()).isEqualTo(State.VERIFIED);
        alert = alert.with(decided(Measure.PATROL));
        assertThat(alert.state()).isEqualTo(State.RESPONSE_DECIDED);
        alert = alert.with(new Step.Departed("a-1", Responder.MISSION_FORCE, DENG, after(80)));
        assertThat(alert.state()).isEqualTo(State.RESPONDING);
        alert = alert.with(new Step.Arrived("a-1", Responder.MISSION_FORCE, DENG, after(140)));
        alert = alert.with(new Step.Ended("a-1", Responder.MISSION_FORCE, Result.AVERTED, DENG, after(300)));
        assertThat(alert.state()).isEqualTo(State.RESPONDED);
        assertThat(Course.whyNot(alert, closed())).contains(NotNow.TELL_FIRST);
        alert = alert.with(new Step.FedBack("a-1", Told.BOTH, "", DENG, after(400)));
        assertThat(alert.state()).isEqualTo(State.FEEDBACK_GIVEN);
        alert = alert.with(closed());
        assertThat(alert.state()).isEqualTo(State.CLOSED);
        assertThat(alert.firstArrival()).contains(after(140));
    }

    @Test
    void where_nothing_is_done_it_is_said_why_and_the_community_is_told_all_the_same() {
        Alert alert =
                verified().with(new Step.Acknowledged("a-1", DENG, after(2))).with(nothing(NoResponse.NO_ACCESS));
        assertThat(alert.state()).isEqualTo(State.NO_RESPONSE);
        assertThat(Course.whyNot(alert, closed())).contains(NotNow.TELL_FIRST);
        assertThat(Deadlines.USUAL.running(alert))
                .extracting(Deadlines.Running::turn)
                .containsExactly(Turn.TELL);
        alert = alert.with(new Step.FedBack("a-1", Told.NOT_REACHED, "the phone is off", DENG, after(90)));
        assertThat(alert.with(closed()).state()).isEqualTo(State.CLOSED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Step.FedBack("a-1", Told.UNSAFE_TO_CONTACT, " ", DENG, after(90)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Step.Decided("a-1", Set.of(), Optional.empty(), "", INGRID, after(70)));
    }

    @Test
    void whoever_warned_does_not_confirm_their_own_alert() {
        Alert alert = received()
                .with(triaged(Horizon.LATER, Urgency.LOW, AllegedActor.CRIMINALS))
                .with(lookedInto(Line.Kind.SOURCE_AGAIN, false, Line.Says.CONFIRMS));
        assertThat(Course.whyNot(alert, judged(Verdict.VERIFIED))).contains(NotNow.NO_INDEPENDENT_LINE);
        assertThat(alert.standing()).isEqualTo(Standing.UNVERIFIED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lookedInto(Line.Kind.SOURCE_AGAIN, true, Line.Says.CONFIRMS));
    }

    @Test
    void two_kinds_of_independent_lines_corroborate_unless_one_denies() {
        Alert alert = received()
                .with(triaged(Horizon.LATER, Urgency.LOW, AllegedActor.CRIMINALS))
                .with(lookedInto(Line.Kind.PARTNER, true, Line.Says.CONFIRMS))
                .with(lookedInto(Line.Kind.PARTNER, true, Line.Says.CONFIRMS));
        assertThat(alert.standing()).isEqualTo(Standing.PARTLY_CORROBORATED);
        alert = alert.with(lookedInto(Line.Kind.PATROL, true, Line.Says.CONFIRMS));
        assertThat(alert.standing()).isEqualTo(Standing.CORROBORATED);
        alert = alert.with(lookedInto(Line.Kind.IMAGERY, true, Line.Says.DENIES));
        assertThat(alert.standing()).isEqualTo(Standing.PARTLY_CORROBORATED);
    }

    @Test
    void authorities_are_neither_asked_nor_sent_where_state_forces_are_feared_or_nobody_knows_who_it_is() {
        Step asked = lookedInto(Line.Kind.AUTHORITY, true, Line.Says.DENIES);
        assertThat(Course.whyNot(received(), asked)).contains(NotNow.AUTHORITIES_EXCLUDED);
        for (AllegedActor actor : AllegedActor.values()) {
            Alert alert = received().with(triaged(Horizon.IMMINENT, Urgency.IMMINENT, actor));
            boolean excluded = actor == AllegedActor.STATE_FORCE || actor == AllegedActor.NOT_KNOWN;
            Optional<NotNow> expected = excluded ? Optional.of(NotNow.AUTHORITIES_EXCLUDED) : Optional.empty();
            assertThat(Course.whyNot(alert, asked)).as(actor.name()).isEqualTo(expected);
            assertThat(Course.whyNot(alert, decided(Measure.NATIONAL_FORCES_ASKED)))
                    .as(actor.name())
                    .isEqualTo(expected);
            assertThat(Course.whyNot(alert, decided(Measure.JOINT_PATROL)))
                    .as(actor.name())
                    .isEqualTo(expected);
            assertThat(Course.whyNot(alert, decided(Measure.PATROL)))
                    .as(actor.name())
                    .isEmpty();
        }
    }

    @Test
    void only_where_waiting_can_cost_lives_a_decision_comes_before_the_verdict() {
        for (Horizon horizon : Horizon.values()) {
            for (Urgency urgency : Urgency.values()) {
                Alert alert = received().with(triaged(horizon, urgency, AllegedActor.ARMED_GROUP));
                boolean now = horizon.cannotWait() || urgency == Urgency.IMMINENT;
                assertThat(Course.whyNot(alert, decided(Measure.PATROL)).isEmpty())
                        .as(horizon + " " + urgency)
                        .isEqualTo(now);
                assertThat(Deadlines.USUAL.running(alert))
                        .extracting(Deadlines.Running::turn)
                        .as(horizon + " " + urgency)
                        .contains(Turn.LOOK_INTO)
                        .matches(c -> c.contains(Turn.DECIDE) == now);
            }
        }
        assertThat(Course.whyNot(received(), decided(Measure.PATROL))).contains(NotNow.TRIAGE_FIRST);
    }

    @Test
    void verification_goes_on_beside_a_response_that_could_not_wait() {
        Alert alert = received()
                .with(triaged(Horizon.IMMINENT, Urgency.IMMINENT, AllegedActor.ARMED_GROUP))
                .with(decided(Measure.QUICK_REACTION));
        assertThat(Deadlines.USUAL.running(alert))
                .extracting(Deadlines.Running::turn)
                .contains(Turn.LOOK_INTO, Turn.TELL);
        alert = alert.with(lookedInto(Line.Kind.PATROL, true, Line.Says.DENIES)).with(judged(Verdict.NOT_CONFIRMED));
        assertThat(alert.standing()).isEqualTo(Standing.REFUTED);
        assertThat(alert.state()).isEqualTo(State.RESPONSE_DECIDED);
    }

    @Test
    void nothing_is_called_not_credible_that_nobody_found_so() {
        assertThat(Course.whyNot(verified(), nothing(NoResponse.NOT_CREDIBLE))).contains(NotNow.VERDICT_SAYS_OTHERWISE);
        Alert refuted = received()
                .with(triaged(Horizon.LATER, Urgency.LOW, AllegedActor.CRIMINALS))
                .with(lookedInto(Line.Kind.PATROL, true, Line.Says.DENIES))
                .with(judged(Verdict.NOT_CONFIRMED));
        assertThat(Course.whyNot(refuted, nothing(NoResponse.NOT_CREDIBLE))).isEmpty();
    }

    @Test
    void no_program_decides_how_urgent_or_how_true_something_is() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Decision(Decision.What.PRIORITISE, new Handle("program"), DUSK, "the score is high"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Step.Judged(
                        "a-1", Verdict.VERIFIED, new Decision(Decision.What.PRIORITISE, ROSE, DUSK, "seen")));
    }

    @Test
    void what_is_referred_takes_nothing_more_in_but_can_be_told_and_closed() {
        Alert alert = received().with(new Step.Referred("a-1", Topic.SEXUAL_VIOLENCE, DENG, after(5)));
        assertThat(alert.state()).isEqualTo(State.REFERRED);
        assertThat(Course.whyNot(alert, lookedInto(Line.Kind.PATROL, true, Line.Says.CONFIRMS)))
                .contains(NotNow.REFERRED);
        assertThat(Course.whyNot(alert, triaged(Horizon.PAST, Urgency.HIGH, AllegedActor.NOT_KNOWN)))
                .contains(NotNow.REFERRED);
        assertThat(Deadlines.USUAL.running(alert))
                .extracting(Deadlines.Running::turn)
                .containsExactly(Turn.TELL);
        alert = alert.with(new Step.FedBack("a-1", Told.SOURCE, "", DENG, after(30)))
                .with(closed());
        assertThat(alert.state()).isEqualTo(State.CLOSED);
        assertThatIllegalArgumentException().isThrownBy(() -> new Step.Referred("a-1", Topic.DANGER, DENG, after(5)));
    }

    @Test
    void a_duplicate_is_merged_and_taken_apart_again_without_loss() {
        Alert alert = received().with(triaged(Horizon.LATER, Urgency.LOW, AllegedActor.CRIMINALS));
        Alert merged = alert.with(new Step.Merged("a-1", "a-2", ROSE, after(30)));
        assertThat(merged.state()).isEqualTo(State.MERGED);
        assertThat(merged.mergedInto()).contains("a-2");
        assertThat(Course.whyNot(merged, decided(Measure.PATROL))).contains(NotNow.MERGED);
        Alert apart = merged.with(new Step.Unmerged("a-1", "another village", ROSE, after(60)));
        assertThat(apart.state()).isEqualTo(alert.state());
        assertThat(apart.triaged()).isEqualTo(alert.triaged());
        assertThat(Deadlines.USUAL.running(apart)).isEqualTo(Deadlines.USUAL.running(alert));
        assertThatIllegalArgumentException().isThrownBy(() -> new Step.Merged("a-1", "a-1", ROSE, after(30)));
    }

    @Test
    void an_alert_opened_again_needs_a_new_verdict_and_a_new_decision_and_keeps_its_lines() {
        Alert alert = verified()
                .with(nothing(NoResponse.NO_CAPACITY))
                .with(new Step.FedBack("a-1", Told.COMMUNITY, "", DENG, after(90)))
                .with(closed())
                .with(new Step.Reopened("a-1", "they came back", DENG, after(2_000)));
        assertThat(alert.state()).isEqualTo(State.UNDER_VERIFICATION);
        assertThat(alert.lines()).hasSize(1);
        assertThat(Course.whyNot(alert, decided(Measure.PATROL))).contains(NotNow.VERDICT_FIRST);
        assertThat(Deadlines.USUAL.running(alert).getFirst().since()).isEqualTo(after(2_000));
    }

    @Test
    void until_somebody_reads_it_an_alert_is_taken_for_the_worst_and_climbs_the_ladder() {
        Deadlines.Running first = Deadlines.USUAL.running(received()).getFirst();
        assertThat(first.turn()).isEqualTo(Turn.ACKNOWLEDGE);
        assertThat(first.due()).isEqualTo(after(15));
        assertThat(first.rung(after(5))).isEqualTo(Rung.IN_TIME);
        assertThat(first.rung(after(12))).isEqualTo(Rung.SOON);
        assertThat(first.rung(after(15))).isEqualTo(Rung.OVERDUE);
        assertThat(first.rung(after(30))).isEqualTo(Rung.LONG_OVERDUE);
        assertThat(Rung.OVERDUE.alsoTold()).contains(Role.HEAD_OF_OFFICE);
        assertThat(Rung.LONG_OVERDUE.alsoTold()).contains(Role.LEADERSHIP);
    }

    @Test
    void a_limit_that_is_not_set_stops_the_start() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Deadlines(java.util.Map.of()));
    }

    @Test
    void after_a_hand_over_somebody_else_owns_it_and_the_clocks_run_on() {
        Alert alert = received();
        assertThat(alert.owner()).isEqualTo(DENG);
        Alert over = alert.with(new Step.HandedOver("a-1", ROSE, DENG, after(10)));
        assertThat(over.owner()).isEqualTo(ROSE);
        assertThat(Deadlines.USUAL.running(over)).isEqualTo(Deadlines.USUAL.running(alert));
    }

    @Test
    void nothing_happened_before_the_alert_came_in() {
        assertThat(Course.whyNot(received(), new Step.Acknowledged("a-1", DENG, after(-1))))
                .contains(NotNow.BEFORE_IT_CAME_IN);
    }

    @Test
    void whatever_happens_in_whatever_order_the_promises_hold() {
        Random chance = new Random(7);
        int closed = 0;
        for (int walk = 0; walk < 2_000; walk++) {
            Alert alert = received();
            for (int step = 0; step < 40; step++) {
                Step next = anything(chance, after(step + 1));
                if (Course.whyNot(alert, next).isEmpty()) {
                    alert = alert.with(next);
                }
                boolean acted = !alert.underWay().isEmpty();
                assertThat(acted && alert.decided().isEmpty()).isFalse();
                if (alert.state() == State.CLOSED) {
                    closed++;
                    assertThat(alert.fedBack()).isPresent();
                    assertThat(alert.underWay()).isEmpty();
                }
                if (alert.standing() == Standing.VERIFIED) {
                    assertThat(alert.lines()).anyMatch(l -> l.independent() && l.says() == Line.Says.CONFIRMS);
                }
                assertThat(new Alert(alert.history()).state()).isEqualTo(alert.state());
            }
        }
        assertThat(closed).isGreaterThan(1_000);
    }

    private static Step anything(Random chance, Instant at) {
        List<Step> all = new ArrayList<>(List.of(
                new Step.Acknowledged("a-1", DENG, at),
                new Step.Triaged(
                        "a-1",
                        Threat.ATTACK,
                        any(Horizon.values(), chance),
                        any(Urgency.values(), chance),
                        any(AllegedActor.values(), chance),
                        new Decision(Decision.What.PRIORITISE, ROSE, at, "as it reads")),
                new Step.LookedInto("a-1", new Line(Line.Kind.PATROL, true, any(Line.Says.values(), chance), DENG, at)),
                new Step.LookedInto(
                        "a-1", new Line(Line.Kind.AUTHORITY, true, any(Line.Says.values(), chance), DENG, at)),
                judged(any(Verdict.values(), chance)),
                decided(any(Measure.values(), chance)),
                nothing(any(NoResponse.values(), chance)),
                new Step.Departed("a-1", any(Responder.values(), chance), DENG, at),
                new Step.Arrived("a-1", any(Responder.values(), chance), DENG, at),
                new Step.FedBack("a-1", any(Told.values(), chance), "as said", DENG, at),
                new Step.Closed("a-1", DENG, at)));
        for (Responder responder : Responder.values()) {
            all.add(new Step.Ended("a-1", responder, any(Result.values(), chance), DENG, at));
        }
        if (chance.nextInt(10) == 0) {
            all.add(new Step.Reopened("a-1", "again", DENG, at));
            all.add(new Step.Merged("a-1", "a-2", ROSE, at));
            all.add(new Step.Unmerged("a-1", "no", ROSE, at));
        }
        return all.get(chance.nextInt(all.size()));
    }

    private static <T> T any(T[] of, Random chance) {
        return of[chance.nextInt(of.length)];
    }

    private static Instant after(long minutes) {
        return DUSK.plus(Duration.ofMinutes(minutes));
    }

    @Test
    void what_reception_referred_keeps_no_words_and_ends_when_whoever_came_was_told_whom_to_turn_to() {
        Reception referral = Reception.of(Topic.DANGER, "they raped two women");
        assertThatIllegalArgumentException().isThrownBy(() -> received(referral, Optional.of("d1")));
        Alert alert = received(referral, Optional.empty());
        assertThat(alert.state()).isEqualTo(State.REFERRED);
        assertThat(Course.whyNot(alert, triaged(Horizon.PAST, Urgency.HIGH, AllegedActor.NOT_KNOWN)))
                .contains(NotNow.REFERRED);
        assertThat(Deadlines.USUAL.running(alert))
                .extracting(Deadlines.Running::turn)
                .containsExactly(Turn.TELL);
        alert = alert.with(new Step.FedBack("a-1", Told.SOURCE, "", DENG, after(30)));
        assertThat(Deadlines.USUAL.running(alert)).isEmpty();
        assertThat(alert.with(closed()).state()).isEqualTo(State.CLOSED);
    }

    @Test
    void a_wrong_place_is_put_right_and_both_stay_on_record() {
        Alert alert = received().with(new Step.Placed("a-1", Optional.of("XXA0102"), DENG, after(9)));
        assertThat(alert.area()).contains("XXA0102");
        assertThat(alert.received().area()).contains("XXA0101");
    }

    @Test
    void whoever_reads_the_words_says_what_for_and_it_stays_on_record() {
        Alert alert = received().with(new Step.WordsRead("a-1", "to find the place", DENG, after(1)));
        assertThat(alert.state()).isEqualTo(State.RECEIVED);
        assertThatIllegalArgumentException().isThrownBy(() -> new Step.WordsRead("a-1", " ", DENG, after(1)));
        Alert without = received(new Reception.Open(Topic.DANGER), Optional.empty());
        assertThat(Course.whyNot(without, new Step.WordsRead("a-1", "why", DENG, after(1))))
                .contains(NotNow.NO_WORDS);
    }

    private static Alert received() {
        return received(new Reception.Open(Topic.DANGER), Optional.of("d1"));
    }

    private static Alert received(Reception reception, Optional<String> words) {
        return Alert.of(new Step.Received(
                "a-1",
                "UNMAD",
                Channel.SMS,
                Optional.of(AMINA),
                Optional.of("XXA0101"),
                reception,
                words,
                new ReferenceCode("B4K7T2"),
                DENG,
                DUSK));
    }

    private static Alert verified() {
        return received()
                .with(triaged(Horizon.LATER, Urgency.HIGH, AllegedActor.ARMED_GROUP))
                .with(lookedInto(Line.Kind.PATROL, true, Line.Says.CONFIRMS))
                .with(judged(Verdict.VERIFIED));
    }

    private static Step triaged(Horizon horizon, Urgency urgency, AllegedActor actor) {
        return new Step.Triaged(
                "a-1",
                Threat.ATTACK,
                horizon,
                urgency,
                actor,
                new Decision(Decision.What.PRIORITISE, ROSE, after(10), "a market day"));
    }

    private static Step lookedInto(Line.Kind kind, boolean independent, Line.Says says) {
        return new Step.LookedInto("a-1", new Line(kind, independent, says, DENG, after(40)));
    }

    private static Step judged(Verdict verdict) {
        return new Step.Judged(
                "a-1",
                verdict,
                new Decision(
                        verdict == Verdict.VERIFIED ? Decision.What.VERIFY : Decision.What.REFUSE,
                        ROSE,
                        after(60),
                        "the patrol saw it"));
    }

    private static Step decided(Measure measure) {
        return new Step.Decided("a-1", Set.of(measure), Optional.empty(), "near enough", INGRID, after(70));
    }

    private static Step nothing(NoResponse why) {
        return new Step.Decided("a-1", Set.of(), Optional.of(why), "the road is cut", INGRID, after(70));
    }

    private static Step closed() {
        return new Step.Closed("a-1", DENG, after(500));
    }
}
