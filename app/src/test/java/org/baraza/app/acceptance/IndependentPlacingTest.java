package org.baraza.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.baraza.app.desk.BaseMonth;
import org.baraza.app.store.DebianPostgres;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Months;
import org.baraza.core.ground.ViolenceType;
import org.baraza.core.measure.Panel;
import org.baraza.core.measure.PanelQuestion;
import org.baraza.core.measure.Tally;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import tools.jackson.databind.JsonNode;

/**
 * Where events and bases lie, against PostGIS reading the same published files. A point on a border belongs to the area
 * with the first place code, on both sides.
 */
@ExtendWith(PublishedSite.Resolver.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class IndependentPlacingTest {

    private static final String MISSION = "MINUSMA";
    private static final double MEAN_EARTH_KM = 6371.0088;
    private static final Map<String, Integer> TYPES =
            Map.of("State-based violence", 1, "Non-state violence", 2, "One-sided violence", 3);

    private Optional<DebianPostgres> server = Optional.empty();
    private Optional<Connection> postgis = Optional.empty();

    @BeforeAll
    void load_everything_into_postgis(@TempDir Path folder) throws IOException, InterruptedException, SQLException {
        Assumptions.assumeTrue(
                PublishedFiles.all().stream().allMatch(Files::isReadable),
                "the published files are not beside the checkout: nothing was placed");
        Assumptions.assumeTrue(
                DebianPostgres.isHere() && hasPostgis(),
                "PostGIS is not installed here: no placing was compared with it");
        server = Optional.of(DebianPostgres.start(folder));
        postgis = Optional.of(DriverManager.getConnection(server.get().url("postgres")));
        run("create extension postgis");
        run("create table area (country text, level int, pcode text, piece geometry)");
        run("create table point (kind text, id text, year int, type int, place geometry)");
        for (String country : PublishedFiles.COUNTRIES) {
            for (int level = 1; level <= 2; level++) {
                loadAreas(country, level);
            }
        }
        loadPoints();
        run("create index on area using gist (piece)");
        run("analyze area");
        run("""
                create table placed as
                select kind, id, year, type, country, level, min(pcode collate "C") as pcode,
                       count(distinct pcode) as areas
                from point join area on st_intersects(piece, place)
                group by kind, id, year, type, country, level""");
    }

    @AfterAll
    void stop() throws IOException, InterruptedException, SQLException {
        if (postgis.isPresent()) {
            postgis.get().close();
        }
        if (server.isPresent()) {
            server.get().close();
        }
    }

    private static boolean hasPostgis() throws IOException {
        Path all = Path.of("/usr/share/postgresql");
        if (!Files.isDirectory(all)) {
            return false;
        }
        try (DirectoryStream<Path> versions = Files.newDirectoryStream(all)) {
            for (Path version : versions) {
                if (Files.exists(version.resolve("extension/postgis.control"))) {
                    return true;
                }
            }
        }
        return false;
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = postgis.orElseThrow().createStatement()) {
            statement.execute(sql);
        }
    }

    private void loadAreas(String country, int level) throws SQLException, IOException {
        StringBuilder lines = new StringBuilder();
        for (JsonNode feature : PublishedFiles.features(PublishedFiles.areas(country, level))) {
            JsonNode properties = feature.get("properties");
            String pcode = java.util.stream.Stream.of("admin" + level + "Pcode", "#adm" + level + "+code+v_pcode")
                    .filter(properties::has)
                    .map(name -> properties.get(name).asString())
                    .findFirst()
                    .orElseThrow();
            lines.append(pcode).append('\t').append(feature.get("geometry")).append('\n');
        }
        run("create temporary table incoming (pcode text, shape text)");
        copy("incoming", lines);
        run("insert into area select '" + country + "', " + level
                + ", pcode, st_subdivide(st_geomfromgeojson(shape), 128) from incoming");
        run("drop table incoming");
    }

    private void loadPoints() throws SQLException, IOException {
        StringBuilder lines = new StringBuilder();
        for (NamedCsvRecord row : PublishedFiles.rows(PublishedFiles.GED_21)) {
            point(
                    lines,
                    "ged21",
                    row.getField("id"),
                    row.getField("year"),
                    TYPES.getOrDefault(row.getField("type_of_violence"), 0),
                    row.getField("longitude"),
                    row.getField("latitude"));
        }
        for (JsonNode feature : PublishedFiles.features(PublishedFiles.GED_23_CAF)) {
            JsonNode properties = feature.get("properties");
            JsonNode at = feature.get("geometry").get("coordinates");
            point(
                    lines,
                    "ged23",
                    properties.get("id").asString(),
                    properties.get("date_start").asString().substring(0, 4),
                    properties.get("type_of_violence").asInt(),
                    at.get(0).asString(),
                    at.get(1).asString());
        }
        mapRows()
                .forEach((number, row) -> point(
                        lines,
                        "base",
                        String.valueOf(number),
                        row.getField("year"),
                        0,
                        row.getField("longitude"),
                        row.getField("latitude")));
        run("create temporary table incoming (kind text, id text, year int, type int, x float8, y float8)");
        copy("incoming", lines);
        run("insert into point select kind, id, year, type, st_setsrid(st_makepoint(x, y), 4326) from incoming");
        run("drop table incoming");
    }

    private static void point(
            StringBuilder lines, String kind, String id, String year, int type, String longitude, String latitude) {
        lines.append(String.join("\t", kind, id, year, String.valueOf(type), longitude, latitude))
                .append('\n');
    }

    private void copy(String table, StringBuilder lines) throws SQLException, IOException {
        long copied = postgis.orElseThrow()
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " from stdin", new StringReader(lines.toString()));
        assertThat(copied).isPositive();
    }

    /** Rows of the mission's maps with coordinates, by their number in the file. */
    private static Map<Integer, NamedCsvRecord> mapRows() {
        Map<Integer, NamedCsvRecord> found = new TreeMap<>();
        int number = 0;
        for (NamedCsvRecord row : PublishedFiles.rows(PublishedFiles.GEO_PKO_MAPS)) {
            number++;
            if (row.getField("mission").equals(MISSION)
                    && !row.getField("longitude").isBlank()) {
                found.put(number, row);
            }
        }
        return found;
    }

    private static String month(NamedCsvRecord row) {
        return row.getField("year") + "-" + (row.getField("month").length() == 1 ? "0" : "") + row.getField("month");
    }

    private Map<String, String> placedByPostgis(String kind, String country, int level) throws SQLException {
        Map<String, String> found = new HashMap<>();
        try (Statement statement = postgis.orElseThrow().createStatement();
                ResultSet rows = statement.executeQuery("select id, pcode from placed where kind = '" + kind
                        + "' and country = '" + country + "' and level = " + level)) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getString(2));
            }
        }
        return found;
    }

    private static Map<String, String> placedByUs(PublishedSite site, PanelQuestion question) {
        Map<String, String> found = new HashMap<>();
        site.desk().placedEvents(question, (block, texts, pcodes, km) -> {
            for (int i = 0; i < block.size(); i++) {
                if (!pcodes[i].isEmpty()) {
                    found.put(String.valueOf(block.id[i]), pcodes[i]);
                }
            }
        });
        return found;
    }

    private static PanelQuestion question(String country, int level, String events, String deployments) {
        return new PanelQuestion(
                country,
                level,
                Optional.of(MISSION),
                Optional.empty(),
                Optional.of(events),
                Optional.of(deployments),
                PanelQuestion.USUAL_CARRY_FORWARD_MONTHS);
    }

    private static PanelQuestion question(PublishedSite site, String country, int level, Path events) {
        return question(
                country,
                level,
                site.dataSet(events).id(),
                site.dataSet(PublishedFiles.GEO_PKO_MAPS).id());
    }

    @Test
    void every_event_lies_in_the_area_postgis_finds(PublishedSite site) throws SQLException {
        for (int level = 1; level <= 2; level++) {
            for (String country : PublishedFiles.COUNTRIES) {
                assertThat(placedByUs(site, question(site, country, level, PublishedFiles.GED_21)))
                        .as("%s level %d", country, level)
                        .isEqualTo(placedByPostgis("ged21", country, level))
                        .isNotEmpty();
            }
            assertThat(placedByUs(site, question(site, "CAF", level, PublishedFiles.GED_23_CAF)))
                    .isEqualTo(placedByPostgis("ged23", "CAF", level))
                    .isNotEmpty();
        }
    }

    @Test
    void events_by_area_year_and_type_are_as_many_as_postgis_counts(PublishedSite site) throws SQLException {
        Map<String, Long> ours = new TreeMap<>();
        for (String country : PublishedFiles.COUNTRIES) {
            for (int level = 1; level <= 2; level++) {
                Panel panel = site.desk().panel(question(site, country, level, PublishedFiles.GED_21));
                for (int area = 0; area < panel.areas().size(); area++) {
                    count(panel, area, level, ours);
                }
            }
        }
        Map<String, Long> theirs = new TreeMap<>();
        try (Statement statement = postgis.orElseThrow().createStatement();
                ResultSet rows = statement.executeQuery(
                        "select level || ' ' || pcode || ' ' || year || ' ' || type, count(*) from placed"
                                + " where kind = 'ged21' group by 1")) {
            while (rows.next()) {
                theirs.put(rows.getString(1), rows.getLong(2));
            }
        }
        assertThat(ours).isEqualTo(theirs).hasSizeGreaterThan(1_000);
    }

    private static void count(Panel panel, int area, int level, Map<String, Long> into) {
        String pcode = panel.areas().get(area).pcode();
        for (int year = 1989; year <= 2020; year++) {
            Months months = new Months(Month.of(year, 1), Month.of(year, 12));
            long all = count(panel, area, months, Tally.EventFilter.ORGANISED_VIOLENCE);
            long nonState = count(panel, area, months, Tally.EventFilter.of(ViolenceType.NON_STATE));
            long oneSided = count(panel, area, months, Tally.EventFilter.of(ViolenceType.ONE_SIDED));
            // No indicator counts state-based violence alone; it is the rest.
            put(into, level + " " + pcode + " " + year + " 1", all - nonState - oneSided);
            put(into, level + " " + pcode + " " + year + " 2", nonState);
            put(into, level + " " + pcode + " " + year + " 3", oneSided);
        }
    }

    private static long count(Panel panel, int area, Months months, Tally.EventFilter filter) {
        return panel.cell(area, months).count(new Tally.EventCount(filter));
    }

    private static void put(Map<String, Long> into, String key, long count) {
        if (count > 0) {
            into.put(key, count);
        }
    }

    @Test
    void no_published_event_lies_on_a_border_so_the_rule_for_borders_decides_nothing_here() throws SQLException {
        List<String> onBorders = new ArrayList<>();
        try (Statement statement = postgis.orElseThrow().createStatement();
                ResultSet rows = statement.executeQuery("select kind, id, level from placed where areas > 1")) {
            while (rows.next()) {
                onBorders.add(rows.getString(1) + " " + rows.getString(2) + " level " + rows.getInt(3));
            }
        }
        assertThat(onBorders).isEmpty();
    }

    @Test
    void in_months_with_a_map_the_nearest_base_is_the_nearest_row_of_that_map(PublishedSite site) {
        Map<String, List<NamedCsvRecord>> maps =
                mapRows().values().stream().collect(Collectors.groupingBy(IndependentPlacingTest::month));
        int[] compared = {0};
        site.desk().placedEvents(question(site, "MLI", 2, PublishedFiles.GED_21), (block, texts, pcodes, km) -> {
            for (int i = 0; i < block.size(); i++) {
                List<NamedCsvRecord> map =
                        maps.getOrDefault(Month.ofEpochDay(block.day[i]).toString(), List.of());
                if (!map.isEmpty()) {
                    double x = block.longitude[i];
                    double y = block.latitude[i];
                    double nearest = map.stream()
                            .mapToDouble(row -> haversineKm(
                                    x,
                                    y,
                                    Double.parseDouble(row.getField("longitude")),
                                    Double.parseDouble(row.getField("latitude"))))
                            .min()
                            .orElseThrow();
                    assertThat(km[i]).as("event %d", block.id[i]).isCloseTo(nearest, within(1e-6));
                    compared[0]++;
                }
            }
        });
        assertThat(compared[0]).isGreaterThan(250);
    }

    private static double haversineKm(double x1, double y1, double x2, double y2) {
        double dx = Math.toRadians(x2 - x1);
        double dy = Math.toRadians(y2 - y1);
        double h = Math.pow(Math.sin(dy / 2), 2)
                + Math.cos(Math.toRadians(y1)) * Math.cos(Math.toRadians(y2)) * Math.pow(Math.sin(dx / 2), 2);
        return 2 * MEAN_EARTH_KM * Math.asin(Math.sqrt(h));
    }

    @Test
    void in_months_with_a_map_bases_and_troops_are_the_sums_of_that_map_and_unknown_stays_unknown(PublishedSite site)
            throws SQLException {
        for (int level = 1; level <= 2; level++) {
            Map<String, String> pcodes = new HashMap<>();
            for (String country : PublishedFiles.COUNTRIES) {
                pcodes.putAll(placedByPostgis("base", country, level));
            }
            Map<String, List<NamedCsvRecord>> groups = new TreeMap<>();
            mapRows()
                    .forEach((number, row) -> groups.computeIfAbsent(
                                    pcodes.getOrDefault(String.valueOf(number), "") + "," + month(row),
                                    key -> new ArrayList<>())
                            .add(row));
            Set<String> expected = new TreeSet<>();
            groups.forEach((key, rows) -> expected.add(key + sums(rows)));
            Set<String> mapMonths = mapRows().values().stream()
                    .map(IndependentPlacingTest::month)
                    .collect(Collectors.toSet());
            Set<String> ours = new TreeSet<>();
            for (BaseMonth month : site.desk()
                    .baseMonths(
                            MISSION,
                            level,
                            Optional.of(
                                    site.dataSet(PublishedFiles.GEO_PKO_MAPS).id()),
                            12)) {
                if (mapMonths.contains(month.month().toString())) {
                    ours.add(month.pcode() + "," + month.month() + "," + month.bases() + ","
                            + (month.troops().isPresent() ? month.troops().getAsLong() : "") + ","
                            + month.basesOfUnknownStrength());
                }
            }
            assertThat(ours).isEqualTo(expected).hasSizeGreaterThan(100);
        }
    }

    private static String sums(List<NamedCsvRecord> rows) {
        Set<String> bases = new TreeSet<>();
        Set<String> unknown = new TreeSet<>();
        long troops = 0;
        boolean anyKnown = false;
        for (NamedCsvRecord row : rows) {
            String base = row.getField("location") + "|" + Double.parseDouble(row.getField("longitude")) + "|"
                    + Double.parseDouble(row.getField("latitude"));
            bases.add(base);
            if (row.getField("no.troops").equals("unknown")) {
                unknown.add(base);
            } else {
                troops += Long.parseLong(row.getField("no.troops"));
                anyKnown = true;
            }
        }
        return "," + bases.size() + "," + (anyKnown ? troops : "") + "," + unknown.size();
    }
}
