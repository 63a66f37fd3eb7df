package org.baraza.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Karim asks about his district, and the answer must not make a silence into peace. */
final class D_zero_not_seen_and_not_applicable_are_three_things_Test {

    private static String state(Site.Said export, String areaAndMonth) {
        return export.out()
                .lines()
                .filter(line -> line.startsWith(areaAndMonth))
                .findFirst()
                .orElseThrow()
                .substring(areaAndMonth.length());
    }

    @Test
    void each_is_written_in_its_own_word(@TempDir Path folder) throws Exception {
        try (Site site = new Site(folder)) {
            Files.createDirectories(site.home().resolve("missions"));
            Files.writeString(site.home().resolve("missions/unmad.yaml"), MadeUpFiles.MISSION);
            Person karim = site.karim();
            site.write("areas.geojson", MadeUpFiles.AREAS);
            site.write("bases.csv", MadeUpFiles.DEPLOYMENTS);
            karim.imports("areas.geojson", "bases.csv");

            Site.Said nobodyLooked =
                    karim.asks("export panel", "--country", "XXA", "--level", "1", "--indicator", "VIO-01", "--csv");
            assertThat(nobodyLooked.exit()).isZero();
            assertThat(karim.column(nobodyLooked, "state")).isNotEmpty().containsOnly("not-seen");
            assertThat(karim.column(nobodyLooked, "value")).containsOnly("");

            site.write("events.csv", MadeUpFiles.EVENTS);
            karim.imports("events.csv");
            Site.Said events =
                    karim.asks("export panel", "--country", "XXA", "--level", "1", "--indicator", "VIO-01", "--csv");
            assertThat(state(events, "XXA01,2021-01,")).startsWith("seen,2,");
            assertThat(state(events, "XXA02,2021-01,")).startsWith("seen,0,0,");

            Site.Said lulls =
                    karim.asks("export panel", "--country", "XXA", "--level", "1", "--indicator", "VIO-06", "--csv");
            assertThat(state(lulls, "XXA02,2021-01,")).isEqualTo("not-applicable,,,,");
        }
    }
}
