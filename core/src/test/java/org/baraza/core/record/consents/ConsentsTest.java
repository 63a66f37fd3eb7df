package org.baraza.core.record.consents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.Month;
import org.baraza.core.protect.Consent;
import org.baraza.core.protect.Decision;
import org.baraza.core.protect.ProtectionRule;
import org.baraza.core.record.partners.Gathered;
import org.baraza.core.record.partners.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ConsentsTest {

    private static final Handle DENG = new Handle("deng");
    private static final Handle ROSE = new Handle("rose");
    private static final Handle INGRID = new Handle("ingrid");
    private static final Handle AMINA = new Handle("4h7mq-x0dtz-9hw2e-p4c8r");
    private static final Handle ACTIVITY = new Handle("activity-1");
    private static final Instant NOW = Instant.parse("2026-03-14T18:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 14);
    private static final LocalDate LAST = TODAY.plusMonths(6);
    private static final String ID = "agreement-1";

    private static CommunityAgreement proposed(String id, Instant at, Group... concerned) {
        return CommunityAgreement.of(new CommunityStep.Proposed(
                id,
                "PRAMIQ",
                Optional.of("XB0101"),
                Purpose.PATROLS,
                Optional.of(ACTIVITY),
                Set.of(concerned),
                "to walk by the well",
                DENG,
                at));
    }

    private static CommunityStep consulted(Group group, Answer answer) {
        return new CommunityStep.Consulted(
                ID, group, answer, Gathered.SEPARATE_MEETING, TODAY, "not on market days", DENG, NOW);
    }

    private static CommunityStep agreed(Handle by, LocalDate from, LocalDate until) {
        return new CommunityStep.Agreed(ID, from, until, new Decision(Decision.What.VERIFY, by, NOW, "both said yes"));
    }

    private static List<CommunityStep> everything() {
        return List.of(
                consulted(Group.WOMEN, Answer.AGREES),
                consulted(Group.HERDERS, Answer.AGREES_IF),
                new CommunityStep.MetTogether(ID, Set.of(Group.WOMEN, Group.HERDERS), TODAY, DENG, NOW),
                new CommunityStep.ReadAloud(ID, "sw", TextForm.SPOKEN, TODAY, DENG, NOW),
                new CommunityStep.DutyTaken(ID, Duty.GUARANTOR, AMINA, DENG, NOW),
                new CommunityStep.DutyTaken(ID, Duty.MONITOR, AMINA, DENG, NOW));
    }

    private static CommunityAgreement ready() {
        CommunityAgreement now = proposed(ID, NOW, Group.WOMEN, Group.HERDERS);
        for (CommunityStep step : everything()) {
            assertThat(whyNot(now, step)).as("%s", step).isEmpty();
            now = now.then(step);
        }
        return now;
    }

    private static CommunityAgreement inForce() {
        CommunityStep yes = agreed(INGRID, TODAY, LAST);
        assertThat(whyNot(ready(), yes)).isEmpty();
        return ready().then(yes);
    }

    private static Optional<NotNow> whyNot(CommunityAgreement agreement, CommunityStep step) {
        return Course.whyNot(agreement, step, TODAY);
    }

    @Test
    void an_agreement_goes_from_a_proposal_to_its_end() {
        assertThat(proposed(ID, NOW, Group.WOMEN).state(TODAY)).isEqualTo(State.PROPOSED);
        assertThat(ready().state(TODAY)).isEqualTo(State.CONSULTING);
        assertThat(inForce().state(TODAY)).isEqualTo(State.IN_FORCE);
        assertThat(inForce().state(LAST.minusDays(1))).isEqualTo(State.IN_FORCE);
        assertThat(inForce().state(LAST)).isEqualTo(State.EXPIRED);
        assertThat(ready().then(agreed(INGRID, TODAY.plusDays(3), LAST)).state(TODAY))
                .isEqualTo(State.AGREED);
    }

    @Test
    void nothing_is_agreed_while_any_single_thing_is_missing() {
        List<CommunityStep> all = everything();
        for (CommunityStep left : all) {
            CommunityAgreement without = proposed(ID, NOW, Group.WOMEN, Group.HERDERS);
            for (CommunityStep step : all) {
                without = step.equals(left) ? without : without.then(step);
            }
            assertThat(whyNot(without, agreed(INGRID, TODAY, LAST)))
                    .as("without %s", left)
                    .isPresent();
        }
        assertThat(Course.missing(proposed(ID, NOW, Group.WOMEN)))
                .containsExactly(
                        NotNow.GROUPS_FIRST,
                        NotNow.WOMEN_FIRST,
                        NotNow.MEETING_FIRST,
                        NotNow.READ_FIRST,
                        NotNow.GUARANTOR_FIRST,
                        NotNow.MONITOR_FIRST);
    }

    @Test
    void the_consent_of_leaders_is_not_the_consent_of_all() {
        CommunityAgreement elders = proposed(ID, NOW, Group.ELDERS, Group.MEN)
                .then(consulted(Group.ELDERS, Answer.AGREES))
                .then(consulted(Group.MEN, Answer.AGREES));
        assertThat(Course.missing(elders)).contains(NotNow.WOMEN_FIRST);
        CommunityAgreement women = proposed(ID, NOW, Group.WOMEN).then(consulted(Group.WOMEN, Answer.AGREES));
        assertThat(Course.missing(women)).as("one group alone").contains(NotNow.WOMEN_FIRST);
        assertThat(Course.missing(elders.then(consulted(Group.YOUNG_WOMEN, Answer.AGREES))))
                .doesNotContain(NotNow.WOMEN_FIRST);
    }

    @Test
    void all_meet_only_after_each_group_was_asked_by_itself() {
        CommunityAgreement one =
                proposed(ID, NOW, Group.WOMEN, Group.HERDERS).then(consulted(Group.HERDERS, Answer.AGREES));
        assertThat(whyNot(one, new CommunityStep.MetTogether(ID, Set.of(Group.HERDERS), TODAY, DENG, NOW)))
                .contains(NotNow.GROUPS_FIRST);
        assertThat(one.unasked()).containsExactly(Group.WOMEN);
    }

    @Test
    void an_objection_stands_until_that_group_does_not_object_any_more() {
        CommunityAgreement against = ready().then(consulted(Group.HERDERS, Answer.OBJECTS));
        assertThat(whyNot(against, agreed(INGRID, TODAY, LAST))).contains(NotNow.OBJECTION_OPEN);
        assertThat(whyNot(against.then(consulted(Group.HERDERS, Answer.AGREES)), agreed(INGRID, TODAY, LAST)))
                .isEmpty();
        CommunityStep later = new CommunityStep.Objected(ID, Group.HERDERS, "", DENG, NOW);
        CommunityAgreement objected = inForce().then(later);
        assertThat(objected.state(TODAY)).isEqualTo(State.OBJECTED);
        assertThat(whyNot(objected, later)).contains(NotNow.ALREADY_DONE);
        assertThat(whyNot(objected, new CommunityStep.ObjectionEnded(ID, Group.WOMEN, "talked over", DENG, NOW)))
                .as("another group's")
                .contains(NotNow.NO_OBJECTION);
        assertThat(objected.then(new CommunityStep.ObjectionEnded(ID, Group.HERDERS, "talked over", DENG, NOW))
                        .state(TODAY))
                .isEqualTo(State.IN_FORCE);
        assertThatThrownBy(() -> new CommunityStep.Consulted(
                        ID, Group.MEN, Answer.OBJECTS, Gathered.OBSERVED, TODAY, "", DENG, NOW))
                .hasMessageContaining("objection is said");
    }

    @Test
    void whoever_proposed_it_does_not_agree_for_the_mission_and_nothing_holds_longer_than_a_year() {
        assertThat(whyNot(ready(), agreed(DENG, TODAY, LAST))).contains(NotNow.NOT_BY_THE_SAME);
        assertThat(whyNot(ready(), agreed(INGRID, TODAY, TODAY.plusMonths(12)))).isEmpty();
        assertThat(whyNot(ready(), agreed(INGRID, TODAY, TODAY.plusMonths(12).plusDays(1))))
                .contains(NotNow.TOO_LONG);
        assertThat(whyNot(ready(), agreed(INGRID, TODAY.minusDays(9), TODAY))).contains(NotNow.TOO_LONG);
    }

    @Test
    @ProtectionRule(11)
    void any_group_takes_its_consent_back_at_any_time_without_a_reason_and_the_activity_stops() {
        CommunityStep back = new CommunityStep.Withdrawn(ID, Group.WOMEN, DENG, NOW);
        for (CommunityAgreement any : List.of(
                proposed(ID, NOW, Group.WOMEN),
                ready(),
                inForce(),
                inForce().then(new CommunityStep.Suspended(ID, "rain", DENG, NOW)))) {
            assertThat(whyNot(any, back)).isEmpty();
            assertThat(any.then(back).state(TODAY)).isEqualTo(State.WITHDRAWN);
        }
        assertThat(CommunityAgreement.permits(List.of(inForce()), ACTIVITY, TODAY))
                .isTrue();
        assertThat(CommunityAgreement.permits(List.of(inForce().then(back)), ACTIVITY, TODAY))
                .isFalse();
        assertThat(whyNot(inForce().then(back), agreed(INGRID, TODAY, LAST))).contains(NotNow.OVER);
        assertThat(back.why()).isEmpty();
        assertThat(CommunityStep.Withdrawn.class.getRecordComponents()).hasSize(4);
    }

    @Test
    void an_activity_goes_on_only_under_an_agreement_in_force() {
        assertThat(CommunityAgreement.permits(List.of(), ACTIVITY, TODAY)).isFalse();
        assertThat(CommunityAgreement.permits(List.of(ready()), ACTIVITY, TODAY))
                .isFalse();
        assertThat(CommunityAgreement.permits(List.of(inForce()), new Handle("activity-2"), TODAY))
                .isFalse();
        assertThat(CommunityAgreement.permits(List.of(inForce()), ACTIVITY, LAST))
                .isFalse();
        assertThat(CommunityAgreement.permits(
                        List.of(inForce().then(new CommunityStep.Suspended(ID, "rain", DENG, NOW))), ACTIVITY, TODAY))
                .isFalse();
        CommunityAgreement elsewhere = proposed("agreement-2", NOW, Group.WOMEN);
        assertThat(CommunityAgreement.permits(List.of(inForce(), elsewhere), ACTIVITY, TODAY))
                .as("one community of two was asked and has not answered")
                .isFalse();
    }

    @Test
    void after_consent_was_taken_back_only_a_proposal_made_afterwards_opens_the_way_again() {
        CommunityAgreement gone = proposed("agreement-0", NOW.minusSeconds(60), Group.WOMEN)
                .then(new CommunityStep.Withdrawn("agreement-0", Group.WOMEN, DENG, NOW.minusSeconds(30)));
        assertThat(CommunityAgreement.permits(List.of(gone, inForce()), ACTIVITY, TODAY))
                .isTrue();
        CommunityAgreement later = proposed("agreement-0", NOW.minusSeconds(60), Group.WOMEN)
                .then(new CommunityStep.Withdrawn("agreement-0", Group.WOMEN, DENG, NOW.plusSeconds(30)));
        assertThat(CommunityAgreement.permits(List.of(later, inForce()), ACTIVITY, TODAY))
                .as("another agreement from before does not outweigh it")
                .isFalse();
    }

    @Test
    void what_was_not_kept_stays_in_sight_until_it_is_put_right() {
        CommunityStep broken = new CommunityStep.Broken(ID, Breaker.MISSION, "on a market day", DENG, NOW);
        CommunityStep right = new CommunityStep.PutRight(ID, "said sorry", DENG, NOW);
        assertThat(whyNot(inForce(), right)).contains(NotNow.NOT_BROKEN);
        assertThat(whyNot(ready(), broken)).contains(NotNow.NO_AGREEMENT);
        assertThat(inForce().then(broken).broken()).isTrue();
        assertThat(inForce().then(broken).then(right).broken()).isFalse();
    }

    private static HostGrade grade(Level level, Grade grade, Handle by) {
        return new HostGrade(
                HostGrade.idOf("PRAMIQ", Month.of(2026, 3), level, by),
                "PRAMIQ",
                Month.of(2026, 3),
                level,
                grade,
                grade == Grade.CANNOT_TELL ? Set.of() : Set.of(Sign.MEETING_KEPT),
                Set.of(),
                "",
                by,
                NOW);
    }

    private static HostReading tactical(HostGrade... grades) {
        return HostReading.of(List.of(grades)).stream()
                .filter(r -> r.level() == Level.TACTICAL)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void one_word_is_no_grade_and_a_disagreement_is_not_averaged() {
        HostReading none = tactical();
        assertThat(none.standing()).isEqualTo(Standing.NOBODY);
        HostReading one = tactical(grade(Level.TACTICAL, Grade.STRONG, ROSE), grade(Level.STRATEGIC, Grade.WEAK, DENG));
        assertThat(one.standing()).isEqualTo(Standing.ONE);
        assertThat(one.grade()).isEmpty();
        HostReading two =
                tactical(grade(Level.TACTICAL, Grade.STRONG, ROSE), grade(Level.TACTICAL, Grade.COMPROMISED, INGRID));
        assertThat(two.standing()).isEqualTo(Standing.DISPUTED);
        assertThat(two.grade()).isEmpty();
        assertThat(two.grades())
                .extracting(HostGrade::grade)
                .containsExactlyInAnyOrder(Grade.STRONG, Grade.COMPROMISED);
        assertThat(tactical(grade(Level.TACTICAL, Grade.WEAK, ROSE), grade(Level.TACTICAL, Grade.WEAK, INGRID))
                        .grade())
                .contains(Grade.WEAK);
    }

    @Test
    void a_rater_does_not_see_another_grade_before_giving_their_own() {
        HostReading one = tactical(grade(Level.TACTICAL, Grade.STRONG, ROSE));
        assertThat(one.openTo(ROSE)).isTrue();
        assertThat(one.openTo(INGRID)).isFalse();
        HostReading two =
                tactical(grade(Level.TACTICAL, Grade.STRONG, ROSE), grade(Level.TACTICAL, Grade.WEAK, INGRID));
        assertThat(two.openTo(DENG)).isTrue();
    }

    @Test
    void a_grade_rests_on_something_unless_nobody_can_tell() {
        assertThatThrownBy(() -> new HostGrade(
                        "id",
                        "PRAMIQ",
                        Month.of(2026, 3),
                        Level.TACTICAL,
                        Grade.STRONG,
                        Set.of(),
                        Set.of(),
                        "",
                        ROSE,
                        NOW))
                .hasMessageContaining("rests on something");
        assertThat(grade(Level.TACTICAL, Grade.CANNOT_TELL, ROSE).signs()).isEmpty();
    }

    private static PersonConsent answered(Use use, Consent.Answer answer, Instant at) {
        return PersonConsent.of(new PersonStep.Asked(
                use + "-" + answer + "-" + at.getEpochSecond(),
                "PRAMIQ",
                AMINA,
                use,
                answer,
                Consent.How.SPOKEN,
                "sw",
                1,
                at.plus(Duration.ofDays(100)),
                DENG,
                at));
    }

    @ParameterizedTest
    @EnumSource(Use.class)
    @ProtectionRule(11)
    void nothing_of_a_person_is_used_without_a_yes_to_that_very_use(Use use) {
        List<PersonConsent> all = new ArrayList<>(List.of(answered(Use.COLLECT, Consent.Answer.YES, NOW)));
        boolean collect = use == Use.COLLECT;
        assertThat(PersonConsent.permits(all, AMINA, use, NOW)).isEqualTo(collect);
        assertThat(PersonConsent.permits(all, DENG, use, NOW))
                .as("another person")
                .isFalse();
        all.add(answered(use, Consent.Answer.NONE, NOW.plusSeconds(1)));
        assertThat(PersonConsent.permits(all, AMINA, use, NOW.plusSeconds(2)))
                .as("silence is no")
                .isFalse();
        all.add(answered(use, Consent.Answer.YES, NOW.plusSeconds(3)));
        assertThat(PersonConsent.permits(all, AMINA, use, NOW.plusSeconds(3))).isTrue();
        assertThat(PersonConsent.permits(all, AMINA, use, NOW.plus(Duration.ofDays(101))))
                .as("it ran out")
                .isFalse();
        all.add(answered(use, Consent.Answer.NO, NOW.plusSeconds(4)));
        assertThat(PersonConsent.permits(all, AMINA, use, NOW.plusSeconds(4))).isFalse();
    }

    @Test
    @ProtectionRule(11)
    void what_was_taken_back_holds_no_more_from_that_moment_and_takes_what_rests_on_it_along() {
        PersonConsent collect = answered(Use.COLLECT, Consent.Answer.YES, NOW);
        PersonConsent publish = answered(Use.PUBLISH, Consent.Answer.YES, NOW);
        Instant later = NOW.plusSeconds(600);
        PersonStep back = new PersonStep.TakenBack(collect.id(), DENG, later);
        PersonConsent gone = collect.then(back);
        assertThat(PersonConsent.permits(List.of(collect, publish), AMINA, Use.PUBLISH, later))
                .isTrue();
        assertThat(PersonConsent.permits(List.of(gone, publish), AMINA, Use.PUBLISH, later.minusSeconds(1)))
                .isTrue();
        assertThat(PersonConsent.permits(List.of(gone, publish), AMINA, Use.PUBLISH, later))
                .as("what may not be written down may not be published")
                .isFalse();
        assertThat(collect.whyNot(back)).isEmpty();
        assertThat(gone.whyNot(back)).contains(PersonNot.OVER);
    }

    @Test
    void an_answer_to_giving_on_needs_one_to_writing_down_and_none_holds_longer_than_two_years() {
        PersonStep.Asked share =
                answered(Use.SHARE_WITH_PARTNERS, Consent.Answer.YES, NOW).asked();
        assertThat(PersonConsent.whyNot(List.of(), share)).contains(PersonNot.COLLECT_FIRST);
        assertThat(PersonConsent.whyNot(List.of(answered(Use.COLLECT, Consent.Answer.YES, NOW)), share))
                .isEmpty();
        assertThat(PersonConsent.whyNot(
                        List.of(), answered(Use.PUBLISH, Consent.Answer.NO, NOW).asked()))
                .as("a no can always be said")
                .isEmpty();
        PersonStep.Asked tooLong = new PersonStep.Asked(
                "long-0001",
                "PRAMIQ",
                AMINA,
                Use.COLLECT,
                Consent.Answer.YES,
                Consent.How.SPOKEN,
                "sw",
                1,
                NOW.plus(Duration.ofDays(732)),
                DENG,
                NOW);
        assertThat(PersonConsent.whyNot(List.of(), tooLong)).contains(PersonNot.TOO_LONG);
    }
}
