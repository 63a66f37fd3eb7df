package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.ImportWishes;
import org.baraza.app.desk.Progress;
import org.baraza.app.desk.ScreenServer;
import org.baraza.app.desk.Settings;
import org.baraza.app.web.Visitor;
import org.baraza.core.ground.AreaMonth;
import org.baraza.core.ground.Month;
import org.baraza.core.protect.Grant;
import org.baraza.core.protect.ProtectionRule;
import org.baraza.core.protect.Role;
import org.baraza.core.protect.Scope;
import org.baraza.core.record.effort.EffortKind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deng's unit tells of force, Rose reviews it, Ingrid decides; Amina tells Farah of a barred way, and no soldier hears. */
final class FieldLoopTest {

    private static final String MISSION = "/missions/PRAMIQ";
    private static final String FORCE = MISSION + "/force";
    private static final String ACCESS = MISSION + "/access";
    private static final String MOVEMENTS = MISSION + "/movements";
    private static final String EFFORT = MISSION + "/effort";
    private static final Instant NOW = Instant.parse("2025-05-01T18:00:00Z");

    @TempDir
    static Path folder;

    private static Desk desk;
    private static ScreenServer.Serving serving;
    private static Visitor deng;
    private static Visitor rose;
    private static Visitor ingrid;
    private static Visitor farah;
    private static Visitor amina;
    private static Visitor karim;
    private static Visitor neighbour;
    private static Visitor police;
    private static Visitor analyst;

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
        deng = person("deng", Role.FORCE, Scope.ofMission("PRAMIQ"));
        rose = person("rose", Role.HUMAN_RIGHTS, Scope.ofMission("PRAMIQ"));
        ingrid = person("ingrid", Role.HEAD_OF_OFFICE, Scope.ofMission("PRAMIQ"));
        farah = person("farah", Role.HUMANITARIAN, Scope.ofMission("PRAMIQ"));
        amina = person("amina", Role.PARTNER, Scope.ofMission("PRAMIQ"));
        karim = person("karim", Role.MINISTRY_READER, Scope.ofArea("XB01"));
        neighbour = person("neighbour", Role.FORCE, Scope.ofArea("XB02"));
        police = person("police", Role.POLICE, Scope.ofMission("PRAMIQ"));
        analyst = person("analyst", Role.JMAC, Scope.ofMission("PRAMIQ"));
    }

    @AfterAll
    static void close() {
        serving.close();
        desk.close();
    }

    private static Visitor person(String name, Role role, Scope scope) {
        Grant grant = new Grant(role, scope, NOW, NOW.plus(Duration.ofDays(30)));
        return Colleague.comesIn(desk, name, "Shown " + name, grant, NOW).browser(serving.address());
    }

    private static String flash(String area, String highest) throws Exception {
        return Visitor.to(deng.fills(
                FORCE + "/new",
                FORCE,
                "happened",
                "2025-05-01T16:30",
                "area",
                area,
                "unit",
                "INFANTRY",
                "menace",
                "ATTACK_ON_CIVILIANS",
                "highest",
                highest,
                "ground",
                "PROTECTING_CIVILIANS",
                "effect",
                "THREAT_WITHDREW"));
    }

    private static void does(Visitor who, String page, String step, String... filling) throws Exception {
        assertThat(Visitor.to(who.fills(page, page + step, filling))).isEqualTo(page);
    }

    private static HttpResponse<String> tries(Visitor who, String page, String step, String... filling)
            throws Exception {
        Map<String, String> fields = new HashMap<>(Map.of("form", who.formField(page)));
        for (int i = 0; i < filling.length; i += 2) {
            fields.put(filling[i], filling[i + 1]);
        }
        return who.posts(page + step, fields);
    }

    private static Document page(Visitor who, String path) throws Exception {
        return Jsoup.parse(who.opens(path));
    }

    private static String state(String path) throws Exception {
        return page(rose, path).select("h1 .mark").text();
    }

    private static String[] full(String... more) {
        return Stream.concat(
                        Stream.of(
                                "highest",
                                "NON_LETHAL",
                                "attempt-presence",
                                "TRIED",
                                "attempt-show-of-force",
                                "TRIED",
                                "ground",
                                "PROTECTING_CIVILIANS",
                                "effect",
                                "THREAT_WITHDREW"),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    @Test
    void a_use_of_force_goes_from_the_units_word_to_a_closed_review() throws Exception {
        String incident = flash("XB0101", "NON_LETHAL");
        assertThat(page(deng, incident).select(".clock").text()).contains("Full account", "left");
        assertThat(tries(deng, incident, "/steps/accounted", full()).statusCode())
                .as("nobody said whether they spoke first")
                .isEqualTo(400);
        does(
                deng,
                incident,
                "/steps/accounted",
                full("attempt-verbal", "OUT_OF_HEARING", "why-verbal", "they were across the river"));
        HttpResponse<String> own = tries(deng, incident, "/steps/review-opened");
        assertThat(own.statusCode()).isEqualTo(409);
        assertThat(own.body()).contains("Whoever told of it does not judge it");
        does(rose, incident, "/steps/review-opened");
        does(
                rose,
                incident,
                "/steps/harm-looked-into",
                "harm",
                "FOUND",
                "killed-best",
                "0",
                "injured-low",
                "1",
                "injured-best",
                "2",
                "injured-high",
                "3",
                "aid",
                "GIVEN");
        does(
                rose,
                incident,
                "/steps/legal-checked",
                "NECESSITY",
                "YES",
                "PROPORTIONALITY",
                "NO",
                "DISTINCTION",
                "YES",
                "PRECAUTION",
                "CANNOT_TELL",
                "AUTHORITY",
                "YES");
        assertThat(state(incident)).isEqualTo("Harm looked into");
        assertThat(page(deng, incident).select("form[action*=/rulings/]"))
                .as("the unit does not rule on itself")
                .isEmpty();
        HttpResponse<String> fine =
                tries(rose, incident, "/rulings/concluded", "conclusion", "COMPLIANT", "why", "it went well");
        assertThat(fine.statusCode()).isEqualTo(409);
        assertThat(fine.body()).contains("says otherwise");
        does(rose, incident, "/rulings/concluded", "conclusion", "NOT_COMPLIANT", "why", "too much of it");
        does(
                ingrid,
                incident,
                "/rulings/action-agreed",
                "what",
                "a drill with loudspeakers",
                "owner",
                "TRAINER",
                "due",
                "2025-06-01");
        does(ingrid, incident, "/rulings/harm-acknowledged");
        does(ingrid, incident, "/rulings/amends-decided", "given", "yes");
        assertThat(tries(ingrid, incident, "/rulings/closed").body()).contains("Tell the community first");
        does(rose, incident, "/steps/community-told", "told", "BOTH");
        does(rose, incident, "/steps/action-done", "number", "1");
        does(ingrid, incident, "/rulings/closed");
        assertThat(state(incident)).isEqualTo("Closed");
        Document closed = page(rose, incident);
        assertThat(closed.select(".caution").text()).contains("Force was used and reviewed");
        assertThat(closed.select(".history li")).hasSizeGreaterThan(10);
        does(ingrid, incident, "/rulings/reopened", "why", "a witness came");
        assertThat(state(incident)).isEqualTo("Harm looked into");
    }

    @Test
    void missed_protection_is_asked_on_the_same_board_until_something_is_done() throws Exception {
        String review = Visitor.to(rose.fills(
                FORCE + "/missed/new",
                FORCE + "/missed",
                "attack",
                "event-77",
                "area",
                "XB0101",
                "on",
                "2025-04-20",
                "travel",
                "UNDER_ONE_HOUR",
                "warned",
                "YES"));
        assertThat(page(rose, review).text()).contains("Kilometres to the nearest base", "not known");
        assertThat(tries(ingrid, review, "/rulings/judged", "outcome", "COULD_HAVE_ACTED", "why", "they waited")
                        .body())
                .contains("Say first who could have acted");
        does(
                rose,
                review,
                "/steps/looked-into",
                "could",
                "MISSION_FORCE",
                "reasons",
                "NO_CAPACITY",
                "why",
                "the vehicles were away");
        does(ingrid, review, "/rulings/judged", "outcome", "COULD_HAVE_ACTED", "why", "two were in the yard");
        assertThat(tries(ingrid, review, "/rulings/closed").body()).contains("asks for an action");
        assertThat(page(rose, FORCE).text()).contains("Attacks within reach after which nobody acted: 1 of 1");
    }

    @Test
    @ProtectionRule(23)
    void uses_of_force_are_never_counted_without_missed_protection_beside_them() throws Exception {
        String incident = flash("XB0201", "WARNING_SHOTS");
        Document all = page(rose, FORCE);
        assertThat(all.select("p.headline").text()).contains("Force above showing it", "nobody acted");
        assertThat(all.select("section#missed, section[aria-labelledby=missed]"))
                .hasSize(1);
        assertThat(all.select("section[aria-labelledby=incidents]")).hasSize(1);
        Document neighbours = page(neighbour, FORCE);
        assertThat(neighbours.select("a[href=" + incident + "]")).hasSize(1);
        assertThat(neighbours.select("section[aria-labelledby=missed] .empty").text())
                .as("that nobody asked is said, and is not nothing missed")
                .contains("Nobody has opened a review");
        // Nothing else on screen can show the one without the other.
        try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(template);
                if (text.contains("figures().force()") || text.contains("figures.force()")) {
                    assertThat(text).contains("withoutAction()", "attacksInReach()");
                }
            }
        }
    }

    @Test
    void whoever_answers_for_one_area_is_asked_for_the_area_and_not_turned_away() throws Exception {
        Map<String, String> flash = new HashMap<>(Map.of(
                "form", neighbour.formField(FORCE + "/new"),
                "id", "neighbour-01",
                "happened", "2025-05-01T16:30",
                "unit", "INFANTRY",
                "menace", "INTRUSION",
                "highest", "VERBAL",
                "ground", "SELF_DEFENCE",
                "effect", "NOT_KNOWN"));
        assertThat(neighbour.posts(FORCE, flash).statusCode()).isEqualTo(400);
        flash.put("area", "XB0101");
        assertThat(neighbour.posts(FORCE, flash).statusCode())
                .as("an area of others")
                .isEqualTo(403);
        flash.put("area", "XB0201");
        assertThat(neighbour.posts(FORCE, flash).statusCode()).isEqualTo(303);
    }

    @Test
    void only_those_who_answer_for_force_see_it_and_each_within_their_scope() throws Exception {
        String incident = flash("XB0101", "LETHAL");
        for (Visitor other : List.of(farah, amina, karim)) {
            assertThat(other.get(FORCE).statusCode()).isEqualTo(403);
            assertThat(other.get(incident).statusCode()).isEqualTo(403);
            assertThat(other.get("/field").body()).doesNotContain(FORCE);
        }
        assertThat(neighbour.get(incident).statusCode()).isEqualTo(404);
        assertThat(neighbour.opens(FORCE)).doesNotContain(incident);
        assertThat(analyst.get(incident).statusCode()).isEqualTo(200);
    }

    private static String barred(Visitor who, String area) throws Exception {
        return Visitor.to(who.fills(
                ACCESS + "/new",
                ACCESS,
                "hindrance",
                "MOVEMENT_RESTRICTED",
                "hinderer",
                "THE_MISSION",
                "sector",
                "HEALTH",
                "organisation",
                "LOCAL",
                "area",
                area,
                "from",
                "2025-05-01",
                "impact",
                "STOPPED"));
    }

    @Test
    @ProtectionRule(29)
    void humanitarian_access_is_told_without_the_force_the_police_or_the_analysts_seeing_it() throws Exception {
        String constraint = barred(amina, "XB0102");
        assertThat(page(amina, constraint).text()).contains("Days lost", "not known", "goes on");
        assertThat(page(amina, constraint).select("form[action$=/moderation]")).isEmpty();
        assertThat(amina.get(ACCESS).statusCode())
                .as("the counts are not for partners")
                .isEqualTo(403);
        assertThat(page(farah, ACCESS + "?month=2025-05").text()).contains("Waiting for a moderator");
        does(farah, constraint, "/moderation", "outcome", "VERIFIED", "why", "two clinics say the same");
        does(farah, constraint, "/steps/advocated", "how", "WORKING_GROUP", "why", "");
        does(amina, constraint, "/steps/ended", "to", "2025-05-01", "days", "0");
        does(farah, constraint, "/steps/settled", "outcome", "RESOLVED", "why", "the barrier is gone");
        assertThat(state(constraint)).isEqualTo("Resolved");

        Document heads = page(ingrid, ACCESS + "?month=2025-05");
        assertThat(heads.select("section[aria-labelledby=kinds] tr:contains(Movement restricted) td")
                        .eachText()
                        .getFirst())
                .isNotEqualTo("0");
        assertThat(heads.select("section[aria-labelledby=single]")).isEmpty();
        assertThat(ingrid.get(constraint).statusCode()).isEqualTo(403);

        for (Visitor closedOut : List.of(deng, police, analyst, karim, neighbour)) {
            for (String address :
                    List.of(ACCESS, ACCESS + "?month=2025-05", ACCESS + "/new", ACCESS + "/severity", constraint)) {
                assertThat(closedOut.get(address).statusCode()).as(address).isEqualTo(403);
            }
            for (String open : List.of("/field", "/policy", "/")) {
                assertThat(closedOut.get(open).body())
                        .doesNotContain(ACCESS, "two clinics", "the barrier is gone", constraint);
            }
        }
        for (String open : List.of(FORCE, MOVEMENTS + "?month=2025-05", EFFORT + "?month=2025-05", MISSION)) {
            assertThat(deng.opens(open)).doesNotContain("two clinics", constraint, "THE_MISSION");
        }
    }

    @Test
    void a_partner_sees_what_they_brought_in_and_nothing_of_anybody_else() throws Exception {
        String others = barred(farah, "XB0102");
        assertThat(amina.get(others).statusCode()).isEqualTo(404);
        assertThat(amina.opens(ACCESS + "/new")).doesNotContain(others);
        String own = barred(amina, "XB0102");
        assertThat(amina.opens(ACCESS + "/new")).contains(own);
        assertThat(tries(amina, own, "/steps/settled", "outcome", "RESOLVED", "why", "done")
                        .statusCode())
                .isEqualTo(403);
    }

    private static String[] marks(String area, String mines, String... more) {
        return Stream.concat(
                        Stream.of(
                                "month",
                                "2025-05",
                                "area",
                                area,
                                "NEEDS_DENIED",
                                "NONE",
                                "PEOPLE_KEPT_FROM_AID",
                                "NONE",
                                "ENTRY_IMPEDED",
                                "NONE",
                                "MOVEMENT_RESTRICTED",
                                "NONE",
                                "ACTIVITIES_INTERFERED_WITH",
                                "NONE",
                                "STAFF_ATTACKED",
                                "NONE",
                                "FIGHTING",
                                "NONE",
                                "PHYSICAL",
                                "GAP",
                                "MINES",
                                mines),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    @Test
    void an_area_has_a_rung_once_two_have_marked_it_and_disagreement_stays_in_sight() throws Exception {
        String grid = ACCESS + "/severity";
        String shown = grid + "?month=2025-05";
        assertThat(Visitor.to(farah.fills(shown, grid, marks("XB0103", "LOW")))).isEqualTo(shown);
        assertThat(page(ingrid, shown).text()).contains("fewer than two people marked it");
        assertThat(Visitor.to(rose.fills(shown, grid, marks("XB0103", "HIGH")))).isEqualTo(shown);
        assertThat(page(ingrid, shown).text())
                .contains("they do not agree", "1–3", "low (1) to very high (4)", "X: nobody can tell", "Our own rule");
        assertThat(page(ingrid, shown).select("form.long"))
                .as("counting is for others")
                .isEmpty();
        assertThat(Visitor.to(farah.fills(
                        ACCESS + "?month=2025-05",
                        ACCESS + "/reviews",
                        "month",
                        "2025-05",
                        "looked",
                        "2",
                        "why",
                        "both taken up")))
                .isEqualTo(ACCESS + "?month=2025-05");
        assertThat(page(ingrid, ACCESS).text())
                .contains("2 constraints looked at", "both taken up", "has not looked at April 2025 yet");
    }

    @Test
    void movements_nobody_asked_for_stand_beside_those_that_were_barred() throws Exception {
        String[] common = {
            "kind", "PATROL", "mover", "MISSION", "level", "DISTRICT", "area", "XB0104", "on", "2025-05-01"
        };
        String denied = Visitor.to(deng.fills(
                MOVEMENTS + "/new",
                MOVEMENTS,
                Stream.concat(Stream.of("barred", "DENIED"), Stream.of(common)).toArray(String[]::new)));
        String unasked = Visitor.to(deng.fills(
                MOVEMENTS + "/new",
                MOVEMENTS,
                Stream.concat(Stream.of("barred", "NOT_ASKED_FOR"), Stream.of(common))
                        .toArray(String[]::new)));
        assertThat(unasked).isNotEqualTo(denied);
        Map<String, String> hours = new HashMap<>(Map.of("barred", "DENIED", "hours", "4", "id", "hours-00001"));
        hours.put("form", deng.formField(MOVEMENTS + "/new"));
        for (int i = 0; i < common.length; i += 2) {
            hours.put(common[i], common[i + 1]);
        }
        assertThat(deng.posts(MOVEMENTS, hours).statusCode())
                .as("only a delay has hours")
                .isEqualTo(400);
        does(deng, denied, "/steps/raised", "with", "LIAISON_COMMITTEE");
        does(deng, denied, "/steps/settled", "how", "LIFTED", "days", "2", "why", "");
        assertThat(state(denied)).isEqualTo("Lifted");
        Document board = page(deng, MOVEMENTS);
        assertThat(board.select("section[aria-labelledby=figures] tbody tr").eachText())
                .anySatisfy(row -> assertThat(row).contains(" 1 not known 1 2 0"));
    }

    @Test
    void a_month_of_effort_is_counted_in_one_table_and_what_is_left_empty_is_not_known() throws Exception {
        String month = EFFORT + "?month=2025-04";
        assertThat(Visitor.to(deng.fills(
                        month,
                        EFFORT,
                        "month",
                        "2025-04",
                        "source",
                        "OPERATIONS_LOG",
                        "XB0101-PATROLS",
                        "12",
                        "XB0102-PATROLS",
                        "0")))
                .isEqualTo(month);
        var book = desk.efforts().book();
        Month april = Month.of(2025, 4);
        assertThat(book.count("PRAMIQ", new AreaMonth("XB0101", april), EffortKind.PATROLS))
                .contains(12);
        assertThat(book.count("PRAMIQ", new AreaMonth("XB0102", april), EffortKind.PATROLS))
                .contains(0);
        assertThat(book.count("PRAMIQ", new AreaMonth("XB0103", april), EffortKind.PATROLS))
                .isEmpty();
        HttpResponse<String> wrong =
                tries(deng, month, "", "month", "2025-04", "source", "OPERATIONS_LOG", "XB0101-PATROLS", "a few");
        assertThat(wrong.statusCode()).isNotEqualTo(303);
        assertThat(Visitor.to(deng.fills(
                        month, EFFORT, "month", "2025-04", "source", "UNIT_RETURNS", "XB0101-PATROLS", "14")))
                .isEqualTo(month);
        assertThat(page(deng, month).text()).contains("corrected 1×");
        assertThat(page(neighbour, month).select("input[name=XB0101-PATROLS]")).isEmpty();
        assertThat(amina.get(EFFORT).statusCode()).isEqualTo(403);
    }
}
