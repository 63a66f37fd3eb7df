package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baraza.app.desk.By;
import org.baraza.app.web.Visitor;
import org.baraza.core.protect.ProtectionRule;
import org.baraza.core.protect.Role;
import org.baraza.core.protect.Scope;
import org.baraza.core.record.promises.Step;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deng hears what women of a village expect, an office gives its word, and the village learns what became of it. */
final class PromisesLoopTest {

    private static final String MISSION = "/missions/PRAMIQ";
    private static final String PROMISES = MISSION + "/promises";
    private static final String EXPECTATIONS = MISSION + "/expectations";
    private static final String DECISIONS = MISSION + "/decisions";

    @TempDir
    static Path folder;

    private static EngagedSite site;
    private static Visitor deng;
    private static Visitor ingrid;
    private static Visitor amina;
    private static Visitor karim;
    private static Visitor neighbour;
    private static Visitor reader;

    @BeforeAll
    static void open() throws Exception {
        site = EngagedSite.open(folder);
        deng = site.person("deng", Role.COMMUNITY_LIAISON_ASSISTANT, Scope.ofMission("PRAMIQ"));
        ingrid = site.person("ingrid", Role.HEAD_OF_OFFICE, Scope.ofMission("PRAMIQ"));
        amina = site.person("amina", Role.PARTNER, Scope.ofArea("XB01"));
        karim = site.person("karim", Role.MINISTRY_READER, Scope.ofArea("XB01"));
        reader = site.person("reader", Role.MONITORING, Scope.ofMission("PRAMIQ"));
        neighbour = site.person("neighbour", Role.CIVIL_AFFAIRS, Scope.ofArea("XB02"));
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static String made(String what, String due) throws Exception {
        return Visitor.to(deng.fills(
                PROMISES + "/new",
                PROMISES,
                "about",
                "SERVICES",
                "area",
                "XB0101",
                "what",
                what,
                "side",
                "MISSION",
                "role",
                "CIVIL_AFFAIRS",
                "made",
                "2025-04-01",
                "due",
                due));
    }

    private static void does(Visitor who, String page, String step, String... filling) throws Exception {
        assertThat(Visitor.to(who.fills(page, page + step, filling))).isEqualTo(page);
    }

    private static HttpResponse<String> tries(Visitor who, String page, String step, String... filling)
            throws Exception {
        return EngagedSite.tries(who, page, step, filling);
    }

    private static Document page(Visitor who, String path) throws Exception {
        return EngagedSite.page(who, path);
    }

    private static String state(String path) throws Exception {
        return page(ingrid, path).select("h1 .mark").text();
    }

    @Test
    void what_people_expect_is_answered_with_a_promise_that_stands_or_with_a_plain_no() throws Exception {
        String expectation = Visitor.to(deng.fills(
                EXPECTATIONS + "/new",
                EXPECTATIONS,
                "about",
                "SERVICES",
                "group",
                "WOMEN",
                "area",
                "XB0101",
                "said-words",
                "we want the well before the rain"));
        Document first = page(deng, expectation);
        assertThat(first.text()).contains("Tell people what is possible").doesNotContain("before the rain");
        HttpResponse<String> hopes = tries(
                deng,
                expectation,
                "/steps/answered",
                "possible",
                "NOT_POSSIBLE",
                "said",
                "we promise to ask",
                "way",
                "MEETING",
                "on",
                "2025-05-01");
        assertThat(hopes.statusCode()).isEqualTo(409);
        assertThat(hopes.body()).contains("raises hopes");
        HttpResponse<String> bare = tries(
                deng,
                expectation,
                "/steps/answered",
                "possible",
                "PROMISED",
                "said",
                "it will be mended",
                "way",
                "MEETING",
                "on",
                "2025-05-01");
        assertThat(bare.body()).contains("Write the commitment down first");
        HttpResponse<String> invented = tries(
                deng,
                expectation,
                "/steps/answered",
                "possible",
                "PROMISED",
                "linked",
                "promise-nowhere",
                "said",
                "it will be mended",
                "way",
                "MEETING",
                "on",
                "2025-05-01");
        assertThat(invented.body()).contains("There is no such promise in this mission");
        String way = first.select("a.button[href*=promises/new]").attr("href");
        assertThat(page(deng, way).select("input[name=heard]").val())
                .isEqualTo(expectation.substring(expectation.lastIndexOf('/') + 1));
        String promise = Visitor.to(deng.fills(
                way,
                PROMISES,
                "about",
                "SERVICES",
                "area",
                "XB0101",
                "what",
                "the pump is mended",
                "side",
                "MISSION",
                "role",
                "CIVIL_AFFAIRS",
                "made",
                "2025-05-01",
                "due",
                "2025-06-01",
                "heard",
                expectation.substring(expectation.lastIndexOf('/') + 1)));
        String id = promise.substring(promise.lastIndexOf('/') + 1);
        assertThat(page(deng, expectation).select("option[value=" + id + "]")).hasSize(1);
        does(
                deng,
                expectation,
                "/steps/answered",
                "possible",
                "PARTLY",
                "linked",
                id,
                "said",
                "the pump, not the wall",
                "way",
                "MEETING",
                "on",
                "2025-05-01");
        assertThat(state(expectation)).isEqualTo("answered");
        assertThat(ingrid.get(expectation).body())
                .as("who answers for the whole does not read the words")
                .doesNotContain(expectation + "/words");
        HttpResponse<String> words = deng.fills(expectation, expectation + "/words", "why", "to answer them");
        assertThat(words.statusCode()).isEqualTo(200);
        assertThat(words.body()).contains("we want the well before the rain");
        assertThat(page(deng, expectation).select(".history").text()).contains("Words read", "to answer them");
    }

    @Test
    @ProtectionRule(12)
    void a_promise_is_not_kept_until_it_is_said_what_was_done_whether_people_know_and_who_else_says_so()
            throws Exception {
        String promise = made("the bridge is mended", "2025-06-01");
        assertThat(page(deng, promise).text()).contains("The community has not been told yet");
        assertThat(tries(deng, promise, "/steps/concluded", "kept", "KEPT", "telling", "TOLD", "witness", "ELDERS")
                        .body())
                .contains("Say what was done");
        assertThat(tries(deng, promise, "/steps/concluded", "kept", "KEPT", "done", "mended", "witness", "ELDERS")
                        .body())
                .contains("Say whether the community was told");
        assertThat(tries(deng, promise, "/steps/concluded", "kept", "KEPT", "done", "mended", "telling", "TOLD")
                        .body())
                .contains("Say who else confirms");
        assertThat(tries(
                                deng,
                                promise,
                                "/steps/concluded",
                                "kept",
                                "KEPT",
                                "done",
                                "mended",
                                "telling",
                                "TOLD",
                                "witness",
                                "SITE_VISIT")
                        .body())
                .contains("cannot confirm it");
        assertThat(state(promise)).isEqualTo("given, not told");
        does(
                deng,
                promise,
                "/steps/concluded",
                "kept",
                "KEPT",
                "done",
                "mended",
                "telling",
                "TO_BE_TOLD",
                "witness",
                "WOMENS_GROUP");
        assertThat(page(deng, promise).select(".clock").text()).contains("what became of it");
        does(deng, promise, "/steps/told-outcome", "way", "MEETING", "on", "2025-05-01", "words", "daraja limejengwa");
        assertThat(page(deng, promise).select(".clock")).isEmpty();
    }

    @Test
    void the_same_holds_at_the_desk_whoever_asks() {
        String id = "desk-promise-01";
        site.promise(id, "2025-04-01", "2025-06-01");
        var promises = site.desk().engagement().promises();
        var not = promises.add(
                new Step.Concluded(
                        id,
                        org.baraza.core.record.promises.Kept.KEPT,
                        "mended",
                        java.util.Optional.of(org.baraza.core.record.promises.Telling.TOLD),
                        java.util.Optional.empty(),
                        EngagedSite.DENG,
                        EngagedSite.NOW),
                By.screen(EngagedSite.DENG));
        assertThat(not.map(Enum::name)).contains("SAY_WHO_CONFIRMED");
    }

    @Test
    void what_is_overdue_stands_on_top_and_a_day_moved_later_is_seen() throws Exception {
        String late = made("the school roof is mended", "2025-04-20");
        made("the road is cleared", "2025-07-01");
        does(deng, late, "/steps/told", "way", "MEETING", "on", "2025-04-02", "words", "");
        List<String> rows = page(ingrid, PROMISES)
                .select("section[aria-labelledby=words] tbody tr")
                .eachText();
        assertThat(rows.stream().filter(r -> r.startsWith("the school roof")))
                .singleElement()
                .asString()
                .contains("11 days over");
        int here = rows.indexOf(rows.stream()
                .filter(r -> r.startsWith("the school roof"))
                .findFirst()
                .orElseThrow());
        assertThat(rows.subList(0, here + 1)).allMatch(r -> r.contains("days over"));
        assertThat(rows.subList(rows.size() - 1, rows.size())).noneMatch(r -> r.contains("11 days over"));
        does(deng, late, "/steps/moved", "due", "2025-05-20", "why", "the wood did not come");
        assertThat(page(ingrid, late).text()).contains("Its day was moved 1 times", "First due");
        assertThat(page(ingrid, PROMISES)
                        .select("section[aria-labelledby=kept] tbody tr")
                        .eachText()
                        .getFirst())
                .as("counted by the day that was first said")
                .startsWith("the mission");
    }

    @Test
    void a_decision_says_who_was_heard_before_it_and_what_became_different() throws Exception {
        String decision = Visitor.to(deng.fills(
                DECISIONS + "/new",
                DECISIONS,
                "kind",
                "PATROL_PLAN",
                "area",
                "XB0101",
                "question",
                "which road at night"));
        assertThat(tries(
                                ingrid,
                                decision,
                                "/steps/taken",
                                "body",
                                "HEAD_OF_OFFICE",
                                "on",
                                "2025-05-01",
                                "decided",
                                "the river road",
                                "change",
                                "CHANGED",
                                "why",
                                "it was the other")
                        .body())
                .contains("Nobody was heard");
        for (String group : List.of("WOMEN", "HERDERS")) {
            does(
                    deng,
                    decision,
                    "/steps/heard",
                    "group",
                    group,
                    "on",
                    "2025-04-28",
                    "way",
                    "MEETING",
                    "said",
                    "the river road");
        }
        assertThat(tries(
                                ingrid,
                                decision,
                                "/steps/taken",
                                "body",
                                "HEAD_OF_OFFICE",
                                "on",
                                "2025-04-27",
                                "decided",
                                "the river road",
                                "change",
                                "CHANGED",
                                "why",
                                "it was the other")
                        .body())
                .contains("A decision does not rest on what came later");
        does(
                ingrid,
                decision,
                "/steps/taken",
                "body",
                "HEAD_OF_OFFICE",
                "on",
                "2025-05-01",
                "decided",
                "the river road comes first at night",
                "change",
                "CHANGED",
                "why",
                "it was the market road before");
        assertThat(page(ingrid, decision).text()).doesNotContain("without documented local input");
        assertThat(page(deng, MISSION + "/answers?area=XB0101").text()).doesNotContain("comes first at night");
        does(deng, decision, "/steps/told", "way", "MEETING", "on", "2025-05-01", "words", "barabara ya mto kwanza");
        String wall = page(deng, MISSION + "/answers?area=XB0101").text();
        assertThat(wall).contains("barabara ya mto kwanza", "it was the market road before");
        assertThat(page(deng, MISSION + "/answers?area=XB0201").text())
                .as("another community's board")
                .doesNotContain("barabara ya mto");
    }

    @Test
    void on_a_communitys_board_hangs_what_people_were_told_in_their_words_and_never_who_or_how_many() throws Exception {
        String promise = made("two guards stand at the market on market days", "2025-06-01");
        String board = MISSION + "/answers?area=XB0101";
        assertThat(page(deng, board).text()).doesNotContain("market days");
        does(deng, promise, "/steps/told", "way", "MEETING", "on", "2025-04-02", "words", "walinzi wawili sokoni");
        for (String language : List.of("en", "fr", "ar", "es", "sw")) {
            Document told = page(reader, board + "&lang=" + language);
            assertThat(told.text()).contains("walinzi wawili sokoni").doesNotContain("promises.", "wall.");
            assertThat(told.html()).doesNotContain(promise);
        }
        assertThat(page(deng, board).text()).doesNotContain("deng", "Civil affairs");
    }

    @Test
    void names_numbers_and_what_goes_to_trained_people_are_written_down_nowhere() throws Exception {
        for (String text : List.of("ask Amina Kolonada on +999 555 0101", "they raped two women")) {
            HttpResponse<String> refused = deng.fills(
                    PROMISES + "/new",
                    PROMISES,
                    "about",
                    "SERVICES",
                    "what",
                    text,
                    "side",
                    "PARTNER",
                    "made",
                    "2025-04-01",
                    "due",
                    "2025-06-01");
            assertThat(refused.statusCode()).as(text).isEqualTo(400);
        }
        HttpResponse<String> words = deng.fills(
                EXPECTATIONS + "/new",
                EXPECTATIONS,
                "about",
                "SERVICES",
                "group",
                "WOMEN",
                "said-words",
                "they raped two women");
        assertThat(words.statusCode()).isEqualTo(400);
        assertThat(words.body()).contains("people trained for it");
    }

    @Test
    void each_sees_and_does_what_is_theirs() throws Exception {
        String promise = made("the clinic opens on Mondays", "2025-06-01");
        assertThat(karim.get(PROMISES).statusCode()).isEqualTo(403);
        assertThat(karim.get(promise).statusCode()).isEqualTo(403);
        assertThat(neighbour.get(promise).statusCode()).isEqualTo(404);
        assertThat(neighbour.opens(PROMISES)).doesNotContain(promise);
        assertThat(amina.get(promise).statusCode())
                .as("made to her own village")
                .isEqualTo(200);
        String hers = Visitor.to(amina.fills(
                PROMISES + "/new",
                PROMISES,
                "about",
                "SERVICES",
                "area",
                "XB0101",
                "what",
                "the women keep the key of the pump",
                "side",
                "PARTNER",
                "made",
                "2025-04-01",
                "due",
                "2025-06-01"));
        assertThat(page(ingrid, hers).text()).contains("a partner");
        Map<String, String> abroad = new HashMap<>(Map.of(
                "form", neighbour.formField(PROMISES + "/new"),
                "id", "neighbour-promise",
                "about", "SERVICES",
                "what", "a visit",
                "side", "PARTNER",
                "made", "2025-04-01",
                "due", "2025-06-01"));
        assertThat(neighbour.posts(PROMISES, abroad).statusCode())
                .as("asked for the area")
                .isEqualTo(400);
        abroad.put("area", "XB0101");
        assertThat(neighbour.posts(PROMISES, abroad).statusCode()).isEqualTo(403);
        abroad.put("area", "XB0201");
        assertThat(neighbour.posts(PROMISES, abroad).statusCode()).isEqualTo(303);
    }
}
