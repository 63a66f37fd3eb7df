package org.baraza.app.store.entries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.baraza.core.record.ExtractEntry;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The file beside this test stays readable, and never changes. */
final class JournalExtractedV1Test {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ExtractEntry EXTRACT = new ExtractEntry("UNMADE", 1_204, "0a".repeat(32));

    private final JournalExtractedV1 codec = new JournalExtractedV1();

    @Test
    void an_extract_is_written_byte_for_byte_as_ever_and_read_back() throws IOException {
        try (InputStream in = JournalExtractedV1Test.class.getResourceAsStream("journal-extracted-v1.json")) {
            assertThat(in).isNotNull();
            String golden = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
            ObjectNode body = JSON.createObjectNode();
            codec.show(EXTRACT, body);
            assertThat(JSON.writeValueAsString(body)).isEqualTo(golden);
            assertThat(codec.read(JSON.readTree(golden))).isEqualTo(EXTRACT);
        }
    }

    @Test
    void the_codec_is_the_one_the_entry_asks_for() {
        assertThat(codec.kind()).isEqualTo(EXTRACT.kind());
        assertThat(codec.version()).isEqualTo(EXTRACT.version());
    }
}
