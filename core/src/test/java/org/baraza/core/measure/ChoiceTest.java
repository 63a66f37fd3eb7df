package org.baraza.core.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.baraza.core.ground.DataKind;
import org.baraza.core.madeup.MadeUpCountry;
import org.baraza.core.record.DataSet;
import org.baraza.core.record.Population;
import org.junit.jupiter.api.Test;

final class ChoiceTest {

    @Test
    void the_newest_version_wins_though_an_older_one_was_imported_later() {
        List<DataSet> all = List.of(set("a", "21.10", 1), set("b", "21.9", 2));
        assertThat(Choice.events(all, Optional.empty(), "XXA")).map(DataSet::id).contains("a");
        assertThat(Choice.events(all, Optional.of("b"), "XXA")).map(DataSet::id).contains("b");
        assertThat(Choice.events(all, Optional.empty(), "XXB")).isEmpty();
    }

    @Test
    void a_file_that_states_no_version_is_older_than_any_that_does() {
        assertThat(Choice.compareVersions("unversioned", "21.1")).isNegative();
        assertThat(Choice.compareVersions("21.10", "21.9")).isPositive();
        assertThat(Choice.compareVersions("23.1", "23.1")).isZero();
    }

    @Test
    void maps_of_single_months_are_preferred_to_a_newer_version_of_years() {
        DataSet months = MadeUpCountry.dataSet("m", DataKind.DEPLOYMENTS, "Maps", "1", Optional.empty(), 1);
        DataSet years = MadeUpCountry.dataSet("y", DataKind.DEPLOYMENTS, "Maps", "2", Optional.empty(), 2);
        assertThat(Choice.deployments(List.of(months, years), Optional.empty(), months::equals))
                .contains(months);
        assertThat(Choice.deployments(List.of(months, years), Optional.empty(), d -> false))
                .contains(years);
    }

    @Test
    void a_year_takes_itself_then_the_nearest_earlier_then_the_nearest_later_within_five() {
        TreeMap<Integer, Long> known = new TreeMap<>();
        known.put(2010, 1L);
        known.put(2020, 2L);
        assertThat(Choice.year(known, 2020)).hasValue(2020);
        assertThat(Choice.year(known, 2015)).hasValue(2010);
        assertThat(Choice.year(known, 2016)).hasValue(2020);
        assertThat(Choice.year(known, 2005)).hasValue(2010);
        assertThat(Choice.year(known, 2004)).isEmpty();
        assertThat(Choice.year(known, 2026)).isEmpty();
    }

    @Test
    void of_two_figures_for_one_year_the_one_imported_last_wins() {
        DataSet old = MadeUpCountry.dataSet("o", DataKind.POPULATION, "Census", "1", Optional.empty(), 1);
        DataSet late = MadeUpCountry.dataSet("l", DataKind.POPULATION, "Estimate", "1", Optional.empty(), 2);
        var merged = Choice.populations(
                List.of(late, old), d -> List.of(new Population("XXA0000", 2015, d.equals(late) ? 20 : 10)));
        assertThat(merged.get("XXA0000")).containsEntry(2015, 20L);
    }

    private static DataSet set(String id, String version, int importedDay) {
        return MadeUpCountry.dataSet(id, DataKind.EVENTS, "Made-up events", version, Optional.empty(), importedDay);
    }
}
