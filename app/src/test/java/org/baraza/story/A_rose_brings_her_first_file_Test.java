package org.baraza.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rose has never used the program. She has boundaries and a table of events. */
final class A_rose_brings_her_first_file_Test {

    @Test
    void she_brings_it_in_on_the_page_and_sees_what_became_of_every_row(@TempDir Path folder) throws Exception {
        try (Site site = new Site(folder)) {
            Person rose = site.rose();
            assertThat(rose.opens("/")).contains("<h1");

            String areas = rose.brings(site.write("areas.geojson", MadeUpFiles.AREAS));
            assertThat(areas).contains("2 + 0 = 2");
            String events = rose.brings(site.write("events.csv", MadeUpFiles.EVENTS));
            assertThat(events).contains("4 + 0 = 4").doesNotContain("set-aside.csv");

            assertThat(rose.opens("/imports")).contains("Administrative boundaries", "UCDP GED");

            Site.Said exported = rose.asks("export events", "--country", "XXA", "--level", "1", "--csv");
            assertThat(exported.exit()).isZero();
            assertThat(rose.column(exported, "pcode")).containsExactly("XXA01", "XXA01", "XXA02", "XXA01");
        }
    }
}
