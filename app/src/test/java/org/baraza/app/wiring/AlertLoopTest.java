package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.baraza.app.desk.Alerts;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.ImportWishes;
import org.baraza.app.desk.Progress;
import org.baraza.app.desk.ScreenServer;
import org.baraza.app.desk.Settings;
import org.baraza.app.web.Visitor;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Decision;
import org.baraza.core.protect.Grant;
import org.baraza.core.protect.ProtectionRule;
import org.baraza.core.protect.Role;
import org.baraza.core.protect.Scope;
import org.baraza.core.protect.Topic;
import org.baraza.core.record.alerts.Alert;
import org.baraza.core.record.alerts.AllegedActor;
import org.baraza.core.record.alerts.Channel;
import org.baraza.core.record.alerts.Horizon;
import org.baraza.core.record.alerts.Measure;
import org.baraza.core.record.alerts.Step;
import org.baraza.core.record.alerts.Threat;
import org.baraza.core.record.alerts.Urgency;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deng writes down a warning, Rose finds out, Ingrid decides, Deng tells the village: on the screens they use. */
final class AlertLoopTest {

    private static final String BOARD = "/missions/PRAMIQ/alerts";
    private static final Duration LOOKS_EVERY = Duration.ofMinutes(5);
    private static final By DENG = By.screen(new Handle("deng"));
    private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.parse("2025-05-01T18:00:00Z"));

    @TempDir
    static Path folder;

    private static Desk desk;
    private static ScreenServer.Serving serving;
    private static Visitor deng;
    private static Visitor rose;
    private static Visitor ingrid;
    private static Visitor neighbour;
    private static Visitor karim;

    @BeforeAll
    static void open() throws IOException {
        Path site = folder.resolve("site");
        List<Path> practice =
                new MadeUpMissions().make(7, Files.createDirectories(folder.resolve("practice")), Progress.NONE);
        Files.createDirectories(site.resolve("missions"));
        Files.copy(folder.resolve("practice/mission.yaml"), site.resolve("missions/made-up.yaml"));
        Settings settings = Settings.USUAL.withPort(0);
        desk = new Sites(NOW::get).open(site, settings);
        practice.forEach(file -> desk.importFile(file, ImportWishes.NONE, Progress.NONE));
        serving = new Screens().serve(desk, settings);
        deng = person("deng", Role.COMMUNITY_LIAISON_ASSISTANT, Scope.ofMission("PRAMIQ"));
        rose = person("rose", Role.JMAC, Scope.ofMission("PRAMIQ"));
        ingrid = person("ingrid", Role.HEAD_OF_OFFICE, Scope.ofMission("PRAMIQ"));
        neighbour = person("neighbour", Role.COMMUNITY_LIAISON_ASSISTANT, Scope.ofArea("XB02"));
        karim = person("karim", Role.MINISTRY_READER, Scope.ofArea("XB01"));
    }

    @AfterAll
    static void close() {
        serving.close();
        desk.close();
    }

    private static Visitor person(String name, Role role, Scope scope) {
        Grant grant = new Grant(role, scope, NOW.get(), NOW.get().plus(Duration.ofDays(30)));
        return Colleague.comesIn(desk, name, "Shown " + name, grant, NOW.get()).browser(serving.address());
    }

    /** Time passes while everybody looks at the board now and then, so that nobody is signed out. */
    private static void later(Duration time) throws Exception {
        for (Duration left = time; left.isPositive(); left = left.minus(LOOKS_EVERY)) {
            Duration part = left.compareTo(LOOKS_EVERY) < 0 ? left : LOOKS_EVERY;
            NOW.updateAndGet(now -> now.plus(part));
            for (Visitor visitor : List.of(deng, rose, ingrid, neighbour, karim)) {
                assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
            }
        }
    }

    /** Deng writes it down; the address of the alert. */
    private static String warned(String topic, String area, String words) throws Exception {
        return Visitor.to(deng.fills(
                BOARD + "/new", BOARD, "topic", topic, "channel", "FACE_TO_FACE", "area", area, "words", words));
    }

    private static void does(Visitor who, String alert, String step, String... filling) throws Exception {
        assertThat(Visitor.to(who.fills(alert, alert + step, filling))).isEqualTo(alert);
        later(Duration.ofMinutes(7));
    }

    private static String row(Visitor who, String alert, String part) throws Exception {
        return Jsoup.parse(who.opens(BOARD + part))
                .select("tbody tr:has(a[href=" + alert + "])")
                .text();
    }

    private static String state(String alert) throws Exception {
        return Jsoup.parse(rose.opens(alert)).select("h1 .mark").text();
    }

    private static void reads(String alert, String actor) throws Exception {
        does(
                deng,
                alert,
                "/steps/triaged",
                "threat",
                "ATTACK",
                "horizon",
                "LATER",
                "urgency",
                "HIGH",
                "actor",
                actor,
                "why",
                "seen twice this week");
    }

    @Test
    @ProtectionRule(5)
    void the_loop_ends_only_when_the_village_was_told() throws Exception {
        String alert = warned("DANGER", "XB0101", "men with guns at the old mill, mama Kolonadi saw them");
        assertThat(row(rose, alert, "")).contains("tell whoever warned", "15 min left", "not read yet");
        assertThat(rose.opens(BOARD)).doesNotContain("Kolonadi", "mill");
        later(Duration.ofMinutes(40));
        assertThat(row(deng, alert, "?part=yours")).contains("25 min overdue", "your turn");
        assertThat(Jsoup.parse(rose.opens(BOARD)).select("[role=status]").text())
                .contains("Overdue");
        does(deng, alert, "/steps/acknowledged");
        reads(alert, "ARMED_GROUP");
        assertThat(state(alert)).isEqualTo("under verification");

        HttpResponse<String> tooSoon = rose.posts(
                alert + "/steps/judged",
                java.util.Map.of("form", rose.formField(alert), "verdict", "VERIFIED", "why", "it sounds right"));
        assertThat(tooSoon.statusCode()).isEqualTo(409);
        assertThat(tooSoon.body()).contains("Nothing independent of whoever warned confirms it");

        does(rose, alert, "/steps/looked-into", "line", "PATROL", "independent", "yes", "says", "CONFIRMS");
        does(rose, alert, "/steps/judged", "verdict", "VERIFIED", "why", "a patrol saw tracks");
        assertThat(state(alert)).isEqualTo("verified");
        assertThat(Jsoup.parse(deng.opens(alert)).select("form[action$=/decision]"))
                .as("deciding is not for everybody")
                .isEmpty();
        does(ingrid, alert, "/decision", "measure", "PATROL", "why", "two sections are near");
        does(deng, alert, "/steps/departed", "responder", "MISSION_FORCE");
        assertThat(state(alert)).isEqualTo("responding");
        does(deng, alert, "/steps/arrived", "responder", "MISSION_FORCE");
        does(deng, alert, "/steps/ended", "responder", "MISSION_FORCE", "result", "AVERTED");
        assertThat(state(alert)).isEqualTo("responded");
        assertThat(Jsoup.parse(deng.opens(alert)).select("form[action$=/steps/closed]"))
                .as("nobody closes it before the village was told")
                .isEmpty();
        does(deng, alert, "/steps/fed-back", "told", "BOTH", "why", "");
        does(deng, alert, "/steps/closed");
        assertThat(state(alert)).isEqualTo("closed");
        assertThat(row(rose, alert, "")).isEmpty();
        assertThat(row(rose, alert, "?part=closed")).contains("closed");
        assertThat(Jsoup.parse(rose.opens(alert)).select(".history li")).hasSize(11);
        does(deng, alert, "/steps/reopened", "why", "they came back");
        assertThat(state(alert)).isEqualTo("under verification");
        assertThat(desk.verifyJournal(Progress.NONE).holds()).isTrue();
    }

    @Test
    void where_nothing_can_be_done_it_is_said_why_and_the_village_is_told_so() throws Exception {
        String alert = warned("DANGER", "", "they say the bridge will be burnt");
        reads(alert, "CRIMINALS");
        does(deng, alert, "/steps/looked-into", "line", "PARTNER", "says", "CANNOT_TELL");
        does(rose, alert, "/steps/judged", "verdict", "UNVERIFIABLE", "why", "nobody can go there");
        does(ingrid, alert, "/decision", "not", "NO_ACCESS", "why", "the river is high");
        assertThat(state(alert)).isEqualTo("no response");
        does(deng, alert, "/steps/fed-back", "told", "SOURCE", "why", "");
        does(deng, alert, "/steps/closed");
        assertThat(Jsoup.parse(rose.opens(alert)).select(".history").text()).contains("no access");
    }

    @Test
    @ProtectionRule(4)
    void sexual_violence_is_referred_and_nothing_that_was_said_is_kept() throws Exception {
        String alert = warned("DANGER", "XB0101", "they raped two women at Zuzubabaru");
        assertThat(state(alert)).isEqualTo("referred");
        Document page = Jsoup.parse(rose.opens(alert));
        assertThat(page.select("form[action$=/words]")).isEmpty();
        assertThat(page.select("form[action$=/steps/triaged]")).isEmpty();
        assertThat(page.text()).doesNotContain("Zuzubabaru", "raped");
        does(deng, alert, "/steps/fed-back", "told", "SOURCE", "why", "");
        does(deng, alert, "/steps/closed");
    }

    @Test
    void where_state_forces_are_feared_no_authority_is_asked_and_none_is_sent() throws Exception {
        String alert = warned("DANGER", "XB0101", "soldiers take goods at the barrier");
        reads(alert, "STATE_FORCE");
        Document page = Jsoup.parse(rose.opens(alert));
        assertThat(page.text()).contains("no authority is asked");
        assertThat(page.select("option[value=AUTHORITY]")).isEmpty();
        HttpResponse<String> asked = rose.posts(
                alert + "/steps/looked-into",
                java.util.Map.of(
                        "form", rose.formField(alert), "line", "AUTHORITY", "says", "DENIES", "independent", "yes"));
        assertThat(asked.statusCode()).isEqualTo(409);
        assertThat(asked.body()).contains("authorities are neither asked nor sent");
    }

    @Test
    void what_was_said_is_read_only_with_a_reason_and_everybody_sees_that_it_was_read() throws Exception {
        String alert = warned("DANGER", "XB0101", "men with guns, mama Kolonadi saw them");
        HttpResponse<String> words = rose.fills(alert, alert + "/words", "why", "to find the place");
        assertThat(words.statusCode()).isEqualTo(200);
        assertThat(words.body()).contains("mama Kolonadi saw them");
        assertThat(words.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(Jsoup.parse(deng.opens(alert)).select(".history").text())
                .contains("Somebody read what was said", "to find the place");
        assertThat(Jsoup.parse(ingrid.opens(alert)).select("form[action$=/words]"))
                .as("deciding needs no words")
                .isEmpty();
    }

    @Test
    @ProtectionRule(2)
    void whoever_works_elsewhere_sees_neither_row_nor_page_and_an_official_sees_no_board() throws Exception {
        String alert = warned("DANGER", "XB0101", "smoke over the hill");
        assertThat(deng.get(alert).statusCode()).isEqualTo(200);
        assertThat(neighbour.opens(BOARD)).doesNotContain(alert);
        assertThat(neighbour.get(alert).statusCode()).isEqualTo(404);
        assertThat(karim.get(BOARD).statusCode()).isEqualTo(403);
        assertThat(karim.get(alert).statusCode()).isEqualTo(403);
    }

    @Test
    void a_wrong_place_is_put_right_a_duplicate_merged_and_taken_apart_again() throws Exception {
        String first = warned("DANGER", "XB0201", "shots by the market");
        later(Duration.ofMinutes(5));
        String second = warned("DANGER", "XB0102", "shots by the market");
        assertThat(Jsoup.parse(deng.opens(second)).select("#alike")).isEmpty();
        does(deng, second, "/steps/placed", "area", "XB0201");
        Document page = Jsoup.parse(deng.opens(second));
        assertThat(page.select("section[aria-labelledby=alike]").text()).contains("same area", "within the hour");
        does(deng, second, "/steps/merged", "into", first.substring(BOARD.length() + 1));
        assertThat(state(second)).isEqualTo("merged");
        assertThat(deng.opens(second)).contains("href=\"" + first + "\"");
        does(deng, second, "/steps/unmerged", "why", "two other markets");
        assertThat(state(second)).isEqualTo("received");
    }

    @Test
    void a_form_sent_twice_is_one_alert_and_one_that_lacks_something_loses_nothing_typed() throws Exception {
        String id = "11111111-2222-3333-4444-555555555555";
        String once = Visitor.to(
                deng.fills(BOARD + "/new", BOARD, "id", id, "topic", "NEED", "channel", "RADIO", "words", "no water"));
        String again = Visitor.to(
                deng.fills(BOARD + "/new", BOARD, "id", id, "topic", "NEED", "channel", "RADIO", "words", "no water"));
        assertThat(again).isEqualTo(once);
        HttpResponse<String> lacking =
                deng.fills(BOARD + "/new", BOARD, "topic", "", "channel", "RADIO", "words", "no water at all");
        assertThat(lacking.statusCode()).isEqualTo(400);
        assertThat(lacking.body()).contains("Something is missing", "no water at all");
    }

    @Test
    void whoever_comes_on_duty_takes_over_and_the_clocks_run_on() throws Exception {
        String alert = warned("DANGER", "XB0101", "lights in the forest");
        does(rose, alert, "/steps/handed-over");
        Document page = Jsoup.parse(rose.opens(alert));
        assertThat(page.select(".facts").text()).contains("Looked after by you");
        assertThat(page.select(".clock")).isNotEmpty();
    }

    @Test
    void how_the_mission_answers_is_read_from_its_alerts_by_those_who_may_read_them() throws Exception {
        for (int i = 0; i < 12; i++) {
            answered(NOW.get().minus(Duration.ofHours(3 + i)), i < 11);
        }
        Document loop = Jsoup.parse(rose.opens("/missions/PRAMIQ/loop?indicator=ALR-03"));
        String decision = loop.select("section[aria-labelledby=all] tr:contains(ALR-03 Time)")
                .text();
        assertThat(decision).contains("minutes", "95");
        assertThat(loop.select("section[aria-labelledby=chosen] .companion").text())
                .contains("ALR-03.slowest");
        assertThat(loop.select("section[aria-labelledby=chosen] tr:contains(imminent) td")
                        .text())
                .contains("20 minutes");
        assertThat(loop.select("section[aria-labelledby=areas] tbody tr").size())
                .isGreaterThan(5);
        // Nobody registered a channel yet, so attacks nobody warned of cannot be counted.
        assertThat(loop.select("section[aria-labelledby=all] tr:contains(ALR-05)")
                        .text())
                .contains("No channel is known");
        assertThat(Jsoup.parse(rose.opens("/missions/PRAMIQ/loop?indicator=ALR-03&lang=ar"))
                        .select("h1")
                        .text())
                .isEqualTo("ما تقوله سجلاتنا");
        assertThat(rose.opens("/missions/PRAMIQ/loop?lang=en")).contains("What our records say");
        assertThat(karim.get("/missions/PRAMIQ/loop").statusCode()).isEqualTo(403);
        assertThat(rose.opens(BOARD)).contains("/missions/PRAMIQ/loop");
    }

    private static void answered(Instant at, boolean decided) {
        Alert alert = desk.alerts()
                .receive(
                        new Alerts.Arrival(
                                UUID.randomUUID().toString(),
                                "PRAMIQ",
                                Channel.RADIO,
                                Topic.DANGER,
                                "",
                                Optional.empty(),
                                Optional.of("XB0102"),
                                at),
                        DENG);
        Step triaged = new Step.Triaged(
                alert.id(),
                Threat.ATTACK,
                Horizon.IMMINENT,
                Urgency.IMMINENT,
                AllegedActor.ARMED_GROUP,
                new Decision(Decision.What.PRIORITISE, DENG.who(), at.plusSeconds(60), "soon"));
        assertThat(desk.alerts().add(triaged, DENG)).isEmpty();
        if (decided) {
            Step step = new Step.Decided(
                    alert.id(), Set.of(Measure.PATROL), Optional.empty(), "", DENG.who(), at.plusSeconds(1_200));
            assertThat(desk.alerts().add(step, DENG)).isEmpty();
        }
    }
}
