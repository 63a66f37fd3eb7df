package org.baraza.core.compare.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Verdict;
import org.baraza.core.compare.calibrate.SimulatedMission.Targeting;
import org.baraza.core.ground.Month;
import org.junit.jupiter.api.Test;

final class ImpactStudyTest {

    private static final ImpactGround HALVED = Plans.simulated(60, 96, 20, 0.4, Targeting.RANDOM, 7);

    private static final ImpactReport TOLD = run(HALVED);

    private static ImpactReport run(ImpactGround ground) {
        return ImpactStudy.run(Plans.usual(ground.months()), ground);
    }

    @Test
    void where_violence_was_truly_cut_by_more_than_half_it_says_reduced() {
        ImpactReport report = TOLD;

        assertThat(report.verdict().kind()).isEqualTo(Verdict.Kind.REDUCED);
        assertThat(report.sentence().id()).isEqualTo("reduced");
        assertThat(report.sentence().english())
                .startsWith("In the 20 areas where a base of the mission arrived there were ")
                .contains("fewer (95% range ")
                .contains("drifted more than");
        assertThat(report.main().estimate("rate_ratio").low()).isLessThan(0.4);
        assertThat(report.main().estimate("rate_ratio").high()).isBetween(0.4, 1.0);
    }

    @Test
    void where_nothing_changed_it_never_says_reduced_or_increased() {
        for (long seed = 1; seed <= 3; seed++) {
            assertThat(run(Plans.simulated(60, 96, 20, 1, Targeting.RANDOM, seed))
                            .verdict()
                            .kind())
                    .as("seed %d", seed)
                    .isNotIn(Verdict.Kind.REDUCED, Verdict.Kind.INCREASED);
        }
    }

    @Test
    void a_few_areas_cannot_tell_and_are_shown_beside_a_synthetic_control() {
        ImpactReport report = run(Plans.simulated(40, 96, 2, 0.9, Targeting.RANDOM, 3));

        assertThat(report.verdict().kind()).isIn(Verdict.Kind.CANNOT_TELL, Verdict.Kind.REFUSED);
        assertThat(report.others()).extracting(Run::name).contains("synthetic");
        assertThat(TOLD.others()).extracting(Run::name).doesNotContain("synthetic");
    }

    @Test
    void a_description_stands_beside_that_of_the_others_and_every_answer_beside_other_methods() {
        ImpactReport report = TOLD;

        assertThat(report.description())
                .extracting(Run::name)
                .containsExactly("before-after-under-it", "before-after-others");
        assertThat(report.others())
                .extracting(Run::name)
                .contains("counts-two-way", "group-time", "linear-imputation", "drift", "hidden-cause");
        assertThat(report.others().get(1).result().table("dynamic").numbers("band_low"))
                .isNotEmpty();
        assertThat(report.reruns()).extracting(Run::name).contains("earliest-start", "half-window");
        assertThat(report.main().diagnostic("smallest_detectable_fall")).isBetween(0.0, 1.0);
    }

    @Test
    void where_few_areas_have_a_partner_no_sum_of_them_is_told() {
        ImpactGround few = Plans.simulated(40, 96, 2, 0.9, Targeting.RANDOM, 3);

        ImpactReport ofPartners = ImpactStudy.run(ofPartners(few), few);

        assertThat(ofPartners.course()).isEmpty();
        assertThat(ofPartners.description()).isEmpty();
        assertThat(run(few).course()).as("where bases lie is published").isNotEmpty();
        assertThat(ImpactStudy.run(ofPartners(HALVED), HALVED).course())
                .as("of many nobody can tell which")
                .isNotEmpty();
    }

    private static ImpactPlan ofPartners(ImpactGround ground) {
        return Plans.of(ground.months(), Treatment.PARTNERSHIP_BEGINS, Outcome.EVENTS, Set.of(), Comparison.ALL_OTHERS);
    }

    @Test
    void events_whose_place_is_known_too_coarsely_refuse_a_verdict() {
        assertThat(run(Plans.with(HALVED, HALVED.uses(), 0.8)).verdict().kind()).isEqualTo(Verdict.Kind.REDUCED);

        ImpactReport refused = run(Plans.with(HALVED, HALVED.uses(), 0.79));

        assertThat(refused.verdict().kind()).isEqualTo(Verdict.Kind.REFUSED);
        assertThat(refused.codes()).containsExactly(Code.LOW_COMPLETENESS);
        assertThat(refused.description())
                .as("a failed guard withholds the verdict, not the data")
                .hasSize(2);
    }

    @Test
    void starts_that_are_mostly_not_known_refuse_a_verdict() {
        List<AreaUse> uses = new ArrayList<>(HALVED.uses());
        for (int more = 0; more < 20; more++) {
            uses.add(AreaUse.without("XXA9%03d".formatted(more), "Elsewhere", AreaUse.Use.START_NOT_KNOWN));
        }
        assertThat(run(longer(uses)).verdict().kind()).isEqualTo(Verdict.Kind.REDUCED);

        uses.add(AreaUse.without("XXA9999", "Elsewhere", AreaUse.Use.START_NOT_KNOWN));

        assertThat(run(longer(uses)).codes()).containsExactly(Code.UNCERTAIN_START);
    }

    private static ImpactGround longer(List<AreaUse> uses) {
        double[][] counts = Arrays.copyOf(HALVED.counts(Outcome.EVENTS), uses.size());
        for (int a = HALVED.uses().size(); a < counts.length; a++) {
            counts[a] = new double[HALVED.months().size()];
            Arrays.fill(counts[a], 100);
        }
        return Plans.ground(uses, HALVED.months(), Map.of(Outcome.EVENTS, counts), 1);
    }

    @Test
    void months_in_which_nobody_looked_are_missing_and_refuse_a_verdict_when_they_are_many() {
        double[][] counts = Arrays.stream(HALVED.counts(Outcome.EVENTS))
                .map(double[]::clone)
                .toArray(double[][]::new);
        for (int a = 0; a < counts.length; a++) {
            for (int m = a % 3; m < counts[a].length; m += 3) {
                counts[a][m] = Double.NaN;
            }
        }

        ImpactReport report = run(Plans.ground(HALVED.uses(), HALVED.months(), Map.of(Outcome.EVENTS, counts), 1));

        assertThat(report.codes()).contains(Code.LOW_COMPLETENESS);
    }

    @Test
    void bases_that_answer_flare_ups_get_no_verdict_of_an_increase() {
        int refused = 0;
        for (long seed = 1; seed <= 3; seed++) {
            ImpactReport report = run(Plans.simulated(80, 96, 25, 1, Targeting.FLARE_UPS, seed));
            refused += report.refused() ? 1 : 0;
            assertThat(report.verdict().kind()).isNotEqualTo(Verdict.Kind.INCREASED);
        }
        assertThat(refused).isPositive();
    }

    @Test
    void areas_without_any_event_are_counted_and_change_no_number() {
        List<AreaUse> uses = new ArrayList<>(HALVED.uses());
        uses.add(AreaUse.without("XXA9000", "Quiet", AreaUse.Use.COMPARED));
        double[][] counts = Arrays.copyOf(HALVED.counts(Outcome.EVENTS), uses.size());
        counts[uses.size() - 1] = new double[HALVED.months().size()];

        ImpactReport report = run(Plans.ground(uses, HALVED.months(), Map.of(Outcome.EVENTS, counts), 1));

        assertThat(report.quiet()).isEqualTo(1);
        assertThat(report.numbersSha256()).isEqualTo(TOLD.numbersSha256());
    }

    @Test
    void one_thread_and_many_give_the_same_numbers() throws Exception {
        String many;
        String one;
        try (ForkJoinPool pool = new ForkJoinPool(7)) {
            many = pool.submit(() -> run(HALVED).numbersSha256()).get();
        }
        try (ForkJoinPool pool = new ForkJoinPool(1)) {
            one = pool.submit(() -> run(HALVED).numbersSha256()).get();
        }

        assertThat(one).isEqualTo(many);
        assertThat(TOLD.numbersSha256()).isEqualTo(many);
        assertThat(run(Plans.simulated(60, 96, 20, 0.4, Targeting.RANDOM, 8)).numbersSha256())
                .isNotEqualTo(one);
    }

    @Test
    void further_outcomes_are_exploratory_and_decide_nothing() {
        double[][] worse = Arrays.stream(HALVED.counts(Outcome.EVENTS))
                .map(double[]::clone)
                .toArray(double[][]::new);
        for (int a = 0; a < worse.length; a++) {
            Optional<Month> start = HALVED.uses().get(a).start();
            for (int m = 0; start.isPresent() && m < worse[a].length; m++) {
                worse[a][m] *= HALVED.months().get(m).compareTo(start.get()) >= 0 ? 9 : 1;
            }
        }
        ImpactGround both = Plans.ground(
                HALVED.uses(),
                HALVED.months(),
                Map.of(Outcome.EVENTS, HALVED.counts(Outcome.EVENTS), Outcome.DEATHS, worse),
                1);
        ImpactPlan plan = Plans.of(
                both.months(), Treatment.BASE_ARRIVES, Outcome.EVENTS, Set.of(Outcome.DEATHS), Comparison.ALL_OTHERS);

        ImpactReport report = ImpactStudy.run(plan, both);

        assertThat(report.verdict().kind()).isEqualTo(Verdict.Kind.REDUCED);
        assertThat(report.exploratory())
                .singleElement()
                .satisfies(r ->
                        assertThat(r.result().estimate("rate_ratio").value()).isGreaterThan(1));
        assertThat(report.falseDiscovery()).hasSize(1);
    }

    @Test
    void what_can_be_told_beforehand_looks_at_no_outcome() {
        Month first = HALVED.uses().stream()
                .flatMap(u -> u.start().stream())
                .sorted()
                .findFirst()
                .orElseThrow();
        double[][] touched = Arrays.stream(HALVED.counts(Outcome.EVENTS))
                .map(double[]::clone)
                .toArray(double[][]::new);
        for (double[] line : touched) {
            Arrays.fill(line, HALVED.months().first().monthsUntil(first), line.length, 1);
        }
        ImpactGround changed = Plans.ground(HALVED.uses(), HALVED.months(), Map.of(Outcome.EVENTS, touched), 1);
        ImpactPlan plan = Plans.usual(HALVED.months());

        assertThat(Detectable.before(plan, HALVED).share()).isPresent();
        assertThat(Detectable.before(plan, changed)).isEqualTo(Detectable.before(plan, HALVED));
        assertThat(Detectable.before(plan, HALVED).months().orElseThrow().last())
                .isEqualTo(first.plus(-1));
    }

    @Test
    void where_it_began_nowhere_there_is_a_refusal_and_no_fault() {
        List<AreaUse> uses = HALVED.uses().stream()
                .map(u -> AreaUse.without(u.pcode(), u.name(), AreaUse.Use.COMPARED))
                .toList();

        ImpactReport report = run(Plans.with(HALVED, uses, 1));

        assertThat(report.codes()).contains(Code.FEW_TREATED);
        assertThat(report.main().estimates()).isEmpty();
        assertThat(report.before().share()).isEmpty();
    }
}
