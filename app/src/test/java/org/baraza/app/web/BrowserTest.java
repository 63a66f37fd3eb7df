package org.baraza.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Walks the screens in a real browser; its pictures lie in target/screenshots. */
final class BrowserTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path PICTURES = Path.of("target", "screenshots");

    @Test
    void a_person_with_a_keyboard_reaches_an_area_on_a_desk_and_on_a_phone_in_either_direction() {
        assumeTrue(
                Files.isExecutable(CHROMIUM), "no Chromium at " + CHROMIUM + ": install the Debian package chromium");
        try (ConfigurableApplicationContext site = MadeUpSite.start(false);
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
            String address = MadeUpSite.address(site);
            Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1280, 900));
            Cookie session = new Cookie("session", MadeUpSite.session(site)).setUrl(address);
            page.context().addCookies(List.of(session));
            List<String> complaints = new java.util.ArrayList<>();
            page.onConsoleMessage(m -> {
                if (m.type().equals("error")) {
                    complaints.add(m.text());
                }
            });
            page.navigate(address + "/missions/MINUXA");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
            page.keyboard().press("Enter");
            page.locator(".map a").first().focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/areas/XXA/2/XA01?*");
            picture(page, address, "light");
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(com.microsoft.playwright.options.ColorScheme.DARK));
            shoot(page, address + "/missions/MINUXA", "mission-dark");
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(com.microsoft.playwright.options.ColorScheme.LIGHT));
            page.navigate(address + "/?lang=ar");
            picture(page, address, "arabic");
            Page phone = browser.newPage(new Browser.NewPageOptions().setViewportSize(360, 740));
            phone.context().addCookies(List.of(session));
            for (String path : List.of(
                    "/",
                    "/missions/MINUXA",
                    "/missions/AMISOM",
                    "/areas/XXA/2/XA02",
                    "/imports",
                    "/alerts",
                    "/missions/MINUXA/alerts",
                    "/missions/MINUXA/alerts/new",
                    "/missions/MINUXA/alerts/alert-02",
                    "/missions/MINUXA/feedback",
                    "/missions/MINUXA/feedback/new",
                    "/missions/MINUXA/feedback/voice-01",
                    "/missions/MINUXA/referrals",
                    "/missions/MINUXA/answers",
                    "/missions/MINUXA/rumours",
                    "/missions/MINUXA/rumours/rumour-01",
                    "/data-sets/events-2",
                    "/account",
                    "/account/second-factor",
                    "/accounts",
                    "/accounts/a-0",
                    "/sign-in")) {
                phone.navigate(address + path);
                assertThat(phone.evaluate("document.documentElement.scrollWidth <= 360"))
                        .as(path + " fits a phone")
                        .isEqualTo(true);
            }
            picture(phone, address, "phone");
            assertThat(complaints).isEmpty();
        }
    }

    private static void picture(Page page, String address, String name) {
        shoot(page, address + "/", "home-" + name);
        shoot(page, address + "/missions/MINUXA", "mission-" + name);
        shoot(page, address + "/missions/AMISOM", "card-" + name);
        shoot(page, address + "/areas/XXA/2/XA02", "area-" + name);
        shoot(page, address + "/data-sets/events-2", "data-set-" + name);
        shoot(page, address + "/missions/MINUXA/alerts", "alerts-" + name);
        shoot(page, address + "/missions/MINUXA/alerts/new", "alert-new-" + name);
        shoot(page, address + "/missions/MINUXA/alerts/alert-02", "alert-" + name);
        shoot(page, address + "/account", "account-" + name);
        shoot(page, address + "/account/second-factor", "second-factor-" + name);
        shoot(page, address + "/accounts", "accounts-" + name);
        shoot(page, address + "/accounts/a-0", "account-of-" + name);
        shoot(page, address + "/sign-in", "sign-in-" + name);
    }

    private static void shoot(Page page, String address, String name) {
        page.navigate(address);
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
    }
}
