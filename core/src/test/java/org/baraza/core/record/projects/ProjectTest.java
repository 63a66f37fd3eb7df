package org.baraza.core.record.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.baraza.core.ground.Handle;
import org.baraza.core.record.cases.Due;
import org.baraza.core.record.cases.Group;
import org.junit.jupiter.api.Test;

final class ProjectTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final Handle DENG = new Handle("deng");
    private static final Handle ROSE = new Handle("rose");
    private static final Handle INGRID = new Handle("ingrid");
    private static final String ID = "project-01";

    private static LocalDate day(int day) {
        return FIRST.plusDays(day - 1L);
    }

    private static Instant on(int day) {
        return day(day).atStartOfDay().plusHours(9).toInstant(ZoneOffset.UTC);
    }

    private static Project proposed(int usd, boolean forces) {
        return proposed(Optional.of(usd), forces);
    }

    private static Project proposed(Optional<Integer> usd, boolean forces) {
        return Project.of(new ProjectStep.Proposed(
                ID,
                "PRAMIQ",
                Optional.of("XB0101"),
                ProjectKind.WATER,
                "a second well",
                Optional.of(1),
                day(1),
                Set.of(Group.WOMEN, Group.HERDERS),
                Optional.empty(),
                usd,
                forces,
                DENG,
                on(1)));
    }

    private static ProjectStep screened(Overlap overlap, HarmLook harm, Clearance clearance) {
        return new ProjectStep.Screened(
                ID, "of herders in the council", overlap, harm, clearance, Optional.empty(), "seen", ROSE, on(3));
    }

    private static ProjectStep screened() {
        return screened(Overlap.NONE_FOUND, HarmLook.LESSENED, Clearance.NOT_NEEDED);
    }

    private static ProjectStep reviewed(Handle by, Verdict verdict, int usd) {
        return new ProjectStep.Reviewed(ID, verdict, usd, "wanted by two groups", by, on(10));
    }

    private static Project approved(int usd) {
        return proposed(usd, false).with(screened()).with(reviewed(INGRID, Verdict.APPROVED, usd));
    }

    private static ProjectStep tranche(int number, int usd, int day) {
        return new ProjectStep.Tranche(ID, number, usd, day(day), INGRID, on(day));
    }

    private static ProjectStep visited(Progress progress, int day) {
        return new ProjectStep.Visited(ID, day(day), progress, true, "seen", DENG, on(day));
    }

    @Test
    void whoever_proposed_or_screened_it_does_not_decide_on_it() {
        Project screened = proposed(20_000, false).with(screened());
        assertThat(screened.whyNot(reviewed(DENG, Verdict.APPROVED, 20_000))).contains(NotNow.NOT_BY_THE_SAME);
        assertThat(screened.whyNot(reviewed(ROSE, Verdict.DECLINED, 0))).contains(NotNow.NOT_BY_THE_SAME);
        assertThat(screened.whyNot(reviewed(INGRID, Verdict.APPROVED, 20_000))).isEmpty();
        assertThat(screened.whyNot(reviewed(INGRID, Verdict.APPROVED, 0))).contains(NotNow.NOTHING_APPROVED);
        assertThat(proposed(20_000, false).whyNot(reviewed(INGRID, Verdict.APPROVED, 1)))
                .contains(NotNow.SCREEN_FIRST);
        Project back = screened.with(reviewed(INGRID, Verdict.SENT_BACK, 0));
        assertThat(back.whyNot(reviewed(INGRID, Verdict.APPROVED, 1))).contains(NotNow.SCREEN_FIRST);
    }

    @Test
    void nothing_is_approved_that_others_do_that_harms_or_that_helps_forces_nobody_looked_into() {
        assertThat(proposed(1, false)
                        .with(screened(Overlap.DOUBLED, HarmLook.NONE_SEEN, Clearance.NOT_NEEDED))
                        .whyNot(reviewed(INGRID, Verdict.APPROVED, 1)))
                .contains(NotNow.OTHERS_DO_IT);
        assertThat(proposed(1, false)
                        .with(screened(Overlap.NONE_FOUND, HarmLook.TOO_HIGH, Clearance.NOT_NEEDED))
                        .whyNot(reviewed(INGRID, Verdict.APPROVED, 1)))
                .contains(NotNow.HARM_TOO_HIGH);
        assertThat(proposed(1, true).whyNot(screened())).contains(NotNow.CLEARANCE_NEEDED);
        Project missing = proposed(1, true).with(screened(Overlap.NONE_FOUND, HarmLook.NONE_SEEN, Clearance.MISSING));
        assertThat(missing.whyNot(reviewed(INGRID, Verdict.APPROVED, 1))).contains(NotNow.NO_CLEARANCE);
        assertThat(missing.whyNot(reviewed(INGRID, Verdict.DECLINED, 0))).isEmpty();
        Project valid = proposed(1, true).with(screened(Overlap.NONE_FOUND, HarmLook.NONE_SEEN, Clearance.VALID));
        assertThat(valid.whyNot(reviewed(INGRID, Verdict.APPROVED, 1))).isEmpty();
    }

    @Test
    void no_money_follows_before_somebody_has_looked_and_never_more_than_was_approved() {
        Project running = approved(20_000).with(tranche(1, 8_000, 12));
        assertThat(approved(20_000).whyNot(tranche(1, 20_001, 12))).contains(NotNow.MORE_THAN_APPROVED);
        assertThat(running.whyNot(tranche(2, 8_000, 30))).contains(NotNow.VISIT_FIRST);
        assertThat(running.with(visited(Progress.STANDING_STILL, 29)).whyNot(tranche(2, 8_000, 30)))
                .contains(NotNow.IT_STANDS_STILL);
        Project seen = running.with(visited(Progress.BEHIND, 29));
        assertThat(seen.whyNot(tranche(2, 12_001, 30))).contains(NotNow.MORE_THAN_APPROVED);
        Project two = seen.with(tranche(2, 8_000, 30));
        assertThat(two.given()).isEqualTo(16_000);
        assertThat(two.whyNot(tranche(3, 1_000, 31)))
                .as("a visit counts for one tranche")
                .contains(NotNow.VISIT_FIRST);
        assertThat(proposed(1, false).whyNot(tranche(1, 1, 2))).contains(NotNow.NOT_APPROVED);
    }

    @Test
    void it_is_handed_over_when_it_is_done_and_somebody_keeps_it_up() {
        Project running = approved(20_000).with(tranche(1, 20_000, 12)).with(visited(Progress.ON_TRACK, 40));
        ProjectStep over =
                new ProjectStep.HandedOver(ID, day(60), Taker.COMMUNITY_COMMITTEE, "a fee for each jar", DENG, on(60));
        assertThat(running.whyNot(over)).contains(NotNow.NOT_DONE);
        Project done = running.with(visited(Progress.DONE, 59));
        assertThat(done.whyNot(new ProjectStep.HandedOver(ID, day(60), Taker.PARTNER, " ", DENG, on(60))))
                .contains(NotNow.WHO_KEEPS_IT_UP);
        Project handed = done.with(over);
        assertThat(handed.due()).contains(new Due(Turn.CHECK, day(60), day(150)));
        assertThat(handed.whyNot(checked(Set.of(Group.ELDERS), true))).contains(NotNow.ASK_TWO_GROUPS);
        Project checked = handed.with(checked(Set.of(Group.WOMEN, Group.HERDERS), true));
        assertThat(checked.ended()).isTrue();
        assertThat(checked.inTimeAndAccepted()).isTrue();
        assertThat(handed.with(checked(Set.of(Group.WOMEN, Group.MEN), false)).inTimeAndAccepted())
                .as("finished, and not taken for theirs")
                .isFalse();
    }

    private static ProjectStep checked(Set<Group> groups, boolean accepted) {
        return new ProjectStep.ConfidenceChecked(
                ID, day(120), groups, Confidence.SAME, accepted, "both were asked", ROSE, on(120));
    }

    @Test
    void alarms_come_at_four_five_and_six_months_and_above_fifty_thousand_dollars() {
        Project running = approved(50_000).with(tranche(1, 100, 12));
        LocalDate began = day(12);
        assertThat(running.alarms(began.plusMonths(4).minusDays(1))).isEmpty();
        assertThat(running.alarms(began.plusMonths(4))).containsExactly(Alarm.FOUR_MONTHS);
        assertThat(running.alarms(began.plusMonths(5))).containsExactly(Alarm.FIVE_MONTHS);
        assertThat(running.alarms(began.plusMonths(6))).containsExactly(Alarm.SIX_MONTHS);
        assertThat(proposed(50_001, false).alarms(day(1))).containsExactly(Alarm.OVER_LIMIT);
        assertThat(proposed(50_000, false).alarms(day(1))).isEmpty();
        assertThat(running.due()).contains(new Due(Turn.VISIT, day(12), day(57)));
    }

    @Test
    void a_project_is_what_people_ranked() {
        assertThat(proposed(Optional.empty(), false).alarms(day(1)))
                .as("what it costs is not known")
                .isEmpty();
        assertThatThrownBy(() -> new ProjectStep.Proposed(
                        ID,
                        "PRAMIQ",
                        Optional.empty(),
                        ProjectKind.WATER,
                        "a well",
                        Optional.of(1),
                        day(1),
                        Set.of(),
                        Optional.empty(),
                        Optional.of(1),
                        false,
                        DENG,
                        on(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(proposed(1, false)
                        .with(new ProjectStep.Stopped(ID, "they moved away", DENG, on(2)))
                        .whyNot(screened()))
                .contains(NotNow.OVER);
    }
}
