package org.baraza.core.record.assessments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Role;
import org.baraza.core.record.assessments.Assessment.Not;
import org.baraza.core.record.assessments.Assessment.Standing;
import org.baraza.core.record.cases.Due;
import org.baraza.core.record.cases.Group;
import org.baraza.core.record.cases.Way;
import org.junit.jupiter.api.Test;

final class AssessmentTest {

    private static final Handle DENG = new Handle("deng");
    private static final Handle INGRID = new Handle("ingrid");
    private static final LocalDate DAY = LocalDate.parse("2025-03-03");

    private static Instant at(int day) {
        return DAY.plusDays(day).atTime(9, 0).toInstant(ZoneOffset.UTC);
    }

    private static Assessment planned() {
        return Assessment.of(new AssessmentStep.Planned(
                "a-000001",
                "PRAMIQ",
                Optional.of("XB0101"),
                Purpose.NEW_AREA,
                DAY.plusDays(3),
                Set.of(Group.WOMEN, Group.MEN, Group.YOUTH),
                Set.of(),
                DENG,
                at(0)));
    }

    private static AssessmentStep.Checked checked() {
        return new AssessmentStep.Checked("a-000001", Assessment.NEEDED, DENG, at(1));
    }

    private static AssessmentStep.Approved approved(Handle by) {
        return new AssessmentStep.Approved("a-000001", "", by, at(2));
    }

    private static AssessmentStep.Heard heard(Group group, int day) {
        return new AssessmentStep.Heard(
                "a-000001", group, Method.GROUP_TALK, Optional.of(9), DAY.plusDays(day), DENG, at(day));
    }

    private static AssessmentStep.Ranked ranked(Group group, NeedKind first, NeedKind second) {
        return new AssessmentStep.Ranked(
                "a-000001", group, first, Optional.of(second), Optional.empty(), Solution.WE_WITH_HELP, DENG, at(5));
    }

    private static AssessmentStep.ReadBack readBack(Group group, Agreement agreement, String note) {
        return new AssessmentStep.ReadBack("a-000001", group, agreement, DAY.plusDays(8), note, DENG, at(8));
    }

    private static AssessmentStep.Recommended recommended() {
        return new AssessmentStep.Recommended(
                "a-000001",
                "repair the borehole",
                Optional.of(NeedKind.WATER),
                Role.CIVIL_AFFAIRS,
                DAY.plusDays(90),
                DENG,
                at(10));
    }

    private static AssessmentStep.Decided decided(Ruling ruling, String why) {
        return new AssessmentStep.Decided("a-000001", 1, ruling, DAY.plusDays(20), why, INGRID, at(20));
    }

    private static AssessmentStep.Told told() {
        return new AssessmentStep.Told("a-000001", Way.MEETING, DAY.plusDays(25), "", DENG, at(25));
    }

    private static Assessment inField() {
        return planned()
                .with(checked())
                .with(approved(INGRID))
                .with(heard(Group.WOMEN, 3))
                .with(heard(Group.MEN, 4));
    }

    private static Assessment validated() {
        return inField()
                .with(ranked(Group.WOMEN, NeedKind.WATER, NeedKind.HEALTH))
                .with(ranked(Group.MEN, NeedKind.ROADS, NeedKind.WATER))
                .with(readBack(Group.WOMEN, Agreement.AGREED, ""))
                .with(readBack(Group.MEN, Agreement.AGREED, ""));
    }

    @Test
    void the_very_same_is_entered_once() {
        Assessment heard = inField();
        assertThat(heard.whyNot(heard(Group.WOMEN, 3))).contains(Not.ALREADY_ENTERED);
        assertThat(heard.whyNot(heard(Group.WOMEN, 5)))
                .as("heard again two days later")
                .isEmpty();
    }

    @Test
    void nobody_is_asked_before_it_is_safe_to_ask_and_never_on_the_word_of_whoever_planned_it() {
        Assessment planned = planned();
        assertThat(planned.whyNot(heard(Group.WOMEN, 3))).contains(Not.NOT_APPROVED);
        assertThat(planned.whyNot(approved(INGRID))).contains(Not.NOT_CHECKED);
        Assessment part = planned.with(
                new AssessmentStep.Checked("a-000001", Set.of(Check.SAFETY, Check.MIXED_TEAM), DENG, at(1)));
        assertThat(part.whyNot(approved(INGRID))).contains(Not.NOT_CHECKED);
        Assessment whole = part.with(
                new AssessmentStep.Checked("a-000001", Set.of(Check.DO_NO_HARM, Check.CONSENT_TEXT), DENG, at(1)));
        assertThat(whole.whyNot(approved(DENG))).contains(Not.OWN_PLAN);
        assertThat(whole.with(approved(INGRID)).whyNot(heard(Group.WOMEN, 3))).isEmpty();
    }

    @Test
    void only_parts_that_were_heard_are_said_to_lack_anything_and_those_missing_stay_in_sight() {
        Assessment field = inField();
        assertThat(field.whyNot(ranked(Group.YOUTH, NeedKind.WATER, NeedKind.FOOD)))
                .contains(Not.GROUP_NOT_HEARD);
        assertThat(field.missing()).containsExactly(Group.YOUTH);
        assertThat(planned().whyNot(ranked(Group.WOMEN, NeedKind.WATER, NeedKind.FOOD)))
                .contains(Not.NOBODY_HEARD);
        assertThatThrownBy(() -> ranked(Group.WOMEN, NeedKind.WATER, NeedKind.WATER))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothing_is_recommended_that_was_not_read_back_to_two_parts_and_what_changes_is_read_back_again() {
        Assessment ranked = inField()
                .with(ranked(Group.WOMEN, NeedKind.WATER, NeedKind.HEALTH))
                .with(ranked(Group.MEN, NeedKind.ROADS, NeedKind.WATER));
        assertThat(ranked.whyNot(recommended())).contains(Not.NOT_READ_BACK);
        Assessment once = ranked.with(readBack(Group.WOMEN, Agreement.AGREED, ""));
        assertThat(once.whyNot(recommended())).contains(Not.NOT_READ_BACK);
        assertThat(once.whyNot(readBack(Group.MEN, Agreement.DISPUTED, ""))).contains(Not.SAY_WHAT_THEY_CORRECTED);
        Assessment twice = once.with(readBack(Group.MEN, Agreement.DISPUTED, "the road is ours, not the first need"));
        assertThat(twice.validated()).isTrue();
        assertThat(twice.readBack()).containsEntry(Group.MEN, Agreement.DISPUTED);
        Assessment again = twice.with(ranked(Group.MEN, NeedKind.WATER, NeedKind.ROADS));
        assertThat(again.whyNot(recommended())).contains(Not.NOT_READ_BACK);
        assertThat(once.whyNot(
                        new AssessmentStep.ReadBack("a-000001", Group.MEN, Agreement.AGREED, DAY, "", DENG, at(9))))
                .contains(Not.BEFORE_THEY_WERE_HEARD);
    }

    @Test
    void it_ends_only_when_all_is_decided_and_those_who_were_heard_were_told_since() {
        Assessment reported = validated().with(recommended());
        AssessmentStep.Closed closed = new AssessmentStep.Closed("a-000001", DENG, at(30));
        assertThat(reported.whyNot(closed)).contains(Not.NOT_DECIDED);
        assertThat(reported.whyNot(decided(Ruling.REFUSED, ""))).contains(Not.SAY_WHY);
        Assessment early = reported.with(told());
        Assessment decided = early.with(decided(Ruling.ADOPTED, ""));
        assertThat(decided.whyNot(closed)).contains(Not.NOT_TOLD);
        Assessment told = decided.with(told());
        assertThat(told.whyNot(closed)).isEmpty();
        assertThat(told.with(closed).state()).isEqualTo(Standing.CLOSED);
        // What was adopted may still be done after it was closed.
        AssessmentStep.Done done = new AssessmentStep.Done("a-000001", 1, DAY.plusDays(80), "a new pump", DENG, at(80));
        assertThat(told.with(closed).whyNot(done)).isEmpty();
        assertThat(told.with(closed).with(done).recommendations().getFirst().settled())
                .isTrue();
        assertThat(told.with(closed).whyNot(told())).contains(Not.ENDED);
    }

    @Test
    void a_refusal_is_an_answer_and_what_was_refused_is_not_done() {
        Assessment refused =
                validated().with(recommended()).with(decided(Ruling.REFUSED, "others dig there next month"));
        assertThat(refused.whyNot(new AssessmentStep.Done("a-000001", 1, DAY, "-", DENG, at(21))))
                .contains(Not.REFUSED_IS_NOT_DONE);
        assertThat(refused.whyNot(new AssessmentStep.Done("a-000001", 2, DAY, "-", DENG, at(21))))
                .contains(Not.NO_SUCH_RECOMMENDATION);
        assertThat(refused.recommendations().getFirst().settled()).isTrue();
        assertThat(refused.due()).map(Due::what).contains(Turn.TELL);
    }

    @Test
    void there_is_always_something_waited_for_and_a_day_for_it() {
        assertThat(planned().due()).contains(new Due(Turn.APPROVE, DAY, DAY.plusDays(3)));
        assertThat(inField().due())
                .as("the debrief is on the same day")
                .contains(new Due(Turn.DEBRIEF, DAY.plusDays(4), DAY.plusDays(4)));
        Assessment debriefed =
                inField().with(new AssessmentStep.Debriefed("a-000001", DAY.plusDays(4), 1, DENG, at(4)));
        assertThat(debriefed.due()).map(Due::what).contains(Turn.RANK);
        assertThat(validated().due()).map(Due::what).contains(Turn.RECOMMEND);
        assertThat(validated().with(recommended()).due())
                .contains(new Due(Turn.DECIDE, DAY.plusDays(10), DAY.plusDays(70)));
        assertThat(validated()
                        .with(recommended())
                        .with(decided(Ruling.ADOPTED, ""))
                        .with(told())
                        .due())
                .map(Due::by)
                .contains(DAY.plusDays(90));
    }

    @Test
    void what_it_says_is_old_after_six_months() {
        assertThat(planned().isOld(DAY.plusYears(1)))
                .as("nobody was heard, so nothing is old")
                .isFalse();
        assertThat(validated().isOld(DAY.plusDays(4).plusMonths(6).minusDays(1)))
                .isFalse();
        assertThat(validated().isOld(DAY.plusDays(4).plusMonths(6))).isTrue();
    }

    @Test
    void every_part_weighs_the_same_and_disagreement_is_seen() {
        NeedsPicture picture = NeedsPicture.of(List.of(validated()), "XB0101", DAY.plusDays(30));
        assertThat(picture.needs())
                .extracting(NeedsPicture.Weighed::kind)
                .containsExactly(NeedKind.WATER, NeedKind.ROADS, NeedKind.HEALTH);
        assertThat(picture.needs().getFirst().points()).isEqualTo(5);
        assertThat(picture.needs().getFirst().share()).isEqualTo(5.0 / 6);
        assertThat(picture.disagreed()).isTrue();
        assertThat(picture.old()).isFalse();
        assertThat(NeedsPicture.of(List.of(validated()), "XB0102", DAY).of())
                .as("an area nobody asked has no needs that are known, which is not none")
                .isEmpty();
        assertThat(NeedsPicture.of(List.of(inField()), "XB0101", DAY).of())
                .as("what was not read back does not count")
                .isEmpty();
    }

    @Test
    void whoever_plans_has_seen_who_asked_there_within_half_a_year() {
        AssessmentStep.Planned again = new AssessmentStep.Planned(
                "a-000002",
                "PRAMIQ",
                Optional.of("XB0101"),
                Purpose.PERIODIC,
                DAY.plusDays(60),
                Set.of(Group.WOMEN),
                Set.of(),
                INGRID,
                at(50));
        assertThat(Assessment.recent(List.of(validated()), again)).hasSize(1);
        assertThatThrownBy(() -> Assessment.plan(again, List.of(validated())))
                .isInstanceOf(IllegalArgumentException.class);
        AssessmentStep.Planned shown = new AssessmentStep.Planned(
                again.id(),
                again.mission(),
                again.area(),
                again.purpose(),
                again.planned(),
                again.wanted(),
                Set.of("a-000001"),
                INGRID,
                at(50));
        assertThat(Assessment.plan(shown, List.of(validated())).seen()).hasSize(1);
        assertThat(Assessment.plan(again, List.of()).seen()).isEmpty();
    }

    @Test
    void people_asked_twice_within_ninety_days_are_seen_to_be_tired_of_it() {
        Map<String, Assessment> all = Map.of("one", validated(), "two", inField());
        assertThat(NeedsPicture.asked(all.values(), "XB0101", DAY.plusDays(30))).isEqualTo(Assessment.TIRING);
        assertThat(NeedsPicture.asked(all.values(), "XB0101", DAY.plusDays(200)))
                .isZero();
        assertThat(NeedsPicture.asked(all.values(), "XB0102", DAY.plusDays(30))).isZero();
    }
}
