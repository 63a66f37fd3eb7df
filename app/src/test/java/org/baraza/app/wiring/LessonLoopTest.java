package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Progress;
import org.baraza.app.web.Visitor;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Consent;
import org.baraza.core.protect.ProtectionRule;
import org.baraza.core.protect.Role;
import org.baraza.core.protect.Scope;
import org.baraza.core.record.consents.PersonStep;
import org.baraza.core.record.consents.Use;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deng looks back, Ingrid stands behind it, and it helps elsewhere, or does not. */
final class LessonLoopTest {

    private static final String LESSONS = "/missions/PRAMIQ/lessons";

    @TempDir
    static Path folder;

    private static EngagedSite site;
    private static Visitor deng;
    private static Visitor ingrid;
    private static Visitor rose;
    private static Visitor karim;

    @BeforeAll
    static void open() throws Exception {
        site = EngagedSite.open(folder);
        deng = site.person("deng", Role.COMMUNITY_LIAISON_ASSISTANT, Scope.ofMission("PRAMIQ"));
        ingrid = site.person("ingrid", Role.HEAD_OF_OFFICE, Scope.ofMission("PRAMIQ"));
        rose = site.person("rose", Role.CIVIL_AFFAIRS, Scope.ofMission("PRAMIQ"));
        karim = site.person("karim", Role.MINISTRY_READER, Scope.ofArea("XB01"));
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static String lookedBack(Visitor who, String planned) throws Exception {
        return Visitor.to(who.fills(
                LESSONS + "/new",
                LESSONS,
                "topic",
                "EARLY_WARNING",
                "origin",
                "AFTER_ACTION_REVIEW",
                "area",
                "XB0101",
                "on",
                "2025-03-03",
                "planned",
                planned,
                "happened",
                "it came the next day",
                "reasons",
                "nobody decided at night",
                "next",
                "say who decides at night"));
    }

    private static void does(Visitor who, String page, String step, String... filling) throws Exception {
        assertThat(Visitor.to(who.fills(page, page + step, filling))).as(step).isEqualTo(page);
    }

    private static void refused(Visitor who, String page, String step, String says, String... filling)
            throws Exception {
        HttpResponse<String> answer = EngagedSite.tries(who, page, step, filling);
        assertThat(answer.statusCode()).as(step).isIn(400, 409);
        assertThat(answer.body()).contains(says);
    }

    private static String state(String page) throws Exception {
        return EngagedSite.page(ingrid, page).select("h1 .mark").text();
    }

    private static void drafted(String page) throws Exception {
        does(deng, page, "/steps/drafted", "advice", "REPEAT", "lesson", "say beforehand who decides at night");
        does(
                deng,
                page,
                "/steps/situated",
                "conflicts",
                "BETWEEN_COMMUNITIES",
                "partners",
                "WOMENS_GROUP",
                "places",
                "VILLAGES",
                "mandates",
                "MULTIDIMENSIONAL");
    }

    private static void evidence(Visitor who, String page, String bearing, String source, String reference)
            throws Exception {
        does(
                who,
                page,
                "/steps/evidenced",
                "bearing",
                bearing,
                "grade",
                "BEFORE_AND_AFTER",
                "source",
                source,
                "reference",
                reference,
                "finding",
                bearing.equals("FOR") ? "decisions took an hour less" : "in the hills nobody answered at night");
    }

    @Test
    void a_lesson_is_validated_by_somebody_else_done_by_a_unit_and_becomes_a_practice_where_it_worked_twice()
            throws Exception {
        String page = lookedBack(deng, "a patrol within the hour");
        assertThat(EngagedSite.tries(deng, page, "/rulings/validated", "note", "")
                        .statusCode())
                .as("it is not his to validate")
                .isEqualTo(403);
        refused(ingrid, page, "/rulings/validated", "First say what is learnt", "note", "");
        drafted(page);
        refused(ingrid, page, "/rulings/validated", "First add what speaks for it", "note", "");
        refused(
                deng,
                page,
                "/steps/evidenced",
                "no such indicator",
                "bearing",
                "FOR",
                "grade",
                "MONITORED",
                "source",
                "INDICATOR",
                "reference",
                "LUCK-01",
                "finding",
                "it helped");
        evidence(deng, page, "FOR", "INDICATOR", "ALR-03");
        String before = EngagedSite.page(rose, page).select(".facts").text();
        assertThat(before).contains("ALR-03", "none known to us");
        evidence(rose, page, "AGAINST", "OBSERVATION", "");
        String facts = EngagedSite.page(rose, page).select(".facts").text();
        assertThat(facts)
                .as("both stand beside each other")
                .contains("decisions took an hour less", "in the hills nobody answered")
                .doesNotContain("none known to us");
        does(ingrid, page, "/rulings/validated", "note", "");
        refused(deng, page, "/steps/implemented", "Nobody is responsible", "on", "2025-05-01", "done", "a list");
        does(ingrid, page, "/rulings/assigned", "unit", "JOC_DUTY", "due", "2025-08-01");
        does(deng, page, "/steps/implemented", "on", "2025-05-01", "done", "a list at the duty desk");
        refused(
                deng,
                page,
                "/steps/effect-checked",
                "does not judge",
                "on",
                "2025-05-01",
                "effect",
                "WORKED",
                "note",
                "");
        does(rose, page, "/steps/effect-checked", "on", "2025-05-01", "effect", "WORKED", "note", "");
        assertThat(state(page)).isEqualTo("effect looked at");
        assertThat(EngagedSite.page(rose, page).text()).contains("no practice yet");
        assertThat(EngagedSite.page(rose, LESSONS)
                        .select("section[aria-labelledby=practices]")
                        .text())
                .contains("No lesson has proved itself");
        String[] elsewhere = {"place", "XB0103", "on", "2025-05-01", "effect", "WORKED", "note", ""};
        refused(rose, page, "/steps/reused", "no such mission", with(elsewhere, "elsewhere", "NOWHERE"));
        refused(
                rose,
                page,
                "/steps/reused",
                "where it was learnt",
                "elsewhere",
                "PRAMIQ",
                "place",
                "XB0101",
                "on",
                "2025-05-01",
                "effect",
                "WORKED",
                "note",
                "");
        does(rose, page, "/steps/reused", with(elsewhere, "elsewhere", "PRAMIQ"));
        assertThat(EngagedSite.page(rose, LESSONS)
                        .select("section[aria-labelledby=practices]")
                        .text())
                .contains("say beforehand who decides at night", "3 for · 1 against");
        does(
                rose,
                page,
                "/steps/reused",
                "elsewhere",
                "PRAMIQ",
                "place",
                "XB0102",
                "on",
                "2025-05-01",
                "effect",
                "DID_HARM",
                "note",
                "the list was stolen");
        assertThat(EngagedSite.page(rose, page).text()).contains("It did harm");
        assertThat(EngagedSite.page(rose, LESSONS)
                        .select("section[aria-labelledby=practices]")
                        .text())
                .contains("No lesson has proved itself");
        assertThat(karim.get(LESSONS).statusCode()).isEqualTo(403);
        assertThat(site.desk().verifyJournal(Progress.NONE).holds()).isTrue();
        assertThat(site.desk().rebuild(Progress.NONE).identical()).isTrue();
    }

    private static String[] with(String[] filling, String field, String value) {
        String[] more = java.util.Arrays.copyOf(filling, filling.length + 2);
        more[filling.length] = field;
        more[filling.length + 1] = value;
        return more;
    }

    private static void agrees(String id, Use use) {
        var not = site.desk()
                .consents()
                .ask(
                        new PersonStep.Asked(
                                id,
                                "PRAMIQ",
                                new Handle("0123a-4567b-89cde-fghjk"),
                                use,
                                Consent.Answer.YES,
                                Consent.How.values()[0],
                                "sw",
                                1,
                                EngagedSite.NOW.plus(Duration.ofDays(90)),
                                EngagedSite.DENG,
                                EngagedSite.NOW),
                        By.screen(EngagedSite.DENG));
        assertThat(not).isEmpty();
    }

    @Test
    @ProtectionRule(11)
    void a_story_is_kept_with_a_consent_that_holds_and_is_gone_when_it_is_taken_back() throws Exception {
        String page = lookedBack(deng, "a meeting before the harvest");
        String[] story = {
            "bearing",
            "FOR",
            "answer",
            "consent-inside",
            "anonymised",
            "yes",
            "said-words",
            "since then my brother sleeps at home"
        };
        refused(deng, page, "/steps/story-told", "No such consent holds", story);
        agrees("consent-collect", Use.COLLECT);
        refused(deng, page, "/steps/story-told", "No such consent holds", story);
        agrees("consent-inside", Use.SHARE_INSIDE);
        String[] open = story.clone();
        open[5] = "no";
        refused(deng, page, "/steps/story-told", "take out whatever leads to them", open);
        String[] number = story.clone();
        number[7] = "call me under +999 555 0199 42";
        refused(deng, page, "/steps/story-told", "leads to a person", number);
        does(deng, page, "/steps/story-told", story);
        String shown = EngagedSite.page(rose, page).text();
        assertThat(shown).contains("Story 1").doesNotContain("my brother", "consent-inside");
        HttpResponse<String> read = rose.fills(page, page + "/words", "part", "story-1", "why", "the yearly report");
        assertThat(read.body()).contains("my brother sleeps at home");
        assertThat(EngagedSite.tries(deng, page, "/words", "part", "story-1", "why", "to see")
                        .statusCode())
                .as("he writes them down and does not read those of others")
                .isEqualTo(403);

        assertThat(site.desk()
                        .consents()
                        .takeBack(
                                new PersonStep.TakenBack("consent-inside", EngagedSite.DENG, EngagedSite.NOW),
                                By.screen(EngagedSite.DENG)))
                .isEmpty();
        assertThat(EngagedSite.page(rose, page).select(".facts").text()).doesNotContain("Story 1");
        assertThat(EngagedSite.page(rose, page).text()).contains("does not agree any more");
        assertThat(EngagedSite.tries(rose, page, "/words", "part", "story-1", "why", "again")
                        .body())
                .doesNotContain("my brother");
    }

    @Test
    void what_is_like_here_is_found_with_what_agrees_and_what_is_not_known() throws Exception {
        String page = lookedBack(deng, "a list of who decides");
        String id = page.substring(page.lastIndexOf('/') + 1);
        drafted(page);
        assertThat(EngagedSite.page(rose, LESSONS + "/alike").text()).contains("Say first what you know");
        var found = EngagedSite.page(rose, LESSONS + "/alike?CONFLICT=BETWEEN_COMMUNITIES&PLACE=CITY&PLACE=LUCK");
        String own = found.select("section[aria-labelledby=own] tr:has(a[href$=" + id + "])")
                .text();
        // One of five traits is the same, one is different, three are not known of here.
        assertThat(own).contains("from 20% to 80%", "between communities", "Kinds of area", "How the area is reached");
        String published = found.select("section[aria-labelledby=published]").text();
        assertThat(published).contains("UNFICYP", "0 for · 0 against").doesNotContain("UNAMIR");
        assertThat(EngagedSite.page(rose, LESSONS + "/alike?CONFLICT=BETWEEN_STATES")
                        .select("section[aria-labelledby=own]")
                        .text())
                .as("nothing known in common is not like here")
                .contains("None has anything in common");
        String liberia =
                EngagedSite.page(rose, LESSONS + "/published/unmil-dialogues").text();
        assertThat(liberia)
                .contains("no effect found on local security", "reliance on state law", "published by others");
        assertThat(rose.get(LESSONS + "/published/nowhere").statusCode()).isEqualTo(404);
        assertThat(site.desk().lessons().lessons().find("unmil-dialogues")).isEqualTo(Optional.empty());
    }
}
