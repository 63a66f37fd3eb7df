package org.baraza.core.record.force;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.baraza.core.ground.AreaMonth;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.Month;
import org.baraza.core.protect.Role;
import org.baraza.core.record.alerts.NoResponse;
import org.baraza.core.record.alerts.Responder;
import org.junit.jupiter.api.Test;

final class ForceIncidentTest {

    private static final Handle UNIT = new Handle("karim");
    private static final Handle RIGHTS = new Handle("rose");
    private static final Instant SHOT = Instant.parse("2025-03-04T05:00:00Z");
    private static final String ID = "incident-1";

    private static Instant after(int hours) {
        return SHOT.plus(Duration.ofHours(hours));
    }

    private static Account full(Level highest) {
        List<Attempt> attempts = Arrays.stream(Level.values())
                .filter(l -> l.compareTo(highest) <= 0)
                .map(l -> l == Level.VERBAL && highest != Level.VERBAL
                        ? new Attempt(l, Optional.of(NotFeasible.OUT_OF_HEARING), "they were too far")
                        : Attempt.tried(l))
                .toList();
        return new Account(attempts, highest, Ground.PROTECTING_CIVILIANS, Optional.of(3), Effect.THREAT_WITHDREW);
    }

    private static Account flash(Level highest) {
        return new Account(List.of(), highest, Ground.NOT_STATED, Optional.empty(), Effect.NOT_KNOWN);
    }

    private static ForceIncident told(Account account) {
        return ForceIncident.of(new Step.Opened(
                ID,
                "PRAMIQ",
                Optional.of("XB0101"),
                SHOT,
                UnitKind.INFANTRY,
                Menace.ATTACK_ON_CIVILIANS,
                account,
                UNIT,
                after(1)));
    }

    private static Step legal(Holds necessity) {
        Map<LegalTest, Holds> tests = new EnumMap<>(LegalTest.class);
        Arrays.stream(LegalTest.values()).forEach(t -> tests.put(t, Holds.YES));
        tests.put(LegalTest.NECESSITY, necessity);
        return new Step.LegalChecked(ID, tests, RIGHTS, after(30));
    }

    private static Step harm(HarmKnown harm) {
        Optional<Range> range = harm == HarmKnown.FOUND ? Optional.of(new Range(0, 1, 2)) : Optional.empty();
        return new Step.HarmLookedInto(ID, harm, range, range, MedicalAid.GIVEN, RIGHTS, after(26));
    }

    private static Step concluded(Conclusion conclusion, Handle by) {
        return new Step.Concluded(ID, conclusion, "what was seen", by, after(40));
    }

    private static Step communityTold() {
        return new Step.CommunityTold(ID, Told.COMMUNITY, "", RIGHTS, after(41));
    }

    private static Step action(int number) {
        return new Step.ActionAgreed(
                ID, new Action(number, Role.FORCE, LocalDate.of(2025, 4, 1), "training"), RIGHTS, after(42));
    }

    private static ForceIncident reviewed(HarmKnown harm, Holds necessity) {
        return told(full(Level.LETHAL))
                .with(new Step.ReviewOpened(ID, RIGHTS, after(25)))
                .with(harm(harm))
                .with(legal(necessity));
    }

    private static void refused(ForceIncident incident, Step step, NotNow why) {
        assertThat(Course.whyNot(incident, step)).contains(why);
    }

    @Test
    void a_review_goes_from_being_told_of_to_closed() {
        ForceIncident open = told(flash(Level.LETHAL));
        assertThat(open.state()).isEqualTo(State.REPORTED);
        ForceIncident all = open.with(new Step.Accounted(ID, full(Level.LETHAL), UNIT, after(20)))
                .with(new Step.ReviewOpened(ID, RIGHTS, after(25)));
        assertThat(all.state()).isEqualTo(State.UNDER_REVIEW);
        all = all.with(harm(HarmKnown.FOUND));
        assertThat(all.state()).isEqualTo(State.HARM_ASSESSED);
        all = all.with(legal(Holds.NO)).with(concluded(Conclusion.SYSTEMIC, RIGHTS));
        assertThat(all.state()).isEqualTo(State.FINDING);
        all = all.with(action(1));
        assertThat(all.state()).isEqualTo(State.ACTIONS);
        all = all.with(new Step.HarmAcknowledged(ID, RIGHTS, after(43)))
                .with(new Step.AmendsDecided(ID, true, "", RIGHTS, after(44)))
                .with(communityTold())
                .with(new Step.ActionDone(ID, 1, RIGHTS, after(45)))
                .with(new Step.Closed(ID, RIGHTS, after(46)));
        assertThat(all.state()).isEqualTo(State.CLOSED);
        refused(all, communityTold(), NotNow.CLOSED);
    }

    @Test
    void a_full_account_says_of_every_lower_level_that_it_was_tried_or_why_not() {
        assertThat(full(Level.LETHAL).isFull()).isTrue();
        assertThatThrownBy(() -> new Step.Accounted(ID, flash(Level.LETHAL), UNIT, after(3)))
                .hasMessageContaining("every lower level");
        assertThatThrownBy(() -> new Attempt(Level.VERBAL, Optional.of(NotFeasible.NO_TIME), " "))
                .hasMessageContaining("reason in words");
        refused(told(flash(Level.LETHAL)), new Step.ReviewOpened(ID, RIGHTS, after(5)), NotNow.FULL_ACCOUNT_FIRST);
    }

    @Test
    void what_was_tried_does_not_stand_above_the_highest_level_used() {
        assertThatThrownBy(() -> new Account(
                        List.of(Attempt.tried(Level.LETHAL)),
                        Level.VERBAL,
                        Ground.SELF_DEFENCE,
                        Optional.empty(),
                        Effect.NOT_KNOWN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoever_told_of_it_does_not_judge_it() {
        refused(told(full(Level.LETHAL)), new Step.ReviewOpened(ID, UNIT, after(25)), NotNow.NOT_BY_THE_SAME);
        refused(
                reviewed(HarmKnown.NONE_FOUND, Holds.YES),
                concluded(Conclusion.COMPLIANT, UNIT),
                NotNow.NOT_BY_THE_SAME);
    }

    @Test
    void it_is_not_found_in_order_where_a_test_does_not_hold_or_cannot_be_told() {
        for (Holds holds : List.of(Holds.NO, Holds.CANNOT_TELL)) {
            refused(
                    reviewed(HarmKnown.NONE_FOUND, holds),
                    concluded(Conclusion.COMPLIANT, RIGHTS),
                    NotNow.CHECK_SAYS_OTHERWISE);
            assertThat(Course.whyNot(
                            reviewed(HarmKnown.NONE_FOUND, holds), concluded(Conclusion.CANNOT_BE_ESTABLISHED, RIGHTS)))
                    .isEmpty();
        }
    }

    @Test
    void a_finding_waits_for_the_check_and_for_whether_anybody_was_harmed() {
        ForceIncident open = told(full(Level.LETHAL));
        refused(open, concluded(Conclusion.COMPLIANT, RIGHTS), NotNow.REVIEW_FIRST);
        ForceIncident under = open.with(new Step.ReviewOpened(ID, RIGHTS, after(25)));
        refused(under, concluded(Conclusion.COMPLIANT, RIGHTS), NotNow.HARM_FIRST);
        refused(
                under.with(harm(HarmKnown.NOT_KNOWN)),
                concluded(Conclusion.COMPLIANT, RIGHTS),
                NotNow.LEGAL_CHECK_FIRST);
    }

    @Test
    void it_is_closed_only_with_a_finding_told_and_every_action_done() {
        Step closed = new Step.Closed(ID, RIGHTS, after(50));
        ForceIncident incident = reviewed(HarmKnown.NONE_FOUND, Holds.NO);
        refused(incident, closed, NotNow.FINDING_FIRST);
        ForceIncident found = incident.with(concluded(Conclusion.NOT_COMPLIANT, RIGHTS));
        refused(found, closed, NotNow.TELL_FIRST);
        ForceIncident saidWhyNot = found.with(
                new Step.CommunityTold(ID, Told.WOULD_ENDANGER, "those who would hear are watched", RIGHTS, after(41)));
        refused(saidWhyNot, closed, NotNow.ACTION_FIRST);
        ForceIncident agreed = saidWhyNot.with(action(1));
        refused(agreed, closed, NotNow.ACTION_OPEN);
        assertThat(Course.whyNot(agreed.with(new Step.ActionDone(ID, 1, RIGHTS, after(43))), closed))
                .isEmpty();
        assertThatThrownBy(() -> new Step.CommunityTold(ID, Told.NOT_REACHED, "", RIGHTS, after(41)))
                .hasMessageContaining("why nobody was told");
    }

    @Test
    void harm_that_was_found_is_acknowledged_and_amends_are_decided_before_it_is_closed() {
        Step closed = new Step.Closed(ID, RIGHTS, after(50));
        Step amends = new Step.AmendsDecided(ID, false, "the family asked not to", RIGHTS, after(44));
        ForceIncident found = reviewed(HarmKnown.FOUND, Holds.YES)
                .with(concluded(Conclusion.COMPLIANT, RIGHTS))
                .with(communityTold());
        refused(found, closed, NotNow.ACKNOWLEDGE_FIRST);
        refused(found, amends, NotNow.ACKNOWLEDGE_FIRST);
        ForceIncident acknowledged = found.with(new Step.HarmAcknowledged(ID, RIGHTS, after(43)));
        refused(acknowledged, closed, NotNow.AMENDS_FIRST);
        assertThat(Course.whyNot(acknowledged.with(amends), closed)).isEmpty();
        assertThatThrownBy(() -> new Step.AmendsDecided(ID, false, " ", RIGHTS, after(44)))
                .hasMessageContaining("with a reason");
        refused(
                reviewed(HarmKnown.NOT_KNOWN, Holds.YES),
                new Step.HarmAcknowledged(ID, RIGHTS, after(43)),
                NotNow.NO_HARM_FOUND);
    }

    @Test
    void opened_again_the_finding_is_asked_anew_and_what_happened_stays() {
        ForceIncident closed = reviewed(HarmKnown.NONE_FOUND, Holds.YES)
                .with(concluded(Conclusion.COMPLIANT, RIGHTS))
                .with(communityTold())
                .with(new Step.Closed(ID, RIGHTS, after(50)));
        refused(reviewed(HarmKnown.NONE_FOUND, Holds.YES), reopened(), NotNow.NOT_CLOSED);
        ForceIncident again = closed.with(reopened());
        assertThat(again.state()).isEqualTo(State.HARM_ASSESSED);
        assertThat(again.concluded()).isEmpty();
        assertThat(again.history()).hasSize(closed.history().size() + 1);
        assertThat(Limits.USUAL.running(again))
                .singleElement()
                .satisfies(r -> assertThat(r.due()).isEqualTo(after(60).plus(Duration.ofDays(14))));
    }

    private static Step reopened() {
        return new Step.Reopened(ID, "a witness came", RIGHTS, after(60));
    }

    @Test
    void clocks_run_for_the_full_account_the_finding_amends_and_each_action() {
        ForceIncident open = told(flash(Level.LETHAL));
        assertThat(Limits.USUAL.running(open))
                .containsExactly(
                        new Limits.Running(Turn.FULL_ACCOUNT, Role.FORCE, after(24)),
                        new Limits.Running(Turn.REVIEW, Role.HUMAN_RIGHTS, after(14 * 24)));
        ForceIncident found = reviewed(HarmKnown.FOUND, Holds.NO)
                .with(concluded(Conclusion.SYSTEMIC, RIGHTS))
                .with(action(1));
        assertThat(Limits.USUAL.running(found))
                .containsExactly(
                        new Limits.Running(Turn.ACTION, Role.FORCE, Instant.parse("2025-04-02T00:00:00Z")),
                        new Limits.Running(
                                Turn.AMENDS, Role.LEADERSHIP, after(26).plus(Duration.ofDays(90))));
    }

    @Test
    void a_unit_that_tells_of_it_after_two_hours_is_late() {
        assertThat(told(flash(Level.LETHAL)).toldLate(Limits.USUAL.first())).isFalse();
        ForceIncident late = ForceIncident.of(new Step.Opened(
                ID,
                "PRAMIQ",
                Optional.empty(),
                SHOT,
                UnitKind.FORMED_POLICE,
                Menace.NOT_KNOWN,
                flash(Level.NON_LETHAL),
                UNIT,
                after(3)));
        assertThat(late.toldLate(Limits.USUAL.first())).isTrue();
        assertThat(Limits.USUAL.running(late).getFirst().whose()).isEqualTo(Role.POLICE);
        assertThatThrownBy(() -> new Step.Opened(
                        ID,
                        "PRAMIQ",
                        Optional.empty(),
                        SHOT,
                        UnitKind.GUARD,
                        Menace.NOT_KNOWN,
                        flash(Level.VERBAL),
                        UNIT,
                        SHOT.minusSeconds(1)))
                .hasMessageContaining("after it was used");
    }

    @Test
    void harm_not_known_is_not_none() {
        ForceFigures unknown = figures(reviewed(HarmKnown.NOT_KNOWN, Holds.YES));
        assertThat(unknown.killed()).isEmpty();
        assertThat(figures(told(full(Level.LETHAL))).killed()).isEmpty();
        assertThat(figures(reviewed(HarmKnown.NONE_FOUND, Holds.YES)).killed()).contains(new Range(0, 0, 0));
        assertThat(figures(reviewed(HarmKnown.FOUND, Holds.YES)).killed()).contains(new Range(0, 1, 2));
        assertThat(unknown.plus(figures(reviewed(HarmKnown.FOUND, Holds.YES))).killed())
                .isEmpty();
        assertThatThrownBy(() -> new Step.HarmLookedInto(
                        ID,
                        HarmKnown.NOT_KNOWN,
                        Optional.of(new Range(0, 0, 0)),
                        Optional.empty(),
                        MedicalAid.NOT_KNOWN,
                        RIGHTS,
                        after(26)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Range(2, 1, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    private static ForceFigures figures(ForceIncident incident) {
        return ForceFigures.of(List.of(incident), List.of()).values().iterator().next();
    }

    @Test
    void figures_stand_by_highest_level_and_say_where_lower_ones_were_tried_or_reasoned() {
        Map<AreaMonth, ForceFigures> figures = ForceFigures.of(
                List.of(told(full(Level.LETHAL)), told(flash(Level.NON_LETHAL)), told(full(Level.SHOW_OF_FORCE))),
                List.of());
        ForceFigures march = Objects.requireNonNull(figures.get(new AreaMonth("XB0101", Month.of(2025, 3))));
        assertThat(march.byHighest()).isEqualTo(Map.of(Level.LETHAL, 1, Level.NON_LETHAL, 1, Level.SHOW_OF_FORCE, 1));
        assertThat(march.force()).isEqualTo(2);
        assertThat(march.lowerTried()).isEqualTo(1);
    }

    @Test
    void missed_protection_is_counted_beside_force_and_an_open_question_is_neither() {
        UnaryOperator<MissedProtection> looked = m -> m.with(new MissedStep.LookedInto(
                m.id(),
                java.util.Set.of(Responder.MISSION_FORCE),
                java.util.Set.of(NoResponse.NO_CAPACITY),
                "no vehicle",
                RIGHTS,
                after(80)));
        MissedProtection open = MissedProtectionTest.opened("missed-1");
        MissedProtection judged = looked.apply(MissedProtectionTest.opened("missed-2"))
                .with(new MissedStep.Judged("missed-2", Protected.COULD_HAVE_ACTED, "they waited", RIGHTS, after(90)));
        MissedProtection cannot = looked.apply(MissedProtectionTest.opened("missed-3"))
                .with(new MissedStep.Judged("missed-3", Protected.CANNOT_BE_ESTABLISHED, "no log", RIGHTS, after(90)));
        ForceFigures all =
                ForceFigures.together(ForceFigures.of(List.of(told(full(Level.LETHAL))), List.of(open, judged, cannot))
                        .values());
        assertThat(all.force()).isEqualTo(1);
        assertThat(all.attacksInReach()).isEqualTo(1);
        assertThat(all.withoutAction()).isEqualTo(1);
        assertThat(all.undecided()).isEqualTo(2);
        assertThat(ForceFigures.together(List.of()).force()).isZero();
    }
}
