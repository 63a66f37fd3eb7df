package org.baraza.app.store.entries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.ServiceLoader;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Sensitivity;
import org.baraza.core.protect.disclosure.HarmCheck;
import org.baraza.core.protect.disclosure.Incident;
import org.baraza.core.protect.disclosure.Mark;
import org.baraza.core.protect.disclosure.Protocol;
import org.baraza.core.protect.disclosure.Recipient;
import org.baraza.core.protect.disclosure.Release;
import org.baraza.core.record.SharingEntry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The layouts in which facts about sharing lie in the journal. What is here was released and is read for ever. */
final class SharingEntriesV1Test {

    private static final Handle BY = new Handle("rose");
    private static final Instant AT = Instant.parse("2025-06-01T12:00:00.000001Z");
    private static final String SIGNED = "\"by\":\"rose\",\"at\":\"2025-06-01T12:00:00.000001Z\"}";

    static Stream<Arguments> entries() {
        return Stream.of(
                Arguments.of(
                        new SharingEntry.ProtocolAgreed(
                                new Protocol(
                                        "study-2025",
                                        "Institute “Q”",
                                        Recipient.HOST_STATE,
                                        "قرية",
                                        new TreeSet<>(List.of("panel", "events")),
                                        Sensitivity.INTERNAL,
                                        new TreeSet<>(List.of("events.date")),
                                        2,
                                        30,
                                        7,
                                        5,
                                        LocalDate.of(2025, 1, 1),
                                        LocalDate.of(2025, 12, 31),
                                        Optional.of("HRDDP 1"),
                                        "few",
                                        LocalDate.of(2025, 9, 1)),
                                BY,
                                AT),
                        "{\"id\":\"study-2025\",\"recipient\":\"Institute “Q”\",\"kind\":\"HOST_STATE\",\"purpose\":\"قرية\","
                                + "\"sheets\":[\"events\",\"panel\"],\"most\":\"INTERNAL\",\"leftOut\":[\"events.date\"],"
                                + "\"areaLevel\":2,\"delayDays\":30,\"k\":7,\"smallest\":5,\"from\":\"2025-01-01\","
                                + "\"until\":\"2025-12-31\",\"dueDiligence\":\"HRDDP 1\",\"reason\":\"few\","
                                + "\"reviewOn\":\"2025-09-01\"," + SIGNED),
                Arguments.of(
                        new SharingEntry.ProtocolWithdrawn("study-2025", "over", BY, AT),
                        "{\"protocol\":\"study-2025\",\"reason\":\"over\"," + SIGNED),
                Arguments.of(
                        new SharingEntry.ReleaseMade(new Release(
                                "r1",
                                "partnerships",
                                Optional.of("study-2025"),
                                List.of("type", "pcode"),
                                90,
                                10,
                                0,
                                0,
                                2,
                                OptionalInt.of(7),
                                OptionalDouble.of(0.025),
                                "partners-1",
                                "00ff",
                                List.of("start: year"),
                                BY,
                                AT)),
                        "{\"id\":\"r1\",\"sheet\":\"partnerships\",\"protocol\":\"study-2025\",\"columns\":[\"type\",\"pcode\"],"
                                + "\"rows\":90,\"withheld\":10,\"smallHidden\":0,\"othersHidden\":0,\"textsHeld\":2,\"k\":7,"
                                + "\"risk\":0.025,\"cut\":\"partners-1\",\"sha256\":\"00ff\",\"notes\":[\"start: year\"],"
                                + SIGNED),
                Arguments.of(
                        new SharingEntry.TextHeld("a1", "log", "said", Map.of(Mark.Kind.PHONE, 2), BY, AT),
                        "{\"text\":\"a1\",\"sheet\":\"log\",\"column\":\"said\",\"marks\":{\"PHONE\":2}," + SIGNED),
                Arguments.of(
                        new SharingEntry.TextDecided("a1", false, "names somebody", BY, AT),
                        "{\"text\":\"a1\",\"cleared\":false,\"reason\":\"names somebody\"," + SIGNED),
                Arguments.of(
                        new SharingEntry.HarmChecked(new HarmCheck(
                                "c1",
                                "study-2025",
                                "panel",
                                Stream.of(HarmCheck.Question.values())
                                        .collect(Collectors.toMap(
                                                Function.identity(), q -> new HarmCheck.Answer(false, "no"))),
                                BY,
                                AT,
                                Optional.empty())),
                        "{\"id\":\"c1\",\"protocol\":\"study-2025\",\"sheet\":\"panel\",\"answers\":{"
                                + Stream.of(HarmCheck.Question.values())
                                        .map(q -> "\"" + q + "\":{\"yes\":false,\"note\":\"no\"}")
                                        .collect(Collectors.joining(","))
                                + "}," + SIGNED),
                Arguments.of(
                        new SharingEntry.HarmSeconded("c1", true, BY, AT),
                        "{\"check\":\"c1\",\"agrees\":true," + SIGNED),
                Arguments.of(
                        new SharingEntry.IncidentLogged(new Incident(
                                "i1",
                                Incident.Kind.LOST,
                                LocalDate.of(2025, 5, 30),
                                "a notebook",
                                "a district",
                                "",
                                BY,
                                AT)),
                        "{\"id\":\"i1\",\"kind\":\"LOST\",\"on\":\"2025-05-30\",\"what\":\"a notebook\",\"harm\":\"a district\","
                                + "\"done\":\"\"," + SIGNED));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void an_entry_is_written_so_and_read_back_as_it_was(SharingEntry entry, String body) {
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
