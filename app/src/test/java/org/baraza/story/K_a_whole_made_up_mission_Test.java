package org.baraza.story;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tomás makes up a mission whose truth is known, and looks whether the program counts it right. */
final class K_a_whole_made_up_mission_Test {

    @Test
    void a_mission_without_a_card_is_known_by_the_name_its_maps_use(@TempDir Path folder) throws Exception {
        try (Site site = new Site(folder)) {
            Person tomas = site.tomas();
            List<String> files = PracticeMission.simulate(site, 192);
            assertThat(tomas.imports(files.get(1), files.get(5)).exit()).isZero();
            Site.Said bases = tomas.asks("export deployments", "--mission", "pramiq", "--level", "2", "--csv");
            assertThat(bases.out().lines())
                    .hasSizeGreaterThan(100)
                    .first()
                    .isEqualTo("pcode,month,bases,troops,troops_unknown");
            assertThat(tomas.asks("export deployments", "--mission", "NONESUCH", "--level", "2", "--csv")
                            .exit())
                    .isEqualTo(2);
        }
    }

    @Test
    void what_comes_out_is_what_the_generator_says_is_true(@TempDir Path folder) throws Exception {
        try (Site site = new Site(folder)) {
            Person tomas = site.tomas();
            List<String> files = PracticeMission.simulate(site, 192);
            Path practice = site.file("practice");
            Path cards = Files.createDirectories(site.home().resolve("missions"));
            Files.copy(practice.resolve("mission.yaml"), cards.resolve("pramiq.yaml"));
            assertThat(tomas.imports(files.toArray()).exit()).isZero();
            assertThat(tomas.asks("missions").out()).contains("PRAMIQ  2017-09-01 to today  XXB");

            JsonNode truth = JsonMapper.builder().build().readTree(practice.resolve("truth.json"));
            List<NamedCsvRecord> raw = rows(Path.of(files.get(4)));
            assertThat(raw).hasSize(truth.get("overall").get("events").asInt());

            // Events placed finely enough, by the district the generator wrote beside them.
            Map<String, String> districts = tomas.asks("export events", "--country", "XXB", "--level", "2", "--csv")
                    .out()
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .collect(Collectors.toMap(f -> f[0], f -> f[3]));
            assertThat(districts).hasSize(raw.size());
            Map<String, Long> expected = new TreeMap<>();
            long notPlaced = 0;
            for (NamedCsvRecord row : raw) {
                if (row.getField("adm_2").isEmpty()) {
                    notPlaced++;
                } else {
                    String pcode = districts.getOrDefault(row.getField("id"), "");
                    expected.merge(pcode + " " + row.getField("date_start").substring(0, 7), 1L, Long::sum);
                }
            }
            assertThat(notPlaced).isPositive();

            Site.Said panel =
                    tomas.asks("export panel", "--country", "XXB", "--level", "2", "--indicator", "VIO-01", "--csv");
            Map<String, Long> counted = new TreeMap<>();
            panel.out().lines().skip(1).map(line -> line.split(",", -1)).forEach(f -> {
                if (!f[6].equals("0")) {
                    counted.put(f[0] + " " + f[1], Long.parseLong(f[6]));
                }
            });
            assertThat(counted).isEqualTo(expected);

            long missing = 0;
            for (JsonNode area : truth.get("areas")) {
                for (int month = 0; month < area.get("events").size(); month++) {
                    String key = area.get("pcode").asString() + " " + (2017 + month / 12)
                            + (month % 12 < 9 ? "-0" : "-") + (month % 12 + 1);
                    long left = area.get("events").get(month).asLong() - counted.getOrDefault(key, 0L);
                    assertThat(left).as(key).isNotNegative();
                    missing += left;
                }
            }
            assertThat(missing).isEqualTo(notPlaced);
            assertThat(tomas.asks(
                                    "measure",
                                    "--country",
                                    "XXB",
                                    "--level",
                                    "1",
                                    "--indicator",
                                    "OPS-02",
                                    "--mission",
                                    "PRAMIQ")
                            .exit())
                    .isZero();
            assertThat(tomas.opens("/missions/PRAMIQ")).contains("Practice Mission in Quilambra");
        }
    }

    private static List<NamedCsvRecord> rows(Path file) throws Exception {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().toList();
        }
    }
}
