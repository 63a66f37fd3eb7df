package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.baraza.app.desk.Desk;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.Pages;
import org.baraza.app.web.Welcomes;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How does one begin: as the first administrator, or with an invitation? */
@Controller
@NeedToKnow(matter = Matter.DOOR)
public final class BeginScreen {

    private final Desk desk;
    private final Pages pages;
    private final Welcomes welcomes;

    public BeginScreen(Desk desk, Pages pages, Welcomes welcomes) {
        this.desk = desk;
        this.pages = pages;
        this.welcomes = welcomes;
    }

    /**
     * @param first whether it is the first administrator who begins
     * @param code as it was typed
     * @param login name to sign in with, as it was typed
     * @param shown name colleagues know, as it was typed
     * @param problem what was wrong with what was sent; empty at first
     */
    public record Page(boolean first, String code, String login, String shown, Optional<String> problem) {}

    @GetMapping("/first-start")
    public ResponseEntity<String> firstStart(HttpServletRequest request) {
        return desk.accounts().signIns().firstStart()
                ? pages.show("begin", pages.frame(request), new Page(true, "", "", "", Optional.empty()))
                : Welcomes.see("/sign-in");
    }

    @NeedToKnow(matter = Matter.DOOR, deed = Deed.WRITE)
    @PostMapping("/first-start")
    public ResponseEntity<String> firstStart(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String shown,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response) {
        Page page = new Page(true, code, name, shown, Optional.empty());
        return password.equals(again)
                ? welcomes.show(
                        desk.accounts().signIns().byFirstStart(code, name, shown, password, welcomes.caller(request)),
                        request,
                        response,
                        "/",
                        "begin",
                        problem -> new Page(true, code, name, shown, problem),
                        "accounts.begin.wrong")
                : different(page, request);
    }

    @GetMapping("/invitation")
    public ResponseEntity<String> invitation(HttpServletRequest request) {
        return pages.show("begin", pages.frame(request), new Page(false, "", "", "", Optional.empty()));
    }

    @NeedToKnow(matter = Matter.DOOR, deed = Deed.WRITE)
    @PostMapping("/invitation")
    public ResponseEntity<String> invitation(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response) {
        Page page = new Page(false, code, "", "", Optional.empty());
        return password.equals(again)
                ? welcomes.show(
                        desk.accounts().signIns().byInvitation(code, password, welcomes.caller(request)),
                        request,
                        response,
                        "/",
                        "begin",
                        problem -> new Page(false, code, "", "", problem),
                        "accounts.begin.wrong")
                : different(page, request);
    }

    private ResponseEntity<String> different(Page page, HttpServletRequest request) {
        var frame = pages.frame(request);
        return pages.show(
                "begin",
                frame,
                new Page(
                        page.first(),
                        page.code(),
                        page.login(),
                        page.shown(),
                        Optional.of(frame.texts().show("accounts.password.different"))),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
