package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.cli.Stop;
import org.baraza.app.cli.Terminal;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.ImpactPlans;
import org.baraza.app.desk.ImportWishes;
import org.baraza.app.desk.Progress;
import org.baraza.app.desk.ScreenServer;
import org.baraza.app.desk.Settings;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.practice.Practice;
import org.baraza.app.practice.PracticeFiles;
import org.baraza.app.practice.PracticeWishes;
import org.baraza.app.web.ImpactPaper;
import org.baraza.app.web.Visitor;
import org.baraza.core.compare.Verdict;
import org.baraza.core.compare.plan.Comparison;
import org.baraza.core.compare.plan.ImpactPlan;
import org.baraza.core.compare.plan.Outcome;
import org.baraza.core.compare.plan.Treatment;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Grant;
import org.baraza.core.protect.Role;
import org.baraza.core.protect.Scope;
import org.baraza.core.record.plans.LockedPlan;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tomás puts a question about the practice mission, in which partnerships truly took three in ten events away. */
final class ImpactLoopTest {

    private static final By TOMAS = By.screen(new Handle("tomas"));

    @TempDir
    static Path folder;

    private static Desk desk;
    private static ScreenServer.Serving serving;

    @BeforeAll
    static void bring() throws Exception {
        PracticeFiles files = Practice.write(PracticeWishes.DEFAULT, folder.resolve("files"));
        Path cards = Files.createDirectories(folder.resolve("site/missions"));
        Files.copy(files.mission(), cards.resolve("made-up.yaml"));
        desk = new Sites(InstantSource.system()).open(folder.resolve("site"), Settings.USUAL);
        for (Path file : List.of(
                files.regions(), files.districts(), files.events(), files.deployments(), files.partnerships())) {
            desk.importFile(file, ImportWishes.NONE, Progress.NONE);
        }
        serving = new Screens().serve(desk, Settings.USUAL.withPort(0));
    }

    private static Visitor person(String name, Role role) {
        Instant now = Instant.now();
        Grant grant = new Grant(role, Scope.ofMission("PRAMIQ"), now, now.plus(Duration.ofDays(1)));
        return Colleague.comesIn(desk, name, "Shown " + name, grant, now).browser(serving.address());
    }

    @AfterAll
    static void close() {
        serving.close();
        desk.close();
    }

    private static ImpactPlans.Wish wish(Outcome outcome, int horizonMonths) {
        return new ImpactPlans.Wish(
                "PRAMIQ",
                Optional.empty(),
                2,
                Treatment.PARTNERSHIP_BEGINS,
                outcome,
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                horizonMonths,
                Comparison.ALL_OTHERS,
                20,
                12,
                1);
    }

    @Test
    void a_question_is_fixed_then_answered_and_never_changes() {
        ImpactPlans impact = desk.impact();
        ImpactPlan plan = impact.draft(wish(Outcome.EVENTS, 24));
        LockedPlan locked = impact.lock(plan, Optional.empty(), TOMAS);

        ImpactPlans.Answered answered = impact.answer(locked);

        assertThat(answered.report().plan()).isEqualTo(plan);
        assertThat(answered.report().verdict().kind()).isNotEqualTo(Verdict.Kind.INCREASED);
        var ratio = answered.report().main().estimate("rate_ratio");
        assertThat(0.7).as("the true ratio").isBetween(ratio.low(), ratio.high());
        assertThat(answered.dataSets())
                .extracting(d -> d.snapshotSha256())
                .hasSize(3)
                .doesNotContain("");
        assertThat(impact.lock(plan, Optional.empty(), TOMAS))
                .as("the same choices are one plan")
                .isEqualTo(locked);
        assertThat(ImpactPlan.read(locked.text()).sha256()).isEqualTo(locked.sha256());
        assertThat(locked.by()).isEqualTo(TOMAS.who());
    }

    @Test
    void a_question_put_anew_must_say_which_it_supersedes() {
        ImpactPlans impact = desk.impact();
        LockedPlan first = impact.lock(impact.draft(wish(Outcome.DEATHS, 24)), Optional.empty(), TOMAS);
        ImpactPlan again = impact.draft(wish(Outcome.DEATHS, 12));

        assertThatThrownBy(() -> impact.lock(again, Optional.empty(), TOMAS))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining(first.id());
        assertThatThrownBy(() -> impact.lock(again, Optional.of("0123456789ab"), TOMAS))
                .isInstanceOf(WrongUse.class);

        LockedPlan later = impact.lock(again, Optional.of(first.id()), TOMAS);

        assertThat(later.supersedes()).contains(first.id());
        assertThat(impact.list("PRAMIQ")).contains(first, later);
        assertThat(LockedPlan.standing(impact.list("PRAMIQ"))).contains(later).doesNotContain(first);
    }

    @Test
    void incidents_the_mission_recorded_are_refused_as_an_outcome_of_partnerships() {
        assertThatThrownBy(() -> desk.impact().draft(wish(Outcome.OWN_INCIDENTS, 24)))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("never an outcome");
    }

    @Test
    void nothing_is_answered_before_it_is_fixed() throws Exception {
        Path other = folder.resolve("other");
        Path cards = Files.createDirectories(other.resolve("missions"));
        Files.copy(folder.resolve("site/missions/made-up.yaml"), cards.resolve("made-up.yaml"));
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream to = new PrintStream(err, true, StandardCharsets.UTF_8);

        int code = Main.run(
                new Terminal(to, to, false), new Stop(), "report", "--site", other.toString(), "--mission", "PRAMIQ");

        assertThat(code).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("none is answered before it is")
                .contains("baraza plan --mission PRAMIQ --lock");
    }

    @Test
    void on_the_screen_a_question_is_shown_then_fixed_then_answered_in_every_language() throws Exception {
        Visitor rose = person("rose", Role.JMAC);
        String board = "/missions/PRAMIQ/impact";
        String draft = board + "/draft?treatment=PARTNERSHIP_BEGINS&outcome=VIOLENT_MONTHS&comparison=ALL_OTHERS";
        Document shown = Jsoup.parse(rose.opens(draft));
        assertThat(desk.impact().list("PRAMIQ"))
                .as("showing fixes nothing")
                .noneMatch(p -> p.text().contains("outcome: VIOLENT_MONTHS"));
        Map<String, String> fields = new HashMap<>();
        shown.select("main form[method=post] input[type=hidden]").forEach(i -> fields.put(i.attr("name"), i.val()));
        Map<String, String> touched = new HashMap<>(fields);
        touched.put("meaningful", "30");
        assertThat(rose.posts(board, touched).statusCode())
                .as("what was not shown is not fixed")
                .isEqualTo(400);

        String report = Visitor.to(rose.posts(board, fields));

        assertThat(report).startsWith(board + "/");
        String sha = fields.getOrDefault("sha", "none");
        for (String language : List.of("en", "fr", "es", "ar", "sw")) {
            Document page = Jsoup.parse(rose.opens(report + "?lang=" + language));
            assertThat(page.select("section.verdict h2").text()).as(language).isNotBlank();
            assertThat(page.select("section.verdict p")).as(language).hasSizeGreaterThan(1);
            assertThat(page.select("svg.series path.line")).as(language).hasSize(2);
            assertThat(page.select("section.annex").text()).as(language).contains(sha);
        }
        assertThat(Jsoup.parse(rose.opens(report + "?lang=en"))
                        .select("section.annex")
                        .text())
                .as("where partners are is not told area by area")
                .doesNotContain("XB0101");
    }

    @Test
    void a_head_of_office_reads_and_puts_no_question_and_the_force_sees_nothing() throws Exception {
        Visitor ingrid = person("ingrid", Role.HEAD_OF_OFFICE);
        Visitor force = person("force", Role.FORCE);
        String board = "/missions/PRAMIQ/impact";

        assertThat(Jsoup.parse(ingrid.opens(board)).select("main form")).isEmpty();
        assertThat(ingrid.get(board + "/draft?treatment=BASE_ARRIVES&outcome=EVENTS&comparison=ALL_OTHERS")
                        .statusCode())
                .isEqualTo(403);
        assertThat(force.get(board).statusCode()).isEqualTo(403);
    }

    @Test
    void the_report_as_a_file_needs_nothing_else() {
        ImpactPlans impact = desk.impact();
        LockedPlan locked = impact.lock(impact.draft(wish(Outcome.ONE_SIDED_EVENTS, 24)), Optional.empty(), TOMAS);

        Document page = Jsoup.parse(new ImpactPaper().page(impact.answer(locked), Optional.of("0123456789ab"), "en"));

        assertThat(page.select("script, link, img")).isEmpty();
        assertThat(page.select("style").html()).contains("@media print");
        assertThat(page.select("svg.series")).isNotEmpty();
        assertThat(page.select(".caution").text()).contains("0123456789ab");
        assertThat(page.text())
                .contains(locked.sha256())
                .contains(impact.answer(locked).report().numbersSha256());
        assertThatThrownBy(() -> new ImpactPaper().page(impact.answer(locked), Optional.empty(), "xx"))
                .isInstanceOf(WrongUse.class);
    }
}
