package org.baraza.core.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.baraza.core.collect.EventClaims;
import org.baraza.core.collect.Layout;
import org.baraza.core.collect.RowReader;
import org.baraza.core.collect.Rows;
import org.baraza.core.ground.Countries;
import org.baraza.core.ground.EventColumns;
import org.baraza.core.ground.EventTexts;
import org.baraza.core.ground.Finding;
import org.baraza.core.ground.Sifted;
import org.baraza.core.ground.ViolenceType;
import org.baraza.core.record.Deployment;
import org.junit.jupiter.api.Test;

/** Published files beside the checkout; skipped where they are not there. */
class RealFilesTest {

    private static final Path DATA = Path.of("../../shared/data");

    private static List<String[]> records(String file) throws IOException {
        Path path = DATA.resolve(file);
        assumeTrue(Files.exists(path), () -> path + " is not beside the checkout");
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(path)), StandardCharsets.UTF_8))) {
            return parse(in);
        }
    }

    private static List<String[]> parse(BufferedReader in) throws IOException {
        List<String[]> records = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (quoted || (c != ',' && c != '\n')) {
                field.append(c == '\r' ? "" : (char) c);
            } else {
                fields.add(field.toString());
                field.setLength(0);
                if (c == '\n') {
                    records.add(fields.toArray(String[]::new));
                    fields.clear();
                }
            }
        }
        return records;
    }

    private static Layout layout(List<String[]> records, String file) {
        return Rows.layout(String.join(",", records.getFirst()), file);
    }

    @Test
    void every_row_of_ucdp_ged_is_kept_and_every_country_is_known() throws IOException {
        List<String[]> records = records("ucdp_ged/ged211-precise.csv.gz");
        Layout layout = layout(records, "ged211-precise.csv");
        Recognition.Sure sure = (Recognition.Sure) Doors.recognise(layout);
        RowReader.OfEvents reader = (RowReader.OfEvents) sure.importer().open(layout);
        EventSieve sieve = new EventSieve(reader, Doors.checks(), new Known(20_000), layout);
        EventClaims claims = new EventClaims(new EventColumns(), EventTexts.empty());
        DuplicateIds duplicates = new DuplicateIds("id");
        long kept = 0;
        List<Finding> findings = new ArrayList<>();
        for (int i = 1; i < records.size(); i++) {
            sieve.sift(Rows.row(i + 1, records.get(i)), claims);
            if (claims.columns().isFull() || i == records.size() - 1) {
                Sifted<EventBlock> sifted = duplicates.sift(sieve.drain(claims, 0));
                kept += sifted.keptCount();
                findings.addAll(sifted.setAside());
                findings.addAll(sifted.noted());
                claims.columns().clear();
            }
        }
        assertThat(kept).isEqualTo(176_579);
        assertThat(findings).hasSize(1_462).allMatch(f -> f.kind().code().equals("deaths-out-of-order"));
        assertThat(claims.texts().countries().texts().stream().skip(1))
                .allMatch(c -> Countries.iso3(c).isPresent());
        assertThat(reader.version()).contains("21.1");
    }

    @Test
    void fifty_events_say_what_their_rows_in_the_file_say() throws IOException {
        List<String[]> records = records("ucdp_ged/ged211-precise.csv.gz");
        Layout layout = layout(records, "ged211-precise.csv");
        List<String> header = List.of(records.getFirst());
        RowReader.OfEvents reader = (RowReader.OfEvents)
                ((Recognition.Sure) Doors.recognise(layout)).importer().open(layout);
        EventSieve sieve = new EventSieve(reader, Doors.checks(), new Known(20_000), layout);
        EventClaims claims = new EventClaims(new EventColumns(), EventTexts.empty());
        List<String[]> drawn = draw(records);
        for (int i = 0; i < drawn.size(); i++) {
            sieve.sift(Rows.row(i + 2, drawn.get(i)), claims);
        }
        EventColumns kept = claims.columns();
        assertThat(kept.size()).isEqualTo(drawn.size());
        for (int i = 0; i < drawn.size(); i++) {
            String[] row = drawn.get(i);
            Function<String, String> said = column -> row[header.indexOf(column)];
            assertThat(List.of(
                            String.valueOf(kept.id[i]),
                            LocalDate.ofEpochDay(kept.day[i]).toString(),
                            ViolenceType.values()[kept.type[i] - 1]
                                    .name()
                                    .toLowerCase(Locale.ROOT)
                                    .replace('_', '-'),
                            claims.texts().countries().text(kept.country[i]),
                            claims.texts().actors().text(kept.sideA[i]),
                            claims.texts().actors().text(kept.sideB[i])))
                    .containsExactly(
                            said.apply("id"),
                            LocalDate.of(
                                            Integer.parseInt(said.apply("year")),
                                            Integer.parseInt(said.apply("month")),
                                            Integer.parseInt(said.apply("day")))
                                    .toString(),
                            said.apply("type_of_violence")
                                    .toLowerCase(Locale.ROOT)
                                    .replace(" violence", ""),
                            said.apply("country"),
                            said.apply("side_a"),
                            said.apply("side_b"));
            assertThat(new double[] {
                        kept.longitude[i], kept.latitude[i], kept.deathsLow[i], kept.deathsBest[i], kept.deathsHigh[i]
                    })
                    .containsExactly(Stream.of("longitude", "latitude", "low_death", "best_death", "high_death")
                            .map(said)
                            .mapToDouble(Double::parseDouble)
                            .toArray());
        }
    }

    @Test
    void fifty_bases_say_what_their_rows_on_the_maps_say() throws IOException {
        List<String[]> records = records("geopko/geopko_v2.1.csv.gz");
        List<String> header = List.of(records.getFirst());
        Layout layout = layout(records, "geopko_v2.1.csv");
        RecordSieve<?, Deployment> sieve = RecordSieve.ofDeployments(
                ((Recognition.Sure) Doors.recognise(layout)).importer().open(layout));
        List<String[]> drawn = draw(records);
        for (int i = 0; i < drawn.size(); i++) {
            sieve.sift(Rows.row(i + 2, drawn.get(i)));
        }
        List<Deployment> kept = sieve.drain().kept();
        assertThat(kept).hasSameSizeAs(drawn);
        for (int i = 0; i < drawn.size(); i++) {
            String[] row = drawn.get(i);
            Function<String, String> said = column -> row[header.indexOf(column)];
            Deployment base = kept.get(i);
            assertThat(base.mission()).isEqualTo(said.apply("mission"));
            assertThat(base.location()).isEqualTo(said.apply("location").strip());
            assertThat(base.seen().first().toString())
                    .isEqualTo("%s-%02d".formatted(said.apply("year"), Integer.parseInt(said.apply("month"))));
            assertThat(base.seen().size()).isEqualTo(1);
            assertThat(base.longitude()).isEqualTo(Double.parseDouble(said.apply("longitude")));
            assertThat(base.latitude()).isEqualTo(Double.parseDouble(said.apply("latitude")));
            String troops = said.apply("no.troops");
            assertThat(base.troops().isPresent() ? String.valueOf(base.troops().getAsInt()) : "not known")
                    .isEqualTo(troops.matches("[0-9]+") ? troops : "not known");
        }
    }

    /** Fifty rows, the same ones every time. */
    private static List<String[]> draw(List<String[]> records) {
        return new SplittableRandom(50)
                .ints(1, records.size())
                .distinct()
                .limit(50)
                .mapToObj(records::get)
                .toList();
    }

    @Test
    void geo_pko_maps_are_kept_but_for_the_one_place_without_coordinates() throws IOException {
        Sifted<List<Deployment>> sifted = deployments("geopko/geopko_v2.1.csv.gz");
        assertThat(sifted.received()).isEqualTo(18_699);
        assertThat(sifted.setAside())
                .singleElement()
                .matches(f -> f.kind().code().equals("no-coordinates"));
        assertThat(sifted.kept().stream().filter(d -> d.troops().isEmpty())).hasSize(502);
        assertOnlyOneCountryUnmatched(sifted);
    }

    @Test
    void geo_pko_years_are_all_kept() throws IOException {
        Sifted<List<Deployment>> sifted = deployments("geopko/geopko_v2.3-mission-year-location.csv.gz");
        assertThat(sifted.keptCount()).isEqualTo(8_783);
        assertThat(sifted.kept().stream().filter(d -> d.troops().isEmpty())).hasSize(218);
        assertOnlyOneCountryUnmatched(sifted);
    }

    private static void assertOnlyOneCountryUnmatched(Sifted<List<Deployment>> sifted) {
        Set<String> unmatched = new HashSet<>();
        sifted.noted().forEach(f -> unmatched.add(f.value()));
        assertThat(unmatched).containsExactly("Ethiopia/Eritrea");
    }

    private static Sifted<List<Deployment>> deployments(String file) throws IOException {
        List<String[]> records = records(file);
        Layout layout = layout(records, Path.of(file).getFileName().toString());
        Recognition.Sure sure = (Recognition.Sure) Doors.recognise(layout);
        RecordSieve<?, Deployment> sieve =
                RecordSieve.ofDeployments(sure.importer().open(layout));
        for (int i = 1; i < records.size(); i++) {
            sieve.sift(Rows.row(i + 1, records.get(i)));
        }
        return sieve.drain();
    }
}
