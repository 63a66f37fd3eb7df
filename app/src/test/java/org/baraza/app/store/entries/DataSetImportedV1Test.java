package org.baraza.app.store.entries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.baraza.core.ground.DataKind;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Months;
import org.baraza.core.ground.Source;
import org.baraza.core.record.DataSet;
import org.baraza.core.record.DataSetEntry;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The two files beside this test were written by the first release: they stay readable, and never change. */
final class DataSetImportedV1Test {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final DataSetEntry FULL = new DataSetEntry(new DataSet(
            "made-up-events-1.0-0a1b2c3d",
            DataKind.EVENTS,
            "made-up-events",
            new Source("Made-up \"events\"", "1.0", "CC0", "Tomás (2025), قرية الملح"),
            "événements.csv",
            "a".repeat(64),
            "0a1b2c3d" + "b".repeat(56),
            1_204,
            1_187,
            17,
            Map.of("no-such-day", 12L, "no-such-place", 5L),
            Optional.of(new Months(Month.of(1999, 12), Month.of(2020, 1))),
            new TreeSet<>(List.of("XXB", "XXA")),
            Instant.parse("2025-03-04T05:06:07.000089Z")));

    private static final DataSetEntry BARE = new DataSetEntry(new DataSet(
            "made-up-areas-unversioned-0a1b2c3d",
            DataKind.AREAS,
            "made-up-areas",
            new Source("Made-up areas", Source.UNVERSIONED, "CC0", ""),
            "areas.geojson",
            "a".repeat(64),
            "0a1b2c3d" + "b".repeat(56),
            0,
            0,
            0,
            Map.of(),
            Optional.empty(),
            new TreeSet<>(),
            Instant.parse("2025-03-04T05:06:07Z")));

    private final DataSetImportedV1 codec = new DataSetImportedV1();

    @Test
    void a_full_entry_is_written_byte_for_byte_as_ever_and_read_back() throws IOException {
        assertGolden("data-set-imported-v1-full.json", FULL);
    }

    @Test
    void an_entry_without_months_or_findings_is_written_as_ever_and_read_back() throws IOException {
        assertGolden("data-set-imported-v1-bare.json", BARE);
    }

    @Test
    void the_codec_is_the_one_the_entry_asks_for() {
        assertThat(codec.kind()).isEqualTo(FULL.kind());
        assertThat(codec.version()).isEqualTo(FULL.version());
    }

    private void assertGolden(String file, DataSetEntry entry) throws IOException {
        try (InputStream in = DataSetImportedV1Test.class.getResourceAsStream(file)) {
            assertThat(in).isNotNull();
            String golden = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
            ObjectNode body = JSON.createObjectNode();
            codec.show(entry, body);
            assertThat(JSON.writeValueAsString(body)).isEqualTo(golden);
            assertThat(codec.read(JSON.readTree(golden))).isEqualTo(entry);
        }
    }
}
