package org.baraza.core.compare.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.baraza.core.compare.Misuse;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Months;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ImpactPlanTest {

    private static final Months MONTHS = new Months(Month.of(2010, 1), Month.of(2019, 12));

    private static ImpactPlan plan(Treatment treatment, Outcome outcome, Set<Outcome> also) {
        return Plans.of(MONTHS, treatment, outcome, also, Comparison.ALL_OTHERS);
    }

    @ParameterizedTest
    @EnumSource(Treatment.class)
    void incidents_the_mission_itself_recorded_are_never_an_outcome(Treatment treatment) {
        assertThatThrownBy(() -> plan(treatment, Outcome.OWN_INCIDENTS, Set.of()))
                .isInstanceOf(Misuse.class)
                .hasMessageContaining("never an outcome");
        assertThatThrownBy(() -> plan(treatment, Outcome.EVENTS, Set.of(Outcome.DEATHS, Outcome.OWN_INCIDENTS)))
                .isInstanceOf(Misuse.class)
                .hasMessageContaining("never an outcome");
    }

    @ParameterizedTest
    @EnumSource(value = Outcome.class, mode = EnumSource.Mode.EXCLUDE, names = "OWN_INCIDENTS")
    void what_others_record_may_be_an_outcome(Outcome outcome) {
        for (Treatment treatment : Treatment.values()) {
            assertThatCode(() -> plan(treatment, outcome, Set.of())).doesNotThrowAnyException();
        }
    }

    @Test
    void a_plan_reads_back_as_it_was_locked() {
        ImpactPlan plan = plan(Treatment.PARTNERSHIP_BEGINS, Outcome.DEATHS, Set.of(Outcome.EVENTS));

        assertThat(ImpactPlan.read(plan.text())).isEqualTo(plan);
        assertThat(ImpactPlan.read(plan.text()).sha256()).isEqualTo(plan.sha256());
    }

    @Test
    void the_order_in_which_outcomes_are_named_changes_nothing() {
        assertThat(plan(Treatment.BASE_ARRIVES, Outcome.EVENTS, Set.of(Outcome.DEATHS, Outcome.VIOLENT_MONTHS))
                        .sha256())
                .isEqualTo(plan(Treatment.BASE_ARRIVES, Outcome.EVENTS, Set.of(Outcome.VIOLENT_MONTHS, Outcome.DEATHS))
                        .sha256());
    }

    @Test
    void every_choice_changes_the_digest() {
        ImpactPlan plan = Plans.usual(MONTHS);

        assertThat(Set.of(
                        plan.sha256(),
                        plan(Treatment.PARTNERSHIP_BEGINS, Outcome.EVENTS, Set.of())
                                .sha256(),
                        plan(Treatment.BASE_ARRIVES, Outcome.DEATHS, Set.of()).sha256(),
                        plan(Treatment.BASE_ARRIVES, Outcome.EVENTS, Set.of(Outcome.DEATHS))
                                .sha256(),
                        Plans.of(MONTHS, Treatment.BASE_ARRIVES, Outcome.EVENTS, Set.of(), Comparison.NO_NEIGHBOURS)
                                .sha256(),
                        Plans.usual(new Months(MONTHS.first(), MONTHS.last().plus(-1)))
                                .sha256()))
                .hasSize(6);
    }

    @Test
    void a_text_that_was_touched_is_no_plan() {
        String text = Plans.usual(MONTHS).text();

        assertThatThrownBy(() -> ImpactPlan.read(text.replace("seed: 1", "seed: 01")))
                .isInstanceOf(Misuse.class);
        assertThatThrownBy(() -> ImpactPlan.read(text + "outcome: DEATHS\n")).isInstanceOf(Misuse.class);
        assertThatThrownBy(() -> ImpactPlan.read(text.replace("EVENTS", "PEACE")))
                .isInstanceOf(Misuse.class);
        assertThatThrownBy(() -> ImpactPlan.read("")).isInstanceOf(Misuse.class);
    }

    @Test
    void months_must_hold_a_history_and_a_window() {
        assertThatCode(() ->
                        Plans.usual(new Months(MONTHS.first(), MONTHS.first().plus(47))))
                .doesNotThrowAnyException();
        assertThatThrownBy(() ->
                        Plans.usual(new Months(MONTHS.first(), MONTHS.first().plus(46))))
                .isInstanceOf(Misuse.class)
                .hasMessageContaining("too few");
    }

    @Test
    void the_outcome_that_decides_is_not_named_twice() {
        assertThatThrownBy(() -> plan(Treatment.BASE_ARRIVES, Outcome.EVENTS, Set.of(Outcome.EVENTS)))
                .isInstanceOf(Misuse.class)
                .hasMessageContaining("second time");
    }
}
