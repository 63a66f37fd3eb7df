package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;

/**
 * Somebody before a screen, who sees pages and fills in what stands on them.
 *
 * @param page their browser
 * @param site what it looks at
 */
record AtScreen(Page page, URI site) {

    /** What stands on a page, as it is shown. */
    String reads(String path) {
        page.navigate(site.resolve(path).toString());
        return shown();
    }

    /** Whether a page offers a step. */
    boolean isOffered(String path, String step) {
        String unused = reads(path);
        return form(path + step).count() > 0;
    }

    /** Begins something on a page for it. @return where it lies from now on */
    String begins(String path, String list, String... filling) {
        writes(path, list, filling);
        assertThat(path()).as("what was begun").startsWith(list + "/").isNotEqualTo(path);
        return path();
    }

    /** Fills in what a page asks and sends it. */
    void writes(String path, String action, String... filling) {
        String unused = reads(path);
        assertThat(form(action).count())
                .as("%s offers %s; it shows %s", path, action, shown())
                .isPositive();
        send(form(action), filling);
        assertThat(complaints()).as("%s %s", path, action).isEmpty();
    }

    /** Takes a step from the page where it lies, which it comes back to. */
    void does(String path, String step, String... filling) {
        writes(path, path + step, filling);
        assertThat(path()).as("%s shows %s", step, shown()).isEqualTo(path);
    }

    /** Tries a step that cannot be taken. @return what the screen says of it */
    String isTold(String path, String step, String... filling) {
        String unused = reads(path);
        send(form(path + step), filling);
        return String.join(" ", complaints());
    }

    private String shown() {
        return page.locator("main").innerText();
    }

    private Locator form(String action) {
        return page.locator("form[action='" + action + "']").first();
    }

    private String path() {
        return URI.create(page.url()).getPath();
    }

    private List<String> complaints() {
        return page.locator("main [role=alert]").allInnerTexts();
    }

    private void send(Locator form, String... filling) {
        Locator drawer = page.locator("details:not([open])").filter(new Locator.FilterOptions().setHas(form));
        if (drawer.count() > 0) {
            drawer.last().locator("summary").click();
        }
        for (int i = 0; i < filling.length; i += 2) {
            fill(form, filling[i], filling[i + 1]);
        }
        form.locator("button[type=submit]").click();
    }

    /** Writes, chooses or ticks, as the field is. */
    static void fill(Locator form, String field, String value) {
        Locator control = form.locator("[name='" + field + "']");
        switch (String.valueOf(control.first().evaluate("e => e.type"))) {
            case "checkbox", "radio" ->
                form.locator("[name='" + field + "'][value='" + value + "']").check();
            case "select-one", "select-multiple" -> {
                List<String> unused = control.selectOption(value);
            }
            default -> control.fill(value);
        }
    }
}
