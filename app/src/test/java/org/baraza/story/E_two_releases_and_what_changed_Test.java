package org.baraza.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tomás wrote a report a year ago. Now the publisher has revised the past. */
final class E_two_releases_and_what_changed_Test {

    private static final String LATER = MadeUpFiles.EVENTS_HEADER + """
            1,2021,1,5,XXA,State-based violence,Government of XXA,Thorn Front,4.5,20.5,1,4,6
            3,2021,3,2,XXA,One-sided violence,Thorn Front,Civilians,4.6,21.6,2,2,4
            4,2021,4,30,XXA,State-based violence,Government of XXA,Thorn Front,4.5,20.6,1,1,1
            5,2021,2,11,XXA,Non-state violence,River Guard,Hill Guard,4.2,21.2,0,1,1
            """;

    @Test
    void he_sees_what_was_added_withdrawn_and_changed_and_can_still_ask_the_old_release(@TempDir Path folder)
            throws Exception {
        try (Site site = new Site(folder)) {
            Person tomas = site.tomas();
            site.write("areas.geojson", MadeUpFiles.AREAS);
            site.write("ged211.csv", MadeUpFiles.EVENTS);
            site.write("ged221.csv", LATER);
            tomas.imports("areas.geojson", "ged211.csv");
            assertThat(tomas.asks("revisions", "--country", "XXA").err())
                    .contains("There is no version of UCDP GED older than");
            tomas.imports("ged221.csv");

            Site.Said revision = tomas.asks("revisions", "--country", "XXA");
            assertThat(revision.exit()).isZero();
            assertThat(revision.lines())
                    .containsSubsequence(
                            "UCDP GED 21.1 to UCDP GED 22.1",
                            "  2 alike, 1 added, 1 withdrawn, 1 changed",
                            "  1 with another deaths_best",
                            "  1  changed  deaths_best 2 -> 4  deaths_high 3 -> 6",
                            "  2  withdrawn",
                            "  5  added");
            assertThat(tomas.asks("revisions", "--country", "XXA", "--older", "21.1", "--newer", "22.1")
                            .out())
                    .isEqualTo(revision.out());
            assertThat(tomas.asks("revisions", "--country", "XXA", "--csv").out())
                    .isEqualTo("""
                    event_id,what,field,before,after
                    1,changed,deaths_best,2,4
                    1,changed,deaths_high,3,6
                    2,withdrawn,,,
                    5,added,,,
                    """);
            assertThat(tomas.asks("revisions", "--country", "XXA", "--json").out())
                    .startsWith("{\"older\":{\"dataset\":\"ucdp-ged-21.1-")
                    .contains("\"same\":2,\"added\":1,\"withdrawn\":1,\"changed\":1,")
                    .contains("{\"event_id\":\"2\",\"what\":\"withdrawn\",\"fields\":[]}");

            String old = tomas.asks("revisions").lines().getFirst().split(" ")[0];
            assertThat(tomas.asks("export events", "--country", "XXA", "--level", "1", "--events", old, "--csv")
                            .lines())
                    .hasSize(5)
                    .anyMatch(line -> line.startsWith("2,"));
            assertThat(tomas.opens("/revisions")).contains("22.1");
        }
    }

    @Test
    void wrong_names_are_answered_with_the_right_ones(@TempDir Path folder) throws Exception {
        try (Site site = new Site(folder)) {
            Person tomas = site.tomas();
            site.write("ged211.csv", MadeUpFiles.EVENTS);
            tomas.imports("ged211.csv");
            Site.Said country = tomas.asks("revisions", "--country", "XXB");
            assertThat(country.exit()).isEqualTo(2);
            assertThat(country.err()).contains("No event data set covers XXB").contains("XXA");
            Site.Said version = tomas.asks("revisions", "--older", "99.9");
            assertThat(version.exit()).isEqualTo(2);
            assertThat(version.err()).contains("no event data set \"99.9\"").contains("ucdp-ged-21.1-");
            assertThat(tomas.asks("revisions", "21.1").exit()).isEqualTo(2);
        }
    }
}
