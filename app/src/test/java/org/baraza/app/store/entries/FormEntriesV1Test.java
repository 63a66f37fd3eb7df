package org.baraza.app.store.entries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.ground.Handle;
import org.baraza.core.record.FormEntry;
import org.baraza.core.record.FormState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The layouts in which facts about forms lie in the journal. What is here is read for ever. */
final class FormEntriesV1Test {

    private static final Handle BY = new Handle("rose");
    private static final Instant AT = Instant.parse("2026-03-01T08:00:00.000001Z");
    private static final String SIGNED = "\"by\":\"rose\",\"at\":\"2026-03-01T08:00:00.000001Z\"}";

    static Stream<Arguments> entries() {
        return Stream.of(
                Arguments.of(
                        new FormEntry.Published(
                                "PRAMIQ",
                                "visit",
                                "2",
                                "قرية “Q”",
                                "00ff",
                                "0f",
                                List.of(
                                        new FormEntry.Media("well.png", "aa", "bb", 7),
                                        new FormEntry.Media("wells.csv", "", "", 0)),
                                Optional.of("wells"),
                                BY,
                                AT),
                        "{\"mission\":\"PRAMIQ\",\"form\":\"visit\",\"edition\":\"2\",\"title\":\"قرية “Q”\",\"sha256\":\"00ff\","
                                + "\"md5\":\"0f\",\"media\":[{\"file\":\"well.png\",\"sha256\":\"aa\",\"md5\":\"bb\",\"bytes\":7},"
                                + "{\"file\":\"wells.csv\",\"sha256\":\"\",\"md5\":\"\",\"bytes\":0}],\"entities\":\"wells\","
                                + SIGNED),
                Arguments.of(
                        new FormEntry.Moved("PRAMIQ", "visit", FormState.CLOSING, BY, AT),
                        "{\"mission\":\"PRAMIQ\",\"form\":\"visit\",\"state\":\"CLOSING\"," + SIGNED),
                Arguments.of(
                        new FormEntry.Received("ab12", "PRAMIQ", "visit", "2", 3, AT),
                        "{\"submission\":\"ab12\",\"mission\":\"PRAMIQ\",\"form\":\"visit\",\"edition\":\"2\",\"files\":3,"
                                + "\"at\":\"2026-03-01T08:00:00.000001Z\"}"),
                Arguments.of(
                        new FormEntry.Opened("ab12", "PRAMIQ", BY, AT),
                        "{\"submission\":\"ab12\",\"mission\":\"PRAMIQ\"," + SIGNED),
                Arguments.of(
                        new FormEntry.Settled("ab12", "PRAMIQ", BY, AT),
                        "{\"submission\":\"ab12\",\"mission\":\"PRAMIQ\"," + SIGNED),
                Arguments.of(
                        new FormEntry.Erased("ab12", "PRAMIQ", 3, BY, AT),
                        "{\"submission\":\"ab12\",\"mission\":\"PRAMIQ\",\"files\":3," + SIGNED));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void an_entry_is_written_so_and_read_back_as_it_was(FormEntry entry, String body) {
        JsonMapper json = JsonMapper.builder().build();
        EntryCodec codec = ServiceLoader.load(EntryCodec.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(c -> c.kind().equals(entry.kind()) && c.version() == 1)
                .findFirst()
                .orElseThrow();
        ObjectNode written = json.createObjectNode();
        codec.show(entry, written);
        assertThat(json.writeValueAsString(written)).isEqualTo(body);
        assertThat(codec.read(json.readTree(body))).isEqualTo(entry);
    }
}
