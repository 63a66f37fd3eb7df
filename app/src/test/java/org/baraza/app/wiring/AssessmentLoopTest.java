package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.baraza.app.desk.By;
import org.baraza.app.desk.FormDoor;
import org.baraza.app.desk.Forms;
import org.baraza.app.desk.Progress;
import org.baraza.app.openrosa.CollectClient;
import org.baraza.app.web.Visitor;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Grant;
import org.baraza.core.protect.ProtectionRule;
import org.baraza.core.protect.Role;
import org.baraza.core.protect.Scope;
import org.baraza.core.record.assessments.Assessment;
import org.baraza.core.record.assessments.AssessmentStep;
import org.baraza.core.record.cases.Group;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deng asks a village what it lacks, on screen and with a telephone, and Ingrid answers for what becomes of it. */
final class AssessmentLoopTest {

    private static final String ASSESSMENTS = "/missions/PRAMIQ/assessments";
    private static final String SIGNS = "/missions/PRAMIQ/signs";
    private static final String DUTIES = "/missions/PRAMIQ/handovers";
    private static final String NOTES = "/missions/PRAMIQ/notes";

    @TempDir
    static Path folder;

    private static EngagedSite site;
    private static Visitor deng;
    private static Visitor ingrid;
    private static Visitor karim;
    private static Visitor rose;
    private static CollectClient phone;
    private static String blank = "";

    @BeforeAll
    static void open() throws Exception {
        site = EngagedSite.open(folder);
        Grant grant = new Grant(
                Role.COMMUNITY_LIAISON_ASSISTANT,
                Scope.ofMission("PRAMIQ"),
                EngagedSite.NOW,
                EngagedSite.NOW.plus(Duration.ofDays(30)));
        Colleague himself = Colleague.comesIn(site.desk(), "deng", "Shown deng", grant, EngagedSite.NOW);
        deng = himself.browser(site.serving().address());
        ingrid = site.person("ingrid", Role.HEAD_OF_OFFICE, Scope.ofMission("PRAMIQ"));
        karim = site.person("karim", Role.MINISTRY_READER, Scope.ofArea("XB01"));
        rose = site.person("rose", Role.CIVIL_AFFAIRS, Scope.ofMission("PRAMIQ"));
        Forms.Looked looked = site.desk()
                .forms()
                .look("assessment.xlsx", Files.readAllBytes(Path.of("../forms/assessment.xlsx")), Map.of());
        assertThat(looked).isInstanceOf(Forms.Fit.class);
        Forms.Edition unused =
                site.desk().forms().publish(((Forms.Fit) looked).draft(), "PRAMIQ", By.screen(new Handle("rose")));
        OpenRosaSite doors = new OpenRosaSite(site.desk(), site.serving(), () -> EngagedSite.NOW);
        phone = new CollectClient(site.serving().address().resolve(FormDoor.base(doors.key(himself), "PRAMIQ")));
        blank = phone.download(phone.list("").getFirst());
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static String planned(String area) throws Exception {
        return Visitor.to(deng.fills(
                ASSESSMENTS + "/new",
                ASSESSMENTS,
                "purpose",
                "NEW_AREA",
                "area",
                area,
                "planned",
                "2025-05-01",
                "wanted",
                "WOMEN",
                "wanted",
                "MEN"));
    }

    private static void does(Visitor who, String page, String step, String... filling) throws Exception {
        assertThat(Visitor.to(who.fills(page, page + step, filling))).as(step).isEqualTo(page);
    }

    private static void refused(Visitor who, String page, String step, String says, String... filling)
            throws Exception {
        HttpResponse<String> answer = EngagedSite.tries(who, page, step, filling);
        assertThat(answer.statusCode()).as(step).isEqualTo(409);
        assertThat(answer.body()).contains(says);
    }

    private static String state(String page) throws Exception {
        return EngagedSite.page(ingrid, page).select("h1 .mark").text();
    }

    private static void approve(String page) throws Exception {
        does(deng, page, "/steps/checked", "checks", "SAFETY", "checks", "DO_NO_HARM", "checks", "CONSENT_TEXT");
        does(ingrid, page, "/rulings/approved", "why", "");
    }

    private static void heard(String page, String group, String first) throws Exception {
        does(deng, page, "/steps/heard", "group", group, "method", "GROUP_TALK", "people", "12", "on", "2025-05-01");
        does(deng, page, "/steps/ranked", "group", group, "first", first, "solution", "WE_WITH_HELP");
    }

    private static void back(String page, String group) throws Exception {
        does(deng, page, "/steps/read-back", "group", group, "agreement", "AGREED", "on", "2025-05-01", "note", "");
    }

    @Test
    void nobody_is_asked_before_somebody_else_agreed_and_whoever_said_something_is_told_what_becomes_of_it()
            throws Exception {
        String page = planned("XB0101");
        refused(
                deng,
                page,
                "/steps/heard",
                "not approved yet",
                "group",
                "WOMEN",
                "method",
                "GROUP_TALK",
                "people",
                "12",
                "on",
                "2025-05-01");
        assertThat(EngagedSite.tries(deng, page, "/rulings/approved", "why", "").statusCode())
                .as("it is not his to approve")
                .isEqualTo(403);
        refused(ingrid, page, "/rulings/approved", "First safety", "why", "");
        approve(page);
        heard(page, "WOMEN", "WATER");
        heard(page, "MEN", "ROADS");
        does(deng, page, "/steps/debriefed", "on", "2025-05-01", "urgent", "0");
        String[] recommends = {"what", "mend the pump", "need", "WATER", "owner", "CIVIL_AFFAIRS", "due", "2025-08-01"};
        refused(deng, page, "/steps/recommended", "read back", recommends);
        back(page, "WOMEN");
        back(page, "MEN");
        assertThat(state(page)).isEqualTo("read back");
        does(deng, page, "/steps/recommended", recommends);
        refused(deng, page, "/steps/closed", "not decided yet");
        does(ingrid, page, "/rulings/decided", "number", "1", "ruling", "ADOPTED", "on", "2025-05-01", "why", "");
        refused(deng, page, "/steps/closed", "First tell");
        does(deng, page, "/steps/told", "way", "MEETING", "on", "2025-05-01", "words", "");
        does(deng, page, "/steps/closed");
        assertThat(state(page)).isEqualTo("closed");

        // Whoever plans another one there has seen this one.
        String[] plan = {"purpose", "PERIODIC", "area", "XB0101", "planned", "2025-05-20", "wanted", "YOUTH"};
        HttpResponse<String> unseen = deng.fills(ASSESSMENTS + "/new", ASSESSMENTS, plan);
        assertThat(unseen.statusCode()).isEqualTo(400);
        assertThat(unseen.body()).contains("tick that you have seen them");
        String[] seen = Arrays.copyOf(plan, plan.length + 2);
        seen[plan.length] = "seen";
        seen[plan.length + 1] = page.substring(page.lastIndexOf('/') + 1);
        assertThat(deng.fills(ASSESSMENTS + "/new", ASSESSMENTS, seen).statusCode())
                .isEqualTo(303);

        String board = EngagedSite.page(ingrid, ASSESSMENTS).text();
        assertThat(board).contains("water", "roads", "never");
        assertThat(karim.get(ASSESSMENTS).statusCode()).isEqualTo(403);
        assertThat(site.desk().verifyJournal(Progress.NONE).holds()).isTrue();
        assertThat(site.desk().rebuild(Progress.NONE).identical()).isTrue();
    }

    private static void sends(Map<String, String> more) throws Exception {
        Map<String, String> answers = new HashMap<>(Map.of(
                "purpose",
                "periodic",
                "on",
                "2025-05-01",
                "method",
                "group_talk",
                "people",
                "8",
                "first",
                "health",
                "second",
                "water"));
        answers.putAll(more);
        String xml = FilledAlert.of(blank, "uuid:" + UUID.randomUUID(), answers);
        // The answer did not come through, and the telephone sends it again.
        assertThat(phone.submit(xml, Map.of())).isNotEmpty();
        assertThat(phone.submit(xml, Map.of())).isNotEmpty();
    }

    private static List<Assessment> of(String area) {
        return site.desk().assessments().assessments().list("PRAMIQ").stream()
                .filter(a -> a.area().filter(area::equals).isPresent())
                .toList();
    }

    @Test
    @ProtectionRule(12)
    void what_a_telephone_sends_counts_only_where_somebody_approved_and_once() throws Exception {
        sends(Map.of("area", "XB0103", "group", "women"));
        assertThat(of("XB0103")).hasSize(1);
        assertThat(of("XB0103").getFirst().heard())
                .as("nobody approved it, so nobody was heard")
                .isEmpty();
        sends(Map.of("area", "XB0103", "group", "men", "first", "roads"));
        assertThat(of("XB0103")).as("one is planned there already").hasSize(1);
        String page = ASSESSMENTS + "/" + of("XB0103").getFirst().id();
        approve(page);
        Assessment heard = of("XB0103").getFirst();
        assertThat(heard.heard())
                .as("what was sent before is not lost")
                .extracting(AssessmentStep.Heard::group)
                .containsExactlyInAnyOrder(Group.WOMEN, Group.MEN);
        assertThat(heard.ranked()).containsOnlyKeys(Group.WOMEN, Group.MEN);
        sends(Map.of("area", "XB0103", "group", "youth"));
        assertThat(of("XB0103")).hasSize(1);
        assertThat(of("XB0103").getFirst().heard()).hasSize(3);
        assertThat(of("XB0103").getFirst().ranked().get(Group.YOUTH)).isNotNull();
    }

    @Test
    void a_sign_of_peace_is_asked_about_once_the_community_has_kept_it_and_a_share_of_few_is_not_said()
            throws Exception {
        String page = Visitor.to(deng.fills(
                SIGNS + "/new",
                SIGNS,
                "area",
                "XB0102",
                "group",
                "WOMEN",
                "sign",
                "girls fetch water after dark",
                "good",
                "yes"));
        refused(deng, page, "/steps/asked", "First the community", "see", "3", "asked", "9", "on", "2025-05-01");
        does(deng, page, "/steps/chosen", "way", "MEETING", "on", "2025-04-01");
        does(deng, page, "/steps/asked", "see", "3", "asked", "9", "on", "2025-04-20");
        does(deng, page, "/steps/asked", "see", "12", "asked", "48", "on", "2025-05-01");
        String facts = EngagedSite.page(ingrid, page).select(".facts").text();
        assertThat(facts).contains("no share is said", "25%", "48 asked").doesNotContain("33%");
    }

    @Test
    void a_duty_goes_to_nobody_who_did_not_say_yes_or_lacks_what_it_stands_on() throws Exception {
        String page = Visitor.to(deng.fills(
                DUTIES + "/new",
                DUTIES,
                "duty",
                "EARLY_WARNING",
                "area",
                "XB0101",
                "what",
                "the network of the river villages",
                "holder",
                "CIVIL_AFFAIRS",
                "due",
                "2025-12-01"));
        refused(deng, page, "/steps/handed-over", "Nobody has said yes", "on", "2025-05-01", "note", "");
        does(deng, page, "/steps/invited", "type", "WOMENS_GROUP", "partner", "", "willing", "yes");
        refused(deng, page, "/steps/handed-over", "how ready they are", "on", "2025-05-01", "note", "");
        rated(page, "MISSION", "2");
        rated(page, "SUCCESSOR", "0");
        refused(deng, page, "/steps/handed-over", "not there at all", "on", "2025-05-01", "note", "");
        rated(page, "SUCCESSOR", "1");
        does(deng, page, "/steps/handed-over", "on", "2025-05-01", "note", "");
        assertThat(state(page)).isEqualTo("handed over");
        assertThat(EngagedSite.page(ingrid, page).text()).contains("look how it goes");
    }

    private static void rated(String page, String rater, String money) throws Exception {
        does(
                deng,
                page,
                "/steps/rated",
                "rater",
                rater,
                "people",
                "2",
                "money",
                money,
                "acceptance",
                "3",
                "knowledge",
                "2");
    }

    @Test
    @ProtectionRule(29)
    void a_note_for_whoever_comes_after_is_sealed_and_taken_over_by_somebody_who_read_it() throws Exception {
        String page = Visitor.to(deng.fills(
                NOTES + "/new",
                NOTES,
                "office",
                "COMMUNITY_LIAISON_ASSISTANT",
                "area",
                "XB0101",
                "due",
                "2025-05-20",
                "said-words",
                "greet the one who keeps bees before the market"));
        refused(deng, page, "/steps/confirmed", "Whoever wrote it");
        refused(rose, page, "/steps/confirmed", "Read it first");
        assertThat(EngagedSite.page(rose, page).text()).doesNotContain("keeps bees");
        HttpResponse<String> read = rose.fills(page, page + "/words", "why", "I follow Deng");
        assertThat(read.body()).contains("keeps bees");
        does(rose, page, "/steps/confirmed");
        assertThat(state(page)).isEqualTo("taken over");
        assertThat(EngagedSite.page(ingrid, page).select(".history").text()).contains("I follow Deng");
        assertThat(karim.get(page).statusCode()).isIn(403, 404);
    }
}
