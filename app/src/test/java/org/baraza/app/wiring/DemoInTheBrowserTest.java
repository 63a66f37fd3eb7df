package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.ImportWishes;
import org.baraza.app.desk.Progress;
import org.baraza.app.desk.ScreenServer;
import org.baraza.app.desk.Settings;
import org.baraza.app.desk.SignIns;
import org.baraza.core.protect.Scope;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The made-up mission as a person meets it: the whole program in a real browser. Pictures lie in target/screenshots. */
final class DemoInTheBrowserTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final long SEED = 192;
    private static final int MOST_TABS = 120;

    @TempDir
    private static Path folder;

    private static Desk desk;
    private static ScreenServer.Serving serving;
    private static Playwright playwright;
    private static Browser browser;
    private static List<Path> practice;

    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void open() throws IOException {
        assumeTrue(
                Files.isExecutable(CHROMIUM), "no Chromium at " + CHROMIUM + ": install the Debian package chromium");
        Path site = folder.resolve("site");
        practice = new MadeUpMissions().make(SEED, Files.createDirectories(folder.resolve("practice")), Progress.NONE);
        Files.createDirectories(site.resolve("missions"));
        Files.copy(folder.resolve("practice/mission.yaml"), site.resolve("missions/made-up.yaml"));
        Settings settings = Settings.USUAL.withPort(0);
        desk = new Sites(InstantSource.system()).open(site, settings);
        practice.forEach(file -> desk.importFile(file, ImportWishes.NONE, Progress.NONE));
        desk.accounts().openDemoDoor(Scope.ofMission("PRAMIQ"), Scope.ofMission("PRAMIQ"));
        serving = new Screens().serve(desk, settings);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    @AfterAll
    static void close() throws Exception {
        for (AutoCloseable opened : new AutoCloseable[] {browser, playwright, serving, desk}) {
            // Nothing was opened where Chromium is missing.
            if (opened != null) {
                opened.close();
            }
        }
    }

    @BeforeEach
    void newReader() {
        context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(1280, 900).setLocale("en-GB"));
        signIn();
        page = watched(context.newPage());
    }

    /** Rose looks around. */
    private void signIn() {
        SignIns.Answer answer = desk.accounts()
                .signIns()
                .asPersona("rose", new SignIns.Caller("127.0.0.1", "Chrome, Linux", Optional.empty()));
        context.addCookies(List.of(new Cookie("session", ((SignIns.Welcome) answer).session())
                .setUrl(serving.address().toString())));
    }

    @AfterEach
    void nothing_complained_and_no_other_host_was_asked() {
        context.close();
        assertThat(complaints).isEmpty();
    }

    private Page watched(Page opened) {
        URI own = serving.address();
        opened.onConsoleMessage(m -> {
            if (m.type().equals("error")) {
                complaints.add(m.text());
            }
        });
        opened.onPageError(complaints::add);
        opened.onRequest(r -> {
            URI asked = URI.create(r.url());
            if (!own.getAuthority().equals(asked.getAuthority())) {
                complaints.add("asked " + r.url());
            }
        });
        return opened;
    }

    private static String at(String path) {
        return serving.address().resolve(path).toString();
    }

    private void shoot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
    }

    @Test
    void the_mission_page_shows_map_series_areas_partners_and_sources() {
        page.navigate(at("/"));
        page.getByText("PRAMIQ").click();
        page.waitForURL("**/missions/PRAMIQ");

        assertThat(page.locator(".mark").first().textContent()).isEqualTo("made up");
        assertThat(page.locator(".map a").count()).isEqualTo(48);
        assertThat(page.locator(".map .events circle").count()).isPositive();
        assertThat(page.locator(".map .post").count()).isPositive();
        assertThat(page.locator(".map .partner").count()).isPositive();
        assertThat(page.locator("svg.series .line").getAttribute("d")).startsWith("M");
        assertThat(page.locator("svg.series .bases").getAttribute("d")).startsWith("M");
        assertThat(page.locator("table.ranking tbody tr").count()).isEqualTo(48);
        assertThat(page.locator(".headline").first().textContent()).contains("interval");
        assertThat(page.locator("section[aria-labelledby=sources]").textContent())
                .contains("UCDP", "Geo-PKO", "Between deployment maps");
        shoot("demo-mission");
    }

    @Test
    void an_area_is_reached_with_the_keyboard_alone() {
        page.navigate(at("/missions/PRAMIQ"));
        tabTo("document.activeElement.closest('.map') !== null");
        assertThat(page.evaluate("getComputedStyle(document.activeElement.querySelector('path')).strokeWidth"))
                .isEqualTo("5px");
        page.keyboard().press("Enter");
        page.waitForURL("**/areas/XXB/2/**");
        assertThat(page.locator("h1").count()).isEqualTo(1);
        assertThat(page.locator("svg.series .bases").getAttribute("d")).startsWith("M");
        shoot("demo-area");
    }

    @Test
    void in_arabic_the_page_runs_from_right_to_left() {
        page.navigate(at("/missions/PRAMIQ"));
        page.getByText("العربية").click();
        page.waitForURL("**lang=ar**");
        assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");
        assertThat(page.locator("h2#map").textContent()).isEqualTo("الخريطة");
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        shoot("demo-arabic");
    }

    @Test
    void without_javascript_and_on_paper_map_and_series_are_still_there() {
        context.close();
        context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        signIn();
        page = watched(context.newPage());
        page.navigate(at("/missions/PRAMIQ"));
        assertThat(page.locator("svg.map").boundingBox().height).isGreaterThan(300);
        assertThat(page.locator("svg.series").boundingBox().height).isGreaterThan(150);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
        assertThat(page.locator("svg.map").isVisible()).isTrue();
        assertThat(page.locator("svg.series").isVisible()).isTrue();
        assertThat(page.locator("form.choices").isVisible()).isFalse();
        shoot("demo-print");
    }

    @Test
    void a_broken_file_brought_through_the_form_ends_in_a_list_of_the_rows_set_aside() throws IOException {
        Path broken = folder.resolve("broken.csv");
        List<String> whole = Files.readAllLines(practice.get(4));
        Files.write(broken, List.of(whole.get(0), whole.get(1), "7,torn", whole.get(2)));
        page.navigate(at("/imports"));
        page.setInputFiles("input[type=file]", broken);
        // Older than the demo's own events, so that its mission page stays as it is.
        page.fill("input[name=version]", "1.0");
        page.locator("main button[type=submit]").click();
        page.waitForURL("**/imports/*");
        Locator button = page.locator("a[href$='set-aside.csv']");
        button.waitFor();
        assertThat(page.locator(".sum").textContent()).isEqualTo("2 + 1 = 3");
        shoot("demo-import");
        Download list = page.waitForDownload(button::click);
        assertThat(Files.readString(list.path()))
                .startsWith("row,code,column,value,reason,remedy,line")
                .contains("7,torn");
        page.getByText("See the data set").click();
        Download again = page.waitForDownload(
                () -> page.locator("a[href$='set-aside.csv']").click());
        assertThat(Files.readString(again.path())).isEqualTo(Files.readString(list.path()));
    }

    /** Presses Tab as a person would until the focus is where they want it. */
    private void tabTo(String condition) {
        for (int pressed = 0; pressed < MOST_TABS; pressed++) {
            page.keyboard().press("Tab");
            if (page.evaluate(condition).equals(true)) {
                return;
            }
        }
        throw new AssertionError("not reached by " + MOST_TABS + " presses of Tab: " + condition);
    }
}
