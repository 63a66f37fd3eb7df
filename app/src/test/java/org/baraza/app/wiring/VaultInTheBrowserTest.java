package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.ScreenServer;
import org.baraza.app.desk.Settings;
import org.baraza.core.protect.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The vault as four people meet it, in a real browser without JavaScript. Pictures lie in target/screenshots. */
final class VaultInTheBrowserTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path PICTURES = Path.of("target", "screenshots");

    @TempDir
    static Path folder;

    /** The browser of somebody signed in. */
    private static Page page(Browser browser, Colleague who, String at) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setJavaScriptEnabled(false)
                .setViewportSize(1100, 900)
                .setLocale("en-GB"));
        context.addCookies(
                List.of(new Cookie("session", who.session()).setUrl(at).setHttpOnly(true)));
        return context.newPage();
    }

    /** Goes where every page leads. */
    private static void follow(Page page, String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
    }

    @Test
    void a_person_is_put_in_asked_for_approved_opened_questioned_and_erased_without_javascript() {
        assumeTrue(
                Files.isExecutable(CHROMIUM), "no Chromium at " + CHROMIUM + ": install the Debian package chromium");
        Settings settings = Settings.USUAL.withPort(0);
        try (Desk desk = new Sites(InstantSource.system()).open(folder.resolve("site"), settings);
                ScreenServer.Serving serving = new Screens().serve(desk, settings);
                Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
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
                                        "--disable-sync")))) {
            String at = serving.address().toString();
            Colleague roseHerself = Colleague.comesIn(desk, "rose", Role.CIVIL_AFFAIRS);
            Colleague ingridHerself = Colleague.comesIn(desk, "ingrid", Role.HEAD_OF_OFFICE);
            Colleague tomasHimself = Colleague.comesIn(desk, "tomas", Role.DATA_PROTECTION_OFFICER);
            Page deng = page(browser, Colleague.comesIn(desk, "deng", Role.COMMUNITY_LIAISON_ASSISTANT), at);
            deng.navigate(at);
            follow(deng, "Identities");
            assertThat(deng.url()).endsWith("/vault/new");
            assertThat(deng.locator("main nav a").allInnerTexts()).hasSize(2);
            String handle = put(deng, at);

            Page rose = page(browser, roseHerself, at);
            rose.navigate(at + "vault");
            rose.getByLabel("Handle").fill(handle.toUpperCase(java.util.Locale.ROOT));
            rose.keyboard().press("Enter");
            rose.waitForURL("**/vault/persons/**");
            assertThat(rose.locator("h1").innerText()).isEqualTo(handle);
            picture(rose, "vault-person");
            rose.getByLabel("Name to use").check();
            rose.getByLabel("To tell the person what became of it").check();
            rose.getByLabel("Why now").fill("the answer is ready");
            press(rose, "Ask");
            assertThat(rose.locator("main").innerText()).contains("Waits for a second person");
            String request = rose.url();

            Page ingrid = page(browser, ingridHerself, at);
            ingrid.navigate(at);
            follow(ingrid, "Identities");
            picture(ingrid, "vault-requests");
            press(ingrid, "Yes, it may be opened");
            assertThat(ingrid.locator("main").innerText()).contains("Nobody waits for your answer");

            rose.navigate(request);
            press(rose, "Open and show once");
            assertThat(rose.locator("main").innerText())
                    .contains("Amina of Reedford")
                    .doesNotContain("mill");
            picture(rose, "vault-shown");
            rose.goBack();
            assertThat(rose.locator("main").innerText()).doesNotContain("Amina of Reedford");

            Page tomas = page(browser, tomasHimself, at);
            tomas.navigate(at + "vault/openings");
            assertThat(tomas.locator("table").innerText())
                    .contains(
                            handle,
                            roseHerself.who().code(),
                            ingridHerself.who().code(),
                            "the answer is ready");
            picture(tomas, "vault-openings");
            press(tomas, "Question it");
            assertThat(tomas.locator("table").innerText())
                    .contains(tomasHimself.who().code());

            deng.navigate(at + "vault/wishes");
            deng.getByLabel("Handle").fill(handle);
            deng.getByLabel("Erase everything about me").check();
            press(deng, "Take down the wish");
            tomas.navigate(at + "vault/erasures");
            press(tomas, "Erase for good " + handle);
            assertThat(tomas.locator("main").innerText())
                    .contains("Certificate of erasure", "1 identities before, 0 after");
            picture(tomas, "vault-certificate");
            rose.navigate(at + "vault/persons/" + handle);
            assertThat(rose.locator("main").innerText()).doesNotContain("Ask to open");

            tomas.navigate(at + "vault/openings?lang=ar");
            picture(tomas, "vault-openings-arabic");
            assertThat(tomas.locator("html").getAttribute("dir")).isEqualTo("rtl");
            deng.setViewportSize(360, 740);
            deng.navigate(at + "vault/new?lang=fr");
            picture(deng, "vault-new-phone");
        }
    }

    private static String put(Page deng, String at) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        deng.navigate(at + "vault/new");
        // Every field is reached and chosen by keyboard.
        deng.getByLabel("18 or older").focus();
        deng.keyboard().press("Space");
        deng.keyboard().press("Tab");
        deng.keyboard().type("Amina of Reedford");
        deng.getByLabel("Exact home place").fill("third house behind the mill");
        deng.getByLabel("The person could be hurt or killed").check();
        deng.getByLabel("To tell the person what became of it").check();
        deng.getByLabel("Last day it may be kept").fill(today.plusMonths(30).toString());
        deng.getByLabel("Day the person agreed").fill(today.toString());
        deng.getByLabel("By word of mouth").check();
        deng.getByLabel("Language of the explanation").fill("sw");
        press(deng, "Seal");
        assertThat(deng.locator("[role=alert]").innerText()).contains("longest");
        assertThat(deng.getByLabel("Name to use").inputValue()).isEqualTo("Amina of Reedford");
        picture(deng, "vault-new");
        deng.getByLabel("Last day it may be kept").fill(today.plusMonths(6).toString());
        press(deng, "Seal");
        return deng.locator(".headline").innerText().strip();
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
    }
}
