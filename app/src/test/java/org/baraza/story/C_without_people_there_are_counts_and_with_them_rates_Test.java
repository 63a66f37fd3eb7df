package org.baraza.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rose has events before anybody has given her a population table. */
final class C_without_people_there_are_counts_and_with_them_rates_Test {

    private static final String[] DEATHS = {
        "--country", "XXA", "--level", "1", "--indicator", "VIO-02", "--from", "2021-01", "--to", "2021-03"
    };

    @Test
    void she_gets_counts_marked_as_such_and_then_rates(@TempDir Path folder) throws Exception {
        try (Site site = new Site(folder)) {
            Person rose = site.rose();
            site.write("areas.geojson", MadeUpFiles.AREAS);
            site.write("events.csv", MadeUpFiles.EVENTS);
            rose.imports("areas.geojson", "events.csv");

            assertThat(rose.asks("measure", DEATHS).out())
                    .contains("XXA01  Kanda  3 (1 to 4) deaths, n = 2  DENOMINATOR_UNKNOWN")
                    .contains("shows counts and not rates");

            site.write("people.csv", MadeUpFiles.POPULATION);
            rose.imports("people.csv");
            // 3 deaths among 200,000 people in a quarter of a year.
            assertThat(rose.asks("measure", DEATHS).out())
                    .contains("XXA01  Kanda  6 (2 to 8) deaths per 100,000 people per year, n = 2")
                    .doesNotContain("DENOMINATOR_UNKNOWN");
        }
    }
}
