package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.baraza.app.desk.Accounts.Account;
import org.baraza.app.desk.Accounts.Granted;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.OwnAccount;
import org.baraza.app.desk.SignIns.SignedIn;
import org.baraza.app.desk.SignIns.Standing;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.NotHere;
import org.baraza.app.web.Pages;
import org.baraza.app.web.SignedInAs;
import org.baraza.app.web.Welcomes;
import org.baraza.app.web.figures.QrFigure;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.protect.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What can I do here, where am I signed in, and how is my account kept safe? */
@Controller
@NeedToKnow(matter = Matter.OWN_ACCOUNT)
public final class AccountScreen {

    private static final String OWN = "/account";

    private final Desk desk;
    private final Pages pages;
    private final Welcomes welcomes;
    private final InstantSource clock;

    public AccountScreen(Desk desk, Pages pages, Welcomes welcomes, ObjectProvider<InstantSource> clock) {
        this.desk = desk;
        this.pages = pages;
        this.welcomes = welcomes;
        this.clock = clock.getIfAvailable(InstantSource::system);
    }

    /**
     * @param account the reader's own
     * @param sessions where they are signed in
     * @param tokens for their scripts
     * @param forScripts own roles a token may use
     * @param recoveryCodes how many are left
     * @param now to tell grants that hold from those that are over
     * @param problem what was wrong with what was sent; empty at first
     */
    public record Page(
            Account account,
            List<OwnAccount.Session> sessions,
            List<OwnAccount.Token> tokens,
            List<Granted> forScripts,
            int recoveryCodes,
            Instant now,
            Optional<String> problem) {

        public LocalDate today() {
            return LocalDate.ofInstant(now, ZoneOffset.UTC);
        }
    }

    /**
     * @param secret to scan or type; empty when there is a second factor already
     * @param square the same for a camera
     * @param needed whether nothing else can be done before
     * @param problem what was wrong with what was sent; empty at first
     */
    public record SecondFactorPage(
            Optional<OwnAccount.Secret> secret, Optional<QrFigure> square, boolean needed, Optional<String> problem) {}

    /**
     * What is shown once and kept nowhere.
     *
     * @param title key of what it is
     * @param text key of what to do with it
     * @param lines the secrets
     * @param back where to go on
     */
    public record OncePage(String title, String text, List<String> lines, String back) {}

    private OwnAccount own() {
        return desk.accounts().own();
    }

    private Page page(SignedIn who, Optional<String> problem) {
        Account account = own().get(who);
        return new Page(
                account,
                own().sessions(who),
                own().tokens(who),
                account.grants().stream()
                        .filter(g -> g.grant().role() != Role.ADMINISTRATOR
                                && g.grant().role() != Role.DATA_PROTECTION_OFFICER)
                        .toList(),
                own().recoveryCodesLeft(who),
                clock.instant(),
                problem);
    }

    @GetMapping(OWN)
    public ResponseEntity<String> show(HttpServletRequest request) {
        return pages.show("account", pages.frame(request), page(SignedInAs.get(request), Optional.empty()));
    }

    @NeedToKnow(matter = Matter.OWN_ACCOUNT, deed = Deed.WRITE)
    @PostMapping("/account/password")
    public ResponseEntity<String> password(
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response) {
        SignedIn who = SignedInAs.get(request);
        if (!password.equals(again)) {
            return refuse(who, "accounts.password.different", request);
        }
        return welcomes.show(
                own().changePassword(who, old, password, welcomes.caller(request)),
                request,
                response,
                "/account#sessions",
                "account",
                problem -> page(who, problem),
                "accounts.password.wrong");
    }

    private ResponseEntity<String> refuse(SignedIn who, String text, HttpServletRequest request) {
        var frame = pages.frame(request);
        return pages.show(
                "account", frame, page(who, Optional.of(frame.texts().show(text))), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @NeedToKnow(matter = Matter.OWN_ACCOUNT, deed = Deed.WRITE)
    @PostMapping("/account/sessions/{id}/end")
    public ResponseEntity<String> endSession(@PathVariable String id, HttpServletRequest request) {
        own().endSession(SignedInAs.get(request), handle(id));
        return Welcomes.see("/account#sessions");
    }

    @NeedToKnow(matter = Matter.OWN_ACCOUNT, deed = Deed.WRITE)
    @PostMapping("/account/sessions/end")
    public ResponseEntity<String> endSessions(HttpServletRequest request, HttpServletResponse response) {
        own().endSessions(SignedInAs.get(request));
        welcomes.forget(request, response);
        return Welcomes.see("/sign-in");
    }

    @NeedToKnow(matter = Matter.OWN_ACCOUNT, deed = Deed.WRITE)
    @PostMapping("/account/tokens")
    public ResponseEntity<String> makeToken(
            @RequestParam(defaultValue = "") String name,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
            @RequestParam(defaultValue = "") Set<String> grant,
            HttpServletRequest request) {
        String token = own().makeToken(
                        SignedInAs.get(request),
                        name,
                        until.atStartOfDay().toInstant(ZoneOffset.UTC),
                        grant.stream().map(AccountScreen::handle).collect(Collectors.toSet()));
        return pages.show(
                "once",
                pages.frame(request),
                new OncePage("accounts.token.once", "accounts.token.onceText", List.of(token), OWN));
    }

    @NeedToKnow(matter = Matter.OWN_ACCOUNT, deed = Deed.WRITE)
    @PostMapping("/account/tokens/{id}/end")
    public ResponseEntity<String> endToken(@PathVariable String id, HttpServletRequest request) {
        own().endToken(SignedInAs.get(request), handle(id));
        return Welcomes.see("/account#tokens");
    }

    @GetMapping("/account/second-factor")
    public ResponseEntity<String> secondFactor(HttpServletRequest request) {
        return pages.show(
                "second-factor", pages.frame(request), secondFactor(SignedInAs.get(request), Optional.empty()));
    }

    private SecondFactorPage secondFactor(SignedIn who, Optional<String> problem) {
        Optional<OwnAccount.Secret> secret = own().offerSecondFactor(who);
        return new SecondFactorPage(
                secret,
                secret.map(s -> QrFigure.of(s.address())),
                who.standing() == Standing.OWES_SECOND_FACTOR,
                problem);
    }

    @NeedToKnow(matter = Matter.OWN_ACCOUNT, deed = Deed.WRITE)
    @PostMapping("/account/second-factor")
    public ResponseEntity<String> confirm(
            @RequestParam(defaultValue = "") String code, HttpServletRequest request, HttpServletResponse response) {
        SignedIn who = SignedInAs.get(request);
        Optional<OwnAccount.SetUp> done = own().confirmSecondFactor(who, code);
        if (done.isEmpty()) {
            return wrongCode(who, request);
        }
        welcomes.keep(done.get().session(), request, response);
        return codes(done.get().recoveryCodes(), request);
    }

    private ResponseEntity<String> wrongCode(SignedIn who, HttpServletRequest request) {
        var frame = pages.frame(request);
        return pages.show(
                "second-factor",
                frame,
                secondFactor(who, Optional.of(frame.texts().show("accounts.code.wrong"))),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ResponseEntity<String> codes(List<String> codes, HttpServletRequest request) {
        return pages.show(
                "once",
                pages.frame(request),
                new OncePage("accounts.recovery.once", "accounts.recovery.onceText", codes, OWN));
    }

    @NeedToKnow(matter = Matter.OWN_ACCOUNT, deed = Deed.WRITE)
    @PostMapping("/account/second-factor/codes")
    public ResponseEntity<String> renewCodes(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        SignedIn who = SignedInAs.get(request);
        return own().renewRecoveryCodes(who, code)
                .map(codes -> codes(codes, request))
                .orElseGet(() -> wrongCode(who, request));
    }

    @NeedToKnow(matter = Matter.OWN_ACCOUNT, deed = Deed.WRITE)
    @PostMapping("/account/second-factor/remove")
    public ResponseEntity<String> remove(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        SignedIn who = SignedInAs.get(request);
        return own().removeSecondFactor(who, code) ? Welcomes.see("/account/second-factor") : wrongCode(who, request);
    }

    private static Handle handle(String code) {
        try {
            return new Handle(code);
        } catch (IllegalArgumentException e) {
            throw new NotHere();
        }
    }
}
