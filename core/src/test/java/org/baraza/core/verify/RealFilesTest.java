package org.baraza.core.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
