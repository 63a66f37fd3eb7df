package org.baraza.core.record.diligence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.PartnerType;
import org.baraza.core.protect.Decision;
import org.baraza.core.protect.ProtectionRule;
import org.baraza.core.protect.Role;
import org.baraza.core.protect.Support;
import org.baraza.core.record.partners.Band;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SupportCaseTest {

    private static final Handle DENG = new Handle("deng");
    private static final Handle ROSE = new Handle("rose");
    private static final Handle INGRID = new Handle("ingrid");
    private static final Handle RECIPIENT = new Handle("partner-7");
    private static final Instant NOW = Instant.parse("2026-03-14T18:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 14);
    private static final LocalDate LAST = TODAY.plusMonths(6);
    private static final String ID = "support-1";

    private static SupportCase requested(PartnerType type, SupportKind kind) {
        return SupportCase.of(new SupportStep.Requested(
                ID, "PRAMIQ", Optional.empty(), RECIPIENT, type, kind, "to train drivers", DENG, NOW));
    }

    private static SupportStep told() {
        return new SupportStep.PolicyTold(ID, TODAY, DENG, NOW);
    }

    private static SupportStep.Assessed assessed(Band worst, boolean mitigable, LocalDate until) {
        Map<Factor, Band> factors = new EnumMap<>(Factor.class);
        Stream.of(Factor.values()).forEach(f -> factors.put(f, Band.LOW));
        factors.put(Factor.ACCOUNTABILITY, worst);
        return new SupportStep.Assessed(ID, factors, mitigable, until, "their record was read", ROSE, NOW);
    }

    private static SupportStep decided(Verdict verdict, Handle by) {
        return new SupportStep.Decided(ID, verdict, new Decision(verdict.decision(), by, NOW, "weighed"));
    }

    private static SupportStep checked(Support.Check check, boolean well, LocalDate until) {
        return new SupportStep.Checked(
                ID,
                check,
                until,
                new Decision(well ? Decision.What.VERIFY : Decision.What.REFUSE, INGRID, NOW, "looked into"));
    }

    private static SupportStep mitigation(boolean before) {
        return new SupportStep.MitigationSet(
                ID, 1, Mitigation.UNITS_CHOSEN, Role.HUMAN_RIGHTS, TODAY.plusDays(20), before, ROSE, NOW);
    }

    private static SupportStep begun() {
        return new SupportStep.Begun(ID, INGRID, NOW);
    }

    private static SupportStep alleged(int number, Violation what) {
        return new SupportStep.Alleged(ID, number, what, TODAY, DENG, NOW.plusSeconds(60));
    }

    private static SupportStep judged(int number, Judgement judgement) {
        Decision.What what = judgement == Judgement.FOUNDED ? Decision.What.VERIFY : Decision.What.REFUSE;
        return new SupportStep.Judged(
                ID, number, judgement, new Decision(what, INGRID, NOW.plusSeconds(120), "looked into"));
    }

    private static Optional<NotNow> whyNot(SupportCase support, SupportStep step) {
        return Course.whyNot(support, step, TODAY);
    }

    private static SupportCase take(SupportCase support, SupportStep... steps) {
        SupportCase now = support;
        for (SupportStep step : steps) {
            assertThat(whyNot(now, step)).as("%s", step).isEmpty();
            now = now.then(step);
        }
        return now;
    }

    private static SupportCase approved(PartnerType type) {
        SupportCase support = take(
                requested(type, SupportKind.TRAINING),
                told(),
                assessed(Band.LOW, true, LAST),
                decided(Verdict.APPROVED, INGRID),
                checked(Support.Check.LEGAL, true, LAST));
        return type == PartnerType.ARMED_COMMUNITY_GROUP
                ? take(support, checked(Support.Check.CHILD_RECRUITMENT, true, LAST))
                : support;
    }

    private static SupportCase active() {
        return take(approved(PartnerType.NATIONAL_SECURITY_FORCE), begun());
    }

    @Test
    void support_goes_from_a_request_to_being_given_and_to_its_end() {
        SupportCase support = requested(PartnerType.NATIONAL_SECURITY_FORCE, SupportKind.TRAINING);
        assertThat(support.state(TODAY)).isEqualTo(State.SUPPORT_REQUESTED);
        assertThat(take(support, told()).state(TODAY)).isEqualTo(State.ASSESSING);
        assertThat(approved(PartnerType.NATIONAL_SECURITY_FORCE).state(TODAY)).isEqualTo(State.APPROVED);
        assertThat(active().state(TODAY)).isEqualTo(State.ACTIVE);
        SupportCase ended = take(active(), new SupportStep.Ended(ID, "all were trained", INGRID, NOW));
        assertThat(ended.state(TODAY)).isEqualTo(State.ENDED);
        assertThat(whyNot(ended, begun())).contains(NotNow.OVER);
    }

    @ParameterizedTest
    @EnumSource(
            value = PartnerType.class,
            names = {"ARMED_COMMUNITY_GROUP", "NATIONAL_SECURITY_FORCE"})
    @ProtectionRule(22)
    void nothing_is_given_while_any_single_thing_it_needs_is_missing(PartnerType type) {
        SupportCase full = approved(type);
        assertThat(whyNot(full, begun())).isEmpty();
        for (int i = 1; i < full.history().size(); i++) {
            SupportStep left = full.history().get(i);
            SupportCase without = requested(type, SupportKind.TRAINING);
            for (SupportStep step : full.history().subList(1, full.history().size())) {
                if (!step.equals(left)) {
                    without = without.then(step);
                }
            }
            boolean told = left instanceof SupportStep.PolicyTold;
            SupportCase last = without;
            assertThat(
                            told
                                    ? Course.missing(last, TODAY)
                                    : whyNot(last, begun()).stream().toList())
                    .as("without %s", left)
                    .isNotEmpty();
            assertThat(last.then(begun()).state(TODAY) == State.ACTIVE)
                    .as("even on a journal that says it was begun, without %s", left)
                    .isEqualTo(told);
        }
        assertThat(whyNot(requested(type, SupportKind.TRAINING), assessed(Band.LOW, true, LAST)))
                .contains(NotNow.POLICY_FIRST);
    }

    @Test
    void a_check_that_came_out_badly_is_no_clearance() {
        SupportCase armed = approved(PartnerType.ARMED_COMMUNITY_GROUP);
        assertThat(whyNot(armed.then(checked(Support.Check.CHILD_RECRUITMENT, false, LAST)), begun()))
                .contains(NotNow.CHILDREN_FIRST);
        assertThat(whyNot(armed.then(checked(Support.Check.LEGAL, false, LAST)), begun()))
                .contains(NotNow.LEGAL_FIRST);
        assertThat(whyNot(armed, checked(Support.Check.HUMAN_RIGHTS_DUE_DILIGENCE, true, LAST)))
                .as("due diligence cannot be ticked off")
                .contains(NotNow.ELSEWHERE);
    }

    @Test
    void on_the_day_an_assessment_runs_out_support_is_suspended_by_itself() {
        assertThat(active().state(LAST.minusDays(1))).isEqualTo(State.ACTIVE);
        assertThat(active().state(LAST)).isEqualTo(State.SUSPENDED);
        assertThat(Course.missing(active(), LAST)).contains(NotNow.ASSESSMENT_FIRST);
        assertThat(whyNot(
                        take(requested(PartnerType.NATIONAL_SECURITY_FORCE, SupportKind.MONEY), told()),
                        assessed(Band.LOW, true, LAST.plusDays(1))))
                .contains(NotNow.ASSESSMENT_TOO_LONG);
    }

    @Test
    void an_assessment_after_the_decision_needs_a_new_decision() {
        SupportCase again = active().then(assessed(Band.HIGH, false, LAST));
        assertThat(again.state(TODAY)).isEqualTo(State.SUSPENDED);
        assertThat(whyNot(again, decided(Verdict.APPROVED_WITH_MITIGATION, INGRID)))
                .contains(NotNow.RISK_TOO_HIGH);
    }

    @Test
    void a_greater_risk_is_approved_only_with_something_done_about_it_first() {
        SupportCase risky = take(
                requested(PartnerType.NATIONAL_SECURITY_FORCE, SupportKind.OPERATIONS),
                told(),
                assessed(Band.MEDIUM, true, LAST),
                checked(Support.Check.LEGAL, true, LAST));
        assertThat(whyNot(risky, decided(Verdict.APPROVED, INGRID))).contains(NotNow.MITIGATION_FIRST);
        assertThat(whyNot(risky, decided(Verdict.APPROVED_WITH_MITIGATION, INGRID)))
                .contains(NotNow.MITIGATION_FIRST);
        SupportCase set = take(risky, mitigation(true), decided(Verdict.APPROVED_WITH_MITIGATION, INGRID));
        assertThat(set.state(TODAY)).isEqualTo(State.APPROVED_WITH_MITIGATION);
        assertThat(whyNot(set, begun())).contains(NotNow.MITIGATION_OPEN);
        SupportCase done = take(set, new SupportStep.MitigationDone(ID, 1, ROSE, NOW), begun());
        assertThat(done.state(TODAY)).isEqualTo(State.ACTIVE);
        assertThat(whyNot(done, new SupportStep.MitigationDone(ID, 1, ROSE, NOW)))
                .contains(NotNow.ALREADY_DONE);
        assertThat(whyNot(done, new SupportStep.MitigationDone(ID, 2, ROSE, NOW)))
                .contains(NotNow.NOT_THERE);
    }

    @Test
    void the_worst_factor_is_the_risk_however_good_the_others_are() {
        assertThat(assessed(Band.HIGH, true, LAST).level()).isEqualTo(Band.HIGH);
        assertThatThrownBy(() -> new SupportStep.Assessed(
                        ID, Map.of(Factor.LEADERSHIP, Band.LOW), true, LAST, "half of it", ROSE, NOW))
                .hasMessageContaining("everything");
    }

    @ParameterizedTest
    @EnumSource(Violation.class)
    void a_grave_allegation_stops_support_at_once_and_a_lesser_one_does_not(Violation what) {
        SupportCase said = take(active(), alleged(1, what));
        assertThat(said.state(TODAY)).isEqualTo(what.grave() ? State.UNDER_REVIEW : State.ACTIVE);
        assertThat(said.underReview()).isEqualTo(what.grave());
    }

    @Test
    void what_is_found_to_be_so_needs_a_new_assessment_and_decision_and_what_is_not_does_not() {
        SupportCase said = take(active(), alleged(1, Violation.TORTURE));
        assertThat(whyNot(said, judged(2, Judgement.UNFOUNDED))).contains(NotNow.NO_ALLEGATION);
        assertThat(take(said, judged(1, Judgement.UNFOUNDED)).state(TODAY)).isEqualTo(State.ACTIVE);
        for (Judgement bad : List.of(Judgement.FOUNDED, Judgement.CANNOT_TELL)) {
            SupportCase after = take(said, judged(1, bad));
            assertThat(after.state(TODAY)).as("%s", bad).isEqualTo(State.SUSPENDED);
            assertThat(after.assessment(TODAY)).isEmpty();
            assertThat(take(after, assessed(Band.LOW, true, LAST), decided(Verdict.APPROVED, INGRID))
                            .state(TODAY))
                    .isEqualTo(State.ACTIVE);
        }
    }

    @Test
    void one_allegation_that_is_unfounded_does_not_clear_another() {
        SupportCase two = take(
                active(),
                alleged(1, Violation.TORTURE),
                alleged(2, Violation.DISAPPEARANCE),
                judged(2, Judgement.UNFOUNDED));
        assertThat(two.state(TODAY)).isEqualTo(State.UNDER_REVIEW);
        assertThat(two.openAllegations())
                .extracting(SupportStep.Alleged::number)
                .containsExactly(1);
        assertThat(whyNot(two, judged(2, Judgement.UNFOUNDED))).contains(NotNow.ALREADY_DONE);
    }

    @Test
    void nobody_decides_on_what_they_asked_for_assessed_or_alleged_themselves() {
        SupportCase ready = take(
                requested(PartnerType.NATIONAL_SECURITY_FORCE, SupportKind.ADVICE),
                told(),
                assessed(Band.LOW, true, LAST));
        assertThat(whyNot(ready, decided(Verdict.APPROVED, DENG))).contains(NotNow.NOT_BY_THE_SAME);
        assertThat(whyNot(ready, decided(Verdict.APPROVED, ROSE))).contains(NotNow.NOT_BY_THE_SAME);
        SupportCase said = take(active(), alleged(1, Violation.TORTURE));
        assertThat(whyNot(
                        said,
                        new SupportStep.Judged(
                                ID, 1, Judgement.UNFOUNDED, new Decision(Decision.What.REFUSE, DENG, NOW, "I looked"))))
                .contains(NotNow.NOT_BY_THE_SAME);
    }

    @Test
    void rights_training_needs_no_due_diligence_save_to_an_armed_group() {
        SupportCase force = take(
                requested(PartnerType.NATIONAL_SECURITY_FORCE, SupportKind.RIGHTS_TRAINING),
                decided(Verdict.APPROVED, INGRID),
                begun());
        assertThat(force.state(TODAY)).isEqualTo(State.ACTIVE);
        assertThat(take(force, alleged(1, Violation.TORTURE)).state(TODAY)).isEqualTo(State.UNDER_REVIEW);
        SupportCase armed = requested(PartnerType.ARMED_COMMUNITY_GROUP, SupportKind.RIGHTS_TRAINING);
        assertThat(whyNot(armed, decided(Verdict.APPROVED, INGRID))).contains(NotNow.ASSESSMENT_FIRST);
        assertThat(whyNot(armed, begun())).contains(NotNow.DECISION_FIRST);
    }

    @ParameterizedTest
    @EnumSource(PartnerType.class)
    void only_people_under_arms_need_due_diligence(PartnerType type) {
        boolean armed = type == PartnerType.ARMED_COMMUNITY_GROUP || type == PartnerType.NATIONAL_SECURITY_FORCE;
        assertThat(Course.whyNot(type).isEmpty()).isEqualTo(armed);
    }

    @Test
    void suspended_support_goes_on_only_when_everything_holds_again() {
        SupportCase suspended = take(active(), new SupportStep.Suspended(ID, "a clash", INGRID, NOW));
        assertThat(suspended.state(TODAY)).isEqualTo(State.SUSPENDED);
        SupportStep resumed = new SupportStep.Resumed(ID, "looked into", INGRID, NOW);
        assertThat(whyNot(suspended.then(alleged(1, Violation.WAR_CRIME)), resumed))
                .contains(NotNow.ALLEGATION_OPEN);
        assertThat(Course.whyNot(suspended, resumed, LAST)).contains(NotNow.ASSESSMENT_FIRST);
        assertThat(take(suspended, resumed).state(TODAY)).isEqualTo(State.ACTIVE);
    }

    @Test
    void what_is_withdrawn_never_comes_back_and_what_is_alleged_later_is_still_kept() {
        SupportCase gone = take(active(), new SupportStep.Withdrawn(ID, "they went on", INGRID, NOW));
        assertThat(gone.state(TODAY)).isEqualTo(State.WITHDRAWN);
        assertThat(whyNot(gone, begun())).contains(NotNow.OVER);
        assertThat(whyNot(gone, alleged(1, Violation.TORTURE))).isEmpty();
    }

    @Test
    void a_recipient_is_cleared_of_nothing_while_something_grave_is_alleged_by_whatever_request() {
        List<SupportCase> clear = List.of(active());
        assertThat(Support.missing(
                        PartnerType.NATIONAL_SECURITY_FORCE, Course.clearances(clear, RECIPIENT, TODAY), TODAY))
                .isEmpty();
        assertThat(Course.clearances(clear, new Handle("another"), TODAY)).isEmpty();
        SupportCase other = SupportCase.of(new SupportStep.Requested(
                        "support-2",
                        "PRAMIQ",
                        Optional.empty(),
                        RECIPIENT,
                        PartnerType.NATIONAL_SECURITY_FORCE,
                        SupportKind.MONEY,
                        "fuel",
                        DENG,
                        NOW))
                .then(new SupportStep.Alleged("support-2", 1, Violation.TORTURE, TODAY, DENG, NOW.plusSeconds(60)));
        assertThat(Course.clearances(List.of(active(), other), RECIPIENT, TODAY))
                .isEmpty();
        SupportCase founded = other.then(new SupportStep.Judged(
                "support-2", 1, Judgement.FOUNDED, new Decision(Decision.What.VERIFY, INGRID, NOW, "so")));
        assertThat(Support.missing(
                        PartnerType.NATIONAL_SECURITY_FORCE,
                        Course.clearances(List.of(active(), founded), RECIPIENT, TODAY),
                        TODAY))
                .as("a decision that came before it clears nobody")
                .contains(Support.Check.HUMAN_RIGHTS_DUE_DILIGENCE);
    }

    @Test
    void while_it_is_given_somebody_looks_every_month() {
        assertThat(active().monitoringDue(TODAY)).contains(TODAY.plusDays(30));
        SupportCase seen = take(active(), new SupportStep.Monitored(ID, Seen.NOTHING_WRONG, TODAY, "", ROSE, NOW));
        assertThat(seen.monitoringDue(TODAY)).contains(TODAY.plusDays(30));
        assertThat(approved(PartnerType.NATIONAL_SECURITY_FORCE).monitoringDue(TODAY))
                .isEmpty();
        assertThatThrownBy(() -> new SupportStep.Monitored(ID, Seen.CONCERN, TODAY, "", ROSE, NOW))
                .hasMessageContaining("concern");
    }
}
