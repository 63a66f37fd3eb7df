package org.baraza.core.measure.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.baraza.core.ground.EventColumns;
import org.baraza.core.ground.Interval;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Months;
import org.baraza.core.ground.ViolenceType;
import org.baraza.core.madeup.MadeUpCountry;
import org.baraza.core.madeup.MadeUpEvents;
import org.baraza.core.measure.Indicator;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Intervals;
import org.baraza.core.measure.MemoryEngine;
import org.baraza.core.measure.Panel;
import org.baraza.core.measure.PanelQuestion;
import org.baraza.core.measure.Panels;
import org.baraza.core.measure.Reading;
import org.baraza.core.record.Deployment;
import org.junit.jupiter.api.Test;

final class IndicatorsTest {

    private static final Month JANUARY = Month.of(2015, 1);
    private static final Months THREE_YEARS = new Months(JANUARY, JANUARY.plus(35));
    private static final Months FIRST_YEAR = new Months(JANUARY, JANUARY.plus(11));
    private static final LocalDate DAY = LocalDate.of(2015, 1, 10);

    private final MadeUpCountry country = new MadeUpCountry(6, 6).withDistricts();
    private final MadeUpEvents events = country.withEvents(THREE_YEARS);

    @Test
    void every_indicator_is_found_with_a_full_card() {
        List<IndicatorCard> cards = all().stream().map(Indicator::card).toList();
        assertThat(cards)
                .extracting(IndicatorCard::id)
                .containsExactlyInAnyOrder(
                        "VIO-01",
                        "VIO-02",
                        "VIO-03",
                        "VIO-03.government",
                        "VIO-03.other",
                        "VIO-04",
                        "VIO-06",
                        "VIO-07",
                        "VIO-07.own",
                        "VIO-07.net",
                        "OPS-01",
                        "OPS-02");
        assertThat(cards).allSatisfy(card -> {
            assertThat(card.pitfalls()).hasSizeGreaterThan(2);
            assertThat(card.gaming()).isNotBlank();
            assertThat(card.question()).endsWith("?");
            assertThat(card.interval()).isNotBlank();
            assertThat(card.unit()).isNotBlank();
        });
    }

    @Test
    void a_month_without_events_is_zero_only_where_somebody_looked() {
        events.add(DAY, country.longitude(0), country.latitude(0));
        country.withDeployments(List.of(MadeUpCountry.shown(JANUARY.plus(40), "Reedford", 10.5, 5.5, 10)));
        Panel panel = panel(PanelQuestion.of(MadeUpCountry.CODE, 2));
        assertThat(seen(panel.reading(new EventRate(), 3, JANUARY)).value()).isZero();
        assertThat(panel.reading(new EventRate(), 3, JANUARY.plus(40))).isInstanceOf(Reading.NotSeen.class);
        assertThat(panel.reading(new ConflictDeaths(), 3, JANUARY.plus(40))).isInstanceOf(Reading.NotSeen.class);
        assertThat(panel.reading(new IntercommunalIncidence(), 3, JANUARY.plus(40)))
                .isInstanceOf(Reading.NotSeen.class);
        assertThat(panel.reading(new LullLength(), 3, JANUARY.plus(40))).isInstanceOf(Reading.NotSeen.class);
    }

    @Test
    void a_country_no_event_names_is_not_covered_rather_than_peaceful() {
        events.add(DAY, 80, 40, r -> r.country = "Elsewhereland");
        Panel panel = panel(PanelQuestion.of(MadeUpCountry.CODE, 2));
        assertThat(panel.reading(new EventRate(), FIRST_YEAR))
                .isInstanceOfSatisfying(
                        Reading.NotSeen.class, r -> assertThat(r.code()).isEqualTo("NOT_COVERED"));
    }

    @Test
    void without_people_known_in_every_area_the_whole_panel_shows_counts() {
        events.add(DAY, country.longitude(0), country.latitude(0));
        Reading.Seen reading =
                seen(panel(PanelQuestion.of(MadeUpCountry.CODE, 2)).reading(new EventRate(), 0, JANUARY));
        assertThat(reading.unit()).isEqualTo("events");
        assertThat(reading.caution()).isEqualTo("DENOMINATOR_UNKNOWN");
        assertThat(reading.value()).isEqualTo(1);
        assertThat(reading.interval()).isEqualTo(Intervals.jeffreys(1, 1));
    }

    @Test
    void a_country_rate_is_recounted_and_not_the_mean_of_its_areas() {
        country.withPeople(2015, 50_000);
        events.add(DAY, country.longitude(0), country.latitude(0)).add(DAY, country.longitude(0), country.latitude(0));
        Reading.Seen reading =
                seen(panel(PanelQuestion.of(MadeUpCountry.CODE, 2)).reading(new EventRate(), FIRST_YEAR));
        assertThat(reading.value()).isCloseTo(2 / (36 * 12 * 0.5), within(1e-12));
        assertThat(reading.n()).isEqualTo(2);
        assertThat(reading.unit()).isEqualTo("events per 100,000 people per month");
    }

    @Test
    void deaths_are_at_the_pace_of_a_year_from_lowest_to_highest_stated() {
        country.withPeople(2015, 50_000);
        events.add(DAY, country.longitude(0), country.latitude(0), r -> deaths(r, 2, 4, 9));
        Reading.Seen reading =
                seen(panel(PanelQuestion.of(MadeUpCountry.CODE, 2)).reading(new ConflictDeaths(), 0, JANUARY));
        assertThat(reading.value()).isCloseTo(4 * 12 / 0.5, within(1e-9));
        assertThat(reading.interval().kind()).isEqualTo(Interval.Kind.SOURCE_RANGE);
        assertThat(reading.interval().low()).isCloseTo(48, within(1e-9));
        assertThat(reading.interval().high()).isCloseTo(216, within(1e-9));
    }

    @Test
    void an_event_whose_deaths_nobody_states_leaves_the_upper_end_open() {
        events.add(DAY, country.longitude(0), country.latitude(0), r -> deaths(r, 2, 4, 9))
                .add(DAY, country.longitude(0), country.latitude(0));
        Reading.Seen reading =
                seen(panel(PanelQuestion.of(MadeUpCountry.CODE, 2)).reading(new ConflictDeaths(), 0, JANUARY));
        assertThat(reading.value()).isEqualTo(4);
        assertThat(reading.interval())
                .isEqualTo(new Interval(2, Double.POSITIVE_INFINITY, Interval.Kind.POSSIBLE_RANGE));
        assertThat(reading.caution()).isEqualTo("DEATHS_NOT_STATED");
    }

    @Test
    void killings_by_a_side_nobody_names_widen_both_parts_and_belong_to_neither() {
        events.add(DAY, 10.5, 5.5, r -> oneSided(r, EventColumns.GOVERNMENT, 3))
                .add(DAY, 10.5, 5.5, r -> oneSided(r, EventColumns.NOT_GOVERNMENT, 5))
                .add(DAY, 10.5, 5.5, r -> oneSided(r, EventColumns.UNKNOWN, 7));
        Panel panel = panel(PanelQuestion.of(MadeUpCountry.CODE, 2));
        assertThat(seen(panel.reading(new CiviliansKilled(), 0, JANUARY)).value())
                .isEqualTo(15);
        Reading.Seen government = seen(panel.reading(new CiviliansKilledByGovernment(), 0, JANUARY));
        assertThat(government.value()).isEqualTo(3);
        assertThat(government.interval()).isEqualTo(new Interval(3, 10, Interval.Kind.POSSIBLE_RANGE));
        assertThat(seen(panel.reading(new CiviliansKilledByOthers(), 0, JANUARY))
                        .interval())
                .isEqualTo(new Interval(5, 12, Interval.Kind.POSSIBLE_RANGE));
    }

    @Test
    void a_number_one_side_leaves_open_does_not_open_the_number_of_the_other() {
        events.add(DAY, 10.5, 5.5, r -> oneSided(r, EventColumns.GOVERNMENT, 3))
                .add(DAY, 10.5, 5.5, r -> oneSided(r, EventColumns.NOT_GOVERNMENT, EventColumns.NOT_STATED))
                .add(DAY, 10.5, 5.5, r -> oneSided(r, EventColumns.UNKNOWN, 7));
        Panel panel = panel(PanelQuestion.of(MadeUpCountry.CODE, 2));
        assertThat(seen(panel.reading(new CiviliansKilledByGovernment(), 0, JANUARY))
                        .interval())
                .isEqualTo(new Interval(3, 10, Interval.Kind.POSSIBLE_RANGE));
        Reading.Seen others = seen(panel.reading(new CiviliansKilledByOthers(), 0, JANUARY));
        assertThat(others.interval().high()).isInfinite();
        assertThat(others.caution()).isEqualTo("DEATHS_NOT_STATED");
    }

    @Test
    void a_country_the_file_does_not_name_is_not_covered_by_stray_points_of_its_neighbour() {
        events.add(DAY, 10.5, 5.5, r -> r.country = "Elsewhereland");
        country.namingOnly("XXB");
        PanelQuestion question = PanelQuestion.of(MadeUpCountry.CODE, 2);
        Panel panel = panel(new PanelQuestion(
                question.country(),
                question.level(),
                question.mission(),
                question.areas(),
                Optional.of("events-1"),
                question.deployments(),
                question.carryForwardMonths()));
        assertThat(panel.reading(new EventRate(), 3, JANUARY))
                .isInstanceOfSatisfying(
                        Reading.NotSeen.class, r -> assertThat(r.code()).isEqualTo("NOT_COVERED"));
    }

    @Test
    void the_median_arrival_reaches_from_the_earliest_to_the_latest_the_maps_leave_possible() {
        events.add(DAY, 10.5, 5.5);
        List<Deployment> maps = new ArrayList<>();
        maps.add(MadeUpCountry.shown(JANUARY, "Farpost", 15.5, 10.5, 10));
        for (int a = 0; a < 33; a++) {
            maps.add(MadeUpCountry.shown(
                    JANUARY.plus(6), "Post " + a, country.longitude(a / 6), country.latitude(a % 6), 10));
        }
        country.withMission(MadeUpCountry.mission(LocalDate.of(2015, 1, 1), Optional.empty()))
                .withDeployments(maps);
        Reading.Seen reading =
                seen(panel(PanelQuestion.of(MadeUpCountry.CODE, 2).withMission("UNMIM"))
                        .reading(new DeploymentTime(), FIRST_YEAR));
        assertThat(reading.value()).isEqualTo(181);
        assertThat(reading.interval()).isEqualTo(new Interval(0, 211, Interval.Kind.CONFIDENCE_95));
    }

    @Test
    void a_base_of_unknown_strength_may_be_as_large_as_the_largest_known_one() {
        country.withMission(MadeUpCountry.mission(LocalDate.of(2015, 1, 1), Optional.empty()))
                .withDeployments(List.of(
                        MadeUpCountry.shown(JANUARY, "Reedford", 10.5, 5.5, 1200),
                        MadeUpCountry.shown(JANUARY, "Hilltown", 11.5, 5.5, -1)));
        Reading.Seen whole = seen(panel(PanelQuestion.of(MadeUpCountry.CODE, 2).withMission("UNMIM"))
                .reading(new DeployedStrength(), new Months(JANUARY, JANUARY)));
        assertThat(whole.interval()).isEqualTo(new Interval(0.6, 1.2, Interval.Kind.POSSIBLE_RANGE));
        assertThat(whole.caution()).isEqualTo("STRENGTH_PARTLY_UNKNOWN");
    }

    @Test
    void a_month_with_many_clashes_counts_once() {
        for (int i = 0; i < 5; i++) {
            events.add(DAY, 10.5, 5.5, r -> r.type = ViolenceType.NON_STATE);
        }
        events.add(DAY.plusMonths(3), 10.5, 5.5, r -> r.type = ViolenceType.NON_STATE);
        Reading.Seen reading = seen(
                panel(PanelQuestion.of(MadeUpCountry.CODE, 2)).reading(new IntercommunalIncidence(), 0, FIRST_YEAR));
        assertThat(reading.value()).isCloseTo(2 / 12.0, within(1e-12));
        assertThat(reading.interval()).isEqualTo(Intervals.wilson(2, 12));
        assertThat(reading.caution()).isEqualTo("NON_STATE_FOR_COMMUNAL");
    }

    @Test
    void a_lull_needs_violence_before_it_and_a_median_needs_ten() {
        for (int i = 0; i <= 12; i++) {
            events.add(DAY.plusDays(i * 20L), 10.5, 5.5);
        }
        events.add(DAY, 11.5, 5.5);
        Panel panel = panel(PanelQuestion.of(MadeUpCountry.CODE, 2));
        Reading.Seen reading = seen(panel.reading(new LullLength(), 0, FIRST_YEAR));
        assertThat(reading.value()).isEqualTo(20);
        assertThat(reading.n()).isEqualTo(13);
        assertThat(panel.reading(new LullLength(), country.index(1, 0), FIRST_YEAR))
                .isInstanceOfSatisfying(
                        Reading.NotSeen.class, r -> assertThat(r.code()).isEqualTo("FEW_EVENTS"));
        assertThat(panel.reading(new LullLength(), country.index(5, 5), FIRST_YEAR))
                .isInstanceOfSatisfying(
                        Reading.NotApplicable.class, r -> assertThat(r.code()).isEqualTo("NO_EVENTS"));
    }

    @Test
    void arrival_is_known_to_lie_between_two_maps() {
        events.add(DAY, 10.5, 5.5);
        country.withMission(MadeUpCountry.mission(LocalDate.of(2015, 1, 1), Optional.empty()))
                .withDeployments(List.of(
                        MadeUpCountry.shown(JANUARY.plus(1), "Reedford", 10.5, 5.5, 10),
                        MadeUpCountry.shown(JANUARY.plus(5), "Hilltown", 11.5, 5.5, 10)));
        Panel panel = panel(PanelQuestion.of(MadeUpCountry.CODE, 2).withMission("UNMIM"));
        Reading.Seen reading = seen(panel.reading(new DeploymentTime(), country.index(1, 0), FIRST_YEAR));
        assertThat(reading.value()).isEqualTo(151);
        assertThat(reading.interval()).isEqualTo(new Interval(31, 180, Interval.Kind.POSSIBLE_RANGE));
        assertThat(panel.reading(new DeploymentTime(), country.index(1, 0), JANUARY.plus(3)))
                .isInstanceOfSatisfying(
                        Reading.NotSeen.class, r -> assertThat(r.code()).isEqualTo("NOT_REACHED"));
        assertThat(panel.reading(new DeploymentTime(), FIRST_YEAR))
                .isInstanceOfSatisfying(
                        Reading.NotSeen.class, r -> assertThat(r.code()).isEqualTo("FEW_EVENTS"));
        assertThat(panel(PanelQuestion.of(MadeUpCountry.CODE, 2)).reading(new DeploymentTime(), 0, FIRST_YEAR))
                .isInstanceOf(Reading.NotApplicable.class);
    }

    @Test
    void strength_widens_with_bases_of_unknown_strength_and_is_no_zero_when_nothing_is_known() {
        country.withMission(MadeUpCountry.mission(LocalDate.of(2015, 1, 1), Optional.of(LocalDate.of(2016, 6, 30))))
                .withDeployments(List.of(
                        MadeUpCountry.shown(JANUARY, "Reedford", 10.5, 5.5, 500),
                        MadeUpCountry.shown(JANUARY, "Hilltown", 11.5, 5.5, -1)));
        Panel panel = panel(PanelQuestion.of(MadeUpCountry.CODE, 2).withMission("UNMIM"));
        DeployedStrength strength = new DeployedStrength();
        Reading.Seen whole = seen(panel.reading(strength, new Months(JANUARY, JANUARY)));
        assertThat(whole.value()).isEqualTo(0.25);
        assertThat(whole.interval()).isEqualTo(new Interval(0.25, 1350 / 2000.0, Interval.Kind.POSSIBLE_RANGE));
        assertThat(panel.reading(strength, country.index(1, 0), JANUARY))
                .isInstanceOfSatisfying(
                        Reading.NotSeen.class, r -> assertThat(r.code()).isEqualTo("STRENGTH_UNKNOWN"));
        assertThat(seen(panel.reading(strength, country.index(3, 3), JANUARY)).value())
                .isZero();
        assertThat(panel.reading(strength, 0, JANUARY.plus(1)))
                .isInstanceOfSatisfying(
                        Reading.NotSeen.class, r -> assertThat(r.code()).isEqualTo("NO_MAP"));
        assertThat(panel.reading(strength, 0, JANUARY.plus(20))).isInstanceOf(Reading.NotApplicable.class);
    }

    @Test
    void violence_that_moves_next_door_shows_as_displacement() {
        arrivalAfterAYear();
        for (int c = 0; c < 6; c++) {
            for (int r = 0; r < 6; r++) {
                boolean next = Math.abs(c - 1) <= 1 && Math.abs(r - 1) <= 1;
                for (int m = 0; m < 24; m++) {
                    int count = next && m >= 12 && !(c == 1 && r == 1) ? 3 : c == 1 && r == 1 && m >= 12 ? 0 : 1;
                    for (int i = 0; i < count; i++) {
                        events.add(DAY.plusMonths(m), country.longitude(c), country.latitude(r));
                    }
                }
            }
        }
        Panel panel = panel(PanelQuestion.of(MadeUpCountry.CODE, 2).withMission("UNMIM"));
        int area = country.index(1, 1);
        Months second = new Months(JANUARY.plus(12), JANUARY.plus(23));
        assertThat(seen(panel.reading(new DisplacementToNeighbours(), area, second))
                        .value())
                .isCloseTo(2, within(1e-9));
        assertThat(seen(panel.reading(new DisplacementOwnEffect(), area, second))
                        .value())
                .isCloseTo(-1, within(1e-9));
        assertThat(seen(panel.reading(new DisplacementNetEffect(), area, second))
                        .value())
                .isCloseTo(15 / 9.0, within(1e-9));
        assertThat(panel.reading(new DisplacementToNeighbours(), country.index(4, 4), second))
                .isInstanceOfSatisfying(
                        Reading.NotApplicable.class, r -> assertThat(r.code()).isEqualTo("PRESENCE_UNCHANGED"));
    }

    @Test
    void an_area_more_violent_than_all_others_is_not_judged_by_calmer_ones() {
        arrivalAfterAYear();
        for (int a = 0; a < 36; a++) {
            for (int m = 0; m < 24; m++) {
                int count = a == country.index(1, 1) ? 5 : 1;
                for (int i = 0; i < count; i++) {
                    events.add(DAY.plusMonths(m), country.longitude(a / 6), country.latitude(a % 6));
                }
            }
        }
        Panel panel = panel(PanelQuestion.of(MadeUpCountry.CODE, 2).withMission("UNMIM"));
        Months second = new Months(JANUARY.plus(12), JANUARY.plus(23));
        assertThat(panel.reading(new DisplacementOwnEffect(), country.index(1, 1), second))
                .isInstanceOfSatisfying(
                        Reading.NotSeen.class, r -> assertThat(r.code()).isEqualTo("NO_OVERLAP"));
    }

    @Test
    void areas_that_never_stray_still_leave_room_for_chance() {
        arrivalAfterAYear();
        for (int a = 0; a < 36; a++) {
            for (int m = 0; m < 24; m++) {
                events.add(DAY.plusMonths(m), country.longitude(a / 6), country.latitude(a % 6));
            }
        }
        Panel panel = panel(PanelQuestion.of(MadeUpCountry.CODE, 2).withMission("UNMIM"));
        Reading.Seen own = seen(panel.reading(
                new DisplacementOwnEffect(), country.index(1, 1), new Months(JANUARY.plus(12), JANUARY.plus(23))));
        assertThat(own.value()).isZero();
        // Twelve events in either year: the difference strays by the root of 24 events over 12 months, at the least.
        assertThat(own.interval().high()).isGreaterThan(2 * Math.sqrt(24) / 12);
    }

    @Test
    void displacement_is_not_judged_on_a_handful_of_events() {
        arrivalAfterAYear();
        events.add(DAY, 10.5, 5.5);
        Panel panel = panel(PanelQuestion.of(MadeUpCountry.CODE, 2).withMission("UNMIM"));
        assertThat(panel.reading(
                        new DisplacementToNeighbours(),
                        country.index(1, 1),
                        new Months(JANUARY.plus(12), JANUARY.plus(23))))
                .isInstanceOfSatisfying(
                        Reading.NotSeen.class, r -> assertThat(r.code()).isEqualTo("FEW_EVENTS"));
    }

    @Test
    void displacement_needs_a_year_before_the_move() {
        events.add(DAY, 10.5, 5.5);
        country.withMission(MadeUpCountry.mission(LocalDate.of(2014, 1, 1), Optional.empty()))
                .withDeployments(List.of(
                        MadeUpCountry.shown(JANUARY, "Farpost", 15.5, 10.5, 10),
                        MadeUpCountry.shown(JANUARY.plus(6), "Reedford", 11.5, 6.5, 10),
                        MadeUpCountry.shown(JANUARY.plus(18), "Reedford", 11.5, 6.5, 10)));
        Panel panel = panel(PanelQuestion.of(MadeUpCountry.CODE, 2).withMission("UNMIM"));
        assertThat(panel.reading(
                        new DisplacementToNeighbours(),
                        country.index(1, 1),
                        new Months(JANUARY.plus(1), JANUARY.plus(11))))
                .isInstanceOfSatisfying(
                        Reading.NotSeen.class, r -> assertThat(r.code()).isEqualTo("SHORT_PRE"));
    }

    @Test
    void displacement_needs_a_year_after_the_move() {
        events.add(DAY, 10.5, 5.5);
        country.withMission(MadeUpCountry.mission(LocalDate.of(2014, 1, 1), Optional.empty()))
                .withDeployments(List.of(
                        MadeUpCountry.shown(JANUARY.plus(18), "Farpost", 15.5, 10.5, 10),
                        MadeUpCountry.shown(JANUARY.plus(30), "Reedford", 11.5, 6.5, 10)));
        Panel panel = panel(PanelQuestion.of(MadeUpCountry.CODE, 2).withMission("UNMIM"));
        assertThat(panel.reading(new DisplacementToNeighbours(), country.index(1, 1), JANUARY.plus(30)))
                .isInstanceOfSatisfying(
                        Reading.NotSeen.class, r -> assertThat(r.code()).isEqualTo("SHORT_POST"));
    }

    @Test
    void people_counted_too_long_ago_make_no_rate() {
        country.withPeople(2005, 50_000);
        events.add(DAY, 10.5, 5.5);
        assertThat(panel(PanelQuestion.of(MadeUpCountry.CODE, 2)).reading(new EventRate(), 0, JANUARY))
                .isInstanceOfSatisfying(
                        Reading.NotSeen.class, r -> assertThat(r.code()).isEqualTo("DENOMINATOR_UNKNOWN"));
    }

    @Test
    void where_nobody_lives_there_is_no_rate() {
        country.withPeople(2015, 0);
        events.add(DAY, 10.5, 5.5);
        assertThat(panel(PanelQuestion.of(MadeUpCountry.CODE, 2)).reading(new EventRate(), 0, JANUARY))
                .isInstanceOfSatisfying(
                        Reading.NotApplicable.class, r -> assertThat(r.code()).isEqualTo("NOBODY_LIVES_THERE"));
    }

    @Test
    void provenance_names_what_could_not_be_placed() {
        events.add(DAY, 10.5, 5.5).add(DAY, 10.5, 5.5, r -> r.precision = 4).add(DAY, 80, 40);
        var provenance = panel(PanelQuestion.of(MadeUpCountry.CODE, 2)).provenance();
        assertThat(provenance.placed()).isEqualTo(1);
        assertThat(provenance.tooCoarse()).isEqualTo(1);
        assertThat(provenance.unplaced()).isEqualTo(1);
        assertThat(provenance.boundaries()).contains("36 areas", "2020-01-01");
        assertThat(provenance.cautions()).anyMatch(c -> c.contains("too coarsely"));
    }

    private void arrivalAfterAYear() {
        List<Deployment> maps = new ArrayList<>();
        for (int m = 0; m < 36; m += 6) {
            maps.add(MadeUpCountry.shown(JANUARY.plus(m), "Farpost", 15.5, 10.5, 10));
            if (m >= 12) {
                maps.add(MadeUpCountry.shown(JANUARY.plus(m), "Reedford", 11.5, 6.5, 10));
            }
        }
        country.withMission(MadeUpCountry.mission(LocalDate.of(2014, 1, 1), Optional.empty()))
                .withDeployments(maps);
    }

    private static void deaths(MadeUpEvents.Row row, int low, int best, int high) {
        row.low = low;
        row.best = best;
        row.high = high;
    }

    private static void oneSided(MadeUpEvents.Row row, byte side, int dead) {
        row.type = ViolenceType.ONE_SIDED;
        row.sideAKind = side;
        deaths(row, dead, dead, dead);
    }

    private static List<Indicator> all() {
        return ServiceLoader.load(Indicator.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    private Panel panel(PanelQuestion question) {
        return new Panels(new MemoryEngine(), all(), MadeUpCountry::countryOf).make(question, country);
    }

    private static Reading.Seen seen(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Seen.class);
        return (Reading.Seen) reading;
    }
}
