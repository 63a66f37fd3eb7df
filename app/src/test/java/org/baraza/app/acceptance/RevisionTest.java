package org.baraza.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.baraza.app.desk.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What UCDP changed on the Central African Republic between two versions, against a comparison of the raw files. */
@ExtendWith(PublishedSite.Resolver.class)
final class RevisionTest {

    private static final String NAME = "Central African Republic";

    private record Told(String country, LocalDate day, Map<String, String> fields) {

        private String month() {
            return day.toString().substring(0, 7);
        }
    }

    private static Told told(
            String country,
            LocalDate day,
            String type,
            String sideA,
            String sideB,
            double longitude,
            double latitude,
            long low,
            long best,
            long high) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("date_start", day.toString());
        fields.put("type_of_violence", type);
        fields.put("side_a", sideA);
        fields.put("side_b", sideB);
        fields.put("longitude", String.valueOf(longitude));
        fields.put("latitude", String.valueOf(latitude));
        fields.put("deaths_low", String.valueOf(low));
        fields.put("deaths_best", String.valueOf(best));
        fields.put("deaths_high", String.valueOf(high));
        return new Told(country, day, fields);
    }

    private static Map<String, Told> older() {
        Map<String, Told> found = new HashMap<>();
        PublishedFiles.rows(PublishedFiles.GED_21)
                .forEach(row -> found.put(
                        row.getField("id"),
                        told(
                                row.getField("country"),
                                LocalDate.of(
                                        Integer.parseInt(row.getField("year")),
                                        Integer.parseInt(row.getField("month")),
                                        Integer.parseInt(row.getField("day"))),
                                row.getField("type_of_violence"),
                                row.getField("side_a"),
                                row.getField("side_b"),
                                Double.parseDouble(row.getField("longitude")),
                                Double.parseDouble(row.getField("latitude")),
                                Long.parseLong(row.getField("low_death")),
                                Long.parseLong(row.getField("best_death")),
                                Long.parseLong(row.getField("high_death")))));
        return found;
    }

    private static Map<String, Told> newer() {
        Map<String, Told> found = new HashMap<>();
        List<String> types = List.of("", "State-based violence", "Non-state violence", "One-sided violence");
        for (JsonNode feature : PublishedFiles.features(PublishedFiles.GED_23_CAF)) {
            JsonNode p = feature.get("properties");
            JsonNode point = feature.get("geometry").get("coordinates");
            found.put(
                    p.get("id").asString(),
                    told(
                            p.get("country").asString(),
                            LocalDate.parse(p.get("date_start").asString().substring(0, 10)),
                            types.get(p.get("type_of_violence").asInt()),
                            p.get("side_a").asString(),
                            p.get("side_b").asString(),
                            point.get(0).asDouble(),
                            point.get(1).asDouble(),
                            p.get("low").asLong(),
                            p.get("best").asLong(),
                            p.get("high").asLong()));
        }
        return found;
    }

    /** Independent of the program: what became of each event, with the fields both files have. */
    private record Expected(
            Set<String> same, Set<String> added, Set<String> withdrawn, Map<String, Map<String, String>> changed) {

        static Expected of(Map<String, Told> before, Map<String, Told> after) {
            String first = latest(months(before).getFirst(), months(after).getFirst());
            String last = earliest(months(before).getLast(), months(after).getLast());
            Expected found = new Expected(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeMap<>());
            Set<String> ids = new HashSet<>(before.keySet());
            ids.addAll(after.keySet());
            for (String id : ids) {
                Optional<Told> was = Optional.ofNullable(before.get(id));
                Optional<Told> is = Optional.ofNullable(after.get(id));
                if (was.filter(t -> in(t, first, last)).isEmpty()
                        && is.filter(t -> in(t, first, last)).isEmpty()) {
                    continue;
                }
                if (was.isEmpty()) {
                    found.added.add(id);
                } else if (is.isEmpty()) {
                    found.withdrawn.add(id);
                } else {
                    Map<String, String> differing =
                            differing(was.get().fields(), is.get().fields());
                    if (differing.isEmpty()) {
                        found.same.add(id);
                    } else {
                        found.changed.put(id, differing);
                    }
                }
            }
            return found;
        }

        private static Map<String, String> differing(Map<String, String> was, Map<String, String> is) {
            Map<String, String> differing = new TreeMap<>();
            was.forEach((name, value) -> {
                String now = is.getOrDefault(name, "");
                if (!now.equals(value)) {
                    differing.put(name, value + " -> " + now);
                }
            });
            return differing;
        }

        private static TreeSet<String> months(Map<String, Told> all) {
            return all.values().stream().map(Told::month).collect(Collectors.toCollection(TreeSet::new));
        }

        private static boolean in(Told told, String first, String last) {
            return told.country().equals(NAME)
                    && told.month().compareTo(first) >= 0
                    && told.month().compareTo(last) <= 0;
        }

        private static String latest(String a, String b) {
            return a.compareTo(b) >= 0 ? a : b;
        }

        private static String earliest(String a, String b) {
            return a.compareTo(b) <= 0 ? a : b;
        }
    }

    private static Set<String> ids(Revision revision, Revision.What what) {
        return revision.changes().stream()
                .filter(c -> c.what() == what)
                .map(Revision.Change::eventId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void the_revision_is_event_by_event_what_a_comparison_of_the_raw_files_says(PublishedSite site) {
        Revision revision = site.desk()
                .revision(
                        site.dataSet(PublishedFiles.GED_21),
                        site.dataSet(PublishedFiles.GED_23_CAF),
                        Optional.of("CAF"));
        Expected expected = Expected.of(older(), newer());

        assertThat(ids(revision, Revision.What.WITHDRAWN))
                .isEqualTo(expected.withdrawn)
                .containsExactly("157119", "157122", "207399");
        assertThat(ids(revision, Revision.What.ADDED)).isEqualTo(expected.added).isNotEmpty();
        Map<String, Map<String, String>> changed = new TreeMap<>();
        revision.changes().stream()
                .filter(c -> c.what() == Revision.What.CHANGED)
                .forEach(c -> changed.put(
                        c.eventId(),
                        c.fields().stream()
                                .collect(Collectors.toMap(
                                        Revision.Field::name,
                                        f -> f.before() + " -> " + f.after(),
                                        (a, b) -> a,
                                        TreeMap::new))));
        assertThat(changed).isEqualTo(expected.changed);
        // Many more only have one armed group called by its short name.
        assertThat(changed.values().stream()
                        .filter(fields -> fields.keySet().stream().anyMatch(f -> !f.startsWith("side_"))))
                .hasSize(36);
        assertThat(revision.same()).isEqualTo(expected.same.size());
        assertThat(revision.scope()).contains("CAF").contains("does not state how finely places are known");
    }
}
