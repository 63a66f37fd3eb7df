package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.app.desk.Alerts;
import org.baraza.app.desk.By;
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
import org.baraza.core.protect.Topic;
import org.baraza.core.record.alerts.Channel;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deng enters what happened, Rose weighs what the sources say, Ingrid sees it: on the screens they use. */
final class IncidentLoopTest {

    private static final String LIST = "/missions/PRAMIQ/incidents";
    private static final Instant NOW = Instant.parse("2025-05-01T18:00:00Z");

    @TempDir
    static Path folder;

    private static Desk desk;
    private static ScreenServer.Serving serving;
    private static Visitor deng;
    private static Visitor rose;
    private static Visitor ingrid;
    private static Visitor force;
    private static Visitor karim;

    @BeforeAll
    static void open() throws IOException {
        Path site = folder.resolve("site");
        List<Path> practice =
                new MadeUpMissions().make(7, Files.createDirectories(folder.resolve("practice")), Progress.NONE);
        Files.createDirectories(site.resolve("missions"));
        Files.copy(folder.resolve("practice/mission.yaml"), site.resolve("missions/made-up.yaml"));
        Settings settings = Settings.USUAL.withPort(0);
        desk = new Sites(() -> NOW).open(site, settings);
        practice.forEach(file -> desk.importFile(file, ImportWishes.NONE, Progress.NONE));
        serving = new Screens().serve(desk, settings);
        deng = person("deng", Role.JOC_DUTY);
        rose = person("rose", Role.JMAC);
        ingrid = person("ingrid", Role.HEAD_OF_OFFICE);
        force = person("force", Role.FORCE);
        karim = person("karim", Role.MINISTRY_READER);
    }

    @AfterAll
    static void close() {
        serving.close();
        desk.close();
    }

    private static Visitor person(String name, Role role) {
        Grant grant = new Grant(role, Scope.ofMission("PRAMIQ"), NOW, NOW.plus(Duration.ofDays(30)));
        return Colleague.comesIn(desk, name, "Shown " + name, grant, NOW).browser(serving.address());
    }

    private static String[] what(String... more) {
        List<String> filling = new ArrayList<>(List.of(
                "type",
                "ATTACK",
                "from",
                "2025-04-29",
                "days",
                "DAY",
                "area",
                "XB0101",
                "place",
                "NEAR",
                "actor",
                "ARMED_GROUP",
                "civilians",
                "YES"));
        for (int i = 0; i < more.length; i += 2) {
            int at = filling.indexOf(more[i]);
            if (at >= 0) {
                filling.set(at + 1, more[i + 1]);
            } else {
                filling.addAll(List.of(more[i], more[i + 1]));
            }
        }
        return filling.toArray(String[]::new);
    }

    private static String entered(String... more) throws Exception {
        return Visitor.to(deng.fills(LIST + "/new", LIST, what(more)));
    }

    private static void does(Visitor who, String incident, String step, String... filling) throws Exception {
        assertThat(Visitor.to(who.fills(incident, incident + step, filling))).isEqualTo(incident);
    }

    /** As a form of the page, whether or not the page offers it. */
    private static HttpResponse<String> posts(Visitor who, String page, String action, String... filling)
            throws Exception {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("form", who.formField(page));
        for (int i = 0; i < filling.length; i += 2) {
            fields.put(filling[i], filling[i + 1]);
        }
        return who.posts(action, fields);
    }

    private static void says(String incident, String kind, String best, String... more) throws Exception {
        List<String> filling = new ArrayList<>(List.of(
                "source",
                kind,
                "says",
                "CONFIRMS",
                "reliability",
                "FAIRLY",
                "credibility",
                "PROBABLY_TRUE",
                "killed-best",
                best));
        filling.addAll(List.of(more));
        does(deng, incident, "/steps/source-added", filling.toArray(String[]::new));
    }

    private static List<String> keys(String incident) throws Exception {
        return Jsoup.parse(rose.opens(incident))
                .select("form[action$=/conclusions/judged] input[name=rests]")
                .eachAttr("value");
    }

    private static String state(String incident) throws Exception {
        return Jsoup.parse(rose.opens(incident)).select("h1 .mark").text();
    }

    private static String row(Visitor who, String incident, String part) throws Exception {
        return Jsoup.parse(who.opens(LIST + part))
                .select("tbody tr:has(a[href=" + incident + "])")
                .text();
    }

    private static String problem(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select("[role=alert]").text();
    }

    @Test
    void it_is_a_fact_only_once_two_independent_sources_bear_it_out_and_a_person_says_so() throws Exception {
        String incident = entered("words", "they burnt the house of mama Kolonadi by the old mill");
        assertThat(state(incident)).isEqualTo("reported, not verified");
        says(incident, "WITNESS", "3", "killed-low", "2", "killed-high", "5", "words", "her nephew Zuzumbe counted");
        assertThat(row(rose, incident, "")).contains("not settled; sources: 2–5", "reported, not verified");
        String first = keys(incident).getFirst();
        HttpResponse<String> tooSoon = posts(
                rose,
                incident,
                incident + "/conclusions/judged",
                "verdict",
                "VERIFIED",
                "rests",
                first,
                "why",
                "sure of it");
        assertThat(tooSoon.statusCode()).isEqualTo(409);
        assertThat(problem(tooSoon)).contains("no two confirm it independently");
        says(incident, "PATROL", "4", "independent", first);
        String second = keys(incident).getLast();

        HttpResponse<String> beyond = posts(
                rose,
                incident,
                incident + "/conclusions/figures-settled",
                "killed-low",
                "2",
                "killed-best",
                "9",
                "killed-high",
                "9",
                "rests",
                first,
                "why",
                "graves");
        assertThat(problem(beyond)).contains("outside of what the chosen sources say");
        does(
                rose,
                incident,
                "/conclusions/figures-settled",
                "killed-low",
                "2",
                "killed-best",
                "3",
                "killed-high",
                "5",
                "rests",
                first,
                "why",
                "graves");
        does(
                rose,
                incident,
                "/conclusions/judged",
                "verdict",
                "VERIFIED",
                "rests",
                first,
                "rests",
                second,
                "why",
                "they never met");
        assertThat(state(incident)).isEqualTo("verified");
        assertThat(row(ingrid, incident, "?state=VERIFIED&month=2025-04&area=XB0101&type=ATTACK"))
                .contains("3 (2–5)", "not known", "verified");
        String page = ingrid.opens(LIST + "?area=XB0101");
        assertThat(Jsoup.parse(page).select("section[aria-labelledby=totals]").text())
                .contains("no confidence interval", "3 (2–5)", "without a figure: 1");
        assertThat(page).doesNotContain("Kolonadi", "Zuzumbe", "mill");

        HttpResponse<String> unsaid = posts(rose, incident, incident + "/conclusions/closed");
        assertThat(problem(unsaid)).contains("what was done for them");
        does(deng, incident, "/steps/responded", "not", "NO_ACCESS", "why", "the ford was high");
        does(rose, incident, "/conclusions/closed");
        assertThat(state(incident)).isEqualTo("verified closed");
    }

    @Test
    void whoever_enters_does_not_conclude_and_whoever_may_not_see_finds_nothing() throws Exception {
        String incident = entered("area", "XB0201");
        assertThat(posts(deng, incident, incident + "/conclusions/withdrawn", "why", "a drill")
                        .statusCode())
                .isEqualTo(403);
        assertThat(posts(ingrid, incident, incident + "/steps/referred", "type", "SEXUAL_VIOLENCE")
                        .statusCode())
                .isEqualTo(403);
        assertThat(Jsoup.parse(ingrid.opens(incident)).select("#next")).isEmpty();
        for (Visitor other : List.of(force, karim)) {
            assertThat(other.get(LIST).statusCode()).isIn(403, 404);
            assertThat(other.get(incident).statusCode()).isIn(403, 404);
        }
    }

    @Test
    void the_words_are_read_on_the_record_and_only_by_those_who_verify() throws Exception {
        String incident = entered("words", "they asked for mama Kolonadi");
        assertThat(Jsoup.parse(ingrid.opens(incident)).select("form[action$=/words]"))
                .isEmpty();
        assertThat(posts(ingrid, incident, incident + "/words", "part", "report", "why", "to know")
                        .statusCode())
                .isEqualTo(403);
        HttpResponse<String> read =
                posts(rose, incident, incident + "/words", "part", "report", "why", "to find the day");
        assertThat(Jsoup.parse(read.body()).select("blockquote").text()).isEqualTo("they asked for mama Kolonadi");
        assertThat(Jsoup.parse(rose.opens(incident)).select(".history").text())
                .contains("Somebody read what was told.");
    }

    @Test
    void from_the_page_of_an_alert_an_incident_is_entered_and_shows_what_warning_there_was() throws Exception {
        String alert = desk.alerts()
                .receive(
                        new Alerts.Arrival(
                                "alert-of-loop",
                                "PRAMIQ",
                                Channel.RADIO,
                                Topic.DANGER,
                                "",
                                Optional.empty(),
                                Optional.of("XB0102"),
                                Instant.parse("2025-04-27T06:00:00Z")),
                        By.program())
                .id();
        String page = "/missions/PRAMIQ/alerts/" + alert;
        String way =
                Jsoup.parse(deng.opens(page)).select("a[href*=incidents/new]").attr("href");
        assertThat(way).isEqualTo(LIST + "/new?alert=" + alert);
        var form = Jsoup.parse(deng.opens(way));
        assertThat(form.select("input[name=from]").attr("value")).isEqualTo("2025-04-27");
        assertThat(form.select("select[name=area] option[selected]").attr("value"))
                .isEqualTo("XB0102");
        String incident = Visitor.to(deng.fills(way, LIST, what("area", "XB0102", "alert", alert)));
        assertThat(Jsoup.parse(rose.opens(incident))
                        .select("section[aria-labelledby=warnings]")
                        .select("a")
                        .attr("href"))
                .isEqualTo(page);
        assertThat(Jsoup.parse(rose.opens(incident))
                        .select("section[aria-labelledby=facts]")
                        .text())
                .contains("yes, before the first day");
        assertThat(Jsoup.parse(deng.opens(page))
                        .select("section[aria-labelledby=incidents] li a")
                        .attr("href"))
                .isEqualTo(incident);
        does(deng, incident, "/steps/unlinked", "alert", alert, "why", "it spoke of another ford");
        assertThat(Jsoup.parse(deng.opens(page)).select("section[aria-labelledby=incidents] li"))
                .isEmpty();
    }

    @Test
    @ProtectionRule(4)
    @ProtectionRule(9)
    void sexual_violence_stands_on_no_list_and_small_numbers_of_it_are_not_told() throws Exception {
        String incident = entered("type", "SEXUAL_VIOLENCE", "area", "XB0101", "from", "2025-03-03");
        String list = ingrid.opens(LIST);
        assertThat(list).doesNotContain(incident);
        assertThat(Jsoup.parse(list)
                        .select("section[aria-labelledby=counted] tbody")
                        .text())
                .contains("March 2025", "fewer than 5")
                .doesNotContain("XB0101");
        assertThat(ingrid.get(incident).statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(deng.opens(incident)).select("#history, #accounts, #facts"))
                .isEmpty();
        for (int i = 0; i < 4; i++) {
            assertThat(entered("type", "SEXUAL_VIOLENCE", "area", "XB0102", "from", "2025-03-1" + i))
                    .startsWith(LIST);
        }
        assertThat(Jsoup.parse(ingrid.opens(LIST))
                        .select("section[aria-labelledby=counted] tbody")
                        .text())
                .contains("5")
                .doesNotContain("fewer");
    }

    @Test
    void two_that_may_be_the_same_are_pointed_out_with_reasons_and_a_person_decides() throws Exception {
        String first = entered("area", "XB0202", "from", "2025-02-03");
        String second = entered("area", "XB0202", "from", "2025-02-04", "type", "LOOTING");
        says(second, "MEDIA", "7");
        String alike = Jsoup.parse(rose.opens(first))
                .select("section[aria-labelledby=alike]")
                .text();
        assertThat(alike).contains("same area", "days close together", "same actor");
        String id = first.substring(first.lastIndexOf('/') + 1);
        does(rose, second, "/conclusions/duplicate", "into", id);
        assertThat(row(rose, second, "")).isEmpty();
        assertThat(row(rose, second, "?state=DUPLICATE")).isNotEmpty();
        assertThat(Jsoup.parse(rose.opens(first))
                        .select("section[aria-labelledby=accounts]")
                        .text())
                .contains("media");
        does(rose, second, "/conclusions/not-duplicate", "why", "another ford");
        assertThat(row(rose, second, "")).isNotEmpty();
    }

    @Test
    void what_is_missing_or_lies_ahead_is_told_in_words_and_nothing_is_lost() throws Exception {
        HttpResponse<String> missing = deng.fills(LIST + "/new", LIST, what("from", "", "words", "smoke and shots"));
        assertThat(missing.statusCode()).isEqualTo(400);
        assertThat(problem(missing)).contains("Something is missing");
        assertThat(Jsoup.parse(missing.body()).select("textarea").text()).isEqualTo("smoke and shots");
        assertThat(Jsoup.parse(missing.body())
                        .select("input[name=actor][checked]")
                        .attr("value"))
                .isEqualTo("ARMED_GROUP");
        HttpResponse<String> ahead = deng.fills(LIST + "/new", LIST, what("from", "2025-05-09"));
        assertThat(problem(ahead)).contains("lie ahead");
        assertThat(Jsoup.parse(rose.opens(LIST + "?month=never"))
                        .select("[role=status]")
                        .text())
                .contains("could not be read");
    }
}
