package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.app.desk.Accounts;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.ScreenServer;
import org.baraza.app.desk.Settings;
import org.baraza.app.web.Visitor;
import org.baraza.core.protect.Grant;
import org.baraza.core.protect.Role;
import org.baraza.core.protect.Scope;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two missions at one site: whoever looks after the accounts or the journal of one knows nothing of the other's. */
final class CutToScopeTest {

    private static final Instant NOW = Instant.parse("2025-06-01T12:00:00Z");
    private static final Scope HERE = Scope.ofMission("PRAMIQ");
    private static final Scope THERE = Scope.ofMission("UNMADE");

    @TempDir
    private static Path folder;

    private static Desk desk;
    private static ScreenServer.Serving serving;
    private static Colleague farah;
    private static Colleague officer;
    private static Colleague rose;
    private static Colleague karim;
    private static Colleague ingrid;

    @BeforeAll
    static void open() {
        desk = new Sites(() -> NOW).open(folder.resolve("site"), Settings.USUAL);
        serving = new Screens().serve(desk, Settings.USUAL.withPort(0));
        farah = comes("farah.here", "Farah Of Here", Role.ADMINISTRATOR, HERE);
        officer = comes("officer.here", "Officer Of Here", Role.DATA_PROTECTION_OFFICER, HERE);
        ingrid = comes("ingrid.here", "Ingrid Of Here", Role.HEAD_OF_OFFICE, HERE);
        rose = comes("rose.here", "Rose Of Here", Role.JMAC, HERE);
        karim = comes("karim.there", "Karim Of There", Role.JMAC, THERE);
    }

    @AfterAll
    static void close() {
        serving.close();
        desk.close();
    }

    private static Colleague comes(String login, String shown, Role role, Scope scope) {
        return Colleague.comesIn(desk, login, shown, grant(role, scope), NOW);
    }

    private static Grant grant(Role role, Scope scope) {
        return new Grant(role, scope, NOW, NOW.plus(Duration.ofDays(30)));
    }

    private static Visitor browser(Colleague who) {
        return who.browser(serving.address());
    }

    private static String page(Colleague whose) {
        return "/accounts/" + whose.who().code();
    }

    private static HttpResponse<String> posts(Colleague who, String action, Map<String, String> fields)
            throws Exception {
        Visitor browser = browser(who);
        Map<String, String> all = new java.util.HashMap<>(fields);
        all.put("form", browser.formField("/account"));
        return browser.posts(action, all);
    }

    private static Accounts.Account account(Colleague who) {
        return desk.accounts().find(who.who()).orElseThrow();
    }

    private static Map<String, String> role(String mission) {
        return Map.of(
                "role",
                "jmac",
                "mission",
                mission,
                "until",
                LocalDate.ofInstant(NOW, ZoneOffset.UTC).plusDays(9).toString());
    }

    @Test
    void an_administrator_of_one_mission_sees_no_account_of_another() throws Exception {
        String list = browser(farah).opens("/accounts");
        assertThat(list)
                .contains("Rose Of Here", "rose.here")
                .doesNotContain("Karim Of There", "karim.there", karim.who().code());
        assertThat(browser(farah).get(page(karim)).statusCode()).isEqualTo(404);
        assertThat(browser(farah).get("/accounts/a-nowhere").statusCode()).isEqualTo(404);
        assertThat(browser(officer).opens("/accounts"))
                .contains(rose.who().code())
                .doesNotContain("Rose Of Here", karim.who().code());
    }

    @Test
    void an_administrator_of_one_mission_changes_no_account_of_another() throws Exception {
        Accounts.Granted granted = account(karim).grants().getFirst();
        for (String deed : List.of("/close", "/reset", "/invite", "/link", "/unlink", "/grants")) {
            assertThat(posts(farah, page(karim) + deed, role("PRAMIQ")).statusCode())
                    .as(deed)
                    .isEqualTo(404);
        }
        String takeBack = "/grants/" + granted.id().code() + "/take-back";
        assertThat(posts(farah, page(karim) + takeBack, Map.of()).statusCode()).isEqualTo(404);
        assertThat(posts(farah, page(rose) + takeBack, Map.of()).statusCode())
                .as("by way of an account that is theirs")
                .isEqualTo(404);
        assertThat(account(karim).open()).isTrue();
        assertThat(account(karim).canSignIn()).isTrue();
        assertThat(account(karim).grants()).containsExactly(granted);
    }

    @Test
    void no_role_is_given_beyond_the_scope_of_whoever_gives_it() throws Exception {
        for (String beyond : List.of("", "UNMADE")) {
            assertThat(posts(farah, page(rose) + "/grants", role(beyond)).statusCode())
                    .as(beyond)
                    .isEqualTo(400);
        }
        assertThat(account(rose).grants()).hasSize(1);
        Map<String, String> fresh = new java.util.HashMap<>(role("UNMADE"));
        fresh.putAll(Map.of("name", "tomas.there", "shown", "Tomás"));
        assertThat(posts(farah, "/accounts", fresh).statusCode()).isEqualTo(400);
        assertThat(desk.accounts().findByLogin("tomas.there")).isEmpty();
        Colleague deng = comes("deng.here", "Deng Of Here", Role.FORCE, HERE);
        assertThat(posts(farah, page(deng) + "/grants", role("PRAMIQ")).statusCode())
                .isEqualTo(303);
        assertThat(account(deng).grants()).hasSize(2);
    }

    @Test
    void who_also_works_elsewhere_is_seen_with_the_role_here_and_cannot_be_taken_over() throws Exception {
        Colleague both = comes("amina.both", "Amina Of Both", Role.TRAINER, HERE);
        Accounts.Granted there = desk.accounts().grant(both.who(), grant(Role.LEADERSHIP, THERE), By.operator());
        String seen = browser(farah).opens(page(both));
        assertThat(seen)
                .contains("Amina Of Both", "PRAMIQ")
                .doesNotContain("UNMADE", there.id().code());
        assertThat(seen).contains("Only an administrator of all of it");
        for (String deed : List.of(
                "/close", "/reset", "/link", "/unlink", "/grants/" + there.id().code() + "/take-back")) {
            assertThat(posts(farah, page(both) + deed, Map.of()).statusCode())
                    .as(deed)
                    .isEqualTo(404);
        }
        String here = account(both).grants().stream()
                .filter(g -> !g.equals(there))
                .findFirst()
                .orElseThrow()
                .id()
                .code();
        assertThat(posts(farah, page(both) + "/grants/" + here + "/take-back", Map.of())
                        .statusCode())
                .isEqualTo(303);
        assertThat(account(both).grants()).containsExactly(there);
        assertThat(browser(farah).get(page(both)).statusCode()).isEqualTo(404);
    }

    @Test
    void an_administrator_of_a_team_or_an_area_knows_that_team_or_area_alone() throws Exception {
        Scope north = new Scope(Optional.of("PRAMIQ"), Optional.empty(), Optional.of("North"));
        Scope area = new Scope(Optional.of("PRAMIQ"), Optional.of("XXB01"), Optional.empty());
        Colleague ofNorth = comes("farah.north", "Farah Of North", Role.ADMINISTRATOR, north);
        Colleague ofArea = comes("farah.area", "Farah Of The Area", Role.ADMINISTRATOR, area);
        Colleague inNorth = comes("deng.north", "Deng Of North", Role.POLICE, north);
        Colleague inArea = comes("deng.area", "Deng Of The Area", Role.POLICE, area);
        assertThat(browser(ofNorth).opens("/accounts"))
                .contains("Deng Of North")
                .doesNotContain("Deng Of The Area", "Rose Of Here");
        assertThat(browser(ofArea).opens("/accounts"))
                .contains("Deng Of The Area")
                .doesNotContain("Deng Of North", "Rose Of Here");
        assertThat(posts(ofNorth, page(inArea) + "/close", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(posts(ofArea, page(inNorth) + "/close", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(browser(farah).opens("/accounts")).contains("Deng Of North", "Deng Of The Area");
    }

    @Test
    void who_asks_what_others_may_see_is_told_of_those_within_scope_and_names_only_as_administrator() throws Exception {
        assertThat(browser(farah).opens("/accounts/policy"))
                .contains("Rose Of Here")
                .doesNotContain("Karim Of There", karim.who().code());
        assertThat(browser(officer).opens("/accounts/policy"))
                .contains(rose.who().code())
                .doesNotContain("Rose Of Here", "Karim Of There", karim.who().code());
    }

    @Test
    void an_administrator_of_everything_sees_everybody_as_before() throws Exception {
        Colleague all = comes("farah.all", "Farah Of All", Role.ADMINISTRATOR, Scope.EVERYWHERE);
        assertThat(browser(all).opens("/accounts")).contains("Rose Of Here", "Karim Of There", "Farah Of All");
        assertThat(browser(farah).opens("/accounts")).doesNotContain("Farah Of All");
        Colleague gone = comes("deng.there", "Deng Of There", Role.POLICE, THERE);
        assertThat(posts(all, page(gone) + "/close", Map.of()).statusCode()).isEqualTo(303);
        assertThat(account(gone).open()).isFalse();
    }

    @Test
    void the_journal_shows_whoever_reads_it_the_entries_of_their_mission_alone() throws Exception {
        Colleague leader = comes("leader.all", "Leader", Role.LEADERSHIP, Scope.EVERYWHERE);
        String everything = browser(leader).opens("/journal");
        assertThat(missions(everything)).contains("PRAMIQ", "UNMADE", "");
        String cut = browser(ingrid).opens("/journal");
        assertThat(missions(cut)).isNotEmpty().containsOnly("PRAMIQ");
        assertThat(Jsoup.parse(cut).select("select option").eachText())
                .contains("role-granted", "PRAMIQ")
                .doesNotContain("account-opened", "UNMADE");
        assertThat(cut).contains("You see the entries of: PRAMIQ").doesNotContain("/journal/chain");
        assertThat(missions(browser(ingrid).opens("/journal?mission=UNMADE"))).isEmpty();
        assertThat(missions(browser(ingrid).opens("/journal?kind=account-opened")))
                .isEmpty();
        for (String position : Jsoup.parse(everything).select("tbody th a").eachAttr("href")) {
            assertThat(browser(ingrid).get(position).statusCode())
                    .as(position)
                    .isEqualTo(
                            missions(browser(leader).opens("/journal"), position)
                                            .equals("PRAMIQ")
                                    ? 200
                                    : 404);
        }
        assertThat(browser(ingrid).get("/journal/999999").statusCode()).isEqualTo(404);
        assertThat(browser(ingrid).get("/journal/chain").statusCode()).isEqualTo(403);
        Colleague ofPart = comes(
                "ingrid.part",
                "Ingrid",
                Role.HEAD_OF_OFFICE,
                new Scope(Optional.of("PRAMIQ"), Optional.of("XXB01"), Optional.empty()));
        assertThat(missions(browser(ofPart).opens("/journal"))).isEmpty();
    }

    private static List<String> missions(String page) {
        return Jsoup.parse(page).select("tbody tr").stream()
                .map(row -> row.select("td:last-child").text())
                .toList();
    }

    /** Of one entry on a page of entries. */
    private static String missions(String page, String position) {
        return Jsoup.parse(page)
                .select("tbody tr:has(a[href=" + position + "]) td:last-child")
                .text();
    }
}
