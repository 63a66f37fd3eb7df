package org.baraza.core.compare.estimators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.baraza.core.compare.Code;
import org.baraza.core.compare.Guard;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Verdict;
import org.junit.jupiter.api.Test;

/** The verdict is given when the guards hold, and withheld by each of them. */
final class PoissonImputationTest {

    private static MadeUpCounts halved() {
        return MadeUpCounts.of(40, 60, 8, 28, (a, m, s) -> MadeUpCounts.plain(a, m) * (s > 0 && m >= s ? 0.5 : 1));
    }

    private static Verdict verdict(Result result) {
        return result.verdict().orElseThrow();
    }

    private static Guard.State state(Result result, Code code) {
        return result.guards().stream()
                .filter(g -> g.code() == code)
                .map(Guard::state)
                .max(java.util.Comparator.comparing(s -> s == Guard.State.FAILED))
                .orElseThrow();
    }

    @Test
    void a_halving_is_found_and_told_with_its_range_and_what_it_rests_on() {
        Result result = halved().impute();
        assertThat(verdict(result).kind()).isEqualTo(Verdict.Kind.REDUCED);
        assertThat(result.estimate("rate_ratio").value()).isCloseTo(0.5, within(0.06));
        assertThat(result.sentences().getFirst().english())
                .startsWith("In the 8 areas under it there were ")
                .contains("fewer", "events averted", "times its largest earlier drift");
        assertThat(result.assumptions()).hasSize(5);
    }

    @Test
    void no_change_where_there_is_none_is_said_only_when_the_interval_is_narrow() {
        Result narrow = MadeUpCounts.of(60, 60, 20, 28, (a, m, s) -> 4 * MadeUpCounts.plain(a, m))
                .impute();
        assertThat(verdict(narrow).kind()).isEqualTo(Verdict.Kind.NO_MEANINGFUL_CHANGE);
        Result wide = MadeUpCounts.of(20, 60, 6, 28, (a, m, s) -> 0.15 * MadeUpCounts.plain(a, m))
                .option("min_events", 1)
                .impute();
        assertThat(verdict(wide).kind()).isEqualTo(Verdict.Kind.CANNOT_TELL);
    }

    @Test
    void more_events_are_more_violence_only_when_others_count_more_too() {
        MadeUpCounts doubled =
                MadeUpCounts.of(40, 60, 8, 28, (a, m, s) -> MadeUpCounts.plain(a, m) * (s > 0 && m >= s ? 2 : 1));
        Result own = doubled.impute();
        assertThat(verdict(own).kind()).isEqualTo(Verdict.Kind.CANNOT_TELL);
        assertThat(own.notes()).anyMatch(n -> n.contains("external source"));
        assertThat(verdict(doubled.impute(true)).kind()).isEqualTo(Verdict.Kind.INCREASED);
    }

    @Test
    void starts_after_a_peak_are_refused_in_their_own_words() {
        Result result = MadeUpCounts.of(
                        40, 60, 8, 28, (a, m, s) -> MadeUpCounts.plain(a, m) * (s > 0 && m >= s - 6 && m < s ? 2 : 1))
                .impute();
        assertThat(verdict(result).codes()).contains(Code.FLAREUP_TARGETING);
        assertThat(result.sentences().getFirst().english()).contains("falls back after a peak", "no verdict");
        assertThat(result.estimates()).isNotEmpty();
    }

    @Test
    void a_fall_before_the_start_is_a_trend_of_its_own() {
        Result result = MadeUpCounts.of(
                        40, 60, 8, 28, (a, m, s) -> MadeUpCounts.plain(a, m) * (s > 0 && m >= s - 12 ? 0.5 : 1))
                .impute();
        assertThat(verdict(result).codes()).contains(Code.PRETREND);
    }

    @Test
    void months_without_reports_are_left_out_and_too_many_withhold_the_verdict() {
        MadeUpCounts some = halved();
        for (int i = 0; i < some.count.size(); i += 9) {
            some.count.set(i, "");
        }
        Result result = some.impute();
        assertThat(result.estimate("rate_ratio").value()).isCloseTo(0.5, within(0.07));
        assertThat(state(result, Code.LOW_COMPLETENESS)).isEqualTo(Guard.State.PASSED);
        assertThat(result.diagnostics()).containsKeys("worst_case_low", "worst_case_high");
        MadeUpCounts shifted = halved();
        for (int i = 0; i < shifted.count.size(); i++) {
            boolean before = !shifted.start.get(i).isEmpty()
                    && Integer.parseInt(shifted.month.get(i)) < Integer.parseInt(shifted.start.get(i));
            if (before && i % 3 == 0) {
                shifted.count.set(i, "");
            }
        }
        Result refused = shifted.impute();
        assertThat(verdict(refused).codes()).contains(Code.LOW_COMPLETENESS, Code.REPORTING_SHIFT);
    }

    @Test
    void few_areas_a_short_past_few_others_and_few_events_are_refused() {
        assertThat(verdict(MadeUpCounts.of(40, 60, 8, 14, (a, m, s) -> MadeUpCounts.plain(a, m))
                                .impute())
                        .codes())
                .contains(Code.SHORT_PRE);
        assertThat(verdict(MadeUpCounts.of(16, 60, 9, 28, (a, m, s) -> MadeUpCounts.plain(a, m))
                                .impute())
                        .codes())
                .contains(Code.FEW_CONTROLS);
        assertThat(verdict(MadeUpCounts.of(40, 60, 6, 28, (a, m, s) -> 0.02 * MadeUpCounts.plain(a, m))
                                .impute())
                        .codes())
                .contains(Code.FEW_EVENTS);
        assertThat(verdict(MadeUpCounts.of(40, 60, 6, 28, (a, m, s) -> MadeUpCounts.plain(a, m) * (s > 0 ? 9 : 1))
                                .impute())
                        .codes())
                .contains(Code.NO_OVERLAP);
    }

    @Test
    void an_area_that_holds_most_of_it_is_named_as_the_reason() {
        Result result = MadeUpCounts.of(40, 60, 6, 28, (a, m, s) -> MadeUpCounts.plain(a, m) * (a == 0 ? 40 : 1))
                .impute();
        assertThat(verdict(result).codes()).contains(Code.ONE_AREA_DRIVES);
    }

    @Test
    void one_area_is_held_against_placebo_areas() {
        MadeUpCounts one =
                MadeUpCounts.of(40, 60, 1, 28, (a, m, s) -> 3 * MadeUpCounts.plain(a, m) * (s > 0 && m >= s ? 0.1 : 1));
        Result result = one.impute();
        assertThat(state(result, Code.FEW_TREATED)).isEqualTo(Guard.State.AMBER);
        assertThat(result.diagnostic("placebo_in_space_p")).isCloseTo(1.0 / 40, within(1e-12));
        assertThat(result.counts()).containsEntry("placebo_sets", 39L);
    }

    @Test
    void an_area_without_any_event_before_is_left_out_and_counted() {
        MadeUpCounts made = halved();
        for (int i = 0; i < 60; i++) {
            if (i + 1 < 28) {
                made.count.set(i, "0");
            }
        }
        Result result = made.impute();
        assertThat(result.counts()).containsEntry("treated_units", 7L).containsEntry("cells_not_imputed", 24L);
    }

    /** Before the first start only areas that come under it have events, but for so many others; from then to its own none reports. */
    private static MadeUpCounts apart(int linking) {
        MadeUpCounts made = MadeUpCounts.of(40, 60, 8, 28, (a, m, s) -> MadeUpCounts.plain(a, m));
        for (int i = 0; i < made.count.size(); i++) {
            int area = i / 60;
            boolean early = Integer.parseInt(made.month.get(i)) < 28;
            if (area >= 8 + linking && early) {
                made.count.set(i, "0");
            } else if (area < 8 && !early && Integer.parseInt(made.month.get(i)) < 28 + area) {
                made.count.set(i, "");
            }
        }
        return made;
    }

    @Test
    void areas_whose_events_nothing_links_to_those_of_others_give_no_number() {
        Result refused = apart(0).impute();
        assertThat(verdict(refused).codes()).containsExactly(Code.NOT_LINKED);
        assertThat(refused.estimates()).isEmpty();
        assertThat(refused.sentences().getFirst().english()).contains("does not exist");
        Result linked = apart(1).impute();
        assertThat(linked.counts()).containsEntry("cells_not_linked", 0L).containsEntry("fits_with_fewer_cells", 1L);
        assertThat(linked.notes()).anyMatch(n -> n.contains("hangs on single areas"));
    }
}
