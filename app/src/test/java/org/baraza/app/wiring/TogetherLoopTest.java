package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.baraza.app.desk.By;
import org.baraza.app.web.Visitor;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.ProtectionRule;
import org.baraza.core.protect.Role;
import org.baraza.core.protect.Scope;
import org.baraza.core.record.activities.ActivityStep;
import org.baraza.core.record.activities.Counted;
import org.baraza.core.record.activities.Lead;
import org.baraza.core.record.consents.Purpose;
import org.baraza.core.record.mediation.Crime;
import org.baraza.core.record.mediation.DisputeStep;
import org.baraza.core.record.networks.NetworkStep;
import org.baraza.core.record.projects.ProjectStep;
import org.baraza.core.record.projects.Verdict;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deng plans a dialogue, mediates between farmers and herders, and a well is built; Ingrid decides, and nobody is forgotten. */
final class TogetherLoopTest {

    private static final String MISSION = "/missions/PRAMIQ";
    private static final String ENGAGEMENT = MISSION + "/engagement";
    private static final String ACTIVITIES = MISSION + "/activities";
    private static final String DISPUTES = MISSION + "/disputes";
    private static final String PROJECTS = MISSION + "/projects";

    @TempDir
    static Path folder;

    private static EngagedSite site;
    private static Visitor deng;
    private static Visitor rose;
    private static Visitor ingrid;
    private static Visitor soldier;
    private static Visitor karim;
    private static Visitor neighbour;

    @BeforeAll
    static void open() throws Exception {
        site = EngagedSite.open(folder);
        deng = site.person("deng", Role.COMMUNITY_LIAISON_ASSISTANT, Scope.ofMission("PRAMIQ"));
        rose = site.person("rose", Role.HUMAN_RIGHTS, Scope.ofMission("PRAMIQ"));
        ingrid = site.person("ingrid", Role.HEAD_OF_OFFICE, Scope.ofMission("PRAMIQ"));
        soldier = site.person("soldier", Role.FORCE, Scope.ofMission("PRAMIQ"));
        karim = site.person("karim", Role.MINISTRY_READER, Scope.ofArea("XB01"));
        neighbour = site.person("neighbour", Role.CIVIL_AFFAIRS, Scope.ofArea("XB02"));
        for (String id : List.of("village-one", "village-two")) {
            assertThat(site.desk()
                            .networks()
                            .begin(
                                    new NetworkStep.CommunityNamed(
                                            id,
                                            "PRAMIQ",
                                            "XB0101",
                                            Optional.empty(),
                                            EngagedSite.DENG,
                                            EngagedSite.NOW),
                                    id.equals("village-one") ? "Upper well" : "Lower well",
                                    By.screen(EngagedSite.DENG)))
                    .isEmpty();
        }
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static void does(Visitor who, String page, String step, String... filling) throws Exception {
        assertThat(Visitor.to(who.fills(page, page + step, filling))).isEqualTo(page);
    }

    private static String refuses(Visitor who, String page, String step, String... filling) throws Exception {
        var answer = EngagedSite.tries(who, page, step, filling);
        assertThat(answer.statusCode()).isEqualTo(409);
        return answer.body();
    }

    private static Document page(Visitor who, String path) throws Exception {
        return EngagedSite.page(who, path);
    }

    private static String state(String path) throws Exception {
        return page(ingrid, path).select("h1 .mark").text();
    }

    private static String planned(String community) throws Exception {
        return Visitor.to(deng.fills(
                ACTIVITIES + "/new",
                ACTIVITIES,
                "kind",
                "DIALOGUE",
                "area",
                "XB0101",
                "community",
                community,
                "planned",
                "2025-05-10",
                "initiator",
                "COMMUNITY",
                "convener",
                "MISSION",
                "about",
                "who waters where"));
    }

    private static String[] held(String... more) {
        return Stream.concat(
                        Stream.of(
                                "on", "2025-05-01", "chair", "MISSION", "total", "20", "agreed", "no", "came", "again"),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    @Test
    void a_meeting_is_prepared_by_reading_how_people_are_met_and_too_few_women_are_seen_before_it() throws Exception {
        String activity = planned("village-one");
        assertThat(page(deng, activity).text()).contains("Nobody has written down how people are met", "Upper well");
        assertThat(refuses(deng, activity, "/steps/held", held())).contains("Whoever goes reads it first");
        assertThat(Visitor.to(deng.fills(
                        MISSION + "/customs/new",
                        MISSION + "/customs",
                        "area",
                        "XB0101",
                        "languages",
                        "sw",
                        "interpreter",
                        "yes",
                        "greet",
                        "the eldest first, sitting",
                        "avoid",
                        "market days",
                        "apart",
                        "women with women")))
                .isEqualTo(ENGAGEMENT);
        assertThat(page(deng, activity).text()).contains("the eldest first, sitting", "women with women");
        does(deng, activity, "/steps/customs-read");
        does(deng, activity, "/steps/expected", "total", "20", "groups-WOMEN", "3", "agreed", "no");
        assertThat(page(deng, activity).select(".caution").text())
                .contains("Nobody knows how many of the area’s people are women")
                .contains("Nobody counted", "That is not none");
        assertThat(Visitor.to(deng.fills(
                        MISSION + "/shares/new",
                        MISSION + "/shares",
                        "area",
                        "XB0101",
                        "percent-WOMEN",
                        "52",
                        "source",
                        "the census of 2020")))
                .isEqualTo(ENGAGEMENT);
        assertThat(page(deng, activity).select(".caution").text())
                .contains("Too few women: 3. Of 20 people, about 10 would match the area");
        assertThat(refuses(deng, activity, "/steps/held", held("groups-MINORITY", "2")))
                .contains("Nobody agreed that counting a minority is safe");
        assertThat(refuses(deng, activity, "/steps/held", held("groups-WOMEN", "12", "groups-MEN", "9")))
                .contains("A part cannot be more than all");
        assertThat(page(deng, activity).select(".caution").text()).contains("The community has not agreed to it");
        assertThat(refuses(deng, activity, "/steps/held", held("groups-WOMEN", "10", "groups-MEN", "10")))
                .contains("The community has not agreed to it");
        site.agree("agreed-to-meet", Purpose.MEETINGS, Optional.empty());
        assertThat(page(deng, activity).select(".caution").text()).doesNotContain("has not agreed to it");
        does(deng, activity, "/steps/held", held("groups-WOMEN", "10", "groups-MEN", "10"));
        assertThat(state(activity)).isEqualTo("held");
        assertThat(page(deng, activity).select(".caution").text()).doesNotContain("Too few women");
        assertThat(page(deng, ENGAGEMENT).text()).contains("had the idea or the chair in 1 of 1");
    }

    @Test
    void the_same_holds_at_the_desk_whoever_asks() {
        var activities = site.desk().engagement().activities();
        var begun = activities.begin(
                new ActivityStep.Planned(
                        "desk-activity-1",
                        "PRAMIQ",
                        Optional.of("XB0101"),
                        org.baraza.core.record.activities.ActivityKind.DIALOGUE,
                        Lead.MISSION,
                        Lead.MISSION,
                        Optional.empty(),
                        Optional.empty(),
                        LocalDate.of(2025, 5, 1),
                        "water",
                        EngagedSite.DENG,
                        EngagedSite.NOW),
                "",
                By.screen(EngagedSite.DENG));
        assertThat(activities
                        .add(
                                new ActivityStep.Held(
                                        begun.id(),
                                        LocalDate.of(2025, 5, 1),
                                        Lead.MISSION,
                                        5,
                                        Map.of(Counted.WOMEN, 2),
                                        false,
                                        "again",
                                        EngagedSite.DENG,
                                        EngagedSite.NOW),
                                By.screen(EngagedSite.DENG))
                        .map(Enum::name))
                .contains("READ_HOW_PEOPLE_ARE_MET");
        var disputes = site.desk().engagement().disputes();
        disputes.begin(
                new DisputeStep.Opened(
                        "desk-dispute-1",
                        "PRAMIQ",
                        Optional.empty(),
                        org.baraza.core.record.mediation.DisputeType.CATTLE,
                        org.baraza.core.record.mediation.Haste.DAYS,
                        Set.of(Crime.KILLING),
                        Optional.empty(),
                        EngagedSite.DENG,
                        EngagedSite.NOW),
                "",
                By.screen(EngagedSite.DENG));
        assertThat(disputes.add(
                                new DisputeStep.Accepted("desk-dispute-1", EngagedSite.DENG, EngagedSite.NOW),
                                By.screen(EngagedSite.DENG))
                        .map(Enum::name))
                .contains("NEVER_MEDIATED");
        var projects = site.desk().engagement().projects();
        projects.begin(
                new ProjectStep.Proposed(
                        "desk-project-1",
                        "PRAMIQ",
                        Optional.empty(),
                        org.baraza.core.record.projects.ProjectKind.ROAD,
                        "a bridge",
                        Optional.of(1),
                        LocalDate.of(2025, 4, 1),
                        Set.of(org.baraza.core.record.cases.Group.WOMEN),
                        Optional.empty(),
                        Optional.of(10),
                        false,
                        EngagedSite.DENG,
                        EngagedSite.NOW),
                "",
                By.screen(EngagedSite.DENG));
        assertThat(projects.add(
                                new ProjectStep.Reviewed(
                                        "desk-project-1",
                                        Verdict.APPROVED,
                                        10,
                                        "yes",
                                        new Handle("ingrid"),
                                        EngagedSite.NOW),
                                By.screen(new Handle("ingrid")))
                        .map(Enum::name))
                .contains("SCREEN_FIRST");
    }

    @Test
    void a_community_nobody_spoke_with_is_listed_as_never_and_leaves_the_list_when_somebody_did() throws Exception {
        String silent = page(ingrid, ENGAGEMENT)
                .select("section[aria-labelledby=silent] tbody")
                .text();
        assertThat(silent).contains("Lower well", "never");
        String way = page(deng, ENGAGEMENT)
                .select("section[aria-labelledby=silent] a[href*=village-two]")
                .attr("href");
        assertThat(page(deng, way).select("select[name=id] option[selected]").val())
                .isEqualTo("village-two");
        assertThat(Visitor.to(deng.fills(
                        way,
                        MISSION + "/spoken",
                        "id",
                        "village-two",
                        "on",
                        "2025-04-20",
                        "way",
                        "CALL",
                        "note",
                        "the rain")))
                .isEqualTo(ENGAGEMENT);
        assertThat(page(ingrid, ENGAGEMENT)
                        .select("section[aria-labelledby=silent]")
                        .text())
                .doesNotContain("Lower well");
        assertThat(page(ingrid, ENGAGEMENT + "?days=5")
                        .select("section[aria-labelledby=silent] tbody tr")
                        .eachText())
                .anyMatch(r -> r.contains("Lower well") && r.contains("11"));
    }

    private static String dispute(String... more) throws Exception {
        return Visitor.to(deng.fills(
                DISPUTES + "/new",
                DISPUTES,
                Stream.concat(Stream.of("type", "PASTORAL", "haste", "WEEKS", "area", "XB0101"), Stream.of(more))
                        .toArray(String[]::new)));
    }

    @Test
    void a_dispute_goes_to_those_who_settle_them_there_first_and_to_an_agreement_that_is_watched() throws Exception {
        String dispute = dispute("said-words", "the son of the one with the red gate let them through");
        assertThat(refuses(ingrid, dispute, "/rulings/accepted")).contains("Ask first those who settle disputes");
        does(
                deng,
                dispute,
                "/steps/mechanism-asked",
                "mechanism",
                "ELDERS",
                "says",
                "ASKS_FOR_SUPPORT",
                "why",
                "alone");
        does(deng, dispute, "/steps/mediator-checked", "mediator", "rose", "ties", "FAMILY", "accepted", "yes");
        assertThat(refuses(ingrid, dispute, "/rulings/accepted")).contains("bound to a side");
        does(deng, dispute, "/steps/mediator-checked", "mediator", "karim-of-the-elders", "accepted", "yes");
        assertThat(page(deng, dispute).select("form[action*=/rulings/]"))
                .as("whoever helps does not take it on")
                .isEmpty();
        does(ingrid, dispute, "/rulings/accepted");
        does(deng, dispute, "/steps/party-noted", "kind", "FARMERS", "said-words", "they fear for the seedlings");
        does(deng, dispute, "/steps/party-noted", "kind", "HERDERS", "said-words", "they need the water by June");
        does(deng, dispute, "/steps/met-apart", "party", "1", "safe", "yes", "women", "yes");
        assertThat(refuses(
                        deng,
                        dispute,
                        "/steps/session-held",
                        "on",
                        "2025-05-01",
                        "parties",
                        "2",
                        "result",
                        "NEARER",
                        "why",
                        "both"))
                .contains("Meet each party by itself first");
        does(deng, dispute, "/steps/met-apart", "party", "2", "safe", "yes", "women", "no");
        assertThat(page(deng, dispute).select(".caution").text()).contains("No women were heard of party 2");
        does(
                deng,
                dispute,
                "/steps/session-held",
                "on",
                "2025-05-01",
                "parties",
                "2",
                "result",
                "NEARER",
                "why",
                "both stayed");
        does(
                deng,
                dispute,
                "/steps/clause-drafted",
                "party",
                "1",
                "due",
                "2025-06-01",
                "clause",
                "the corridor stays open");
        assertThat(refuses(deng, dispute, "/steps/agreed", agreed("readOut", "no", "monitors", "ELDERS")))
                .contains("Read it out first");
        assertThat(refuses(deng, dispute, "/steps/agreed", agreed("readOut", "yes", "monitors", "MISSION")))
                .contains("the mission alone is not enough");
        does(deng, dispute, "/steps/agreed", agreed("readOut", "yes", "monitors", "ELDERS"));
        assertThat(state(dispute)).isEqualTo("agreed");
        assertThat(page(deng, dispute).select(".clock").text()).contains("A clause is due");
        does(deng, dispute, "/steps/clause-done", "clause", "1");
        assertThat(page(deng, dispute).select(".clock").text()).contains("Look whether it holds");
        assertThat(refuses(ingrid, dispute, "/rulings/closed", "why", "it holds"))
                .contains("up to a year");
        assertThat(refuses(deng, dispute, "/steps/followed-up", "month", "1", "holding", "HOLDS", "why", "asked"))
                .contains("That month is not over yet");
        String shown = page(deng, dispute).html();
        assertThat(shown).doesNotContain("red gate", "seedlings", "water by June");
        String words = deng.fills(dispute, dispute + "/words", "part", "party-2", "why", "to prepare")
                .body();
        assertThat(words).contains("they need the water by June").doesNotContain("seedlings", "red gate");
        assertThat(ingrid.get(dispute).body()).doesNotContain(dispute + "/words");
        assertThat(EngagedSite.tries(ingrid, dispute, "/words", "part", "party-2", "why", "to know")
                        .statusCode())
                .isEqualTo(403);
    }

    private static String[] agreed(String... more) {
        return Stream.concat(Stream.of("extent", "WHOLE", "on", "2025-05-01", "until", "2026-05-01"), Stream.of(more))
                .toArray(String[]::new);
    }

    @Test
    void a_serious_crime_is_referred_and_never_mediated_whoever_tries() throws Exception {
        String dispute = dispute("crimes", "KILLING");
        assertThat(page(deng, dispute).text()).contains("It is not mediated", "killing");
        assertThat(page(ingrid, dispute).select("form[action$=/accepted], form[action$=/mechanism-asked]"))
                .isEmpty();
        assertThat(refuses(ingrid, dispute, "/rulings/accepted")).contains("never mediated");
        assertThat(refuses(
                        deng,
                        dispute,
                        "/steps/mechanism-asked",
                        "mechanism",
                        "ELDERS",
                        "says",
                        "TAKES_IT",
                        "why",
                        "theirs"))
                .contains("never mediated");
        assertThat(refuses(deng, dispute, "/steps/referred", "to", "LOCAL_MECHANISM", "why", "theirs"))
                .contains("not their work");
        does(deng, dispute, "/steps/referred", "to", "COURT", "why", "it is theirs");
        does(ingrid, dispute, "/rulings/closed", "why", "they have it");
        assertThat(state(dispute)).isEqualTo("closed");
    }

    @Test
    @ProtectionRule(4)
    void what_speaks_of_sexual_violence_is_not_taken_down_as_a_dispute() throws Exception {
        var refused = deng.fills(
                DISPUTES + "/new", DISPUTES, "type", "FAMILY", "haste", "DAYS", "said-words", "they raped two women");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("people trained for it");
    }

    @Test
    void disputes_are_for_those_who_mediate() throws Exception {
        String dispute = dispute();
        for (Visitor other : List.of(soldier, karim)) {
            assertThat(other.get(DISPUTES).statusCode()).isEqualTo(403);
            assertThat(other.get(dispute).statusCode()).isEqualTo(403);
            assertThat(other.get("/together").body()).doesNotContain(DISPUTES);
        }
        assertThat(neighbour.get(dispute).statusCode()).isEqualTo(404);
        assertThat(neighbour.opens(DISPUTES)).doesNotContain(dispute);
        assertThat(rose.get(dispute).statusCode()).isEqualTo(200);
        assertThat(soldier.get("/together").body()).contains(PROJECTS, ENGAGEMENT);
    }

    @Test
    void a_project_is_chosen_by_people_decided_by_others_and_looked_at_before_more_money() throws Exception {
        String project = Visitor.to(deng.fills(
                PROJECTS + "/new",
                PROJECTS,
                "kind",
                "WATER",
                "area",
                "XB0101",
                "what",
                "a second well",
                "place",
                "1",
                "on",
                "2025-04-01",
                "groups",
                "WOMEN",
                "usd",
                "60000",
                "forces",
                "no"));
        assertThat(page(deng, project).select(".caution").text())
                .contains("More than 50,000 dollars", "Only one group ranked it");
        does(
                rose,
                project,
                "/steps/screened",
                "confidence",
                "of herders in the council",
                "overlap",
                "NONE_FOUND",
                "harm",
                "LESSENED",
                "clearance",
                "NOT_NEEDED",
                "why",
                "no well is near");
        assertThat(EngagedSite.tries(
                                deng, project, "/rulings/reviewed", "verdict", "APPROVED", "usd", "1", "why", "yes")
                        .statusCode())
                .isEqualTo(403);
        does(ingrid, project, "/rulings/reviewed", "verdict", "APPROVED", "usd", "40000", "why", "wanted");
        does(ingrid, project, "/rulings/tranche", "usd", "20000", "on", "2025-05-01");
        assertThat(refuses(ingrid, project, "/rulings/tranche", "usd", "10000", "on", "2025-05-01"))
                .contains("go and look before more money");
        does(
                deng,
                project,
                "/steps/visited",
                "on",
                "2025-05-01",
                "progress",
                "ON_TRACK",
                "community",
                "yes",
                "why",
                "the wall stands");
        assertThat(refuses(ingrid, project, "/rulings/tranche", "usd", "20001", "on", "2025-05-01"))
                .contains("more than was approved");
        assertThat(refuses(
                        deng,
                        project,
                        "/steps/handed-over",
                        "on",
                        "2025-05-01",
                        "taker",
                        "COMMUNITY_COMMITTEE",
                        "upkeep",
                        "a fee"))
                .contains("did not find it done");
        assertThat(page(ingrid, PROJECTS).text()).contains("a second well", "under way");
        assertThat(karim.get(PROJECTS).statusCode()).isEqualTo(403);
    }

    @Test
    void a_course_shows_what_was_learnt_and_nobody_trains_others_before_it_is_used() throws Exception {
        String courses = MISSION + "/courses";
        String course = Visitor.to(deng.fills(
                courses + "/new",
                courses,
                "audience",
                "PARTNERS",
                "origin",
                "PARTNER_ASKED",
                "area",
                "XB0101",
                "need",
                "to keep minutes"));
        assertThat(refuses(deng, course, "/steps/scheduled", "planned", "2025-05-10"))
                .contains("Settle first what is taught");
        does(
                deng,
                course,
                "/steps/designed",
                "objective",
                "minutes both accept",
                "languages",
                "sw",
                "childcare",
                "yes",
                "testing",
                "ALOUD",
                "tasks",
                "10",
                "passMark",
                "7");
        does(deng, course, "/steps/scheduled", "planned", "2025-01-10");
        assertThat(refuses(deng, course, "/steps/delivered", "on", "2025-01-10", "total", "20", "women", "11"))
                .contains("nobody can tell what they learnt");
        does(deng, course, "/steps/pre-tested", "on", "2025-01-10", "tested", "20", "passed", "4");
        does(deng, course, "/steps/delivered", "on", "2025-01-10", "total", "20", "women", "11");
        does(deng, course, "/steps/post-tested", "on", "2025-01-11", "tested", "18", "passed", "15");
        assertThat(page(deng, course).text()).contains("4 of 20", "15 of 18", "Not everybody who was there was tested");
        String id = course.substring(course.lastIndexOf('/') + 1);
        var early = deng.fills(
                courses + "/new",
                courses,
                "audience",
                "PARTNERS",
                "origin",
                "OTHER",
                "area",
                "XB0101",
                "need",
                "to keep minutes there",
                "trainers",
                id);
        assertThat(early.statusCode()).isEqualTo(400);
        assertThat(early.body()).contains("do not train others");
        assertThat(refuses(
                        deng,
                        course,
                        "/steps/followed-up",
                        "on",
                        "2025-05-01",
                        "due",
                        "12",
                        "passed",
                        "12",
                        "applied",
                        "9"))
                .contains("Count everybody who was trained");
        does(deng, course, "/steps/followed-up", "on", "2025-05-01", "due", "20", "passed", "12", "applied", "9");
        String way = page(deng, course).select("a.button[href*=trainers]").attr("href");
        String further = Visitor.to(deng.fills(
                way,
                courses,
                "audience",
                "PARTNERS",
                "origin",
                "OTHER",
                "area",
                "XB0101",
                "need",
                "to keep minutes there",
                "trainers",
                id));
        assertThat(page(deng, further).text()).contains("to keep minutes");
        assertThat(page(deng, course).text()).contains("1 courses, 0 people trained further");
        assertThat(karim.get(MISSION + "/training").statusCode()).isEqualTo(403);
    }

    @Test
    void what_a_partner_can_do_is_kept_over_the_years_and_one_look_is_no_change() throws Exception {
        for (String looker : List.of("SELF", "EXTERNAL")) {
            assertThat(Visitor.to(deng.fills(
                            MISSION + "/looks/new",
                            MISSION + "/looks",
                            "partner",
                            "partner-77",
                            "area",
                            "XB0101",
                            "looker",
                            looker,
                            "marks-MEDIATION",
                            looker.equals("SELF") ? "3" : "1")))
                    .isEqualTo(MISSION + "/training");
        }
        assertThat(page(ingrid, MISSION + "/training")
                        .select("section[aria-labelledby=capacity] tbody tr")
                        .eachText())
                .containsExactly(
                        "partner-77 mediation themselves 3 3 looked at once",
                        "partner-77 mediation somebody else 1 1 looked at once");
        assertThat(deng.fills(
                                MISSION + "/looks/new",
                                MISSION + "/looks",
                                "partner",
                                "partner-77",
                                "area",
                                "XB0101",
                                "looker",
                                "SELF",
                                "marks-MEDIATION",
                                "4")
                        .statusCode())
                .isEqualTo(400);
    }
}
