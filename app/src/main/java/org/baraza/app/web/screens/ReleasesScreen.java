package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.baraza.app.desk.Desk;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.NotHere;
import org.baraza.app.web.Pages;
import org.baraza.core.protect.Matter;
import org.baraza.core.protect.disclosure.Release;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What has left, and what was taken away before? */
@Controller
public final class ReleasesScreen {

    private static final int SHOWN = 500;

    private final Desk desk;
    private final Pages pages;

    public ReleasesScreen(Desk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    /** @param shown the newest, newest first @param all how many there are */
    public record Page(List<Release> shown, int all) {}

    @NeedToKnow(matter = Matter.SHARING)
    @GetMapping("/sharing/releases")
    public ResponseEntity<String> show(HttpServletRequest request) {
        List<Release> all = desk.sharing().listReleases();
        return pages.show(
                "releases",
                pages.frame(request),
                new Page(all.stream().limit(SHOWN).toList(), all.size()));
    }

    @NeedToKnow(matter = Matter.SHARING)
    @GetMapping("/sharing/releases/{id}")
    public ResponseEntity<String> show(@PathVariable String id, HttpServletRequest request) {
        return pages.show(
                "release", pages.frame(request), desk.sharing().findRelease(id).orElseThrow(NotHere::new));
    }
}
