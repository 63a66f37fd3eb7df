package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.OwnAccount;
import org.baraza.app.desk.Passkeys;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.NotHere;
import org.baraza.app.web.OwnAddress;
import org.baraza.app.web.Pages;
import org.baraza.app.web.SignedInAs;
import org.baraza.app.web.Welcomes;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which of my devices let me in, and how do I add one? */
@Controller
@NeedToKnow(matter = Matter.OWN_ACCOUNT)
public final class PasskeysScreen {

    private static final String PASSKEYS = "/account/passkeys";

    private final Desk desk;
    private final Pages pages;
    private final Welcomes welcomes;
    private final OwnAddress own;

    public PasskeysScreen(Desk desk, Pages pages, Welcomes welcomes, OwnAddress own) {
        this.desk = desk;
        this.pages = pages;
        this.welcomes = welcomes;
        this.own = own;
    }

    /**
     * @param passkeys the reader's own
     * @param possible whether a device can keep one for the address they typed
     * @param problem what was wrong with what was sent; empty at first
     */
    public record Page(List<Passkeys.Passkey> passkeys, boolean possible, Optional<String> problem) {}

    private Passkeys passkeys() {
        return desk.accounts().passkeys();
    }

    private Page page(HttpServletRequest request, Optional<String> problem) {
        return new Page(passkeys().list(SignedInAs.get(request)), own.allowsPasskeys(request), problem);
    }

    @GetMapping(PASSKEYS)
    public ResponseEntity<String> show(HttpServletRequest request) {
        return pages.show("passkeys", pages.frame(request), page(request, Optional.empty()));
    }

    @NeedToKnow(matter = Matter.OWN_ACCOUNT, deed = Deed.WRITE)
    @PostMapping("/account/passkeys/challenge")
    public ResponseEntity<Passkeys.Offer> offer(HttpServletRequest request) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(passkeys().offer(SignedInAs.get(request)));
    }

    @NeedToKnow(matter = Matter.OWN_ACCOUNT, deed = Deed.WRITE)
    @PostMapping(PASSKEYS)
    public ResponseEntity<String> keep(
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<OwnAccount.SetUp> kept = passkeys().keep(SignedInAs.get(request), credential, name, own.of(request));
        if (kept.isEmpty()) {
            var frame = pages.frame(request);
            return pages.show(
                    "passkeys",
                    frame,
                    page(request, Optional.of(frame.texts().show("accounts.passkey.wrong"))),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        welcomes.keep(kept.get().session(), request, response);
        return kept.get().recoveryCodes().isEmpty()
                ? Welcomes.see(PASSKEYS)
                : pages.show(
                        "once",
                        pages.frame(request),
                        new AccountScreen.OncePage(
                                "accounts.recovery.once",
                                "accounts.recovery.onceText",
                                kept.get().recoveryCodes(),
                                "/account"));
    }

    @NeedToKnow(matter = Matter.OWN_ACCOUNT, deed = Deed.WRITE)
    @PostMapping("/account/passkeys/{id}/remove")
    public ResponseEntity<String> remove(@PathVariable String id, HttpServletRequest request) {
        passkeys().remove(SignedInAs.get(request), handle(id));
        return Welcomes.see(PASSKEYS);
    }

    private static Handle handle(String code) {
        try {
            return new Handle(code);
        } catch (IllegalArgumentException e) {
            throw new NotHere();
        }
    }
}
