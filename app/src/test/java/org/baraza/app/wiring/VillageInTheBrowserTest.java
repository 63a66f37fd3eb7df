package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baraza.app.wiring.MessageSite.fields;
import static org.baraza.app.wiring.MessageSite.until;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Forms;
import org.baraza.app.desk.Messages;
import org.baraza.app.desk.Progress;
import org.baraza.app.web.FillBundle;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Grant;
import org.baraza.core.protect.ProtectionRule;
import org.baraza.core.protect.Role;
import org.baraza.core.protect.Scope;
import org.baraza.core.record.alerts.Alert;
import org.baraza.core.record.alerts.State;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From the village to an answer, as three people see it on their screens. Amina warns from a cheap telephone; Deng fills in a
 * form where there is no network; Rose and Ingrid work at the board. Pictures lie in target/screenshots.
 */
final class VillageInTheBrowserTest {

    private static final String MISSION = MessageSite.MISSION;
    private static final String BOARD = "/missions/" + MISSION + "/alerts";
    private static final String CODE = "seven-stones";

    @TempDir
    static Path folder;

    private static MessageSite site;
    private static MessageSite.FarSide network;
    private static Messages.Opened gateway;
    private static Chromium chromium;
    private static Page deng;
    private static Page rose;
    private static Page ingrid;
    private static Page farah;
    private static int evenings;

    private String amina = "";

    @BeforeAll
    static void open() throws Exception {
        assumeTrue(FillBundle.find().isPresent(), "Node was missing when this was built: install nodejs and npm");
        chromium = Chromium.start();
        site = new MessageSite(folder, InstantSource.system());
        network = new MessageSite.FarSide();
        gateway = site.gateway("plain-http", Optional.of(network.address()));
        byte[] sheet = Files.readAllBytes(Path.of("../forms/alert.xlsx"));
        Forms.Looked looked = site.desk.forms().look("alert.xlsx", sheet, Map.of());
        Forms.Edition unused =
                site.desk.forms().publish(((Forms.Fit) looked).draft(), MISSION, By.screen(new Handle("rose")));
        deng = person("deng", Role.COMMUNITY_LIAISON_ASSISTANT);
        rose = person("rose", Role.JMAC);
        ingrid = person("ingrid", Role.HEAD_OF_OFFICE);
        farah = person("farah", Role.DATA_PROTECTION_OFFICER);
        deng.navigate(at("/missions/" + MISSION + "/fill"));
        deng.locator("input[name=code]").last().fill(CODE);
        deng.locator("input[name=again]").fill(CODE);
        press(deng, "Get ready");
        deng.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Fill in: Alert"))
                .waitFor();
    }

    @AfterAll
    static void close() throws Exception {
        for (AutoCloseable opened : new AutoCloseable[] {chromium, network, site}) {
            // Nothing was opened where Chromium or Node is missing.
            if (opened != null) {
                opened.close();
            }
        }
    }

    private static Page person(String name, Role role) {
        Instant now = Instant.now();
        Grant grant = new Grant(role, Scope.ofMission(MISSION), now, now.plus(Duration.ofDays(60)));
        Colleague who = Colleague.comesIn(site.desk, name, "Shown " + name, grant, now);
        return chromium.of(who, site.serving.address());
    }

    /** Another evening, and another telephone of Amina's. */
    @BeforeEach
    void evening() {
        site.since.set(Instant.now());
        amina = "+9995551" + (100 + evenings++);
    }

    private static String at(String path) {
        return site.serving.address().resolve(path).toString();
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private void sends(String text, String id) throws Exception {
        assertThat(site.calls(gateway.token(), fields("from", amina, "text", text, "id", id))
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

    private Alert only() {
        until(() -> site.alerts().size() == 1);
        return site.alerts().getFirst();
    }

    private static State state(Alert alert) {
        return site.desk.alerts().find(alert.id()).orElseThrow().state();
    }

    private static String link(Alert alert) {
        return BOARD + "/" + alert.id();
    }

    private static Locator row(Page who, Alert alert) {
        who.navigate(at(BOARD));
        return who.locator("table.board tbody tr:has(a[href='" + link(alert) + "'])");
    }

    /** Goes from the board to the alert and takes one step there; what to fill in are the names and values of its fields. */
    private static void does(Page who, Alert alert, String step, String... filling) {
        new AtScreen(who, site.serving.address()).does(link(alert), step, filling);
    }

    private static void triage(Alert alert, String actor) {
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

    /** Deng fills in the form where there is no network. */
    private static void dengFillsIn(String topic, String area, String words) {
        int before = site.alerts().size();
        deng.context().setOffline(true);
        deng.navigate(at("/missions/" + MISSION + "/fill"));
        deng.getByLabel("Your code").fill(CODE);
        press(deng, "Open");
        deng.locator("#reports").waitFor();
        press(deng, "Fill in: Alert");
        deng.locator(".odk-form").waitFor();
        deng.getByText(topic).click();
        deng.getByLabel("Place code of the area").fill(area);
        if (!words.isEmpty()) {
            deng.getByLabel("What was said").fill(words);
        }
        press(deng, "Finish");
        deng.locator("li[data-state=waiting]").waitFor();
        assertThat(site.alerts()).as("nothing got through yet").hasSize(before);
    }

    /** There is a network again; where the answer was lost, Deng presses the button himself. */
    private static void itArrives() {
        Locator sent = deng.locator("li[data-state=sent]");
        int before = sent.count();
        deng.context().setOffline(false);
        Locator now = deng.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send now").setExact(true));
        deng.waitForCondition(
                () -> {
                    if (sent.count() == before && now.isVisible()) {
                        press(now);
                    }
                    return sent.count() > before;
                },
                new Page.WaitForConditionOptions().setTimeout(90_000));
    }

    private static void press(Locator now) {
        try {
            now.click(new Locator.ClickOptions().setTimeout(1_000));
        } catch (TimeoutError e) {
            // It is going by itself; whoever waits for it looks again.
        }
    }

    @Test
    void amina_warns_deng_reports_without_a_network_rose_and_ingrid_act_and_amina_is_told() throws Exception {
        sends("Armed men at Lumo market, ask mama Kolonadi", "first");
        Alert alert = only();
        String code = alert.received().code().text();
        assertThat(reads()).contains(code).doesNotContain("Lumo", "market", "men");
        until(() -> state(alert) == State.ACKNOWLEDGED);
        Locator seen = row(rose, alert);
        assertThat(seen.innerText()).contains("Lumo", "not read yet");
        Chromium.shoot(rose, "village-board");

        // The answer to what Deng sends is lost on the way once, so that his browser sends the same again.
        dengFillsIn("Danger to people", "XXA02", "an elder saw men with guns near the market");
        AtomicInteger sent = new AtomicInteger();
        deng.context().route(Pattern.compile(".*/submissions$"), route -> {
            if (sent.incrementAndGet() == 1) {
                APIResponse unused = route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });
        itArrives();
        deng.context().unrouteAll();
        assertThat(sent.get()).as("sent more than once").isGreaterThan(1);
        assertThat(site.alerts()).as("and taken once").hasSize(2);
        Alert second = site.alerts().stream()
                .filter(a -> !a.id().equals(alert.id()))
                .findFirst()
                .orElseThrow();

        rose.navigate(at(link(second)));
        assertThat(rose.locator("section[aria-labelledby=alike]").innerText()).contains(code);
        does(rose, second, "/steps/merged");
        assertThat(rose.locator("main").innerText()).contains("says the same as another alert");
        triage(alert, "ARMED_GROUP");
        does(deng, alert, "/steps/looked-into", "line", "PARTNER", "independent", "yes", "says", "CONFIRMS");
        does(rose, alert, "/steps/looked-into", "line", "PATROL", "independent", "yes", "says", "CONFIRMS");
        does(rose, alert, "/steps/judged", "verdict", "VERIFIED", "why", "tracks and two voices");
        assertThat(row(ingrid, alert).innerText()).contains("your turn");
        Chromium.shoot(ingrid, "village-turn");
        does(ingrid, alert, "/decision", "measure", "PATROL", "why", "a section is near");
        does(deng, alert, "/steps/departed", "responder", "MISSION_FORCE");
        does(deng, alert, "/steps/arrived", "responder", "MISSION_FORCE");
        does(deng, alert, "/steps/ended", "responder", "MISSION_FORCE", "result", "AVERTED");

        deng.navigate(at(link(alert)));
        deng.locator("form[action='" + link(alert) + "/text'] button[value=ANSWER_WAITING]")
                .click();
        assertThat(reads()).contains(code).doesNotContain("Lumo", "patrol", "market");
        does(deng, alert, "/steps/fed-back", "told", "BOTH");
        does(deng, alert, "/steps/closed");
        Chromium.shoot(deng, "village-closed");
        assertThat(state(alert)).isEqualTo(State.CLOSED);
        assertThat(row(rose, alert).count()).as("no longer on the board").isZero();
        assertThat(site.desk.verifyJournal(Progress.NONE).holds()).isTrue();
    }

    @Test
    void a_storm_of_one_message_is_one_line_of_the_board_and_a_wrong_place_is_put_right_there() throws Exception {
        List<Thread> storm = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            storm.add(Thread.ofVirtual().start(() -> {
                try {
                    sends("danger at Upper Lumo", "storm");
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }));
        }
        for (Thread telephone : storm) {
            telephone.join();
        }
        Alert alert = only();
        assertThat(row(rose, alert).innerText()).contains("Upper Lumo");
        does(deng, alert, "/steps/placed", "area", "XXA01");
        assertThat(row(rose, alert).innerText()).contains("Kanda").doesNotContain("Upper Lumo");
    }

    @Test
    @ProtectionRule(4)
    void what_should_not_be_written_down_is_not_asked_for_and_only_counted() {
        dengFillsIn("Sexual violence", "XXA01", "");
        itArrives();
        Alert alert = only();
        assertThat(alert.state()).isEqualTo(State.REFERRED);
        rose.navigate(at(link(alert)));
        assertThat(rose.locator("form[action$='/words'], form[action$='/steps/triaged']")
                        .count())
                .isZero();
        Chromium.shoot(rose, "village-referred");
    }

    @Test
    @ProtectionRule(6)
    void where_what_amina_said_leaked_it_is_seen_who_had_read_it_and_she_is_not_put_in_more_danger() throws Exception {
        sends("soldiers take money at the Kanda road", "leak");
        Alert alert = only();
        triage(alert, "STATE_FORCE");
        rose.navigate(at(link(alert)));
        assertThat(rose.locator("option[value=AUTHORITY]").count())
                .as("those who are feared are not asked")
                .isZero();
        Locator words = rose.locator("form[action='" + link(alert) + "/words']");
        words.locator("[name=why]").fill("to find the road");
        words.locator("button").click();
        assertThat(rose.locator("blockquote").innerText()).contains("soldiers take money");
        rose.navigate(at(link(alert)));
        assertThat(rose.locator(".history").innerText()).contains("Somebody read what was said", "to find the road");

        ingrid.navigate(at("/sharing/incidents"));
        Locator form = ingrid.locator("form:has([name=harm])");
        AtScreen.fill(form, "kind", "SEEN_BY_OTHERS");
        AtScreen.fill(form, "on", LocalDate.now(ZoneOffset.UTC).toString());
        AtScreen.fill(form, "what", "what one alert says is known at a barrier");
        AtScreen.fill(form, "harm", "whoever warned may be looked for");
        AtScreen.fill(form, "done", "the telephone of the team was cut off");
        form.locator("button[type=submit]").click();
        farah.navigate(at("/sharing/incidents"));
        assertThat(farah.locator("main").innerText()).contains("is known at a barrier");

        does(rose, alert, "/steps/looked-into", "line", "PARTNER", "independent", "yes", "says", "CONFIRMS");
        does(rose, alert, "/steps/judged", "verdict", "VERIFIED", "why", "a partner saw it");
        does(ingrid, alert, "/decision", "measure", "GOOD_OFFICES", "why", "raised without saying who told us");
        does(deng, alert, "/steps/fed-back", "told", "UNSAFE_TO_CONTACT", "why", "the telephone may be watched");
        does(deng, alert, "/steps/closed");
        assertThat(state(alert)).isEqualTo(State.CLOSED);
    }
}
