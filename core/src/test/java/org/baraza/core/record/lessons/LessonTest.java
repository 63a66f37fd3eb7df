package org.baraza.core.record.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Role;
import org.baraza.core.record.cases.Due;
import org.baraza.core.record.lessons.Lesson.Not;
import org.baraza.core.record.lessons.Lesson.Standing;
import org.junit.jupiter.api.Test;

final class LessonTest {

    private static final String ID = "l-000001";
    private static final Handle DENG = new Handle("deng");
    private static final Handle INGRID = new Handle("ingrid");
    private static final Handle ROSE = new Handle("rose");
    private static final LocalDate DAY = LocalDate.parse("2025-03-03");

    private static Instant at(LocalDate day) {
        return day.atTime(9, 0).toInstant(ZoneOffset.UTC);
    }

    private static Lesson observed(Optional<String> area) {
        return Lesson.of(new LessonStep.Observed(
                ID,
                "PRAMIQ",
                area,
                Topic.EARLY_WARNING,
                Origin.AFTER_ACTION_REVIEW,
                DAY,
                "a patrol within the hour",
                "it came the next day",
                "nobody decided at night",
                "say who decides at night",
                DENG,
                at(DAY)));
    }

    private static LessonStep.Drafted draft(Handle by) {
        return new LessonStep.Drafted(ID, Advice.REPEAT, "say who decides at night", by, at(DAY.plusDays(1)));
    }

    private static LessonStep.Situated in(ConflictType... conflicts) {
        return new LessonStep.Situated(
                ID, Set.of(conflicts), Set.of(), Set.of(), Set.of(), Set.of(), DENG, at(DAY.plusDays(1)));
    }

    private static LessonStep.Evidenced evidence(Bearing bearing, EvidenceSource source, Optional<String> which) {
        return new LessonStep.Evidenced(
                ID,
                bearing,
                EvidenceGrade.MONITORED,
                source,
                which,
                "decided within the hour",
                DENG,
                at(DAY.plusDays(1)));
    }

    private static LessonStep.Evidenced seen(Bearing bearing) {
        return evidence(bearing, EvidenceSource.OBSERVATION, Optional.empty());
    }

    private static LessonStep.Validated validated(Handle by) {
        return new LessonStep.Validated(ID, "", by, at(DAY.plusDays(10)));
    }

    private static LessonStep.Assigned assigned() {
        return new LessonStep.Assigned(ID, Role.JOC_DUTY, DAY.plusDays(60), INGRID, at(DAY.plusDays(11)));
    }

    private static LessonStep.Implemented implemented(LocalDate on) {
        return new LessonStep.Implemented(ID, on, "a list at the desk", DENG, at(on));
    }

    private static LessonStep.EffectChecked checked(LocalDate on, Effect effect, String note) {
        return new LessonStep.EffectChecked(ID, on, effect, note, ROSE, at(on));
    }

    private static LessonStep.Reused reused(String mission, Optional<String> place, Effect effect) {
        LocalDate on = DAY.plusDays(100);
        return new LessonStep.Reused(ID, mission, place, on, effect, "as there", ROSE, at(on));
    }

    private static Lesson ready() {
        return observed(Optional.of("XB0101"))
                .with(draft(DENG))
                .with(in(ConflictType.BETWEEN_COMMUNITIES))
                .with(seen(Bearing.FOR));
    }

    private static Lesson worked() {
        return ready().with(validated(INGRID))
                .with(assigned())
                .with(implemented(DAY.plusDays(40)))
                .with(checked(DAY.plusDays(90), Effect.WORKED, ""));
    }

    @Test
    void it_is_validated_by_somebody_else_once_it_says_what_is_learnt_where_and_on_what_it_rests() {
        Lesson seen = observed(Optional.empty());
        assertThat(seen.whyNot(validated(INGRID))).contains(Not.NOT_DRAFTED);
        Lesson drafted = seen.with(draft(ROSE));
        assertThat(drafted.whyNot(validated(ROSE))).as("wrote it down").contains(Not.OWN_LESSON);
        assertThat(drafted.whyNot(validated(DENG))).as("looked back").contains(Not.OWN_LESSON);
        assertThat(drafted.whyNot(validated(INGRID))).contains(Not.NO_CONTEXT);
        assertThat(drafted.whyNot(in())).as("nothing known is no context").contains(Not.NO_CONTEXT);
        Lesson situated = drafted.with(in(ConflictType.CIVIL_WAR));
        assertThat(situated.whyNot(validated(INGRID))).contains(Not.NO_EVIDENCE);
        Lesson whole = situated.with(seen(Bearing.AGAINST));
        assertThat(whole.with(validated(INGRID)).state()).isEqualTo(Standing.VALIDATED);
        assertThat(whole.with(validated(INGRID)).whyNot(draft(DENG))).contains(Not.ALREADY_VALIDATED);
    }

    @Test
    void what_was_sent_back_is_drafted_anew_before_anybody_validates_it() {
        Lesson back = ready().with(new LessonStep.SentBack(ID, "too long", INGRID, at(DAY.plusDays(9))));
        assertThat(back.whyNot(validated(INGRID))).contains(Not.SENT_BACK);
        assertThat(back.due()).contains(new Due(Turn.DRAFT, DAY.plusDays(9), DAY.plusDays(39)));
        assertThat(back.with(draft(DENG)).whyNot(validated(INGRID))).isEmpty();
    }

    @Test
    void evidence_from_this_house_says_which() {
        assertThat(ready().whyNot(evidence(Bearing.FOR, EvidenceSource.INDICATOR, Optional.empty())))
                .contains(Not.SAY_WHICH);
        assertThat(ready().whyNot(evidence(Bearing.FOR, EvidenceSource.INDICATOR, Optional.of("ALR-03"))))
                .isEmpty();
        assertThat(ready().with(seen(Bearing.AGAINST)).evidence(Bearing.AGAINST))
                .hasSize(1);
    }

    @Test
    void it_is_implemented_by_a_unit_that_was_named_and_judged_by_somebody_else() {
        Lesson valid = ready().with(validated(INGRID));
        assertThat(ready().whyNot(assigned())).contains(Not.NOT_VALIDATED);
        assertThat(valid.whyNot(implemented(DAY.plusDays(40)))).contains(Not.NOT_ASSIGNED);
        Lesson given = valid.with(assigned());
        assertThat(given.due()).contains(new Due(Turn.IMPLEMENT, DAY.plusDays(11), DAY.plusDays(60)));
        assertThat(given.whyNot(implemented(DAY))).contains(Not.BEFORE_IT_WAS_VALIDATED);
        Lesson done = given.with(implemented(DAY.plusDays(40)));
        assertThat(done.whyNot(new LessonStep.EffectChecked(
                        ID, DAY.plusDays(90), Effect.WORKED, "", DENG, at(DAY.plusDays(90)))))
                .contains(Not.OWN_WORK);
        assertThat(done.whyNot(checked(DAY.plusDays(30), Effect.WORKED, ""))).contains(Not.BEFORE_IT_WAS_IMPLEMENTED);
        assertThat(done.whyNot(checked(DAY.plusDays(90), Effect.NO_EFFECT, ""))).contains(Not.SAY_WHAT);
        LocalDate on = DAY.plusDays(40);
        assertThat(done.due()).contains(new Due(Turn.CHECK_EFFECT, on, on.plusMonths(3)));
        Lesson once = done.with(checked(DAY.plusDays(90), Effect.WORKED, ""));
        assertThat(once.state()).isEqualTo(Standing.EFFECT_CHECKED);
        assertThat(once.due()).contains(new Due(Turn.CHECK_EFFECT, on, on.plusMonths(6)));
        assertThat(once.with(checked(DAY.plusDays(200), Effect.WORKED, "")).due())
                .isEmpty();
    }

    @Test
    void a_practice_proved_itself_in_two_contexts_and_did_harm_in_none() {
        Lesson one = worked();
        assertThat(one.isPractice()).as("one context").isFalse();
        Lesson two = one.with(reused("PRAMIQ", Optional.of("XB0103"), Effect.WORKED));
        assertThat(two.contextsInWhichItWorked()).isEqualTo(2);
        assertThat(two.isPractice()).isTrue();
        assertThat(one.with(reused("PRAMIQ", Optional.of("XB0103"), Effect.PARTLY))
                        .isPractice())
                .as("it worked in part only")
                .isFalse();
        Lesson harm = two.with(reused("PRAMIQ", Optional.of("XB0102"), Effect.DID_HARM));
        assertThat(harm.isPractice()).isFalse();
        assertThat(harm.failedIn()).containsExactly(new Lesson.Where("PRAMIQ", Optional.of("XB0102")));
        assertThat(two.with(checked(DAY.plusDays(200), Effect.NO_EFFECT, "nobody looks at the list"))
                        .isPractice())
                .as("it does not work at home any more")
                .isFalse();
    }

    @Test
    void where_it_was_learnt_is_no_other_context() {
        Lesson one = worked();
        assertThat(one.whyNot(reused("PRAMIQ", Optional.of("XB0101"), Effect.WORKED)))
                .contains(Not.NOT_ELSEWHERE);
        assertThat(one.whyNot(reused("PRAMIQ", Optional.empty(), Effect.WORKED)))
                .as("the whole mission may mean the same area")
                .contains(Not.NOT_ELSEWHERE);
        assertThat(one.with(reused("MINUXA", Optional.empty(), Effect.WORKED)).isPractice())
                .isTrue();
        assertThat(one.with(reused("MINUXA", Optional.empty(), Effect.WORKED))
                        .with(reused("MINUXA", Optional.of("XA03"), Effect.WORKED))
                        .contextsInWhichItWorked())
                .as("an area and its whole mission are one")
                .isEqualTo(2);
        assertThat(ready().whyNot(reused("MINUXA", Optional.empty(), Effect.WORKED)))
                .contains(Not.NOT_VALIDATED);
    }

    @Test
    void a_story_leads_to_nobody_and_is_read_for_a_reason() {
        LessonStep.StoryTold open =
                new LessonStep.StoryTold(ID, 1, Bearing.FOR, "c-1", false, Optional.empty(), DENG, at(DAY));
        LessonStep.StoryTold fit =
                new LessonStep.StoryTold(ID, 1, Bearing.FOR, "c-1", true, Optional.empty(), DENG, at(DAY));
        assertThat(ready().whyNot(open)).contains(Not.NOT_ANONYMISED);
        Lesson told = ready().with(fit);
        assertThat(told.whyNot(fit)).contains(Not.NUMBER_TAKEN);
        assertThat(told.whyNot(new LessonStep.StoryRead(ID, 1, "", ROSE, at(DAY))))
                .contains(Not.SAY_WHY);
        assertThat(told.whyNot(new LessonStep.StoryRead(ID, 2, "the yearly report", ROSE, at(DAY))))
                .contains(Not.NO_SUCH_STORY);
        assertThat(told.whyNot(new LessonStep.StoryRead(ID, 1, "the yearly report", ROSE, at(DAY))))
                .isEmpty();
    }

    @Test
    void what_holds_no_more_goes_no_further_and_is_no_practice() {
        LessonStep.Retired gone = new LessonStep.Retired(ID, "the desk is closed", INGRID, at(DAY.plusDays(300)));
        assertThat(worked().whyNot(new LessonStep.Retired(ID, " ", INGRID, at(DAY))))
                .contains(Not.SAY_WHY);
        Lesson retired =
                worked().with(reused("MINUXA", Optional.empty(), Effect.WORKED)).with(gone);
        assertThat(retired.state()).isEqualTo(Standing.RETIRED);
        assertThat(retired.isPractice()).isFalse();
        assertThat(retired.due()).isEmpty();
        assertThat(retired.whyNot(seen(Bearing.FOR))).contains(Not.RETIRED);
        assertThatThrownBy(() -> retired.with(draft(DENG))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_lesson_begins_by_looking_back() {
        assertThatThrownBy(() -> new Lesson(List.of(draft(DENG)))).isInstanceOf(IllegalArgumentException.class);
    }
}
