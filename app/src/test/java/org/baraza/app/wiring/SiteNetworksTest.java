package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.baraza.app.desk.Alerts;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.ImportWishes;
import org.baraza.app.desk.Messages;
import org.baraza.app.desk.Networks;
import org.baraza.app.desk.Progress;
import org.baraza.app.desk.Settings;
import org.baraza.app.desk.WrongUse;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Months;
import org.baraza.core.protect.ProtectionRule;
import org.baraza.core.protect.Topic;
import org.baraza.core.record.alerts.Alert;
import org.baraza.core.record.alerts.Channel;
import org.baraza.core.record.networks.Age;
import org.baraza.core.record.networks.ChannelCard;
import org.baraza.core.record.networks.ChannelKind;
import org.baraza.core.record.networks.Coverage;
import org.baraza.core.record.networks.End;
import org.baraza.core.record.networks.Holder;
import org.baraza.core.record.networks.Hours;
import org.baraza.core.record.networks.IfNo;
import org.baraza.core.record.networks.NetworkStep;
import org.baraza.core.record.networks.Reached;
import org.baraza.core.record.networks.Sex;
import org.baraza.core.record.networks.WhyNot;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Networks over a real journal, with what places are called sealed beside it. */
final class SiteNetworksTest {

    private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.parse("2026-03-02T12:00:00Z"));
    private static final By DENG = By.screen(new Handle("deng"));
    private static final Handle AMINA = new Handle("7k3mq-x0dtz-9hw2e-p4c8r");
    private static final String MISSION = "PRAMIQ";

    @TempDir
    static Path folder;

    private static Desk desk;

    @BeforeAll
    static void open() throws IOException {
        Path site = folder.resolve("site");
        List<Path> practice =
                new MadeUpMissions().make(7, Files.createDirectories(folder.resolve("practice")), Progress.NONE);
        Files.createDirectories(site.resolve("missions"));
        Files.copy(folder.resolve("practice/mission.yaml"), site.resolve("missions/made-up.yaml"));
        desk = new Sites(NOW::get).open(site, Settings.USUAL);
        practice.stream()
                .filter(f -> f.getFileName().toString().contains("area"))
                .forEach(file -> desk.importFile(file, ImportWishes.NONE, Progress.NONE));
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private static void community(String id, String label) {
        assertThat(desk.networks()
                        .begin(
                                new NetworkStep.CommunityNamed(
                                        id, MISSION, "XB0101", Optional.empty(), DENG.who(), NOW.get()),
                                label,
                                DENG))
                .isEmpty();
    }

    private static void network(String id) {
        assertThat(desk.networks()
                        .begin(
                                new NetworkStep.NetworkOpened(id, MISSION, "XB0101", DENG.who(), NOW.get()),
                                "river circle",
                                DENG))
                .isEmpty();
    }

    private static NetworkStep channel(String net, String id, String community, Handle holder, Age age) {
        return new NetworkStep.ChannelOpened(
                net,
                id,
                new ChannelCard(
                        ChannelKind.TELEPHONE,
                        community,
                        Optional.of(new Holder(holder, Sex.WOMAN, age, IfNo.NOTHING_MORE)),
                        Optional.empty(),
                        Set.of("sw"),
                        Hours.USUAL,
                        true),
                DENG.who(),
                NOW.get());
    }

    private static Reached reached(String community) {
        return desk.networks().reached(MISSION).stream()
                .filter(r -> r.place().id().equals(community))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_a_place_is_called_is_nowhere_in_the_journal_and_forgotten_a_year_after_it_ended() throws IOException {
        community("forgotten-1", "crooked bridge");
        assertThat(desk.networks().labels()).containsEntry("forgotten-1", "crooked bridge");
        assertThat(desk.networks()
                        .add(
                                new NetworkStep.CommunityEnded("forgotten-1", End.MOVED_AWAY, DENG.who(), NOW.get()),
                                DENG))
                .isEmpty();
        try (Stream<Path> files = Files.walk(folder.resolve("site"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain("crooked bridge");
            }
        }
        assertThat(due("network-labels", Duration.ofDays(364))).isZero();
        assertThat(due("network-labels", Duration.ofDays(366))).isEqualTo(1);
        desk.books().keepToSchedule();
        assertThat(desk.networks().labels()).containsEntry("forgotten-1", "crooked bridge");
        Instant now = NOW.get();
        NOW.set(now.plus(Duration.ofDays(366)));
        desk.books().keepToSchedule();
        NOW.set(now);
        assertThat(desk.networks().labels()).doesNotContainKey("forgotten-1");
        assertThat(desk.networks().directory().find("forgotten-1")).isPresent();
    }

    private static long due(String kept, Duration later) {
        Instant now = NOW.get();
        NOW.set(now.plus(later));
        try {
            return desk.books().due().stream()
                    .filter(d -> d.kept().equals(kept))
                    .findFirst()
                    .orElseThrow()
                    .items();
        } finally {
            NOW.set(now);
        }
    }

    @Test
    void a_label_with_a_number_or_a_person_is_not_taken() {
        for (String label : List.of("", "house 7", "call +999 555 0100", "chief Deng", "x".repeat(41), "a@b.org")) {
            assertThatThrownBy(() -> Networks.label(label)).as(label).isInstanceOf(WrongUse.class);
        }
        assertThat(Networks.label(" السوق الشمالي ")).isEqualTo("السوق الشمالي");
        assertThat(Networks.label("North market")).isEqualTo("North market");
    }

    @Test
    @ProtectionRule(5)
    void a_holder_is_a_pseudonym_of_somebody_grown_up() {
        community("adults-1", "old mill");
        network("adults-net");
        assertThatThrownBy(() -> desk.networks()
                        .add(channel("adults-net", "adults-ch-1", "adults-1", new Handle("Amina"), Age.ADULT), DENG))
                .isInstanceOf(WrongUse.class);
        assertThat(desk.networks().add(channel("adults-net", "adults-ch-1", "adults-1", AMINA, Age.CHILD), DENG))
                .contains(WhyNot.HOLDER_IS_A_CHILD);
        assertThat(desk.networks().add(channel("adults-net", "adults-ch-1", "nowhere-1", AMINA, Age.ADULT), DENG))
                .contains(WhyNot.NO_SUCH_COMMUNITY);
        assertThat(desk.networks().add(channel("adults-net", "adults-ch-1", "adults-1", AMINA, Age.ADULT), DENG))
                .isEmpty();
        assertThat(desk.networks().add(new NetworkStep.NoChannelFound("adults-1", DENG.who(), NOW.get()), DENG))
                .contains(WhyNot.HAS_CHANNELS);
    }

    @Test
    void a_place_outside_the_mission_is_not_taken() {
        assertThatThrownBy(() -> desk.networks()
                        .begin(
                                new NetworkStep.CommunityNamed(
                                        "outside-1", MISSION, "by the well", Optional.empty(), DENG.who(), NOW.get()),
                                "ford",
                                DENG))
                .isInstanceOf(WrongUse.class);
    }

    private static Alert warned(String id, Handle source) {
        return desk.alerts()
                .receive(
                        new Alerts.Arrival(
                                id,
                                MISSION,
                                Channel.SMS,
                                Topic.DANGER,
                                "smoke",
                                Optional.of(source),
                                Optional.of("XB0101"),
                                NOW.get()),
                        DENG);
    }

    @Test
    void who_warns_by_a_channel_proves_it_and_it_counts_for_the_month() {
        Handle own = new Handle("2bq7c-0rvnx-5dme9-k8w3h");
        community("proof-1", "north market");
        network("proof-net");
        assertThat(reached("proof-1").state()).isEqualTo(Reached.State.UNKNOWN);
        assertThat(desk.networks().add(channel("proof-net", "proof-ch-1", "proof-1", own, Age.ADULT), DENG))
                .isEmpty();
        assertThat(reached("proof-1").state()).isEqualTo(Reached.State.UNTESTED);
        var unused = warned("proof-alert-1", own);
        assertThat(reached("proof-1").state()).isEqualTo(Reached.State.WORKING);
        assertThat(reached("proof-1").withWoman()).isTrue();
        Month march = Month.of(2026, 3);
        assertThat(desk.networks().coverage(MISSION, new Months(march, march)))
                .filteredOn(c -> c.at().pcode().equals("XB0101"))
                .singleElement()
                .extracting(Coverage::working)
                .isEqualTo((int) desk.networks().reached(MISSION).stream()
                        .filter(r -> r.place().area().equals("XB0101") && r.state() == Reached.State.WORKING)
                        .count());
    }

    /** Whoever wrote by a gateway gets a neutral text, and what the rules forbid sends nothing. */
    @Test
    @ProtectionRule(16)
    void a_greeting_is_a_neutral_text_in_the_holders_hours_and_not_soon_again() {
        String token = desk.messages()
                .open(
                        new Messages.Wish(
                                "on the shelf",
                                "plain-http",
                                MISSION,
                                Channel.SMS,
                                "en",
                                Optional.of(java.net.URI.create("https://gateway.example/send")),
                                "",
                                "",
                                "",
                                Optional.empty()),
                        By.operator())
                .token();
        assertThat(desk.messages().take(token, new Messages.Call("", "from=%2B999550177&text=smoke", "", new byte[0])))
                .isPresent();
        desk.messages().round(java.net.URI.create("http://127.0.0.1/"));
        Handle line = desk.alerts().list(MISSION).stream()
                .flatMap(a -> a.received().source().stream())
                .filter(s -> s.code().startsWith("s-"))
                .findFirst()
                .orElseThrow();
        community("greet-1", "ford");
        network("greet-net");
        Handle own = new Handle("9xt4d-6pzqa-1ncv0-h7e2m");
        assertThat(desk.networks().add(channel("greet-net", "greet-ch-1", "greet-1", own, Age.ADULT), DENG))
                .isEmpty();
        var greeting = new NetworkStep.GreetingSent("greet-net", "greet-ch-1", DENG.who(), NOW.get());
        assertThat(desk.networks().greet(greeting, DENG)).isEqualTo(new Networks.Forbidden(WhyNot.NO_LINE));
        assertThat(desk.networks()
                        .add(new NetworkStep.LineKnown("greet-net", "greet-ch-1", line, DENG.who(), NOW.get()), DENG))
                .isEmpty();
        assertThat(desk.networks().greet(greeting, DENG)).isEqualTo(new Networks.Tried(Messages.Sending.QUEUED));
        assertThat(desk.networks().greet(greeting, DENG)).isEqualTo(new Networks.Forbidden(WhyNot.TOO_SOON));
        var night = new NetworkStep.GreetingSent(
                "greet-net",
                "greet-ch-1",
                DENG.who(),
                NOW.get().plus(Duration.ofDays(20).plusHours(11)));
        assertThat(desk.networks().greet(night, DENG)).isEqualTo(new Networks.Forbidden(WhyNot.OUTSIDE_HOURS));
    }

    @Test
    void many_who_write_down_and_many_who_look_at_once_do_not_wait_for_each_other() throws Exception {
        List<Callable<Integer>> all = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String id = "at-once-" + i;
            all.add(() -> {
                community(id, "junction");
                return 1;
            });
            all.add(() -> desk.networks().reached(MISSION).size());
        }
        try (ExecutorService people = Executors.newFixedThreadPool(60)) {
            for (Future<Integer> answer : people.invokeAll(all)) {
                // One who waited in vain for a connection to the database would throw.
                assertThat(answer.get()).isNotNegative();
            }
        }
    }

    @Test
    void the_journal_gives_the_same_networks_to_a_program_that_starts_anew() {
        community("again-1", "hill");
        assertThat(desk.verifyJournal(Progress.NONE).holds()).isTrue();
        assertThat(desk.rebuild(Progress.NONE).different()).isEmpty();
        assertThat(desk.networks().directory().find("again-1")).isPresent();
    }
}
