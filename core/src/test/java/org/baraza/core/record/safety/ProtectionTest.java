package org.baraza.core.record.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.PartnerType;
import org.baraza.core.protect.Decision;
import org.baraza.core.protect.ProtectionRule;
import org.baraza.core.protect.Role;
import org.baraza.core.record.partners.Band;
import org.baraza.core.record.partners.Body;
import org.baraza.core.record.partners.ContactMode;
import org.baraza.core.record.partners.Partner;
import org.baraza.core.record.partners.PartnerStep;
import org.junit.jupiter.api.Test;

final class ProtectionTest {

    private static final Handle DENG = new Handle("deng");
    private static final Handle ROSE = new Handle("rose");
    private static final Instant NOW = Instant.parse("2026-03-14T18:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 14);
    private static final String ID = "partner-1";

    private static final Partner UNKNOWN = Partner.of(
            new PartnerStep.Identified(ID, "PRAMIQ", Optional.empty(), PartnerType.NGO, Body.ORGANISATION, DENG, NOW));

    private static Partner assessed(Instant at) {
        return UNKNOWN.then(new PartnerStep.RiskAssessed(
                ID, Band.HIGH, Band.HIGH, Band.LOW, ContactMode.DISCREET, TODAY.plusMonths(5), ROSE, at));
    }

    private static SafetyStep.Planned planned(boolean authoritiesSafe, Instant at) {
        return new SafetyStep.Planned(
                ID,
                "PRAMIQ",
                Optional.empty(),
                Set.of(Measure.NEVER_ALONE),
                7,
                Role.PROTECTION_ADVISER,
                authoritiesSafe,
                TODAY.plusMonths(2),
                ROSE,
                at);
    }

    private static Protection plan() {
        return Protection.of(planned(false, NOW));
    }

    private static Optional<NotNow> whyNot(Protection protection, SafetyStep step) {
        return Course.whyNot(protection, assessed(NOW.minusSeconds(60)), step, TODAY);
    }

    private static Instant later(int minutes) {
        return NOW.plusSeconds(60L * minutes);
    }

    private static SafetyStep heard(Word word, Instant at) {
        return new SafetyStep.CheckedIn(ID, word, DENG, at);
    }

    private static SafetyStep answered(Response done, Instant at) {
        return new SafetyStep.EmergencyAnswered(ID, Set.of(done), DENG, at);
    }

    @Test
    void nobody_is_planned_for_before_the_danger_was_looked_into() {
        assertThat(Course.state(Optional.empty(), UNKNOWN)).isEqualTo(State.NONE);
        assertThat(Course.whyNot(Optional.empty(), UNKNOWN, TODAY)).contains(NotNow.RISK_FIRST);
        assertThat(Course.state(Optional.empty(), assessed(NOW))).isEqualTo(State.ASSESSED);
        assertThat(Course.whyNot(Optional.empty(), assessed(NOW), TODAY)).isEmpty();
        assertThat(Course.whyNot(Optional.empty(), assessed(NOW), TODAY.plusMonths(5)))
                .as("an assessment that ran out")
                .contains(NotNow.RISK_FIRST);
        assertThat(Course.state(Optional.of(plan()), assessed(NOW))).isEqualTo(State.PLAN_ACTIVE);
    }

    @Test
    void somebody_of_whom_nobody_has_heard_in_time_raises_an_alarm() {
        assertThat(plan().silent(NOW.plus(Duration.ofDays(7)).minusSeconds(1))).isFalse();
        assertThat(plan().silent(NOW.plus(Duration.ofDays(7)))).isTrue();
        Instant third = NOW.plus(Duration.ofDays(3));
        Protection seen = plan().then(heard(Word.WELL, third));
        assertThat(seen.checkInDue()).contains(third.plus(Duration.ofDays(7)));
        assertThat(seen.silent(NOW.plus(Duration.ofDays(9)))).isFalse();
        Protection closed = plan().then(new SafetyStep.Closed(ID, DENG, NOW));
        assertThat(closed.checkInDue()).isEmpty();
        assertThat(closed.silent(NOW.plus(Duration.ofDays(99)))).isFalse();
    }

    @Test
    void the_word_for_danger_is_an_emergency_and_four_hours_are_all_there_is() {
        Protection danger = plan().then(heard(Word.CODE_WORD, later(1)));
        assertThat(danger.state()).isEqualTo(State.EMERGENCY);
        assertThat(danger.checkInDue()).contains(later(1).plus(Duration.ofHours(4)));
        assertThat(danger.then(heard(Word.WORRIED, later(30))).checkInDue())
                .contains(later(30).plus(Duration.ofHours(4)));
        assertThat(plan().then(heard(Word.WORRIED, later(1))).state()).isEqualTo(State.PLAN_ACTIVE);
    }

    @Test
    void an_emergency_is_over_only_when_something_was_done_about_it() {
        Protection danger = plan().then(new SafetyStep.EmergencyBegun(ID, DENG, later(1)));
        SafetyStep over = new SafetyStep.EmergencyOver(ID, true, "they stay away", DENG, later(9));
        assertThat(whyNot(plan(), over)).contains(NotNow.NOT_AN_EMERGENCY);
        assertThat(whyNot(danger, over)).contains(NotNow.ANSWER_FIRST);
        assertThat(whyNot(danger, new SafetyStep.Closed(ID, DENG, later(2)))).contains(NotNow.ANSWER_FIRST);
        assertThat(whyNot(danger, new SafetyStep.EmergencyBegun(ID, DENG, later(2))))
                .contains(NotNow.ALREADY_AN_EMERGENCY);
        Protection answered = danger.then(answered(Response.MOVED, later(5)));
        assertThat(whyNot(answered, over)).isEmpty();
        Protection away = answered.then(over);
        assertThat(away.state()).isEqualTo(State.RELOCATED);
        assertThat(away.then(new SafetyStep.Returned(ID, DENG, later(20))).state())
                .isEqualTo(State.PLAN_ACTIVE);
        assertThat(whyNot(plan(), new SafetyStep.Returned(ID, DENG, NOW))).contains(NotNow.NOT_RELOCATED);
        Protection again = away.then(new SafetyStep.EmergencyBegun(ID, DENG, later(30)));
        assertThat(again.answered())
                .as("what was done before answers nothing now")
                .isFalse();
    }

    @Test
    @ProtectionRule(6)
    void authorities_are_not_told_where_they_may_be_who_threatens() {
        SafetyStep begun = new SafetyStep.EmergencyBegun(ID, DENG, later(1));
        SafetyStep told = answered(Response.AUTHORITIES_TOLD, later(2));
        assertThat(whyNot(plan().then(begun), told)).contains(NotNow.THEY_THREATEN);
        assertThat(whyNot(Protection.of(planned(true, NOW)).then(begun), told)).isEmpty();
        assertThat(whyNot(plan().then(begun), answered(Response.CALLED, later(2))))
                .isEmpty();
    }

    @Test
    void when_the_danger_changes_it_is_looked_into_again_before_the_plan_is_touched() {
        SafetyStep.Elevated greater = new SafetyStep.Elevated(ID, Sign.WATCHED, DENG, later(1));
        Protection elevated = plan().then(greater);
        assertThat(elevated.state()).isEqualTo(State.ELEVATED);
        SafetyStep anew = planned(false, later(9));
        SafetyStep lowered = new SafetyStep.Lowered(ID, "it was another", ROSE, later(9));
        assertThat(whyNot(elevated, anew)).contains(NotNow.LOOK_AGAIN);
        assertThat(whyNot(elevated, lowered)).contains(NotNow.LOOK_AGAIN);
        Partner looked = assessed(later(5));
        assertThat(Course.whyNot(elevated, looked, anew, TODAY)).isEmpty();
        assertThat(Course.whyNot(elevated, looked, lowered, TODAY)).isEmpty();
        assertThat(elevated.then(lowered).state()).isEqualTo(State.PLAN_ACTIVE);
        assertThat(whyNot(plan(), lowered)).contains(NotNow.NOT_ELEVATED);
        Protection harmed = plan().then(new SafetyStep.ReprisalTold(ID, 1, Reprisal.ATTACK, TODAY, DENG, later(1)));
        assertThat(whyNot(harmed, anew)).as("and so it does by a reprisal").contains(NotNow.LOOK_AGAIN);
    }

    @Test
    void a_reprisal_is_suspected_until_somebody_else_establishes_it() {
        Protection reported = plan().then(new SafetyStep.ReprisalTold(ID, 1, Reprisal.THREAT, TODAY, DENG, NOW));
        assertThat(reported.certainty(1)).isEqualTo(Certainty.SUSPECTED);
        SafetyStep same =
                new SafetyStep.ReprisalJudged(ID, 1, new Decision(Decision.What.VERIFY, DENG, NOW, "I know it"));
        assertThat(whyNot(reported, same)).contains(NotNow.NOT_BY_THE_SAME);
        SafetyStep yes =
                new SafetyStep.ReprisalJudged(ID, 1, new Decision(Decision.What.VERIFY, ROSE, NOW, "two say so"));
        assertThat(whyNot(reported, yes)).isEmpty();
        assertThat(reported.then(yes).certainty(1)).isEqualTo(Certainty.ESTABLISHED);
        assertThat(whyNot(plan(), yes)).contains(NotNow.NOT_THERE);
        SafetyStep no = new SafetyStep.ReprisalJudged(ID, 1, new Decision(Decision.What.REFUSE, ROSE, NOW, "a debt"));
        assertThat(reported.then(yes).then(no).certainty(1)).isEqualTo(Certainty.SUSPECTED);
    }

    @Test
    void who_does_not_want_it_is_left_alone_and_what_is_done_to_them_later_is_still_kept() {
        SafetyStep closes = new SafetyStep.Closed(ID, DENG, later(1));
        assertThat(closes.why()).isEmpty();
        assertThat(whyNot(plan(), closes)).isEmpty();
        Protection closed = plan().then(closes);
        assertThat(closed.state()).isEqualTo(State.CLOSED);
        assertThat(whyNot(closed, heard(Word.WELL, later(2)))).contains(NotNow.CLOSED);
        assertThat(whyNot(closed, new SafetyStep.ReprisalTold(ID, 1, Reprisal.DETENTION, TODAY, DENG, later(2))))
                .isEmpty();
        assertThat(closed.then(planned(false, later(3))).state()).isEqualTo(State.PLAN_ACTIVE);
    }

    @Test
    void a_plan_does_something_and_has_a_day_for_the_next_word() {
        for (int days : List.of(0, 91)) {
            assertThatThrownBy(() -> new SafetyStep.Planned(
                            ID,
                            "PRAMIQ",
                            Optional.empty(),
                            Set.of(Measure.SAFE_PLACE),
                            days,
                            Role.HUMAN_RIGHTS,
                            true,
                            TODAY,
                            ROSE,
                            NOW))
                    .hasMessageContaining("1 to 90");
        }
        assertThatThrownBy(() -> new SafetyStep.Planned(
                        ID, "PRAMIQ", Optional.empty(), Set.of(), 7, Role.HUMAN_RIGHTS, true, TODAY, ROSE, NOW))
                .hasMessageContaining("does something");
    }
}
