package org.baraza.core.compare.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baraza.core.measure.Fixture.at;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Months;
import org.baraza.core.madeup.MadeUpCountry;
import org.baraza.core.madeup.MadeUpEvents;
import org.baraza.core.measure.Indicator;
import org.baraza.core.measure.MemoryEngine;
import org.baraza.core.measure.Panel;
import org.baraza.core.measure.PanelQuestion;
import org.baraza.core.measure.Panels;
import org.baraza.core.record.Deployment;
import org.junit.jupiter.api.Test;

/** Six districts in a row; UNMIM is authorised in January 2014, and its maps come out every few months. */
final class ImpactGroundTest {

    private static final Months MONTHS = new Months(Month.of(2010, 1), Month.of(2018, 12));

    private final MadeUpCountry country = new MadeUpCountry(6, 1);
    private final List<Deployment> maps = new ArrayList<>();

    private static String pcode(int column) {
        return "XXA%02d00".formatted(column);
    }

    private void base(Month map, int column) {
        maps.add(MadeUpCountry.shown(map, "Base " + column, country.longitude(column), country.latitude(0), 100));
    }

    private void otherBase(Month map, int column) {
        maps.add(new Deployment(
                "UNOLD",
                new Months(map, map),
                "Old " + column,
                MadeUpCountry.CODE,
                country.longitude(column),
                country.latitude(0),
                OptionalInt.of(50),
                false,
                false));
    }

    private Panel panel(boolean ofAllMissions) {
        List<Indicator> indicators = ServiceLoader.load(Indicator.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        PanelQuestion all = PanelQuestion.of(MadeUpCountry.CODE, 2);
        return new Panels(new MemoryEngine(), indicators, MadeUpCountry::countryOf)
                .make(ofAllMissions ? all : all.withMission("UNMIM"), country);
    }

    private ImpactGround ground(Comparison comparison) {
        MadeUpEvents events = country.withDistricts().withEvents(MONTHS);
        events.add(LocalDate.of(2015, 3, 9), country.longitude(1), country.latitude(0), r -> {
            r.country = MadeUpCountry.NAME;
            r.best = 4;
        });
        events.add(LocalDate.of(2015, 3, 20), country.longitude(1), country.latitude(0), r -> {
            r.country = MadeUpCountry.NAME;
            r.best = 2;
        });
        country.withDeployments(maps).withMission(MadeUpCountry.mission(LocalDate.of(2014, 1, 1), Optional.empty()));
        ImpactPlan plan = Plans.of(
                MONTHS,
                Treatment.BASE_ARRIVES,
                Outcome.EVENTS,
                Set.of(Outcome.VIOLENT_MONTHS, Outcome.DEATHS),
                comparison);
        return ImpactGround.ofBases(plan, Month.of(2014, 1), panel(false), panel(true));
    }

    private static Map<String, AreaUse> byCode(ImpactGround ground) {
        Map<String, AreaUse> uses = new TreeMap<>();
        ground.uses().forEach(u -> uses.put(u.pcode(), u));
        return uses;
    }

    @Test
    void a_base_arrives_in_the_month_of_the_first_map_that_shows_it() {
        base(Month.of(2014, 3), 1);
        base(Month.of(2014, 9), 1);
        base(Month.of(2014, 9), 3);

        Map<String, AreaUse> uses = byCode(ground(Comparison.ALL_OTHERS));

        assertThat(uses).hasSize(6);
        assertThat(at(uses, pcode(3)))
                .isEqualTo(new AreaUse(
                        pcode(3),
                        pcode(3),
                        AreaUse.Use.UNDER_IT,
                        Optional.of(Month.of(2014, 9)),
                        Optional.of(Month.of(2014, 4))));
        assertThat(at(uses, pcode(1)).earliest())
                .as("before its first map a mission is nowhere before its first day")
                .contains(Month.of(2014, 1));
        assertThat(at(uses, pcode(5)).use()).isEqualTo(AreaUse.Use.COMPARED);
    }

    @Test
    void a_start_that_may_lie_more_than_a_year_back_is_not_known() {
        base(Month.of(2014, 3), 1);
        base(Month.of(2015, 5), 3);
        base(Month.of(2016, 5), 4);
        base(Month.of(2015, 5), 1);

        Map<String, AreaUse> uses = byCode(ground(Comparison.ALL_OTHERS));

        assertThat(at(uses, pcode(3)).use()).isEqualTo(AreaUse.Use.START_NOT_KNOWN);
        assertThat(at(uses, pcode(4)).use()).as("11 months").isEqualTo(AreaUse.Use.UNDER_IT);
    }

    @Test
    void an_area_with_a_base_of_another_operation_before_is_left_out() {
        base(Month.of(2014, 3), 1);
        base(Month.of(2014, 3), 2);
        otherBase(Month.of(2012, 3), 1);
        otherBase(Month.of(2015, 3), 2);
        otherBase(Month.of(2016, 3), 4);

        Map<String, AreaUse> uses = byCode(ground(Comparison.ALL_OTHERS));

        assertThat(at(uses, pcode(1)).use()).isEqualTo(AreaUse.Use.OTHER_MISSION);
        assertThat(at(uses, pcode(4)).use()).isEqualTo(AreaUse.Use.OTHER_MISSION);
        assertThat(at(uses, pcode(2)).use())
                .as("what came after the start is part of what followed")
                .isEqualTo(AreaUse.Use.UNDER_IT);
    }

    @Test
    void neighbours_are_left_out_where_the_plan_says_so_and_kept_where_it_does_not() {
        base(Month.of(2014, 3), 1);

        assertThat(byCode(ground(Comparison.NO_NEIGHBOURS)).values())
                .extracting(AreaUse::use)
                .containsExactly(
                        AreaUse.Use.NEIGHBOUR,
                        AreaUse.Use.UNDER_IT,
                        AreaUse.Use.NEIGHBOUR,
                        AreaUse.Use.COMPARED,
                        AreaUse.Use.COMPARED,
                        AreaUse.Use.COMPARED);
    }

    @Test
    void neighbours_are_compared_with_where_the_plan_says_all_others() {
        base(Month.of(2014, 3), 1);

        assertThat(ground(Comparison.ALL_OTHERS).areas(AreaUse.Use.COMPARED)).isEqualTo(5);
    }

    @Test
    void counts_are_those_of_the_panel_and_a_violent_month_counts_once() {
        base(Month.of(2014, 3), 1);

        ImpactGround ground = ground(Comparison.ALL_OTHERS);
        int march = MONTHS.first().monthsUntil(Month.of(2015, 3));

        assertThat(ground.counts(Outcome.EVENTS)[1][march]).isEqualTo(2);
        assertThat(ground.counts(Outcome.VIOLENT_MONTHS)[1][march]).isEqualTo(1);
        assertThat(ground.counts(Outcome.DEATHS)[1][march]).isEqualTo(6);
        assertThat(ground.counts(Outcome.EVENTS)[0][march]).isZero();
    }

    @Test
    void a_base_that_closes_within_the_window_is_said_to_have_left() {
        base(Month.of(2014, 3), 1);
        base(Month.of(2014, 3), 3);
        base(Month.of(2014, 9), 3);
        base(Month.of(2015, 3), 3);
        base(Month.of(2015, 12), 3);
        base(Month.of(2016, 9), 3);

        assertThat(ground(Comparison.ALL_OTHERS).left()).isEqualTo(1);
    }

    @Test
    void a_partnership_begins_in_its_first_month() {
        country.withDistricts().withEvents(MONTHS);
        ImpactPlan plan =
                Plans.of(MONTHS, Treatment.PARTNERSHIP_BEGINS, Outcome.EVENTS, Set.of(), Comparison.ALL_OTHERS);

        ImpactGround ground = ImpactGround.ofPartnerships(
                plan,
                new TreeMap<>(
                        Map.of(pcode(0), Month.of(2009, 5), pcode(1), Month.of(2014, 5), pcode(2), Month.of(2019, 5))),
                panel(true));

        assertThat(ground.uses().subList(0, 3))
                .extracting(AreaUse::use)
                .containsExactly(AreaUse.Use.ALREADY_UNDER_IT, AreaUse.Use.UNDER_IT, AreaUse.Use.COMPARED);
    }

    @Test
    void a_partnership_of_a_place_that_is_no_area_of_the_level_is_said_to_be_counted_nowhere() {
        country.withDistricts().withEvents(MONTHS);
        ImpactPlan plan =
                Plans.of(MONTHS, Treatment.PARTNERSHIP_BEGINS, Outcome.EVENTS, Set.of(), Comparison.ALL_OTHERS);
        Map<String, Month> placed = Map.of(pcode(1), Month.of(2014, 5));
        TreeMap<String, Month> andAbove = new TreeMap<>(placed);
        andAbove.put("a-province", Month.of(2014, 5));

        assertThat(ImpactGround.ofPartnerships(plan, new TreeMap<>(placed), panel(true))
                        .cautions())
                .noneMatch(c -> c.contains("partnership table"));
        assertThat(ImpactGround.ofPartnerships(plan, andAbove, panel(true)).cautions())
                .anyMatch(c -> c.startsWith("Of the places in the partnership table, 1 are no area"));
    }
}
