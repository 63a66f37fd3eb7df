package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.baraza.app.wiring.MessageSite.fields;
import static org.baraza.app.wiring.MessageSite.until;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baraza.app.desk.By;
import org.baraza.app.desk.FormDoor;
import org.baraza.app.desk.Forms;
import org.baraza.app.desk.Messages;
import org.baraza.app.desk.Progress;
import org.baraza.app.openrosa.CollectClient;
import org.baraza.app.web.Visitor;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Grant;
import org.baraza.core.protect.ProtectionRule;
import org.baraza.core.protect.Role;
import org.baraza.core.protect.Scope;
import org.baraza.core.record.alerts.Alert;
import org.baraza.core.record.alerts.State;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From the village to an answer. Amina warns from a cheap telephone, Deng from the field with a form on his, Rose finds out,
 * Ingrid decides, and Amina is told: through every door the program has, over real sockets, with a network that fails.
 */
final class VillageToAnswerTest {

    private static final String MISSION = MessageSite.MISSION;
    private static final String BOARD = "/missions/" + MISSION + "/alerts";
    private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.parse("2026-03-14T18:00:00Z"));

    @TempDir
    static Path folder;

    private static MessageSite site;
    private static MessageSite.FarSide network;
    private static Messages.Opened gateway;
    private static Visitor deng;
    private static Visitor rose;
    private static Visitor ingrid;
    private static Visitor officer;
    private static Visitor karim;
    private static Colleague dengHimself;
    private static String telephone = "";
    private static CollectClient collect;
    private static String blank = "";
    private static int evenings;

    private String amina = "";

    @BeforeAll
    static void open() throws Exception {
        site = new MessageSite(folder, NOW::get);
        network = new MessageSite.FarSide();
        gateway = site.gateway("plain-http", Optional.of(network.address()));
        dengHimself = person("deng", Role.COMMUNITY_LIAISON_ASSISTANT);
        deng = dengHimself.browser(site.serving.address());
        rose = person("rose", Role.JMAC).browser(site.serving.address());
        ingrid = person("ingrid", Role.HEAD_OF_OFFICE).browser(site.serving.address());
        officer = person("farah", Role.DATA_PROTECTION_OFFICER).browser(site.serving.address());
        karim = person("karim", Role.MINISTRY_READER).browser(site.serving.address());
        Forms.Looked looked =
                site.desk.forms().look("alert.xlsx", Files.readAllBytes(Path.of("../forms/alert.xlsx")), Map.of());
        var published = site.desk.forms().publish(((Forms.Fit) looked).draft(), MISSION, By.screen(new Handle("rose")));
        assertThat(published.id()).isEqualTo("alert");
        collect = freshTelephone();
        blank = collect.download(collect.list("").getFirst());
    }

    @AfterAll
    static void close() {
        network.close();
        site.close();
    }

    private static Colleague person(String name, Role role) {
        Grant grant =
                new Grant(role, Scope.ofMission(MISSION), NOW.get(), NOW.get().plus(Duration.ofDays(60)));
        return Colleague.comesIn(site.desk, name, "Shown " + name, grant, NOW.get());
    }

    /** Deng is given another telephone. */
    private static CollectClient freshTelephone() {
        telephone = new OpenRosaSite(site.desk, site.serving, NOW::get).key(dengHimself);
        return new CollectClient(base(site.serving.address()));
    }

    private static URI base(URI server) {
        return server.resolve(FormDoor.base(telephone, MISSION));
    }

    /** Another evening, and another telephone of Amina's. */
    @BeforeEach
    void evening() throws Exception {
        evenings++;
        for (int i = 0; i < 6; i++) {
            later(Duration.ofMinutes(5));
        }
        site.since.set(NOW.get());
        amina = "+9995550" + (100 + evenings);
    }

    /** Time passes while everybody looks at the board now and then, so that nobody is signed out. */
    private static void later(Duration time) throws Exception {
        NOW.updateAndGet(now -> now.plus(time));
        for (Visitor visitor : List.of(deng, rose, ingrid, officer, karim)) {
            assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
        }
    }

    private void sends(String from, String text, String id) throws Exception {
        assertThat(site.calls(gateway.token(), fields("from", from, "text", text, "id", id))
                        .statusCode())
                .isEqualTo(200);
    }

    /** What Amina's telephone shows next. */
    private String reads() throws Exception {
        MessageSite.FarSide.Posted shown = network.next();
        while (!shown.field("to").equals(amina)) {
            shown = network.next();
        }
        return shown.field("text");
    }

    private static String link(Alert alert) {
        return BOARD + "/" + alert.id();
    }

    private static void does(Visitor who, Alert alert, String step, String... filling) throws Exception {
        assertThat(Visitor.to(who.fills(link(alert), link(alert) + step, filling)))
                .as(step)
                .isEqualTo(link(alert));
        later(Duration.ofMinutes(5));
    }

    private static State state(Alert alert) {
        return site.desk.alerts().find(alert.id()).orElseThrow().state();
    }

    private static void triage(Alert alert, String actor) throws Exception {
        does(
                rose,
                alert,
                "/steps/triaged",
                "threat",
                "ATTACK",
                "horizon",
                "IMMINENT",
                "urgency",
                "IMMINENT",
                "actor",
                actor,
                "why",
                "two people say the same");
    }

    private Alert only() {
        assertThat(site.alerts()).hasSize(1);
        return site.alerts().getFirst();
    }

    @Test
    void amina_warns_and_is_told_what_was_done() throws Exception {
        sends(amina, "Armed men at Lumo market, ask mama Kolonadi", "first");
        Alert alert = only();
        String code = alert.received().code().text();
        assertThat(reads()).contains(code).doesNotContain("Lumo", "market", "men");
        until(() -> state(alert) == State.ACKNOWLEDGED);
        assertThat(row(rose, alert)).contains("Lumo", "not read yet");

        // Deng hears the same in the village, where there is no network. What he sends when he is back gets through,
        // but
        // the answer does not, so his telephone sends it again.
        String form = filled(Map.of(
                "topic", "danger",
                "channel", "face_to_face",
                "heard", NOW.get().toString(),
                "area", "XXA02",
                "words", "an elder saw men with guns near the market"));
        try (Unsteady bad = new Unsteady(site.serving.address())) {
            CollectClient far = new CollectClient(base(bad.address()));
            assertThatThrownBy(() -> far.submit(form, Map.of())).isInstanceOf(IOException.class);
            until(() -> site.alerts().size() == 2);
        }
        assertThat(collect.submit(form, Map.of())).isNotEmpty();
        assertThat(site.alerts()).as("sent twice").hasSize(2);
        Alert second = site.alerts().stream()
                .filter(a -> !a.id().equals(alert.id()))
                .findFirst()
                .orElseThrow();

        // Rose sees that they may be the same, and says so.
        assertThat(Jsoup.parse(rose.opens(link(second)))
                        .select("section[aria-labelledby=alike]")
                        .text())
                .contains(code, "same area");
        does(rose, second, "/steps/merged", "into", alert.id());
        triage(alert, "ARMED_GROUP");
        assertThat(Jsoup.parse(ingrid.opens(link(alert))).select("form[action$=/decision]"))
                .as("a danger that cannot wait may be decided on at once")
                .isNotEmpty();
        does(deng, alert, "/steps/looked-into", "line", "PARTNER", "independent", "yes", "says", "CONFIRMS");
        does(rose, alert, "/steps/looked-into", "line", "PATROL", "independent", "yes", "says", "CONFIRMS");
        does(rose, alert, "/steps/judged", "verdict", "VERIFIED", "why", "tracks and two voices");
        does(ingrid, alert, "/decision", "measure", "PATROL", "why", "a section is near");
        does(deng, alert, "/steps/departed", "responder", "MISSION_FORCE");
        does(deng, alert, "/steps/arrived", "responder", "MISSION_FORCE");
        does(deng, alert, "/steps/ended", "responder", "MISSION_FORCE", "result", "AVERTED");
        assertThat(state(alert)).isEqualTo(State.RESPONDED);

        // Amina asks with her code, and is told by a text that says nothing to whoever else holds the telephone.
        sends(amina, code, "second");
        assertThat(reads()).contains(code).doesNotContain("Lumo", "patrol", "market");
        assertThat(site.alerts()).as("a question is no alert").hasSize(2);
        assertThat(Visitor.to(deng.fills(link(alert), link(alert) + "/text", "text", "ANSWER_WAITING")))
                .isEqualTo(link(alert));
        assertThat(reads()).contains(code).doesNotContain("Lumo", "patrol", "market");
        does(deng, alert, "/steps/fed-back", "told", "BOTH", "why", "");
        does(deng, alert, "/steps/closed");
        assertThat(state(alert)).isEqualTo(State.CLOSED);
        assertThat(row(rose, alert)).isEmpty();

        assertThat(site.desk.verifyJournal(Progress.NONE).holds()).isTrue();
        assertThat(site.desk.rebuild(Progress.NONE).identical()).isTrue();
        assertThat(everythingOnDisk()).doesNotContain("Kolonadi", amina.substring(1), "elder saw men");
    }

    private static String row(Visitor who, Alert alert) throws Exception {
        return Jsoup.parse(who.opens(BOARD))
                .select("tbody tr:has(a[href=" + link(alert) + "])")
                .text();
    }

    @Test
    void a_storm_of_the_same_message_is_one_alert_and_the_same_news_from_many_becomes_one_without_loss()
            throws Exception {
        List<Callable<Integer>> storm = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            storm.add(() -> site.calls(gateway.token(), fields("from", amina, "text", "danger at Kanda", "id", "storm"))
                    .statusCode());
        }
        for (int i = 0; i < 20; i++) {
            String from = "+99966600" + (10 + i);
            storm.add(
                    () -> site.calls(gateway.token(), fields("from", from, "text", "danger at Kanda now", "id", "one"))
                            .statusCode());
        }
        try (ExecutorService telephones = Executors.newFixedThreadPool(20)) {
            for (Future<Integer> answer : telephones.invokeAll(storm)) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
        List<Alert> alerts = site.alerts();
        assertThat(alerts).hasSize(21);
        Alert first = alerts.getLast();
        for (Alert other : alerts.subList(0, 20)) {
            assertThat(Visitor.to(rose.fills(link(other), link(other) + "/steps/merged", "into", first.id())))
                    .isEqualTo(link(other));
        }
        assertThat(site.alerts()).hasSize(21);
        assertThat(site.alerts().stream().filter(a -> a.state() == State.MERGED))
                .hasSize(20);
        Alert one = site.alerts().getFirst();
        does(rose, one, "/steps/unmerged", "why", "it spoke of another village");
        assertThat(site.words(site.desk.alerts().find(one.id()).orElseThrow())).contains("danger at Kanda");
    }

    @Test
    void a_wrong_place_is_put_right_and_the_board_follows() throws Exception {
        assertThat(collect.submit(
                        filled(Map.of("topic", "danger", "channel", "radio", "area", "XXA03", "words", "shots")),
                        Map.of()))
                .isNotEmpty();
        Alert alert = only();
        assertThat(row(rose, alert)).contains("Upper Lumo");
        does(deng, alert, "/steps/placed", "area", "XXA01");
        assertThat(row(rose, alert)).contains("Kanda").doesNotContain("Upper Lumo");
        assertThat(Jsoup.parse(rose.opens(link(alert))).select(".history li")).hasSize(2);
    }

    @Test
    @ProtectionRule(4)
    void what_should_not_be_written_down_is_referred_from_a_message_and_from_a_form_and_nothing_of_it_is_kept()
            throws Exception {
        sends(amina, "they raped two women at Zuzubabaru", "sad");
        Alert byMessage = only();
        assertThat(byMessage.state()).isEqualTo(State.REFERRED);
        assertThat(reads()).doesNotContain("Zuzubabaru", "raped");
        site.since.set(NOW.updateAndGet(n -> n.plusSeconds(60)));
        assertThat(collect.submit(
                        filled(Map.of(
                                "topic", "danger", "channel", "call", "words", "they raped two women at Zuzubabaru")),
                        Map.of()))
                .isNotEmpty();
        Alert byForm = only();
        assertThat(byForm.state()).isEqualTo(State.REFERRED);
        for (Alert alert : List.of(byMessage, byForm)) {
            Document page = Jsoup.parse(rose.opens(link(alert)));
            assertThat(page.select("form[action$=/words], form[action$=/steps/triaged]"))
                    .isEmpty();
            does(deng, alert, "/steps/fed-back", "told", "SOURCE", "why", "");
            does(deng, alert, "/steps/closed");
        }
        assertThat(everythingOnDisk()).doesNotContain("Zuzubabaru");
    }

    @Test
    @ProtectionRule(6)
    void where_what_amina_said_leaked_it_is_seen_who_had_read_it_and_she_is_not_put_in_more_danger() throws Exception {
        sends(amina, "soldiers take money at the Kanda road", "leak");
        Alert alert = only();
        triage(alert, "STATE_FORCE");
        assertThat(Jsoup.parse(rose.opens(link(alert))).select("option[value=AUTHORITY]"))
                .as("those who are feared are not asked")
                .isEmpty();
        assertThat(rose.fills(link(alert), link(alert) + "/words", "why", "to find the road")
                        .statusCode())
                .isEqualTo(200);
        assertThat(karim.get(link(alert)).statusCode()).isEqualTo(403);

        // Word comes that the soldiers know. Whoever read the words stands in the alert's own history.
        String history = Jsoup.parse(rose.opens(link(alert))).select(".history").text();
        assertThat(history).contains("Somebody read what was said", "to find the road");
        assertThat(Visitor.to(ingrid.fills(
                        "/sharing/incidents",
                        "/sharing/incidents",
                        "kind",
                        "SEEN_BY_OTHERS",
                        "on",
                        "2026-03-14",
                        "what",
                        "what one alert says is known at a barrier",
                        "harm",
                        "whoever warned may be looked for",
                        "done",
                        "the telephone of the team was cut off")))
                .isEqualTo("/sharing/incidents");
        assertThat(officer.opens("/sharing/incidents")).contains("is known at a barrier");

        // Deng's telephone may be in other hands: its key ends, and the next request with it is refused.
        assertThat(collect.list("")).isNotEmpty();
        String key = Jsoup.parse(deng.opens("/telephones"))
                .select("form[action$=/end]")
                .attr("action");
        assertThat(Visitor.to(deng.fills("/telephones", key))).isEqualTo("/telephones");
        assertThatThrownBy(() -> collect.list("")).isInstanceOf(CollectClient.Unhappy.class);
        collect = freshTelephone();

        does(rose, alert, "/steps/looked-into", "line", "PARTNER", "independent", "yes", "says", "CONFIRMS");
        does(rose, alert, "/steps/judged", "verdict", "VERIFIED", "why", "a partner saw it");
        does(ingrid, alert, "/decision", "measure", "GOOD_OFFICES", "why", "raised without saying who told us");
        does(deng, alert, "/steps/fed-back", "told", "UNSAFE_TO_CONTACT", "why", "the telephone may be watched");
        does(deng, alert, "/steps/closed");
        assertThat(state(alert)).isEqualTo(State.CLOSED);
    }

    private static String filled(Map<String, String> answers) throws Exception {
        return FilledAlert.of(blank, "uuid:" + UUID.randomUUID(), answers);
    }

    private static String everythingOnDisk() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("site"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> {
                        try {
                            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                        } catch (IOException e) {
                            // It was taken away meanwhile, as the database does with its own.
                            return "";
                        }
                    })
                    .collect(Collectors.joining("\n"));
        }
    }

    /** A network on which everything gets there and no answer to something sent comes back. */
    private static final class Unsteady implements AutoCloseable {

        private final ServerSocket here;
        private final URI server;

        Unsteady(URI server) throws IOException {
            this.server = server;
            here = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(this::carry);
        }

        URI address() {
            return URI.create("http://127.0.0.1:" + here.getLocalPort());
        }

        private void carry() {
            while (!here.isClosed()) {
                try {
                    Socket near = here.accept();
                    Socket far = new Socket(server.getHost(), server.getPort());
                    AtomicReference<Boolean> sent = new AtomicReference<>(false);
                    Thread.ofVirtual().start(() -> pump(near, far, sent, true));
                    Thread.ofVirtual().start(() -> pump(far, near, sent, false));
                } catch (IOException e) {
                    return;
                }
            }
        }

        private static void pump(Socket from, Socket to, AtomicReference<Boolean> sent, boolean out) {
            byte[] piece = new byte[1 << 14];
            try (from;
                    to) {
                for (int n = from.getInputStream().read(piece);
                        n > 0;
                        n = from.getInputStream().read(piece)) {
                    if (out && new String(piece, 0, n, StandardCharsets.ISO_8859_1).startsWith("POST")) {
                        sent.set(true);
                    }
                    if (!out && sent.get()) {
                        return;
                    }
                    to.getOutputStream().write(piece, 0, n);
                }
            } catch (IOException e) {
                // The other end hung up.
            }
        }

        @Override
        public void close() throws IOException {
            here.close();
        }
    }
}
