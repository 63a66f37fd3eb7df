package org.baraza.app.store.entries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.baraza.core.record.RetentionEntry;
import org.baraza.core.record.RetentionRun;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The file beside this test stays readable, and never changes. */
final class RetentionKeptV1Test {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final RetentionEntry RUN = new RetentionEntry(new RetentionRun(
            "set-aside-lists",
            Instant.parse("2025-03-04T05:06:07.000089Z"),
            Instant.parse("2024-03-04T05:06:07.000089Z"),
            12,
            11,
            "0a".repeat(32)));

    private final RetentionKeptV1 codec = new RetentionKeptV1();

    @Test
    void a_run_is_written_byte_for_byte_as_ever_and_read_back() throws IOException {
        try (InputStream in = RetentionKeptV1Test.class.getResourceAsStream("retention-kept-v1.json")) {
            assertThat(in).isNotNull();
            String golden = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
            ObjectNode body = JSON.createObjectNode();
            codec.show(RUN, body);
            assertThat(JSON.writeValueAsString(body)).isEqualTo(golden);
            assertThat(codec.read(JSON.readTree(golden))).isEqualTo(RUN);
        }
    }

    @Test
    void the_codec_is_the_one_the_entry_asks_for() {
        assertThat(codec.kind()).isEqualTo(RUN.kind());
        assertThat(codec.version()).isEqualTo(RUN.version());
    }
}
