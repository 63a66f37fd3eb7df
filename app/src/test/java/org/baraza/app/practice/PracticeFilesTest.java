package org.baraza.app.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.PartnerType;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PracticeFilesTest {

    private static final PracticeWishes WISHES = PracticeWishes.DEFAULT.withSeed(3);

    @TempDir
    static Path folder;

    private static PracticeFiles files = PracticeFiles.in(Path.of("."), WISHES);
    private static PracticeTruth truth = PracticeTruth.of(WISHES);
    private static Country country = Country.of(WISHES);
    private static Map<String, Integer> districtOfPcode = new HashMap<>();
    private static Set<String> regionCodes = new HashSet<>();

    @BeforeAll
    static void write() throws IOException {
        files = Practice.write(WISHES, folder);
        for (int d = 0; d < country.districts().size(); d++) {
            districtOfPcode.put(country.districts().get(d).pcode(), d);
        }
        country.regions().forEach(r -> regionCodes.add(r.pcode()));
    }

    @Test
    void events_stand_in_the_district_they_name_and_the_rest_are_coarse_or_at_sea() {
        Map<String, Geometry> shapes =
                country.districts().stream().collect(Collectors.toMap(Area::name, CountryTest::shape));
        int coarse = 0;
        int atSea = 0;
        List<NamedCsvRecord> rows = rows(files.events());
        for (NamedCsvRecord row : rows) {
            Place place = new Place("", number(row, "longitude"), number(row, "latitude"));
            Geometry point = CountryTest.point(place);
            if (whole(row, "where_prec") >= 4) {
                coarse++;
                assertThat(row.getField("adm_2")).isEmpty();
            } else if (row.getField("adm_2").isEmpty()) {
                atSea++;
                assertThat(shapes.values()).noneMatch(s -> s.intersects(point));
            } else {
                assertThat(get(shapes, row.getField("adm_2")).contains(point)).isTrue();
            }
        }
        assertThat((double) coarse / rows.size()).isCloseTo(EventFiles.COARSE, within(0.012));
        assertThat((double) atSea / rows.size()).isCloseTo(EventFiles.AT_SEA, within(0.008));
    }

    @Test
    void the_latest_events_are_those_of_the_truth() {
        long expected = 0;
        for (int[] row : truth.counts()) {
            for (int count : row) {
                expected += count;
            }
        }
        assertThat(rows(files.events())).hasSize((int) expected);
        Map<String, Integer> indexOfName = new HashMap<>();
        for (int d = 0; d < country.districts().size(); d++) {
            indexOfName.put(country.districts().get(d).name(), d);
        }
        int[][] counted = new int[WISHES.areas()][WISHES.months()];
        for (NamedCsvRecord row : rows(files.events())) {
            Integer district = indexOfName.get(row.getField("adm_2"));
            if (district != null) {
                Month month = Month.of(day(row, "date_start"));
                counted[district][WISHES.firstMonth().monthsUntil(month)]++;
            }
        }
        for (int i = 0; i < WISHES.areas(); i++) {
            for (int t = 0; t < WISHES.months(); t++) {
                assertThat(counted[i][t]).isLessThanOrEqualTo(truth.counts()[i][t]);
            }
        }
    }

    @Test
    void an_event_adds_up() {
        Set<String> ids = new HashSet<>();
        for (NamedCsvRecord row : rows(files.events())) {
            assertThat(ids.add(row.getField("id"))).isTrue();
            long parts = whole(row, "deaths_a")
                    + whole(row, "deaths_b")
                    + whole(row, "deaths_civilians")
                    + whole(row, "deaths_unknown");
            assertThat(parts).isEqualTo(whole(row, "best"));
            assertThat(whole(row, "low")).isBetween(0L, whole(row, "best"));
            assertThat(whole(row, "high")).isGreaterThanOrEqualTo(whole(row, "best"));
            assertThat(day(row, "date_end")).isAfterOrEqualTo(day(row, "date_start"));
            assertThat(Month.of(day(row, "date_end"))).isEqualTo(Month.of(day(row, "date_start")));
            assertThat(day(row, "date_start").getYear()).isEqualTo((int) whole(row, "year"));
            assertThat(row.getField("country")).isEqualTo(Country.NAME);
            assertThat(row.getField("side_a")).isNotEqualTo(row.getField("side_b"));
        }
    }

    @Test
    void between_the_two_versions_events_are_added_withdrawn_and_changed() {
        Map<String, NamedCsvRecord> before = byId(files.earlierEvents());
        Map<String, NamedCsvRecord> after = byId(files.events());
        Month lastBefore = WISHES.lastMonth().plus(-12);
        long withdrawn =
                before.keySet().stream().filter(id -> !after.containsKey(id)).count();
        long added = after.values().stream()
                .filter(r -> Month.of(day(r, "date_start")).compareTo(lastBefore) <= 0)
                .filter(r -> !before.containsKey(r.getField("id")))
                .count();
        long changed = before.entrySet().stream()
                .filter(e -> after.containsKey(e.getKey()))
                .filter(e ->
                        !e.getValue().getFields().equals(get(after, e.getKey()).getFields()))
                .count();
        assertThat((double) withdrawn / before.size()).isBetween(0.004, 0.018);
        assertThat((double) added / before.size()).isBetween(0.01, 0.032);
        assertThat((double) changed / before.size()).isBetween(0.015, 0.045);
        assertThat(before.values())
                .noneMatch(r -> Month.of(day(r, "date_start")).compareTo(lastBefore) > 0);
    }

    @Test
    void population_of_a_region_is_the_sum_of_its_districts() {
        Map<String, Long> regions = new HashMap<>();
        Map<String, Long> sums = new HashMap<>();
        for (NamedCsvRecord row : rows(files.population())) {
            String pcode = row.getField("pcode");
            if (regionCodes.contains(pcode)) {
                regions.put(pcode + row.getField("year"), whole(row, "population"));
            } else {
                Area district = country.districts().get(district(pcode));
                sums.merge(district.parent().orElseThrow() + row.getField("year"), whole(row, "population"), Long::sum);
            }
        }
        assertThat(sums).isEqualTo(regions).hasSize(8 * 8);
    }

    @Test
    void boundary_files_hold_what_was_drawn() throws IOException {
        JsonNode features = JsonMapper.shared()
                .readTree(Files.readString(files.districts()))
                .get("features");
        assertThat(features).hasSize(WISHES.areas());
        for (JsonNode feature : features) {
            JsonNode properties = feature.get("properties");
            Area area = country.districts().get(district(properties.get("pcode").asString()));
            assertThat(properties.get("name").asString()).isEqualTo(area.name());
            assertThat(regionCodes).contains(properties.get("parent").asString());
            JsonNode ring = feature.get("geometry").get("coordinates").get(0).get(0);
            double[] drawn = area.outline().polygons().getFirst().getFirst();
            assertThat(ring).hasSize(drawn.length / 2);
            assertThat(ring.get(5).get(1).asDouble()).isEqualTo(drawn[11]);
        }
        assertThat(JsonMapper.shared()
                        .readTree(Files.readString(files.regions()))
                        .get("features"))
                .hasSize(WISHES.regions());
    }

    @Test
    void the_first_partnership_of_a_district_starts_in_its_month_of_adoption_and_stays() {
        Map<Integer, Integer> starts = new HashMap<>();
        Set<Integer> lasting = new HashSet<>();
        Set<String> partners = new HashSet<>();
        for (NamedCsvRecord row : rows(files.partnerships())) {
            assertThat(partners.add(new Handle(row.getField("partner")).code())).isTrue();
            assertThat(row.getField("partner")).matches("P-\\d{4}");
            assertThat(PartnerType.find(row.getField("type")))
                    .isPresent()
                    .get()
                    .isNotIn(PartnerType.ARMED_COMMUNITY_GROUP, PartnerType.NATIONAL_SECURITY_FORCE);
            int district = district(row.getField("pcode"));
            int start = WISHES.firstMonth()
                    .monthsUntil(Month.read(row.getField("start")).orElseThrow());
            starts.merge(district, start, Math::min);
            if (row.getField("end").isEmpty()) {
                lasting.add(district);
            } else {
                assertThat(row.getField("end")).isGreaterThanOrEqualTo(row.getField("start"));
            }
        }
        assertThat(starts).hasSize(17).allSatisfy((d, s) -> assertThat(s).isEqualTo(truth.adoption()[d]));
        assertThat(lasting).isEqualTo(starts.keySet());
    }

    @Test
    void maps_are_irregular_some_strengths_unknown_and_one_base_is_abroad() {
        List<NamedCsvRecord> rows = rows(files.deployments());
        List<Integer> maps = rows.stream()
                .map(r -> (int) (whole(r, "year") * 12 + whole(r, "month")))
                .distinct()
                .toList();
        Set<Integer> gaps = new HashSet<>();
        for (int i = 1; i < maps.size(); i++) {
            gaps.add(maps.get(i) - maps.get(i - 1));
        }
        assertThat(gaps).hasSizeGreaterThan(2).allSatisfy(g -> assertThat(g).isBetween(2, 7));
        assertThat(rows).anyMatch(r -> r.getField("no.troops").equals("unknown"));
        assertThat(rows.stream().map(r -> r.getField("country")).distinct())
                .containsExactlyInAnyOrder(Country.NAME, BaseFile.NEIGHBOUR);
        assertThat(rows).allMatch(r -> r.getField("mission").equals(MissionFile.ACRONYM));
        assertThat(rows.stream().map(r -> r.getField("location")).distinct()).hasSizeGreaterThan(10);
    }

    @Test
    void every_response_answers_an_alert_of_the_same_area_and_month() {
        Map<String, NamedCsvRecord> alerts =
                rows(files.alerts()).stream().collect(Collectors.toMap(r -> r.getField("alert"), Function.identity()));
        assertThat(alerts.values()).allMatch(r -> districtOfPcode.containsKey(r.getField("pcode")));
        Set<String> answered = new HashSet<>();
        for (NamedCsvRecord row : rows(files.responses())) {
            assertThat(answered.add(row.getField("alert"))).isTrue();
            NamedCsvRecord alert = get(alerts, row.getField("alert"));
            assertThat(alert.getField("pcode")).isEqualTo(row.getField("pcode"));
            assertThat(alert.getField("month")).isEqualTo(row.getField("month"));
            assertThat(number(row, "hours_to_first_response")).isBetween(0.1, 2_000.0);
        }
        assertThat((double) answered.size() / alerts.size()).isBetween(0.6, 0.8);
    }

    @Test
    void partnership_brings_more_alerts_per_event() {
        double[] alerts = new double[2];
        double[] events = new double[2];
        for (NamedCsvRecord row : rows(files.alerts())) {
            int t = WISHES.firstMonth()
                    .monthsUntil(Month.read(row.getField("month")).orElseThrow());
            alerts[truth.isPartnered(district(row.getField("pcode")), t) ? 1 : 0]++;
        }
        for (int i = 0; i < WISHES.areas(); i++) {
            for (int t = BaseFile.missionStart(WISHES); t < WISHES.months(); t++) {
                events[truth.isPartnered(i, t) ? 1 : 0] += truth.counts()[i][t];
            }
        }
        assertThat(alerts[1] / events[1]).isGreaterThan(1.5 * alerts[0] / events[0]);
    }

    @Test
    void survey_weights_add_up_to_the_people_and_clusters_stay_in_their_stratum() {
        Map<String, Double> weights = new HashMap<>();
        Map<String, String> areaOfCluster = new HashMap<>();
        for (NamedCsvRecord row : rows(files.survey())) {
            String pcode = row.getField("pcode");
            assertThat(country.districts().get(district(pcode)).parent()).hasValue(row.getField("stratum"));
            assertThat(areaOfCluster.merge(row.getField("psu"), pcode, (old, fresh) -> old))
                    .isEqualTo(pcode);
            weights.merge(pcode + row.getField("wave").substring(0, 4), number(row, "weight"), Double::sum);
            assertThat(whole(row, "trust_mission")).isBetween(1L, 5L);
            assertThat(whole(row, "trust_local_authorities")).isBetween(1L, 5L);
            assertThat(whole(row, "feels_safe_at_night")).isBetween(1L, 4L);
        }
        for (NamedCsvRecord row : rows(files.population())) {
            Double sum = weights.get(row.getField("pcode") + row.getField("year"));
            if (sum != null) {
                assertThat(sum).isCloseTo(whole(row, "population"), within(0.01));
            }
        }
        assertThat(weights).hasSize(48 * 7);
    }

    @Test
    void truth_json_tells_adoption_ratio_and_expected_events() throws IOException {
        JsonNode json = JsonMapper.shared().readTree(Files.readString(files.truth()));
        assertThat(json.get("wishes").get("seed").asLong()).isEqualTo(3);
        assertThat(json.get("overall").get("trueRatio").asDouble()).isCloseTo(0.70, within(1e-6));
        double with = 0;
        for (JsonNode area : json.get("areas")) {
            int district = district(area.get("pcode").asString());
            assertThat(area.get("adopted").isNull())
                    .isEqualTo(truth.findAdoption(district).isEmpty());
            assertThat(area.get("events")).hasSize(WISHES.months());
            with += area.get("expectedWith").asDouble();
        }
        assertThat(json.get("overall").get("expectedWith").asDouble()).isCloseTo(with, within(1e-3));
    }

    @Test
    void the_acronym_is_no_real_mission() throws IOException {
        Path real = Path.of("../../shared/data/geopko/geopko_v2.1.csv.gz");
        Assumptions.assumeTrue(Files.exists(real), "no Geo-PKO file beside the checkout");
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(real))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .doesNotContain(MissionFile.ACRONYM)
                    .doesNotContain(Country.NAME)
                    .doesNotContain(BaseFile.NEIGHBOUR);
        }
    }

    @Test
    void many_events_in_few_areas_come_out_about_as_many_as_wished() throws IOException {
        PracticeFiles many =
                Practice.write(PracticeWishes.DEFAULT.withAreas(100, 5).withEvents(60_000), folder.resolve("many"));
        try (var lines = Files.lines(many.events())) {
            assertThat(lines.count()).isBetween(35_000L, 85_000L);
        }
    }

    private static int district(String pcode) {
        return get(districtOfPcode, pcode);
    }

    private static <T> T get(Map<String, T> map, String key) {
        return Objects.requireNonNull(map.get(key), key);
    }

    private static List<NamedCsvRecord> rows(Path file) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            List<NamedCsvRecord> rows = reader.stream().toList();
            assertThat(rows).isNotEmpty();
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, NamedCsvRecord> byId(Path file) {
        return rows(file).stream().collect(Collectors.toMap(r -> r.getField("id"), Function.identity()));
    }

    private static long whole(NamedCsvRecord row, String field) {
        return Long.parseLong(row.getField(field));
    }

    private static double number(NamedCsvRecord row, String field) {
        return Double.parseDouble(row.getField(field));
    }

    private static LocalDate day(NamedCsvRecord row, String field) {
        return LocalDate.parse(row.getField(field).substring(0, 10));
    }
}
