package org.baraza.core.compare.watching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Refused;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Outline;
import org.baraza.core.measure.numbers.Distributions;
import org.baraza.core.measure.numbers.Draws;
import org.junit.jupiter.api.Test;

final class MissionWatchTest {

    private static final Month FIRST = Month.of(2015, 1);

    private static List<Area> areas(int n) {
        double[] ring = {20, 5, 21, 5, 21, 6, 20, 6, 20, 5};
        return IntStream.range(0, n)
                .mapToObj(i -> new Area(
                        "XA%03d".formatted(i + 1),
                        "Kolona " + (i + 1),
                        "XXA",
                        2,
                        Optional.of("XA"),
                        LocalDate.of(2015, 1, 1),
                        Optional.empty(),
                        new Outline(List.of(List.of(ring)))))
                .toList();
    }

    /** Poisson counts that change for no reason but chance. */
    private static double[][] steady(int areas, int months, double mean, long seed) {
        double[][] counts = new double[areas][months];
        for (int i = 0; i < areas; i++) {
            for (int t = 0; t < months; t++) {
                Draws draws = Draws.of(seed, "watch", (long) i * months + t);
                double left = StrictMath.exp(-mean);
                double chance = draws.unit();
                int y = 0;
                for (double term = left; chance > left && y < 1_000; ) {
                    y++;
                    term *= mean / y;
                    left += term;
                }
                counts[i][t] = y;
            }
        }
        return counts;
    }

    /** Counts that vary more than Poisson, variance mean + 0.3 mean², and change for no reason but chance. */
    private static double[][] rough(int areas, int months, double mean, long seed) {
        double[][] counts = new double[areas][months];
        for (int i = 0; i < areas; i++) {
            for (int t = 0; t < months; t++) {
                double chance = Draws.of(seed, "rough", (long) i * months + t).unit();
                counts[i][t] = Distributions.negativeBinomial(1 / 0.3, mean).quantile(chance);
            }
        }
        return counts;
    }

    private static MissionWatch watch(double[][] counts) {
        return MissionWatch.of(areas(counts.length), FIRST, counts);
    }

    @Test
    void where_nothing_changes_no_more_alarms_are_raised_than_declared() {
        MissionWatch watch = watch(steady(150, 120, 0.5, 1));
        assertThat(watch.learning()).isEqualTo(60);
        assertThat(watch.judged()).isEqualTo(150 * 60);
        assertThat(watch.falseAlarmsExpected()).isEqualTo(1.5, within(1e-12));
        // Declared: at most one in a hundred by amber; red adds false alarms in few months only.
        assertThat((double) watch.alarms() / watch.judged()).isLessThanOrEqualTo(0.015);
        MissionWatch busy = watch(rough(100, 120, 8, 2));
        assertThat((double) busy.alarms() / busy.judged())
                .as("rough counts: about as many as declared, and not none")
                .isBetween(0.002, 0.015);
        // Of series that never changed, few are said to have changed.
        assertThat(busy.areas().stream().filter(a -> !a.level().isEmpty()).count())
                .isLessThanOrEqualTo(2);
    }

    @Test
    void a_flare_up_is_red_since_the_month_it_began_beside_what_would_have_been_usual() {
        double[][] counts = steady(20, 96, 1, 3);
        counts[7][94] = 12;
        counts[7][95] = 15;
        MissionWatch watch = watch(counts);
        WatchedArea area = watch.areas().get(7);
        assertThat(area.state()).isEqualTo(State.RED);
        assertThat(area.since()).contains(FIRST.plus(94));
        WatchedArea.Seen last = area.last().orElseThrow();
        assertThat(last.month()).isEqualTo(FIRST.plus(95));
        assertThat(last.count()).hasValue(15);
        assertThat(last.p()).isLessThan(MissionWatch.AMBER);
        assertThat(last.usual().high()).isLessThan(15);
        assertThat(last.usual().contains(last.expected())).isTrue();
        assertThat(area.crossChecked()).contains(true);
        assertThat(watch.areas().get(8).state()).isEqualTo(State.USUAL);
        assertThat(watch.areas().get(8).since()).isEmpty();
    }

    @Test
    void one_event_is_no_alarm_however_rare() {
        double[][] counts = new double[12][96];
        counts[3][10] = 1;
        counts[5][95] = 1;
        assertThat(watch(counts).areas().get(5).state()).isEqualTo(State.USUAL);
    }

    @Test
    void a_month_nobody_reported_is_neither_usual_nor_quiet_and_ends_no_stretch() {
        double[][] counts = steady(20, 96, 1, 4);
        Arrays.fill(counts[0], 90, 96, 0);
        counts[0][95] = Double.NaN;
        counts[0][93] = Double.NaN;
        counts[2][93] = 14;
        counts[2][94] = Double.NaN;
        counts[2][95] = 16;
        MissionWatch watch = watch(counts);
        assertThat(watch.areas().get(0).state()).isEqualTo(State.NOT_REPORTED);
        WatchedArea.Quiet lull = watch.areas().get(0).lull().orElseThrow();
        assertThat(lull.months()).isGreaterThanOrEqualTo(4);
        assertThat(lull.missing()).isEqualTo(2);
        assertThat(watch.areas().get(2).since()).contains(FIRST.plus(93));
        assertThat(watch.areas().get(0).crossChecked())
                .as("the cross-check needs every month")
                .isEmpty();
    }

    @Test
    void months_after_the_last_that_anybody_reported_are_not_watched() {
        double[][] counts = steady(5, 60, 1, 5);
        for (double[] row : counts) {
            Arrays.fill(row, 50, 60, Double.NaN);
        }
        assertThat(watch(counts).months().last()).isEqualTo(FIRST.plus(49));
    }

    @Test
    void a_lull_is_unusual_against_the_rate_before() {
        double[][] counts = steady(10, 96, 2, 6);
        Arrays.fill(counts[4], 84, 96, 0);
        WatchedArea.Quiet lull = watch(counts).areas().get(4).lull().orElseThrow();
        assertThat(lull.unusual()).isTrue();
        assertThat(lull.months()).isGreaterThanOrEqualTo(12);
        assertThat(lull.chance()).isLessThan(1e-6);
    }

    @Test
    void a_change_of_level_is_dated_with_its_range_and_the_two_levels() {
        double[][] counts = steady(10, 96, 2, 7);
        double[] more = steady(1, 46, 12, 8)[0];
        System.arraycopy(more, 0, counts[6], 50, 46);
        WatchedArea area = watch(counts).areas().get(6);
        assertThat(area.level()).hasSize(1);
        WatchedArea.Change change = area.level().getFirst();
        assertThat(Math.abs(FIRST.plus(49).monthsUntil(change.after()))).isLessThanOrEqualTo(2);
        assertThat(change.low().compareTo(change.after())).isLessThanOrEqualTo(0);
        assertThat(change.high().compareTo(change.after())).isGreaterThanOrEqualTo(0);
        assertThat(change.before()).isBetween(1.2, 2.8);
        assertThat(change.since()).isBetween(10.0, 14.0);
        double[][] rare = new double[3][96];
        rare[0][40] = 2;
        assertThat(watch(rare).areas().get(0).searched()).isFalse();
    }

    @Test
    void too_short_a_baseline_is_refused_and_an_area_too_short_alone_is_said_to_be_so() {
        assertThatThrownBy(() -> watch(steady(5, MissionWatch.HISTORY - 1, 1, 9)))
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.code()).isEqualTo(Code.SHORT_PRE));
        assertThat(watch(steady(5, MissionWatch.HISTORY, 1, 9)).watched()).isEqualTo(5);
        double[][] counts = steady(5, 60, 1, 10);
        Arrays.fill(counts[1], 0, 40, Double.NaN);
        MissionWatch watch = watch(counts);
        assertThat(watch.areas().get(1).state()).isEqualTo(State.TOO_SHORT);
        assertThat(watch.areas().get(1).months()).isEmpty();
        assertThat(watch.watched()).isEqualTo(4);
        assertThatThrownBy(() -> MissionWatch.of(List.of(), FIRST, new double[0][]))
                .isInstanceOf(Refused.class);
    }

    @Test
    void one_thread_and_many_give_the_same_numbers() throws Exception {
        double[][] counts = steady(30, 96, 2, 11);
        System.arraycopy(steady(1, 46, 9, 12)[0], 0, counts[3], 50, 46);
        List<Area> same = areas(counts.length);
        try (ForkJoinPool one = new ForkJoinPool(1);
                ForkJoinPool many = new ForkJoinPool(8)) {
            MissionWatch alone =
                    one.submit(() -> MissionWatch.of(same, FIRST, counts)).get();
            MissionWatch together =
                    many.submit(() -> MissionWatch.of(same, FIRST, counts)).get();
            assertThat(together).isEqualTo(alone);
        }
    }
}
