package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.baraza.app.desk.Accounts;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.ScreenServer;
import org.baraza.app.desk.Settings;
import org.baraza.app.desk.SignIns;
import org.baraza.app.web.Visitor;
import org.baraza.core.protect.Grant;
import org.baraza.core.protect.Role;
import org.baraza.core.protect.Scope;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Passkeys in a real browser whose device is made of software. */
final class PasskeysInTheBrowserTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final String PASSWORD = "seven slow rivers";
    private static final SignIns.Caller CALLER = new SignIns.Caller("127.0.0.1", "Chrome, Linux", Optional.empty());
    private static final AtomicReference<Instant> NOW =
            new AtomicReference<>(Instant.now().truncatedTo(ChronoUnit.SECONDS));

    @TempDir
    private static Path folder;

    private static Desk desk;
    private static ScreenServer.Serving serving;
    private static URI site;
    private static Playwright playwright;
    private static Browser browser;
    private static int count;

    private final List<String> signed = new ArrayList<>();
    private BrowserContext context;
    private Page page;
    private CDPSession device;
    private String authenticator;

    @BeforeAll
    static void open() {
        assumeTrue(
                Files.isExecutable(CHROMIUM), "no Chromium at " + CHROMIUM + ": install the Debian package chromium");
        desk = new Sites(NOW::get).open(folder.resolve("site"), Settings.USUAL);
        serving = new Screens().serve(desk, Settings.USUAL.withPort(0));
        site = URI.create("http://localhost:" + serving.address().getPort());
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
    void newDevice() {
        context = browser.newContext(new Browser.NewContextOptions().setLocale("en-GB"));
        page = context.newPage();
        page.onRequest(r -> {
            if (r.method().equals("POST") && r.url().endsWith("/sign-in/passkey")) {
                signed.add(r.postData());
            }
        });
        device = context.newCDPSession(page);
        JsonObject unused = device.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject wish = new JsonObject();
        wish.add("options", options);
        authenticator = device.send("WebAuthn.addVirtualAuthenticator", wish)
                .get("authenticatorId")
                .getAsString();
    }

    @AfterEach
    void closeContext() {
        context.close();
    }

    private static String at(String path) {
        return site.resolve(path).toString();
    }

    /** Somebody new, signed in with a password in the browser. */
    private String somebody(Role role) {
        String login = "person-" + ++count;
        Accounts.Code code = desk.accounts()
                .open(
                        login,
                        "Shown " + login,
                        new Grant(role, Scope.EVERYWHERE, NOW.get(), NOW.get().plus(Duration.ofDays(30))),
                        By.operator());
        SignIns.Welcome in = (SignIns.Welcome) desk.accounts().signIns().byInvitation(code.text(), PASSWORD, CALLER);
        context.addCookies(List.of(new Cookie("session", in.session()).setUrl(site.toString())));
        return login;
    }

    private void addPasskey() {
        page.navigate(at("/account/passkeys"));
        page.fill("form[data-passkey] input[name=name]", "my telephone");
        page.click("form[data-passkey] button");
        page.waitForSelector(".secrets");
        assertThat(page.locator(".secrets code").count()).isEqualTo(10);
    }

    private void signInWithPasskey() {
        context.clearCookies();
        page.navigate(at("/sign-in?to=/account"));
        page.click("form[data-passkey] button");
    }

    private static SignIns.Standing byPassword(String login) {
        return ((SignIns.Welcome) desk.accounts().signIns().byPassword(login, PASSWORD, CALLER)).standing();
    }

    @Test
    void a_passkey_is_a_whole_sign_in_and_from_then_on_a_password_alone_is_none() {
        String rose = somebody(Role.EVALUATOR);
        assertThat(byPassword(rose)).isEqualTo(SignIns.Standing.IN);
        addPasskey();
        signInWithPasskey();
        page.waitForURL(at("/account"));
        assertThat(page.locator("main").textContent()).contains(rose);
        assertThat(byPassword(rose)).isEqualTo(SignIns.Standing.OWES_CODE);
    }

    @Test
    void it_is_the_second_factor_that_a_role_needs() {
        String farah = somebody(Role.ADMINISTRATOR);
        page.navigate(at("/accounts"));
        assertThat(page.url()).endsWith("/account/second-factor");
        page.click("a[href='/account/passkeys']");
        addPasskey();
        page.navigate(at("/accounts"));
        assertThat(page.locator("main").textContent()).contains(farah);
    }

    @Test
    void what_a_device_signed_works_once() throws Exception {
        String unused = somebody(Role.EVALUATOR);
        addPasskey();
        signInWithPasskey();
        page.waitForURL(at("/account"));
        Visitor thief = new Visitor(site);
        HttpResponse<String> again =
                thief.fills("/sign-in", "/sign-in/passkey", "credential", field(signed.getFirst(), "credential"));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(again.body()).select("#problem").text()).contains("does not open an account here");
        assertThat(thief.cookies()).doesNotContainKey("session");
    }

    private static String field(String form, String name) {
        return Arrays.stream(form.split("&"))
                .filter(f -> f.startsWith(name + "="))
                .map(f -> URLDecoder.decode(f.substring(name.length() + 1), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_copy_that_falls_behind_lets_nobody_in() {
        String unused = somebody(Role.EVALUATOR);
        addPasskey();
        JsonObject copy = credential();
        signInWithPasskey();
        page.waitForURL(at("/account"));
        JsonObject wish = new JsonObject();
        wish.addProperty("authenticatorId", authenticator);
        JsonObject cleared = device.send("WebAuthn.clearCredentials", wish);
        copy.addProperty("signCount", 0);
        wish.add("credential", copy);
        JsonObject added = device.send("WebAuthn.addCredential", wish);
        signInWithPasskey();
        page.waitForSelector("#problem");
        assertThat(page.locator("#problem").textContent()).contains("does not open an account here");
    }

    private JsonObject credential() {
        JsonObject wish = new JsonObject();
        wish.addProperty("authenticatorId", authenticator);
        return device.send("WebAuthn.getCredentials", wish)
                .getAsJsonArray("credentials")
                .get(0)
                .getAsJsonObject();
    }

    @Test
    void a_removed_passkey_opens_nothing_any_more() {
        String rose = somebody(Role.EVALUATOR);
        addPasskey();
        page.navigate(at("/account/passkeys"));
        assertThat(page.locator("table").textContent()).contains("my telephone");
        page.click("form[action$='/remove'] button");
        page.waitForSelector("text=No passkey yet.");
        signInWithPasskey();
        page.waitForSelector("#problem");
        assertThat(page.locator("#problem").textContent()).contains("does not open an account here");
        assertThat(byPassword(rose)).isEqualTo(SignIns.Standing.IN);
    }

    @Test
    void whoever_signed_in_long_ago_signs_in_again_before_adding_one() {
        String unused = somebody(Role.EVALUATOR);
        Instant later = NOW.updateAndGet(now -> now.plus(Duration.ofMinutes(16)));
        page.navigate(at("/account/passkeys"));
        page.fill("form[data-passkey] input[name=name]", "my telephone");
        page.click("form[data-passkey] button");
        page.waitForSelector("form[data-passkey] [role=alert]:visible");
        assertThat(page.locator("table").count()).isZero();
    }

    @Test
    void by_an_address_without_a_name_passkeys_are_not_offered_and_the_page_says_why() throws Exception {
        String unused = somebody(Role.EVALUATOR);
        assertThat(Jsoup.parse(new Visitor(serving.address()).opens("/sign-in")).select("form[data-passkey]"))
                .isEmpty();
        Visitor rose = Visitor.with(serving.address(), context.cookies().getFirst().value);
        assertThat(rose.opens("/account/passkeys")).contains("http://localhost");
    }
}
