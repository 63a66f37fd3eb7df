package org.baraza.app.store.entries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Grant;
import org.baraza.core.protect.Role;
import org.baraza.core.protect.Scope;
import org.baraza.core.record.AccountClosedEntry;
import org.baraza.core.record.AccountLinkedEntry;
import org.baraza.core.record.AccountOpenedEntry;
import org.baraza.core.record.AccountResetEntry;
import org.baraza.core.record.Entry;
import org.baraza.core.record.RoleGrantedEntry;
import org.baraza.core.record.RoleTakenBackEntry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Layouts that were released are written here for ever. */
final class AccountEntriesTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Handle ROSE = new Handle("a-0123456789ab");
    private static final Handle GRANT = new Handle("g-0123456789ab");
    private static final Instant AT = Instant.parse("2026-11-25T22:58:00.123456Z");

    record Layout(EntryCodec codec, Entry entry, String json) {}

    static Stream<Layout> layouts() {
        return Stream.of(
                new Layout(
                        new AccountOpenedV1(),
                        new AccountOpenedEntry(ROSE, AT),
                        "{\"account\":\"a-0123456789ab\",\"at\":\"2026-11-25T22:58:00.123456Z\"}"),
                new Layout(
                        new AccountClosedV1(),
                        new AccountClosedEntry(ROSE, AT),
                        "{\"account\":\"a-0123456789ab\",\"at\":\"2026-11-25T22:58:00.123456Z\"}"),
                new Layout(
                        new AccountResetV1(),
                        new AccountResetEntry(ROSE, AT),
                        "{\"account\":\"a-0123456789ab\",\"at\":\"2026-11-25T22:58:00.123456Z\"}"),
                new Layout(
                        new AccountLinkedV1(),
                        new AccountLinkedEntry(ROSE, true, AT),
                        "{\"account\":\"a-0123456789ab\",\"linked\":true,\"at\":\"2026-11-25T22:58:00.123456Z\"}"),
                new Layout(
                        new RoleTakenBackV1(),
                        new RoleTakenBackEntry(GRANT, ROSE, AT),
                        "{\"id\":\"g-0123456789ab\",\"account\":\"a-0123456789ab\",\"at\":\"2026-11-25T22:58:00.123456Z\"}"),
                new Layout(
                        new RoleGrantedV1(),
                        granted(Scope.EVERYWHERE),
                        "{\"id\":\"g-0123456789ab\",\"account\":\"a-0123456789ab\",\"role\":\"jmac\","
                                + "\"from\":\"2026-11-25T22:58:00.123456Z\",\"until\":\"2026-11-26T22:58:00.123456Z\"}"),
                new Layout(
                        new RoleGrantedV1(),
                        granted(new Scope(Optional.of("PRAMIQ"), Optional.of("XXB01"), Optional.of("Reedford"))),
                        "{\"id\":\"g-0123456789ab\",\"account\":\"a-0123456789ab\",\"role\":\"jmac\","
                                + "\"mission\":\"PRAMIQ\",\"area\":\"XXB01\",\"team\":\"Reedford\","
                                + "\"from\":\"2026-11-25T22:58:00.123456Z\",\"until\":\"2026-11-26T22:58:00.123456Z\"}"));
    }

    private static Entry granted(Scope scope) {
        return new RoleGrantedEntry(GRANT, ROSE, new Grant(Role.JMAC, scope, AT, AT.plusSeconds(86_400)));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void it_is_written_and_read_as_it_was_released(Layout layout) {
        ObjectNode body = JSON.createObjectNode();
        layout.codec().show(layout.entry(), body);
        assertThat(body.toString()).isEqualTo(layout.json());
        assertThat(layout.codec().read(JSON.readTree(layout.json()))).isEqualTo(layout.entry());
        assertThat(layout.codec().kind()).isEqualTo(layout.entry().kind());
        assertThat(layout.codec().version()).isEqualTo(layout.entry().version());
    }
}
