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
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Forms;
import org.baraza.app.web.FillBundle;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.ProtectionRule;
import org.baraza.core.protect.Role;
import org.baraza.core.protect.Scope;
import org.baraza.core.record.FormState;
import org.baraza.core.record.alerts.Alert;
import org.baraza.core.record.alerts.Channel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Deng fills in forms at a team site where the link comes and goes: the whole program, in a real browser whose network is
 * taken away and given back. Pictures lie in target/screenshots.
 */
final class FillInTheBrowserTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final String CODE = "seven-stones";
    private static final String FILL = "/missions/" + OpenRosaSite.MISSION + "/fill";
    private static final String WORDS = "smoke over Zuzubabaru market";
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** A picture, a recording, a place and a text that must be there. */
    private static final String WELL = """
            <?xml version="1.0"?>
            <h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
                xmlns:jr="http://openrosa.org/javarosa" xmlns:orx="http://openrosa.org/xforms">
              <h:head><h:title>Well</h:title><model>
                <instance><data id="well" version="%s"><place/><photo/><voice/><shape/>
                  <orx:meta><orx:instanceID/></orx:meta></data></instance>
                <bind nodeset="/data/place" type="string" required="true()"/>
                <bind nodeset="/data/photo" type="binary" orx:max-pixels="64"/>
                <bind nodeset="/data/voice" type="binary"/>
                <bind nodeset="/data/shape" type="geoshape"/>
                <bind nodeset="/data/meta/instanceID" type="string" jr:preload="uid" readonly="true()"/>
              </model></h:head>
              <h:body>
                <input ref="/data/place"><label>Where is it?</label></input>
                <upload ref="/data/photo" mediatype="image/*"><label>Picture</label></upload>
                <upload ref="/data/voice" mediatype="audio/*"><label>Recording</label></upload>
                <input ref="/data/shape"><label>Its shape</label></input>
              </h:body>
            </h:html>
            """;

    @TempDir
    private static Path folder;

    private static OpenRosaSite site;
    private static Playwright playwright;
    private static Browser browser;
    private static Colleague deng;
    private static Colleague farah;

    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void open() throws IOException {
        assumeTrue(
                Files.isExecutable(CHROMIUM), "no Chromium at " + CHROMIUM + ": install the Debian package chromium");
        assumeTrue(FillBundle.find().isPresent(), "Node was missing when this was built: install nodejs and npm");
        site = OpenRosaSite.open(folder.resolve("site"), InstantSource.system());
        byte[] sheet = Files.readAllBytes(Path.of("../forms/alert.xlsx"));
        Forms.Looked looked = site.desk().forms().look("alert.xlsx", sheet, Map.of());
        Forms.Edition unused = site.desk()
                .forms()
                .publish(((Forms.Fit) looked).draft(), OpenRosaSite.MISSION, By.screen(new Handle("rose")));
        Forms.Edition other = site.publish(WELL.formatted("1"), Map.of());
        deng = site.colleague("deng", Role.COMMUNITY_LIAISON_ASSISTANT, Scope.ofMission(OpenRosaSite.MISSION));
        farah = site.colleague("farah", Role.CIVIL_AFFAIRS, Scope.ofMission(OpenRosaSite.MISSION));
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(QUIET));
    }

    @AfterAll
    static void close() {
        for (AutoCloseable opened : new AutoCloseable[] {browser, playwright, site}) {
            try {
                // Nothing was opened where Chromium or Node is missing.
                if (opened != null) {
                    opened.close();
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @BeforeEach
    void newDevice() {
        context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(1100, 900).setLocale("en-GB"));
        signIn(context, deng);
        page = watched(context);
    }

    private static void signIn(BrowserContext context, Colleague who) {
        context.addCookies(List.of(new Cookie("session", who.session())
                .setUrl(site.serving().address().toString())
                .setHttpOnly(true)));
    }

    @AfterEach
    void nothing_complained_and_no_other_host_was_asked() {
        context.close();
        assertThat(complaints).isEmpty();
    }

    /** Everything the browser asks of anybody goes through here, the worker's requests too. */
    private Page watched(BrowserContext device) {
        URI own = site.serving().address();
        device.onRequest(r -> {
            URI asked = URI.create(r.url().replaceFirst("^(data|blob):.*", "$1:x"));
            boolean ours = List.of("data", "blob").contains(asked.getScheme())
                    || own.getAuthority().equals(asked.getAuthority());
            if (!ours || r.url().contains("Zuzubabaru")) {
                complaints.add("asked " + r.url());
            }
        });
        Page opened = device.newPage();
        opened.onConsoleMessage(m -> {
            // What the tests themselves take away is the only thing the browser may complain about.
            if (!m.text().startsWith("Failed to load resource")) {
                complaints.add(m.text());
            }
        });
        opened.onPageError(complaints::add);
        opened.onDialog(dialog -> {
            told.add(dialog.message());
            dialog.accept();
        });
        return opened;
    }

    private static String at(String path) {
        return site.serving().address().resolve(path).toString();
    }

    private void shoot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
    }

    /** Presses it, unless what waits was quicker and went by itself. */
    private void sendNow() {
        try {
            press("Send now").click(new Locator.ClickOptions().setTimeout(5_000));
        } catch (TimeoutError e) {
            assertThat(press("Send now").isVisible())
                    .as("the button does nothing")
                    .isFalse();
        }
    }

    private Locator press(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator pressFirst(String name) {
        return page.getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name + ": .*")))
                .first();
    }

    private void getReady() {
        page.navigate(at(FILL));
        makeReady(CODE);
    }

    private void makeReady(String code) {
        page.locator("input[name=code]").last().fill(code);
        page.locator("input[name=again]").fill(code);
        press("Get ready").click();
        pressFirst("Fill in").waitFor();
    }

    private void unlock() {
        page.getByLabel("Your code").fill(CODE);
        press("Open").click();
        page.locator("#reports").waitFor();
    }

    private void begin(String form) {
        press("Fill in: " + form).click();
        page.locator(".odk-form").waitFor();
    }

    private Locator report(String state) {
        return page.locator("li[data-state=" + state + "]");
    }

    /** Fills in the form of a well as far as it must be, and finishes. */
    private void fillWell(String place) {
        begin("Well");
        page.getByLabel("Where is it?").fill(place);
        press("Finish").click();
        page.locator("#reports").waitFor();
    }

    private static long wells() {
        return site.desk().forms().counts(OpenRosaSite.MISSION).getOrDefault("well", Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static String everythingKept(Page page) {
        return String.valueOf(page.evaluate("""
                        async () => {
                          const text = async (value) => {
                            if (value instanceof ArrayBuffer) return new TextDecoder('latin1').decode(value);
                            if (ArrayBuffer.isView(value)) return new TextDecoder('latin1').decode(value);
                            if (value instanceof Blob) return value.text();
                            if (value && typeof value === 'object') {
                              return (await Promise.all(Object.entries(value).map(async ([k, v]) => `${k} ${await text(v)}`))).join(' ');
                            }
                            return String(value);
                          };
                          const out = [JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.title, location.href];
                          for (const { name } of await indexedDB.databases()) {
                            const base = await new Promise((done) => {
                              const ask = indexedDB.open(name);
                              ask.onsuccess = () => done(ask.result);
                            });
                            for (const store of base.objectStoreNames) {
                              const all = await new Promise((done) => {
                                const ask = base.transaction(store).objectStore(store).getAll();
                                ask.onsuccess = () => done(ask.result);
                              });
                              out.push(store, await text(all));
                            }
                            base.close();
                          }
                          for (const name of await caches.keys()) {
                            const cache = await caches.open(name);
                            for (const request of await cache.keys()) {
                              out.push(request.url, await (await cache.match(request, { ignoreVary: true })).text());
                            }
                          }
                          return out.join('\\n');
                        }
                        """));
    }

    @Test
    @ProtectionRule(1)
    void an_alert_filled_in_without_a_network_stands_on_the_board_when_the_link_is_back() {
        getReady();
        context.setOffline(true);
        page.navigate(at(FILL));
        unlock();
        begin("Alert");
        page.getByText("Danger to people").click();
        page.getByText("Radio", new Page.GetByTextOptions().setExact(true)).click();
        page.getByLabel("What was said").fill(WORDS);
        shoot("fill-alert");
        press("Finish").click();
        report("waiting").waitFor();
        page.getByText("cannot be reached now").first().waitFor();
        assertThat(page.locator("main").innerText()).contains("Waiting to be sent: 1");
        shoot("fill-waiting");
        assertThat(everythingKept(page)).contains("reports").doesNotContain("Zuzubabaru");
        assertThat(alerts(Channel.RADIO)).isEmpty();

        context.setOffline(false);
        report("sent").waitFor();
        assertThat(report("sent").innerText()).contains("Arrived and kept safe");
        List<Alert> board = alerts(Channel.RADIO);
        assertThat(board).hasSize(1);
        assertThat(site.desk()
                        .alerts()
                        .openWords(board.getFirst().id(), "to find the place", By.screen(new Handle("deng"))))
                .contains(WORDS);
        // What arrived is on the device no longer, sealed or not.
        assertThat(page.evaluate("async () => (await indexedDB.databases()).length"))
                .isEqualTo(1);
        assertThat(everythingKept(page)).doesNotContain("Zuzubabaru");
    }

    private static List<Alert> alerts(Channel channel) {
        return site.desk().alerts().list(OpenRosaSite.MISSION).stream()
                .filter(a -> a.received().channel() == channel)
                .toList();
    }

    @Test
    void what_was_typed_survives_a_killed_tab_and_a_closed_browser() {
        BrowserType.LaunchPersistentContextOptions options = new BrowserType.LaunchPersistentContextOptions()
                .setExecutablePath(CHROMIUM)
                .setArgs(QUIET)
                .setLocale("en-GB");
        context.close();
        context = playwright.chromium().launchPersistentContext(folder.resolve("profile"), options);
        signIn(context, deng);
        page = watched(context);
        getReady();
        context.setOffline(true);
        begin("Well");
        page.getByLabel("Where is it?").fill("behind the school");
        page.locator(".saved:not(:empty)").waitFor();
        // No time to say goodbye.
        kill(folder.resolve("profile"));

        context = playwright.chromium().launchPersistentContext(folder.resolve("profile"), options);
        context.setOffline(true);
        page = watched(context);
        page.navigate(at(FILL));
        unlock();
        pressFirst("Go on").click();
        page.locator(".odk-form").waitFor();
        assertThat(page.getByLabel("Where is it?").inputValue()).isEqualTo("behind the school");
        page.getByLabel("Where is it?").fill("behind the old school");
        page.locator(".saved:not(:empty)").waitFor();
        context.close();

        context = playwright.chromium().launchPersistentContext(folder.resolve("profile"), options);
        context.setOffline(true);
        page = watched(context);
        page.navigate(at(FILL));
        unlock();
        pressFirst("Go on").click();
        page.locator(".odk-form").waitFor();
        assertThat(page.getByLabel("Where is it?").inputValue()).isEqualTo("behind the old school");
        long before = wells();
        press("Finish").click();
        report("waiting").waitFor();
        context.setOffline(false);
        signIn(context, deng);
        sendNow();
        report("sent").waitFor();
        assertThat(wells()).isEqualTo(before + 1);
    }

    /** Ends the browser with that profile at once, as a computer does whose battery is empty. */
    private static void kill(Path profile) {
        for (ProcessHandle each : ProcessHandle.current().descendants().toList()) {
            String line = line(each);
            if (line.contains("--user-data-dir=" + profile) && !line.contains("--type=")) {
                boolean unused = each.destroyForcibly();
                var unusedEnd = each.onExit().join();
            }
        }
    }

    private static String line(ProcessHandle process) {
        try {
            return Files.readString(
                    Path.of("/proc", String.valueOf(process.pid()), "cmdline"), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }

    @Test
    void a_full_device_is_said_in_words_and_nothing_that_was_saved_is_lost() throws IOException {
        getReady();
        begin("Well");
        page.getByLabel("Where is it?").fill("by the bridge");
        page.locator(".saved:not(:empty)").waitFor();
        // As a browser says it whose disk is full.
        page.evaluate("window.roomy = IDBObjectStore.prototype.put;"
                + "IDBObjectStore.prototype.put = () => { throw new DOMException('', 'QuotaExceededError'); }; 0");
        Path film = Files.write(folder.resolve("film.mp3"), new byte[60_000]);
        page.locator("input[type=file].own").setInputFiles(film);
        page.getByLabel("Where is it?").fill("by the bridge, second house");
        Locator trouble = page.locator(".fill .caution");
        trouble.waitFor();
        assertThat(trouble.innerText()).contains("no room left", "Last saved at");
        shoot("fill-full");
        assertThat(page.getByLabel("Where is it?").inputValue()).isEqualTo("by the bridge, second house");

        page.evaluate("IDBObjectStore.prototype.put = window.roomy; 0");
        // By itself.
        trouble.waitFor(
                new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
        page.reload();
        unlock();
        pressFirst("Go on").click();
        page.locator(".odk-form").waitFor();
        assertThat(page.getByLabel("Where is it?").inputValue()).isEqualTo("by the bridge, second house");
        assertThat(page.getByText(Pattern.compile("[0-9]+\\.mp3")).isVisible()).isTrue();
    }

    @Test
    void what_was_sent_twice_because_the_answer_was_lost_is_one_submission() {
        getReady();
        context.setOffline(true);
        fillWell("near the mill");
        long before = wells();
        AtomicReference<Integer> first = new AtomicReference<>(0);
        context.route("**/fill/submissions", route -> {
            if (first.get() == 0) {
                first.set(route.fetch().status());
                route.abort();
            } else {
                route.resume();
            }
        });
        context.setOffline(false);
        page.waitForCondition(() -> first.get() != 0);
        assertThat(first.get()).isEqualTo(201);
        report("waiting").waitFor();
        // What may have arrived already is changed by nobody any more.
        assertThat(pressFirst("Change it").count()).isZero();
        sendNow();
        report("sent").waitFor();
        assertThat(wells()).isEqualTo(before + 1);
    }

    @Test
    @ProtectionRule(1)
    void when_the_session_is_over_the_queue_waits_and_nobody_else_sends_or_reads_it() {
        getReady();
        context.clearCookies();
        long before = wells();
        fillWell("under the tree");
        page.getByText("Sign in to send.").waitFor();
        shoot("fill-sign-in");

        signIn(context, farah);
        sendNow();
        page.getByText("Somebody else is signed in.").waitFor();
        page.reload();
        page.getByLabel("Your code").waitFor();
        assertThat(page.locator("main").innerText()).doesNotContain("under the tree", "waits to be sent");
        page.getByText("Somebody else uses this device").click();
        makeReady("another code");
        assertThat(page.locator("#reports ~ ul li").count()).isZero();
        assertThat(wells()).isEqualTo(before);

        signIn(context, deng);
        page.reload();
        unlock();
        report("sent").waitFor();
        assertThat(wells()).isEqualTo(before + 1);
    }

    @Test
    void a_form_closed_meanwhile_refuses_in_words_and_the_report_can_be_handed_over() throws IOException {
        getReady();
        context.setOffline(true);
        fillWell("at the ford");
        By rose = By.screen(new Handle("rose"));
        site.desk().forms().move(OpenRosaSite.MISSION, "well", FormState.CLOSED, rose);
        try {
            context.setOffline(false);
            report("refused").waitFor();
            assertThat(report("refused").innerText()).contains("closed meanwhile", "hand it over");
            shoot("fill-refused");
            Download file =
                    page.waitForDownload(() -> pressFirst("Save as a file").click());
            assertThat(file.suggestedFilename()).matches("report-[0-9a-f]{8}\\.xml");
            assertThat(Files.readString(file.path())).contains("at the ford", "id=\"well\"");
        } finally {
            site.desk().forms().move(OpenRosaSite.MISSION, "well", FormState.OPEN, rose);
        }
        long before = wells();
        pressFirst("Send again").click();
        report("sent").waitFor();
        assertThat(wells()).isEqualTo(before + 1);
    }

    @Test
    void a_draft_of_an_older_version_goes_on_and_arrives_as_what_it_is() {
        getReady();
        begin("Well");
        page.getByLabel("Where is it?").fill("the first version");
        press("Keep as a draft").click();
        report("draft").waitFor();
        Forms.Edition newer = site.publish(WELL.formatted("2026-" + new Random().nextInt(1_000_000)), Map.of());
        press("Fetch the forms anew").click();
        page.getByText(newer.version()).waitFor();
        pressFirst("Go on").click();
        page.locator(".odk-form").waitFor();
        assertThat(page.getByLabel("Where is it?").inputValue()).isEqualTo("the first version");
        press("Finish").click();
        report("sent").waitFor();
        assertThat(site.desk()
                        .forms()
                        .submissions(OpenRosaSite.MISSION, "well", 1)
                        .getFirst()
                        .version())
                .isNotEqualTo(newer.version());
    }

    @Test
    void pictures_and_recordings_arrive_whole() throws IOException {
        byte[] sound = new byte[300_000];
        new Random(7).nextBytes(sound);
        Path voice = Files.write(folder.resolve("voice.mp3"), sound);
        Path photo = folder.resolve("photo.png");
        getReady();
        context.setOffline(true);
        begin("Well");
        page.getByLabel("Where is it?").fill("with a picture");
        page.screenshot(new Page.ScreenshotOptions().setPath(photo));
        page.locator("input[type=file]").first().setInputFiles(photo);
        page.locator("input[type=file].own").setInputFiles(voice);
        page.getByText(Pattern.compile("[0-9]+\\.mp3")).waitFor();
        page.locator(".preview-captured-image").waitFor();
        press("Keep as a draft").click();
        report("draft").waitFor();
        page.reload();
        unlock();
        assertThat(report("draft").innerText()).contains("Files: 2");
        pressFirst("Go on").click();
        page.locator(".preview-captured-image").waitFor();
        shoot("fill-files");
        press("Finish").click();
        report("waiting").waitFor();
        context.setOffline(false);
        report("sent").waitFor();

        By rose = By.screen(new Handle("rose"));
        String id = site.desk()
                .forms()
                .submissions(OpenRosaSite.MISSION, "well", 1)
                .getFirst()
                .id();
        List<Forms.RawFile> files =
                site.desk().forms().open(id, rose).orElseThrow().files();
        assertThat(files).hasSize(2);
        Forms.RawFile recording = files.stream()
                .filter(f -> f.name().endsWith(".mp3"))
                .findFirst()
                .orElseThrow();
        assertThat(read(id, recording, rose)).isEqualTo(sound);
        Forms.RawFile picture = files.stream()
                .filter(f -> f.name().endsWith(".png"))
                .findFirst()
                .orElseThrow();
        assertThat(read(id, picture, rose)).startsWith(0x89, 'P', 'N', 'G');
        // Made smaller, as the form wants it.
        assertThat(picture.bytes()).isLessThan(Files.size(photo));
    }

    private static byte[] read(String id, Forms.RawFile file, By by) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (InputStream in = site.desk().forms().openFile(id, file.id(), by).orElseThrow()) {
            long unused = in.transferTo(out);
        }
        return out.toByteArray();
    }

    @Test
    @ProtectionRule(1)
    void a_wrong_code_opens_nothing_and_deleting_everything_leaves_nothing() {
        getReady();
        context.setOffline(true);
        fillWell("the secret place");
        page.reload();
        page.getByLabel("Your code").waitFor();
        assertThat(page.locator("main").innerText()).contains("Sealed reports on this device: 1.");
        page.getByLabel("Your code").fill("eight-stones");
        press("Open").click();
        page.getByText("This code opens nothing here.").waitFor();
        assertThat(page.locator("#reports").count()).isZero();
        page.getByText("I have forgotten the code").click();
        assertThat(page.locator("details[open]").innerText()).contains("by nobody");
        shoot("fill-locked");
        press("Delete everything here").click();
        page.waitForFunction("async () => (await caches.keys()).length === 0");
        assertThat(told).anyMatch(text -> text.contains("Reports on it: 1."));
        assertThat(everythingKept(page)).doesNotContain("the secret place", "reports {", "Well");
        assertThat(page.evaluate("async () => (await navigator.serviceWorker.getRegistrations()).length"))
                .isEqualTo(0);
    }

    @Test
    void signing_out_takes_the_blank_forms_and_leaves_what_was_not_sent_sealed() {
        getReady();
        context.route("**/fill/submissions", route -> route.abort());
        fillWell("kept when signing out");
        page.navigate(at("/forms"));
        assertThat(page.locator("a[href$='/fill']").innerText()).contains("Fill in here", OpenRosaSite.MISSION);
        Colleague another = site.colleague(
                "deng-" + Math.abs(new Random().nextInt()),
                Role.COMMUNITY_LIAISON_ASSISTANT,
                Scope.ofMission(OpenRosaSite.MISSION));
        signIn(context, another);
        page.navigate(at("/forms"));
        press("Sign out").click();
        page.waitForURL("**/sign-in**");
        assertThat(String.valueOf(page.evaluate("async () => (await caches.keys()).join()")))
                .contains("baraza-fill ")
                .doesNotContain("baraza-forms ");
        page.navigate(at(FILL));
        page.getByLabel("Your code").waitFor();
        assertThat(page.locator("main").innerText()).contains("Sealed reports on this device: 1.");
    }

    @Test
    void on_a_telephone_in_arabic_everything_fits_and_runs_from_right_to_left() {
        context.close();
        context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(390, 800).setLocale("ar"));
        signIn(context, deng);
        page = watched(context);
        page.navigate(at(FILL));
        assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");
        page.locator("input[name=code]").fill(CODE);
        page.locator("input[name=again]").fill(CODE);
        shoot("fill-arabic-ready");
        page.locator("form button[type=submit]").click();
        page.locator("#forms").waitFor();
        context.setOffline(true);
        fits();
        shoot("fill-arabic");
        page.locator("#forms ~ ul button").first().click();
        page.locator(".odk-form").waitFor();
        fits();
        shoot("fill-arabic-form");
        page.locator(".bar button").nth(1).click();
        // Another language, still without a network.
        page.locator("footer a[lang=fr]").click();
        page.waitForURL("**lang=fr");
        page.getByText("Ouvrir ce qui est à vous").waitFor();
        assertThat(page.locator("html").getAttribute("dir")).isEqualTo("ltr");
    }

    private void fits() {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }

    @Test
    void everything_of_ours_is_reached_by_keyboard_and_has_a_name() {
        getReady();
        begin("Well");
        page.getByLabel("Where is it?").fill("by keyboard");
        press("Keep as a draft").focus();
        page.keyboard().press("Enter");
        report("draft").waitFor();
        List<String> names = new ArrayList<>();
        for (Locator each :
                page.locator(".fill button, .fill input, .fill summary").all()) {
            names.add(String.valueOf(each.evaluate(
                    "e => e.getAttribute('aria-label') ?? (e.labels?.[0]?.textContent || e.textContent)")));
        }
        assertThat(names).isNotEmpty().doesNotContain("", "null").doesNotHaveDuplicates();
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");
    }

    @Test
    void the_first_load_is_small_and_the_map_is_loaded_by_questions_that_show_one() {
        List<String> loaded = new CopyOnWriteArrayList<>();
        List<Integer> bytes = new CopyOnWriteArrayList<>();
        context.onResponse(response -> {
            if (response.url().contains("/static/fill/")) {
                loaded.add(response.url());
                assertThat(response.headers().get("cache-control")).contains("max-age=31536000", "immutable");
            }
        });
        context.onRequestFinished(request -> {
            if (request.url().contains("/static/fill/")) {
                bytes.add(request.sizes().responseBodySize);
            }
        });
        page.navigate(at(FILL));
        page.locator("input[name=code]").waitFor();
        assertThat(loaded).noneMatch(u -> u.contains("index-") || u.contains("MapBlock"));
        assertThat(bytes.stream().mapToInt(Integer::intValue).sum()).isLessThan(30_000);
        makeReady(CODE);
        assertThat(loaded).anyMatch(u -> u.contains("MapBlock"));
        // Each file once, as the network carried it.
        assertThat(bytes.stream().mapToInt(Integer::intValue).max().orElse(0)).isLessThan(600_000);
    }

    @Test
    void nothing_is_taken_without_the_token_of_our_own_page_or_from_somebody_who_may_not() throws Exception {
        var in = deng.browser(site.serving().address());
        String listed = in.opens(FILL + "/forms");
        assertThat(listed)
                .contains("\"token\"", "\"well\"")
                .doesNotContain(deng.who().code());
        var client = java.net.http.HttpClient.newHttpClient();
        var request = java.net.http.HttpRequest.newBuilder(URI.create(at(FILL + "/submissions")))
                .header("Cookie", "session=" + deng.session())
                .header("Accept", "application/json")
                .header("Content-Type", "application/octet-stream")
                .header("Form-Boundary", "x");
        var body = java.net.http.HttpRequest.BodyPublishers.ofString("--x--\r\n", StandardCharsets.UTF_8);
        var text = java.net.http.HttpResponse.BodyHandlers.ofString();
        assertThat(client.send(request.copy().POST(body).build(), text).statusCode())
                .isEqualTo(403);
        String token = listed.replaceAll("(?s).*\"token\":\"([^\"]+)\".*", "$1");
        var answer =
                client.send(request.copy().header("X-Form", token).POST(body).build(), text);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"OTHER\"", "The site could not read it.");

        Colleague karim = site.colleague("karim", Role.MINISTRY_READER, Scope.ofMission(OpenRosaSite.MISSION));
        for (String path : List.of(FILL, FILL + "/worker.js", FILL + "/forms", FILL + "/forms/well?v=1")) {
            assertThat(karim.browser(site.serving().address()).get(path).statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
    }
}
