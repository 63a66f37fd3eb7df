package org.baraza.app.store.entries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.baraza.core.ground.Handle;
import org.baraza.core.record.NetworkEntry;
import org.baraza.core.record.networks.Age;
import org.baraza.core.record.networks.ChannelCard;
import org.baraza.core.record.networks.ChannelKind;
import org.baraza.core.record.networks.End;
import org.baraza.core.record.networks.Holder;
import org.baraza.core.record.networks.Hours;
import org.baraza.core.record.networks.IfNo;
import org.baraza.core.record.networks.NetworkStep;
import org.baraza.core.record.networks.People;
import org.baraza.core.record.networks.Sex;
import org.baraza.core.record.networks.Sign;
import org.baraza.core.record.networks.TestResult;
import org.baraza.core.record.networks.TestWay;
import org.baraza.core.record.networks.Unsafe;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The file beside this test stays readable, and never changes: one line for each kind of step and more. */
final class NetworkStepV1Test {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant AT = Instant.parse("2026-03-14T18:00:00.000007Z");
    private static final Handle DENG = new Handle("deng");
    private static final Handle AMINA = new Handle("7k3mq-x0dtz-9hw2e-p4c8r");
    private static final Handle LINE = new Handle("s-0123456789ab");
    private static final Hours HOURS =
            new Hours(LocalTime.of(9, 30), LocalTime.of(16, 0), Set.of(DayOfWeek.FRIDAY, DayOfWeek.MONDAY));
    private static final String NET = "n-0000001";
    private static final String CHANNEL = "k-0000001";
    private static final String PLACE = "c-0000001";

    private static final List<NetworkStep> STEPS = List.of(
            new NetworkStep.CommunityNamed(
                    PLACE, "PRAMIQ", "XB0101", Optional.of(new People(900, People.Source.CENSUS, 2024)), DENG, AT),
            new NetworkStep.CommunityNamed(PLACE, "PRAMIQ", "XB0101", Optional.empty(), DENG, AT),
            new NetworkStep.PeopleEstimated(
                    PLACE, Optional.of(new People(1_000, People.Source.OWN_GUESS, 2026)), DENG, AT),
            new NetworkStep.PeopleEstimated(PLACE, Optional.empty(), DENG, AT),
            new NetworkStep.NoChannelFound(PLACE, DENG, AT),
            new NetworkStep.CommunityEnded(PLACE, End.MOVED_AWAY, DENG, AT),
            new NetworkStep.NetworkOpened(NET, "PRAMIQ", "XB0101", DENG, AT),
            new NetworkStep.NetworkEnded(NET, End.NOT_NEEDED, DENG, AT),
            new NetworkStep.ChannelOpened(
                    NET,
                    CHANNEL,
                    new ChannelCard(
                            ChannelKind.TELEPHONE,
                            PLACE,
                            Optional.of(new Holder(AMINA, Sex.WOMAN, Age.ADULT, IfNo.COMMUNITY_CHOOSES)),
                            Optional.of(LINE),
                            Set.of("sw", "fr"),
                            HOURS,
                            true),
                    DENG,
                    AT),
            new NetworkStep.ChannelOpened(
                    NET,
                    CHANNEL,
                    new ChannelCard(
                            ChannelKind.PAPER_BOX,
                            PLACE,
                            Optional.empty(),
                            Optional.empty(),
                            Set.of("ar"),
                            HOURS,
                            false),
                    DENG,
                    AT),
            new NetworkStep.ChannelChanged(NET, CHANNEL, Set.of("en"), HOURS, false, DENG, AT),
            new NetworkStep.LineKnown(NET, CHANNEL, LINE, DENG, AT),
            new NetworkStep.ChannelRested(NET, CHANNEL, DENG, AT),
            new NetworkStep.ChannelResumed(NET, CHANNEL, DENG, AT),
            new NetworkStep.HolderWithdrew(NET, CHANNEL, DENG, AT),
            new NetworkStep.ChannelEnded(NET, CHANNEL, End.BROKEN, DENG, AT),
            new NetworkStep.Exposed(NET, CHANNEL, Sign.DEVICE_TAKEN, DENG, AT),
            new NetworkStep.Cleared(NET, CHANNEL, DENG, AT),
            new NetworkStep.GreetingSent(NET, CHANNEL, DENG, AT),
            new NetworkStep.Tested(NET, CHANNEL, TestWay.VISIT, TestResult.ANSWERED, Optional.empty(), DENG, AT),
            new NetworkStep.Tested(
                    NET,
                    CHANNEL,
                    TestWay.GREETING,
                    TestResult.UNSAFE_TO_TRY,
                    Optional.of(Unsafe.WAY_UNSAFE),
                    DENG,
                    AT));

    private final NetworkStepV1 codec = new NetworkStepV1();

    @Test
    void every_step_is_written_byte_for_byte_as_ever_and_read_back() throws IOException {
        try (InputStream in = NetworkStepV1Test.class.getResourceAsStream("network-step-v1.jsonl")) {
            assertThat(in).isNotNull();
            List<String> golden = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertThat(STEPS.stream().map(this::written).toList()).isEqualTo(golden);
            assertThat(golden.stream().map(line -> codec.read(JSON.readTree(line))))
                    .isEqualTo(STEPS.stream().map(NetworkEntry::new).toList());
        }
    }

    private String written(NetworkStep step) {
        ObjectNode body = JSON.createObjectNode();
        codec.show(new NetworkEntry(step), body);
        return JSON.writeValueAsString(body);
    }

    @Test
    void there_is_a_line_for_every_kind_of_step() {
        Set<Class<?>> kinds = new HashSet<>();
        STEPS.forEach(s -> kinds.add(s.getClass()));
        assertThat(kinds)
                .containsExactlyInAnyOrderElementsOf(
                        kinds(NetworkStep.class).distinct().toList());
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(NetworkStepV1Test::kinds)
                : Stream.of(type);
    }

    @Test
    void the_codec_is_the_one_the_entry_asks_for() {
        NetworkEntry entry = new NetworkEntry(STEPS.getFirst());
        assertThat(codec.kind()).isEqualTo(entry.kind());
        assertThat(codec.version()).isEqualTo(entry.version());
    }
}
