package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.ImportWishes;
import org.baraza.app.desk.Progress;
import org.baraza.app.desk.ScreenServer;
import org.baraza.app.desk.Settings;
import org.baraza.app.web.Visitor;
import org.baraza.core.protect.Grant;
import org.baraza.core.protect.ProtectionRule;
import org.baraza.core.protect.Role;
import org.baraza.core.protect.Scope;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deng takes in what a village says, Ingrid answers, Rose asks whether the answer was any good. */
final class VoiceLoopTest {

    private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.parse("2026-03-14T18:00:00Z"));
    private static final String LIST = "/missions/PRAMIQ/feedback";
    private static final String RUMOURS = "/missions/PRAMIQ/rumours";
    private static final String REFERRALS = "/missions/PRAMIQ/referrals";
    private static final String ANSWERS = "/missions/PRAMIQ/answers";

    @TempDir
    static Path folder;

    private static Desk desk;
    private static ScreenServer.Serving serving;
    private static Visitor deng;
    private static Visitor rose;
    private static Visitor ingrid;
    private static Visitor officer;
    private static Visitor soldier;
    private static Visitor amina;

    @BeforeAll
    static void open() throws Exception {
        Path site = folder.resolve("site");
        Files.createDirectories(site.resolve("missions"));
        var practice = new MadeUpMissions().make(7, Files.createDirectories(folder.resolve("practice")), Progress.NONE);
        Files.copy(folder.resolve("practice/mission.yaml"), site.resolve("missions/made-up.yaml"));
        desk = new Sites(NOW::get).open(site, Settings.USUAL);
        practice.forEach(file -> desk.importFile(file, ImportWishes.NONE, Progress.NONE));
        serving = new Screens().serve(desk, Settings.USUAL.withPort(0));
        deng = person("deng", Role.COMMUNITY_LIAISON_ASSISTANT);
        rose = person("rose", Role.CIVIL_AFFAIRS);
        ingrid = person("ingrid", Role.HEAD_OF_OFFICE);
        officer = person("officer", Role.DATA_PROTECTION_OFFICER);
        soldier = person("soldier", Role.FORCE);
        amina = person("amina", Role.PARTNER);
    }

    @AfterAll
    static void close() {
        serving.close();
        desk.close();
    }

    private static Visitor person(String name, Role role) {
        return person(name, role, Scope.ofMission("PRAMIQ"));
    }

    private static Visitor person(String name, Role role, Scope scope) {
        Grant grant = new Grant(role, scope, NOW.get(), NOW.get().plus(Duration.ofDays(30)));
        return Colleague.comesIn(desk, name, "Shown " + name, grant, NOW.get()).browser(serving.address());
    }

    private static String said(String kind, String words, String... more) throws Exception {
        String[] filling = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(
                                "kind", kind, "channel", "FACE_TO_FACE", "area", "XB0101", "words", words),
                        java.util.stream.Stream.of(more))
                .toArray(String[]::new);
        return Visitor.to(deng.fills(LIST + "/new", LIST, filling));
    }

    private static void does(Visitor who, String item, String step, String... filling) throws Exception {
        assertThat(Visitor.to(who.fills(item, item + step, filling))).isEqualTo(item);
        NOW.updateAndGet(now -> now.plus(Duration.ofMinutes(1)));
    }

    private static String state(String item) throws Exception {
        return Jsoup.parse(rose.opens(item)).select("h1 .mark").text();
    }

    @Test
    void it_is_sorted_given_to_somebody_answered_on_the_board_and_asked_after_by_somebody_else() throws Exception {
        String item = said("QUESTION", "when is the well dug, asks mama Kolonadi");
        assertThat(Jsoup.parse(deng.opens(LIST + "?part=yours"))
                        .select("tbody tr:has(a[href=" + item + "])")
                        .text())
                .contains("say that it came in", "your turn");
        assertThat(deng.opens(LIST)).doesNotContain("Kolonadi");
        does(deng, item, "/steps/acknowledged");
        HttpResponse<String> tooSoon = ingrid.posts(
                item + "/steps/answered",
                Map.of("form", ingrid.formField(item), "mode", "BOARD", "outcome", "EXPLAINED", "said", "in May"));
        assertThat(tooSoon.statusCode()).isEqualTo(409);
        assertThat(tooSoon.body()).contains("First say what it is");
        does(deng, item, "/steps/sorted", "kind", "REQUEST", "category", "SERVICES", "not", "", "why", "as told");
        does(deng, item, "/steps/given-to", "role", "HEAD_OF_OFFICE", "due", "2026-03-20T12:00");
        assertThat(Jsoup.parse(ingrid.opens(LIST + "?part=yours"))
                        .select("tbody tr:has(a[href=" + item + "])")
                        .text())
                .contains("answer");
        HttpResponse<String> promised = ingrid.posts(
                item + "/steps/answered",
                Map.of(
                        "form",
                        ingrid.formField(item),
                        "mode",
                        "BOARD",
                        "outcome",
                        "UNDER_WAY",
                        "said",
                        "we promise a well"));
        assertThat(promised.statusCode()).isEqualTo(409);
        does(
                ingrid,
                item,
                "/steps/answered",
                "mode",
                "BOARD",
                "outcome",
                "NO_CAPACITY",
                "said",
                "there is no drill before the rains");
        HttpResponse<String> oneself =
                ingrid.posts(item + "/steps/asked-after", Map.of("form", ingrid.formField(item), "result", "USEFUL"));
        assertThat(oneself.statusCode()).isEqualTo(409);
        assertThat(oneself.body()).contains("somebody else asks whether it was any good");
        does(rose, item, "/steps/asked-after", "result", "NOT_USEFUL");
        does(rose, item, "/steps/appealed", "why", "the neighbours got one");
        assertThat(state(item)).isEqualTo("answer not accepted");
        does(rose, item, "/steps/answered", "mode", "BOARD", "outcome", "EXPLAINED", "said", "the drill came late");
        does(deng, item, "/steps/closed");
        Document board = Jsoup.parse(amina.opens(ANSWERS + "?area=XB0101"));
        assertThat(board.text()).contains("the drill came late").doesNotContain("before the rains", "Kolonadi");
        assertThat(board.text())
                .as("one request is too few to be counted, or to say that it was one")
                .contains("hidden: few")
                .doesNotContain("request 1");
        assertThat(board.select("li.card strong")).isEmpty();
        Visitor neighbour = person("neighbour", Role.PARTNER, Scope.ofArea("XB02"));
        assertThat(neighbour.opens(ANSWERS + "?area=XB0101")).doesNotContain("the drill came late");
        assertThat(Jsoup.parse(neighbour.opens(ANSWERS)).select("select[name=area] option[value=XB0101]"))
                .as("whoever works in one area has the boards of that alone")
                .isEmpty();
        assertThat(Jsoup.parse(neighbour.opens(ANSWERS)).select("select[name=area] option[value^=XB02]"))
                .isNotEmpty();
        assertThat(amina.get(LIST).statusCode()).isEqualTo(403);
        assertThat(soldier.get(item).statusCode()).isEqualTo(403);
        assertThat(Jsoup.parse(amina.opens(ANSWERS + "?lang=ar")).select("html").attr("dir"))
                .isEqualTo("rtl");
    }

    @Test
    void what_is_not_for_us_is_refused_with_a_reason_that_stays() throws Exception {
        String item = said("COMPLAINT", "about the other country");
        does(
                deng,
                item,
                "/steps/sorted",
                "kind",
                "COMPLAINT",
                "category",
                "OTHER",
                "not",
                "NOT_FOR_US",
                "why",
                "about another country");
        assertThat(state(item)).isEqualTo("not for us");
        assertThat(Jsoup.parse(rose.opens(item)).select(".history").text())
                .contains("nobody here has to do with it", "about another country");
        HttpResponse<String> incomplete =
                deng.posts(item + "/steps/sorted", Map.of("form", deng.formField(item), "kind", "SENSITIVE"));
        assertThat(incomplete.statusCode()).isEqualTo(400);
    }

    @Test
    @ProtectionRule(21)
    @ProtectionRule(4)
    void of_something_sensitive_its_kind_and_clock_alone_are_seen_and_by_two_alone() throws Exception {
        assertThat(said("SENSITIVE", "the driver of the white car", "concern", "STAFF_MISCONDUCT"))
                .isEqualTo(LIST + "?taken=withheld");
        assertThat(deng.opens(LIST + "?taken=withheld"))
                .contains("nothing of what was said is kept")
                .doesNotContain("white car");
        String id = desk.feedback().list("PRAMIQ").stream()
                .filter(i -> i.concern().isPresent())
                .findFirst()
                .orElseThrow()
                .id();
        for (Visitor nobody : java.util.List.of(deng, rose, soldier, amina)) {
            assertThat(nobody.get(REFERRALS).statusCode()).isEqualTo(403);
            assertThat(nobody.get(LIST + "/" + id).statusCode()).isIn(403, 404);
        }
        for (Visitor one : java.util.List.of(ingrid, officer)) {
            String page = one.opens(REFERRALS);
            assertThat(page)
                    .contains("misconduct of our own", "left")
                    .doesNotContain("white car", "deng", "XB0101", "face to face");
        }
        assertThat(ingrid.get(LIST + "/" + id).statusCode())
                .as("also whoever may refer it finds no page with who took it in")
                .isEqualTo(404);
        assertThat(Visitor.to(
                        ingrid.fills(REFERRALS, REFERRALS + "/" + id + "/steps/referred", "body", "CONDUCT_UNIT")))
                .isEqualTo(REFERRALS);
        assertThat(ingrid.opens(REFERRALS)).contains("referred");
        assertThat(ingrid.posts(
                                REFERRALS + "/" + id + "/steps/referred",
                                Map.of("form", ingrid.formField(REFERRALS), "body", "OVERSIGHT"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(ingrid.posts(
                                REFERRALS + "/" + id + "/steps/sorted",
                                Map.of("form", ingrid.formField(REFERRALS), "kind", "COMPLAINT"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_rumour_is_looked_into_answered_and_met_by_a_true_message_that_two_people_stand_for() throws Exception {
        String first = Visitor.to(deng.fills(
                RUMOURS + "/new", RUMOURS, "channel", "CALL", "area", "XB0101", "words", "the well is poisoned"));
        String second = Visitor.to(deng.fills(
                RUMOURS + "/new", RUMOURS, "channel", "CALL", "area", "XB0102", "words", "poison in the well"));
        does(deng, second, "/steps/merged", "into", first.replaceFirst(".*/", ""));
        Document row = Jsoup.parse(rose.opens(RUMOURS));
        assertThat(row.select("tbody tr:has(a[href=" + first + "]) td:nth-of-type(3)")
                        .text())
                .isEqualTo("2");
        assertThat(row.select("a[href=" + second + "]"))
                .as("it goes on in the other")
                .isEmpty();
        assertThat(Jsoup.parse(rose.opens(first))
                        .select("section[aria-labelledby=spread]")
                        .text())
                .contains("Reported: 2. Areas: 2.");
        does(deng, first, "/steps/prioritised", "harm", "VIOLENCE", "actor", "STATE_FORCE", "why", "men gather");
        assertThat(Jsoup.parse(deng.opens(first)).select("option[value=AUTHORITY]"))
                .isEmpty();
        HttpResponse<String> asked = deng.posts(
                first + "/steps/looked-into",
                Map.of("form", deng.formField(first), "line", "AUTHORITY", "independent", "yes", "says", "DENIES"));
        assertThat(asked.statusCode()).isEqualTo(409);
        assertThat(asked.body()).contains("authorities are not asked");
        does(deng, first, "/steps/checking");
        does(deng, first, "/steps/looked-into", "line", "PARTNER", "independent", "yes", "says", "DENIES");
        does(rose, first, "/steps/concluded", "truth", "FALSE", "why", "tested twice");
        does(deng, first, "/steps/answered", "told", "COMMUNITY", "why", "");
        does(
                rose,
                first,
                "/steps/drafted",
                "medium",
                "RADIO",
                "area",
                "XB0101",
                "message",
                "The water was tested and is good");
        assertThat(rose.posts(first + "/message", Map.of("form", rose.formField(first)))
                        .statusCode())
                .isEqualTo(409);
        does(ingrid, first, "/message");
        assertThat(state(first)).isEqualTo("true message out");
        does(deng, second, "/steps/unmerged", "why", "another well");
        assertThat(state(second)).isEqualTo("new");
        assertThat(soldier.get(first).statusCode()).isEqualTo(403);
    }

    @Test
    void a_rumour_that_warns_is_an_alert_and_each_leads_to_the_other() throws Exception {
        String item = said("RUMOUR", "they come on market day");
        does(deng, item, "/steps/sorted", "kind", "RUMOUR", "category", "SECURITY", "not", "", "why", "as told");
        String rumour = Visitor.to(deng.fills(item, item + "/rumour"));
        assertThat(rumour).startsWith(RUMOURS);
        assertThat(deng.opens(item)).contains("href=\"" + rumour + "\"");
        assertThat(deng.opens(rumour)).contains("href=\"" + item + "\"");
        does(deng, rumour, "/steps/prioritised", "harm", "VIOLENCE", "actor", "COMMUNITY", "why", "men gather");
        does(deng, rumour, "/steps/looked-into", "line", "PARTNER", "independent", "yes", "says", "CONFIRMS");
        assertThat(Jsoup.parse(deng.opens(rumour)).select("form[action$=/steps/became-warning]"))
                .isEmpty();
        does(rose, rumour, "/steps/concluded", "truth", "TRUE", "why", "two saw them");
        does(deng, rumour, "/steps/became-warning");
        String alert = rumour.replace("/rumours/", "/alerts/");
        assertThat(deng.opens(rumour)).contains("href=\"" + alert + "\"");
        assertThat(deng.opens(alert)).contains("href=\"" + rumour + "\"");
    }
}
