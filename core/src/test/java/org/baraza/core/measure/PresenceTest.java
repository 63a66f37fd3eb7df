package org.baraza.core.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Months;
import org.baraza.core.madeup.MadeUpCountry;
import org.baraza.core.record.Deployment;
import org.baraza.core.record.Mission;
import org.junit.jupiter.api.Test;

final class PresenceTest {

    private static final Month JANUARY = Month.of(2015, 1);
    private static final Mission RUNNING = MadeUpCountry.mission(LocalDate.of(2014, 3, 1), Optional.empty());

    @Test
    void a_base_stays_until_the_month_before_the_next_map() {
        Presence presence = of(12, at(0, "Reedford", 100), at(4, "Hilltown", 50));
        assertThat(places(presence, 3)).containsExactly("Reedford");
        assertThat(places(presence, 4)).containsExactly("Hilltown");
    }

    @Test
    void a_gap_longer_than_the_cap_is_unknown_and_not_empty() {
        Presence presence = of(2, at(0, "Reedford", 100), at(6, "Reedford", 100));
        assertThat(places(presence, 2)).containsExactly("Reedford");
        assertThat(places(presence, 3)).isEmpty();
        assertThat(presence.unobserved(JANUARY.plus(2))).isEmpty();
        assertThat(presence.unobserved(JANUARY.plus(3))).isPresent();
    }

    @Test
    void the_map_of_a_mission_elsewhere_does_not_fill_the_gap_of_one_that_works_here() {
        Deployment elsewhere = new Deployment(
                "UNMEW",
                new Months(JANUARY.plus(4), JANUARY.plus(4)),
                "Farpost",
                "XXB",
                40,
                5,
                OptionalInt.of(5),
                false,
                false);
        Presence presence = Presence.of(
                List.of(at(0, "Reedford", 100), elsewhere, at(6, "Reedford", 100)),
                List.of(RUNNING),
                Optional.empty(),
                2);
        assertThat(presence.unobserved(JANUARY.plus(4), Set.of("UNMIM"))).isPresent();
        assertThat(presence.unobserved(JANUARY.plus(4), Set.of("UNMEW"))).isEmpty();
        assertThat(presence.unobserved(JANUARY.plus(6), Set.of("UNMIM"))).isEmpty();
    }

    @Test
    void nothing_is_carried_past_the_last_month_of_the_data() {
        Presence presence = of(12, at(0, "Reedford", 100), at(3, "Reedford", 100));
        assertThat(presence.unobserved(JANUARY.plus(3))).isEmpty();
        assertThat(presence.unobserved(JANUARY.plus(4))).isPresent();
    }

    @Test
    void after_the_mission_ended_there_is_nobody_and_that_is_known() {
        Mission ended = MadeUpCountry.mission(LocalDate.of(2014, 3, 1), Optional.of(LocalDate.of(2015, 2, 20)));
        Deployment other = new Deployment(
                "OTHER",
                new Months(JANUARY.plus(8), JANUARY.plus(8)),
                "Farpost",
                "XXA",
                1,
                1,
                OptionalInt.of(5),
                false,
                false);
        Presence presence =
                Presence.of(List.of(at(0, "Reedford", 100), other), List.of(ended), Optional.of("un-mim"), 12);
        assertThat(places(presence, 1)).containsExactly("Reedford");
        assertThat(places(presence, 2)).isEmpty();
        assertThat(presence.unobserved(JANUARY.plus(2))).isEmpty();
    }

    @Test
    void a_map_after_the_end_of_a_mission_counts_in_its_own_month_and_is_not_carried() {
        Mission ended = MadeUpCountry.mission(LocalDate.of(2014, 3, 1), Optional.of(LocalDate.of(2014, 12, 31)));
        Presence presence = Presence.of(
                List.of(at(0, "Reedford", 100), at(5, "Reedford", 100)), List.of(ended), Optional.of("UNMIM"), 12);
        assertThat(places(presence, 0)).containsExactly("Reedford");
        assertThat(places(presence, 1)).isEmpty();
        assertThat(presence.unobserved(JANUARY)).isEmpty();
    }

    @Test
    void years_only_means_every_month_of_the_year_and_no_other() {
        Deployment year = new Deployment(
                "UNMIM",
                new Months(JANUARY, JANUARY.plus(11)),
                "Reedford",
                "XXA",
                10,
                5,
                OptionalInt.of(7),
                false,
                false);
        Deployment later = at(30, "Hilltown", 1);
        Presence presence = Presence.of(List.of(year, later), List.of(RUNNING), Optional.of("UNMIM"), 12);
        assertThat(places(presence, 0)).containsExactly("Reedford");
        assertThat(places(presence, 11)).containsExactly("Reedford");
        assertThat(presence.unobserved(JANUARY.plus(12))).isPresent();
    }

    @Test
    void several_rows_of_one_place_and_map_are_one_base_and_unknown_stays_unknown() {
        Presence presence =
                of(0, at(0, "Reedford", 100), at(0, "Reedford", -1), at(0, "Reedford", 50), at(0, "Hilltown", -1));
        assertThat(presence.stays(JANUARY))
                .extracting(Presence.Stay::troops)
                .containsExactlyInAnyOrder(OptionalLong.of(150), OptionalLong.empty());
        assertThat(presence.stays(JANUARY)).allMatch(Presence.Stay::strengthUnknown);
    }

    @Test
    void without_deployment_data_nothing_is_known() {
        assertThat(Presence.unknown().unobserved(JANUARY)).isPresent();
        assertThat(Presence.unknown().rule()).isEqualTo("No deployment data.");
    }

    @Test
    void the_first_appearance_lies_between_the_last_map_without_and_the_first_with() {
        MadeUpCountry country = new MadeUpCountry(2, 1);
        Presence presence = of(
                12,
                at(0, "Reedford", 100),
                new Deployment(
                        "UNMIM",
                        new Months(JANUARY.plus(5), JANUARY.plus(5)),
                        "Hilltown",
                        "XXA",
                        11.5,
                        5.5,
                        OptionalInt.empty(),
                        false,
                        false));
        List<FirstPresence> found = presence.firstPresences(country.districts(), Placer.of(country.districts()));
        assertThat(found.get(1).lastMapWithout()).contains(JANUARY);
        assertThat(found.get(1).firstMapWith()).contains(JANUARY.plus(5));
        assertThat(found.get(0).lastMapWithout()).isEmpty();
    }

    private static Presence of(int carryForwardMonths, Deployment... rows) {
        return Presence.of(List.of(rows), List.of(RUNNING), Optional.of("UNMIM"), carryForwardMonths);
    }

    private static Deployment at(int month, String location, int troops) {
        return MadeUpCountry.shown(JANUARY.plus(month), location, 10.2, 5.2, troops);
    }

    private static List<String> places(Presence presence, int month) {
        List<String> names = new ArrayList<>();
        presence.stays(JANUARY.plus(month))
                .forEach(s -> names.add(presence.bases().get(s.base()).location()));
        return names;
    }
}
