package org.baraza.app.acceptance;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published files, read without any of our own code. */
final class PublishedFiles {

    static final Path FOLDER = Path.of("..", "..", "shared", "data");

    static final Path GED_21 = FOLDER.resolve("ucdp_ged/ged211-precise.csv.gz");
    static final Path GED_23_CAF = FOLDER.resolve("ucdp_ged/GEDEvent_v23_1-CAF.geojson.gz");
    static final Path GEO_PKO_MAPS = FOLDER.resolve("geopko/geopko_v2.1.csv.gz");
    static final Path GEO_PKO_YEARS = FOLDER.resolve("geopko/geopko_v2.3-mission-year-location.csv.gz");

    /** Country codes of the boundary files, and the names UCDP and Geo-PKO give these countries. */
    static final List<String> COUNTRIES = List.of("CAF", "COD", "HTI", "LBR", "MLI", "SDN", "SOM", "SSD");

    private PublishedFiles() {}

    static Path areas(String country, int level) {
        return FOLDER.resolve("areas/" + country + "-adm" + level + ".geojson.gz");
    }

    static List<Path> all() {
        return Stream.concat(
                        Stream.of(GED_21, GED_23_CAF, GEO_PKO_MAPS, GEO_PKO_YEARS),
                        COUNTRIES.stream().flatMap(c -> Stream.of(areas(c, 1), areas(c, 2))))
                .toList();
    }

    static List<NamedCsvRecord> rows(Path file) {
        try (InputStreamReader in = new InputStreamReader(open(file), StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(in)) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<JsonNode> features(Path file) {
        try (InputStream in = open(file)) {
            return JsonMapper.builder()
                    .build()
                    .readTree(in)
                    .get("features")
                    .valueStream()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(Path file) throws IOException {
        return new GZIPInputStream(Files.newInputStream(file));
    }
}
