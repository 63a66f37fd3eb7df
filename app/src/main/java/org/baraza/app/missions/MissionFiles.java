package org.baraza.app.missions;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.baraza.core.record.Mission;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Mission fact cards: one YAML file each, those shipped and those of a site folder, which win where both name the same
 * acronym. The table {@code hosts.csv} adds dates and host countries of missions without a card.
 */
public final class MissionFiles {

    private static final Set<String> NAMES = Set.of(
            "acronym",
            "aliases",
            "name",
            "organisation",
            "hosts",
            "mandateType",
            "authorised",
            "started",
            "ended",
            "strengths",
            "claims",
            "counterEvidence",
            "notes",
            "madeUp");

    private MissionFiles() {}

    /**
     * Every mission, in order of its start.
     *
     * @param site folder of the site's own cards; need not exist
     * @throws IllegalArgumentException when a file cannot be understood; the message names file and field
     */
    public static List<Mission> list(Optional<Path> site) {
        Map<String, Mission> missions = new LinkedHashMap<>();
        try {
            readHosts().forEach(m -> missions.put(m.acronym(), m));
            for (Resource card : new PathMatchingResourcePatternResolver().getResources("classpath*:missions/*.yaml")) {
                try (InputStream in = card.getInputStream()) {
                    Mission mission = read(in, String.valueOf(card.getFilename()));
                    missions.put(mission.acronym(), mission);
                }
            }
            if (site.isPresent() && Files.isDirectory(site.get())) {
                for (Path card : yamlFiles(site.get())) {
                    try (InputStream in = Files.newInputStream(card)) {
                        Mission mission = read(in, card.toString());
                        missions.put(mission.acronym(), mission);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return missions.values().stream()
                .sorted(Comparator.comparing((Mission m) -> m.started().orElse(m.authorised()))
                        .thenComparing(Mission::acronym))
                .toList();
    }

    /**
     * One card.
     *
     * @param file what to call the file in a complaint
     */
    public static Mission read(InputStream in, String file) {
        return mission(Fields.load(in, file));
    }

    private static Mission mission(Fields card) {
        card.refuseUnknown(NAMES, "a mission card");
        return new Mission(
                card.text("acronym"),
                card.texts("aliases"),
                card.text("name"),
                card.text("organisation"),
                card.texts("hosts"),
                card.text("mandateType"),
                card.day("authorised"),
                card.findDay("started"),
                card.findDay("ended"),
                card.parts("strengths").stream()
                        .map(s -> new Mission.Strength(s.day("from"), s.whole("troops"), s.text("source")))
                        .toList(),
                card.parts("claims").stream().map(MissionFiles::statement).toList(),
                card.parts("counterEvidence").stream()
                        .map(MissionFiles::statement)
                        .toList(),
                card.texts("notes"),
                card.find("madeUp").equals(Optional.of(true)));
    }

    private static Mission.Statement statement(Fields part) {
        return new Mission.Statement(part.text("text"), part.text("source"));
    }

    private static List<Path> yamlFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    private static List<Mission> readHosts() throws IOException {
        InputStream in = Objects.requireNonNull(MissionFiles.class.getResourceAsStream("/missions/hosts.csv"));
        List<Mission> missions = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : rows) {
                String ended = row.getField("ended");
                missions.add(new Mission(
                        row.getField("acronym"),
                        List.of(),
                        row.getField("name"),
                        "UN",
                        List.of(row.getField("hosts").split(" ")),
                        "",
                        LocalDate.parse(row.getField("authorised")),
                        Optional.empty(),
                        ended.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(ended)),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        false));
            }
        }
        return missions;
    }
}
