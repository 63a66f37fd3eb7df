package org.baraza.app.store.entries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.IdentityField;
import org.baraza.core.protect.IdentityPurpose;
import org.baraza.core.record.Entry;
import org.baraza.core.record.ErasureCheckedEntry;
import org.baraza.core.record.IdentityErasedEntry;
import org.baraza.core.record.IdentityOpenedEntry;
import org.baraza.core.record.OpeningQuestionedEntry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the first release wrote of the vault stays readable, byte for byte. */
final class VaultEntriesV1Test {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant WHEN = Instant.parse("2026-03-04T05:06:07.000089Z");
    private static final Handle WHOSE = new Handle("7k3mq-x0dtz-9hw2e-p4c8r");

    /** An entry, its codec, and what was written of it. */
    record Written(Entry entry, EntryCodec codec, String golden) {}

    static List<Written> written() {
        return Stream.of(
                        new Written(
                                new IdentityOpenedEntry(
                                        "opening-1",
                                        WHOSE,
                                        Set.of(IdentityField.HOME, IdentityField.NAME),
                                        IdentityPurpose.SAVE_LIFE,
                                        new Handle("rose"),
                                        WHEN,
                                        Optional.of(new Handle("ingrid"))),
                                new IdentityOpenedV1(),
                                """
                                {"opening":"opening-1","handle":"7k3mq-x0dtz-9hw2e-p4c8r","fields":["NAME","HOME"],\
                                "purpose":"SAVE_LIFE","openedBy":"rose","openedAt":"2026-03-04T05:06:07.000089Z",\
                                "approvedBy":"ingrid"}"""),
                        new Written(
                                new IdentityOpenedEntry(
                                        "opening-2",
                                        WHOSE,
                                        Set.of(IdentityField.PHONES),
                                        IdentityPurpose.ANSWER,
                                        new Handle("rose"),
                                        WHEN,
                                        Optional.empty()),
                                new IdentityOpenedV1(),
                                """
                                {"opening":"opening-2","handle":"7k3mq-x0dtz-9hw2e-p4c8r","fields":["PHONES"],\
                                "purpose":"ANSWER","openedBy":"rose","openedAt":"2026-03-04T05:06:07.000089Z"}"""),
                        new Written(
                                new OpeningQuestionedEntry("opening-1", WHOSE, new Handle("tomas"), WHEN),
                                new OpeningQuestionedV1(),
                                """
                                {"opening":"opening-1","handle":"7k3mq-x0dtz-9hw2e-p4c8r","questionedBy":"tomas",\
                                "questionedAt":"2026-03-04T05:06:07.000089Z"}"""),
                        new Written(new ErasureCheckedEntry(WHOSE, WHEN, 0, false), new ErasureCheckedV1(), """
                                {"handle":"7k3mq-x0dtz-9hw2e-p4c8r","checkedAt":"2026-03-04T05:06:07.000089Z",\
                                "rowsLeft":0,"opens":false}"""),
                        new Written(
                                new IdentityErasedEntry(
                                        WHOSE,
                                        IdentityErasedEntry.Cause.WITHDRAWN,
                                        new Handle("deng"),
                                        new Handle("tomas"),
                                        WHEN,
                                        "ab".repeat(32),
                                        12,
                                        11,
                                        4),
                                new IdentityErasedV1(),
                                """
                                {"handle":"7k3mq-x0dtz-9hw2e-p4c8r","cause":"WITHDRAWN","askedBy":"deng",\
                                "confirmedBy":"tomas","erasedAt":"2026-03-04T05:06:07.000089Z","keyDigest":"%s",\
                                "personsBefore":12,"personsAfter":11,"fieldsDestroyed":4}""".formatted("ab".repeat(32))))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("written")
    void an_entry_of_the_vault_is_written_byte_for_byte_as_ever_and_read_back(Written written) {
        ObjectNode body = JSON.createObjectNode();
        written.codec().show(written.entry(), body);
        assertThat(JSON.writeValueAsString(body)).isEqualTo(written.golden());
        assertThat(written.codec().read(JSON.readTree(written.golden()))).isEqualTo(written.entry());
        assertThat(written.codec().kind()).isEqualTo(written.entry().kind());
        assertThat(written.codec().version()).isEqualTo(written.entry().version());
        assertThat(written.entry().subject()).isEqualTo(WHOSE.code());
    }
}
