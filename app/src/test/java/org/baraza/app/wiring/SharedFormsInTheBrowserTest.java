package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Forms;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.web.FillBundle;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Role;
import org.baraza.core.protect.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms that others wrote, beside the checkout: each opens in a browser, or the page says that it cannot. */
final class SharedFormsInTheBrowserTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path SHARED = Path.of("..", "..", "shared", "data", "forms");

    @TempDir
    private static Path folder;

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(SHARED)) {
            return all.filter(f -> f.toString().endsWith(".xml")).sorted().toList();
        }
    }

    private static void publish(OpenRosaSite site, Path file) throws IOException {
        Forms.Looked looked =
                site.desk().forms().look(String.valueOf(file.getFileName()), Files.readAllBytes(file), Map.of());
        if (looked instanceof Forms.Fit(Forms.Draft draft)) {
            try {
                Forms.Edition unused =
                        site.desk().forms().publish(draft, OpenRosaSite.MISSION, By.screen(new Handle("rose")));
            } catch (WrongUse e) {
                // Another one has its id and version.
            }
        }
    }

    @Test
    void every_form_opens_or_is_refused_in_words() throws IOException {
        assumeTrue(Files.isDirectory(SHARED), "no shared forms beside the checkout");
        assumeTrue(
                Files.isExecutable(CHROMIUM), "no Chromium at " + CHROMIUM + ": install the Debian package chromium");
        assumeTrue(FillBundle.find().isPresent(), "Node was missing when this was built: install nodejs and npm");
        Map<String, String> refused = new TreeMap<>();
        int opened = 0;
        try (OpenRosaSite site = OpenRosaSite.open(folder.resolve("site"), InstantSource.system());
                Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(CHROMIUM)
                                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run")))) {
            for (Path file : files()) {
                publish(site, file);
            }
            String at = site.serving().address().toString();
            BrowserContext context = browser.newContext(new Browser.NewContextOptions().setLocale("en-GB"));
            Colleague deng =
                    site.colleague("deng", Role.COMMUNITY_LIAISON_ASSISTANT, Scope.ofMission(OpenRosaSite.MISSION));
            context.addCookies(List.of(new Cookie("session", deng.session()).setUrl(at)));
            Page page = context.newPage();
            page.navigate(at + "missions/" + OpenRosaSite.MISSION + "/fill");
            page.locator("input[name=code]").fill("seven-stones");
            page.locator("input[name=again]").fill("seven-stones");
            page.locator("form button[type=submit]").click();
            page.locator("#forms").waitFor();
            int count = page.locator("#forms ~ ul > li").count();
            for (int i = 0; i < count; i++) {
                Locator line = page.locator("#forms ~ ul > li").nth(i);
                String name = line.locator(".name").innerText();
                if (line.locator("button").count() == 0) {
                    refused.put(name, line.locator("p").innerText());
                    continue;
                }
                line.locator("button").click();
                Locator trouble = page.locator(".fill > .caution:not([hidden])");
                page.locator(".fill .odk-form, .fill > .caution:not([hidden])")
                        .first()
                        .waitFor();
                if (trouble.count() > 0) {
                    refused.put(name, trouble.innerText());
                } else {
                    opened++;
                    assertThat(page.locator(".odk-form").innerText()).as(name).doesNotContain("pending", "nsupported");
                }
                page.locator(".bar button").last().click();
                page.locator("#forms").waitFor();
            }
        }
        assertThat(opened).isGreaterThanOrEqualTo(37);
        assertThat(refused).hasSizeLessThanOrEqualTo(5);
        assertThat(refused.values())
                .allMatch(why -> why.startsWith("Cannot be filled in in a browser; use ODK Collect.")
                        || why.startsWith("This form cannot be opened in a browser."));
    }
}
