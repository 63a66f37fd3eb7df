package org.baraza.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deng types at night at a team site. Whatever he brings, every row is kept or comes back with its reason. */
final class B_a_file_with_mistakes_loses_nothing_Test {

    private static final String ROWS = MadeUpFiles.EVENTS_HEADER + """
            1,2021,1,5,XXA,State-based violence,Government of XXA,Thorn Front,4.5,20.5,1,2,3
            2,2021,2,30,XXA,Non-state violence,River Guard,Hill Guard,4.4,20.4,0,1,1
            3,2021,3,2,XXA,One-sided violence,Thorn Front,Civilians,121.6,4.6,2,2,4
            4,2021,4,30,XXA,State-based violence,Government of XXA,Thorn Front,4.5,20.6,one,1,1
            5,2021,5,1,XXA,State-based violence,Government of XXA,Thorn Front,4.5,20.6,1,1,1
            5,2021,5,1,XXA,State-based violence,Government of XXA,Thorn Front,4.5,20.6,1,1,1
            """;

    @Test
    void the_rows_set_aside_come_back_with_reasons_to_be_mended_and_the_kept_ones_are_not_added_twice(
            @TempDir Path folder) throws Exception {
        try (Site site = new Site(folder)) {
            Person deng = site.deng();
            String page = deng.brings(site.write("deng.csv", ROWS));
            assertThat(page).contains("2 + 4 = 6");
            String list = deng.follows(page, "set-aside.csv");
            assertThat(list.lines()).hasSize(5);
            assertThat(list).contains("no-such-day", "off-the-earth", "not-a-whole-number", "duplicate-row");
            // Whole rows, so that they can be mended and brought again.
            assertThat(list).contains("2,2021,2,30,XXA,Non-state violence,River Guard,Hill Guard,4.4,20.4,0,1,1");

            Site.Said again = deng.imports("deng.csv");
            assertThat(again.exit()).isEqualTo(1);
            assertThat(again.out()).contains("nothing was added");
            // One import, Deng's account with its role, and the list he took away.
            assertThat(deng.asks("verify-journal").out()).startsWith("4 entries, unbroken");
        }
    }

    @Test
    void unknown_troops_are_kept_and_never_become_zero(@TempDir Path folder) throws Exception {
        try (Site site = new Site(folder)) {
            Files.createDirectories(site.home().resolve("missions"));
            Files.writeString(site.home().resolve("missions/unmad.yaml"), MadeUpFiles.MISSION);
            Person deng = site.deng();
            site.write("areas.geojson", MadeUpFiles.AREAS);
            site.write("bases.csv", MadeUpFiles.DEPLOYMENTS);
            assertThat(deng.imports("areas.geojson", "bases.csv").exit()).isZero();
            Site.Said bases = deng.asks("export deployments", "--mission", "UNMAD", "--level", "1", "--csv");
            assertThat(bases.out()).isEqualTo("""
                    pcode,month,bases,troops,troops_unknown
                    XXA01,2021-02,2,150,1
                    XXA01,2021-03,2,150,1
                    XXA01,2021-04,1,,1
                    """);
        }
    }

    @Test
    void a_file_that_cannot_be_read_is_refused_in_one_sentence(@TempDir Path folder) throws Exception {
        try (Site site = new Site(folder)) {
            site.write("no-day.csv", MadeUpFiles.EVENTS_HEADER.replace("day,", "") + "1,2021,1\n");
            site.write("telephones.csv", "name,telephone,colour\n1,2,3\n");
            site.write("empty.csv", "");
            Site.Said said = site.deng().imports("no-day.csv", "telephones.csv", "empty.csv");
            assertThat(said.exit()).isEqualTo(1);
            assertThat(said.err()).isEmpty();
            assertThat(said.lines())
                    .hasSize(3)
                    .allMatch(line -> line.contains(" was not imported: "))
                    .satisfiesExactly(
                            line -> assertThat(line).contains("It lacks: ").contains("day"),
                            line -> assertThat(line).contains("no importer knows", "It has: 3 columns, known: name."),
                            line -> assertThat(line).contains("has nothing in it"));

            site.write("quote.csv", MadeUpFiles.EVENTS.replace("River Guard", "\"River Guard"));
            Site.Said quote = site.deng().imports("quote.csv");
            assertThat(quote.exit()).isEqualTo(1);
            assertThat(quote.out()).containsPattern("\\d+ kept").contains("quot");
        }
    }

    @Test
    void a_download_cut_short_says_so_and_keeps_the_whole_rows(@TempDir Path folder) throws Exception {
        try (Site site = new Site(folder)) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                StringBuilder rows = new StringBuilder(MadeUpFiles.EVENTS_HEADER);
                for (int id = 1; id <= 20_000; id++) {
                    rows.append(id)
                            .append(",2021,1,5,XXA,State-based violence,Government of XXA,Thorn Front,4.5,20.")
                            .append(id)
                            .append(",1,2,3\n");
                }
                gzip.write(rows.toString().getBytes(StandardCharsets.UTF_8));
            }
            Path half = site.file("half.csv.gz");
            Files.write(half, java.util.Arrays.copyOf(packed.toByteArray(), packed.size() / 2));
            Site.Said said = site.deng().imports(half);
            assertThat(said.exit()).isEqualTo(1);
            assertThat(said.out()).contains("1 of ", "the file ends in the middle", "incomplete download");

            Files.write(half, new byte[] {0x1f, (byte) 0x8b, 8, 1, 2, 3});
            assertThat(site.deng().imports(half).exit()).isEqualTo(1);
        }
    }
}
