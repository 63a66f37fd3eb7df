package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.baraza.app.desk.Desk;
import org.baraza.app.web.FillBundle;
import org.baraza.app.web.Links;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.NotHere;
import org.baraza.app.web.Pages;
import org.baraza.app.web.SafeHeaders;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Which forms can I fill in where there is no network? The page stays in the browser, so it holds nothing of anybody: who
 * is there, and which forms, the script asks by itself.
 */
@Controller
@NeedToKnow(matter = Matter.SUBMISSIONS, deed = Deed.WRITE, mission = "acronym")
public final class FillScreen {

    private static final MediaType SCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);

    private final Desk desk;
    private final Pages pages;
    private final Optional<FillBundle> bundle = FillBundle.find();

    public FillScreen(Desk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    /**
     * @param mission acronym
     * @param at its own address
     * @param bundle empty where Node was missing when the program was built
     */
    public record Page(String mission, String at, Optional<FillBundle> bundle) {}

    @GetMapping("/missions/{acronym}/fill")
    public ResponseEntity<String> show(
            @PathVariable String acronym, HttpServletRequest request, HttpServletResponse response) {
        var frame = pages.frame(request);
        if (desk.register().listMissions().stream().noneMatch(m -> m.acronym().equals(acronym))
                || !FormsScreen.worksIn(acronym, frame.sight())) {
            throw new NotHere();
        }
        SafeHeaders.forFilling(response);
        return pages.show("fill", frame, new Page(acronym, Links.fill(acronym), bundle));
    }

    /** For that page of that mission, and for no other of the site. */
    @GetMapping("/missions/{acronym}/fill/worker.js")
    public ResponseEntity<String> worker(@PathVariable String acronym, HttpServletRequest request) {
        if (!FormsScreen.worksIn(acronym, pages.frame(request).sight())) {
            throw new NotHere();
        }
        return ResponseEntity.ok()
                .contentType(SCRIPT)
                .header("Service-Worker-Allowed", Links.fill(acronym))
                .cacheControl(CacheControl.noCache())
                .body(bundle.map(FillBundle::worker).orElseThrow(NotHere::new));
    }
}
