package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.baraza.app.desk.Accounts.Persona;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.SignIns;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.NotHere;
import org.baraza.app.web.OwnAddress;
import org.baraza.app.web.Pages;
import org.baraza.app.web.SignedInAs;
import org.baraza.app.web.Wanted;
import org.baraza.app.web.Welcomes;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who are you? */
@Controller
@NeedToKnow(matter = Matter.DOOR)
public final class SignInScreen {

    private static final String ORGANISATION = "/sign-in/organisation";
    private static final String BACK = ORGANISATION + "/back";

    private final Desk desk;
    private final Pages pages;
    private final Welcomes welcomes;
    private final OwnAddress own;

    public SignInScreen(Desk desk, Pages pages, Welcomes welcomes, OwnAddress own) {
        this.own = own;
        this.desk = desk;
        this.pages = pages;
        this.welcomes = welcomes;
    }

    /**
     * @param to where to go afterwards
     * @param login the name as it was typed
     * @param problem what was wrong with what was sent; empty at first
     * @param personas as whom one can look around; empty unless the demo runs
     * @param firstStart whether nobody has an account yet
     * @param organisation whether people can come in through their organisation's own sign-in
     * @param passkeys whether they can come in with a passkey by the address they typed
     */
    public record Page(
            String to,
            String login,
            Optional<String> problem,
            List<Persona> personas,
            boolean firstStart,
            boolean organisation,
            boolean passkeys) {}

    /**
     * @param to where to go afterwards
     * @param problem what was wrong with what was sent; empty at first
     * @param passkeys whether a passkey can be used instead of a code
     */
    public record CodePage(String to, Optional<String> problem, boolean passkeys) {}

    private SignIns signIns() {
        return desk.accounts().signIns();
    }

    private Page page(String to, String login, Optional<String> problem, HttpServletRequest request) {
        return new Page(
                Wanted.safe(to),
                login,
                problem,
                signIns().personas(),
                signIns().firstStart(),
                signIns().hasOrganisation(),
                own.allowsPasskeys(request));
    }

    @GetMapping("/sign-in")
    public ResponseEntity<String> show(@RequestParam(defaultValue = "/") String to, HttpServletRequest request) {
        return pages.show("sign-in", pages.frame(request), page(to, "", Optional.empty(), request));
    }

    @NeedToKnow(matter = Matter.DOOR, deed = Deed.WRITE)
    @PostMapping("/sign-in")
    public ResponseEntity<String> signIn(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        return welcomes.show(
                signIns().byPassword(name, password, welcomes.caller(request)),
                request,
                response,
                Wanted.safe(to),
                "sign-in",
                problem -> page(to, name, problem, request),
                "accounts.signIn.wrong");
    }

    @GetMapping("/sign-in/code")
    public ResponseEntity<String> code(@RequestParam(defaultValue = "/") String to, HttpServletRequest request) {
        return pages.show(
                "sign-in-code",
                pages.frame(request),
                new CodePage(Wanted.safe(to), Optional.empty(), own.allowsPasskeys(request)));
    }

    @NeedToKnow(matter = Matter.DOOR, deed = Deed.WRITE)
    @PostMapping("/sign-in/code")
    public ResponseEntity<String> code(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        return welcomes.show(
                welcomes.session(request)
                        .map(session -> signIns().byCode(session, code, welcomes.caller(request)))
                        .orElseGet(SignIns.Wrong::new),
                request,
                response,
                Wanted.safe(to),
                "sign-in-code",
                problem -> new CodePage(Wanted.safe(to), problem, own.allowsPasskeys(request)),
                "accounts.code.wrong");
    }

    /**
     * What a device signs.
     *
     * @param challenge in base64url
     */
    public record Challenge(String challenge) {}

    @NeedToKnow(matter = Matter.DOOR, deed = Deed.WRITE)
    @PostMapping("/sign-in/passkey/challenge")
    public ResponseEntity<Challenge> challenge() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Challenge(desk.accounts().passkeys().challenge()));
    }

    /** A whole sign-in, or instead of a code: the device has made sure of its owner. */
    @NeedToKnow(matter = Matter.DOOR, deed = Deed.WRITE)
    @PostMapping("/sign-in/passkey")
    public ResponseEntity<String> passkey(
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        return welcomes.show(
                desk.accounts().passkeys().signIn(credential, own.of(request), welcomes.caller(request)),
                request,
                response,
                Wanted.safe(to),
                "sign-in",
                problem -> page(to, "", problem, request),
                "accounts.passkey.wrong");
    }

    @GetMapping(ORGANISATION)
    public ResponseEntity<String> toOrganisation(
            @RequestParam(defaultValue = "/") String to, HttpServletRequest request, HttpServletResponse response) {
        requireOrganisation();
        return signIns()
                .toOrganisation(own.of(request).resolve(BACK), Wanted.safe(to))
                .map(departure -> welcomes.leave(departure, request, response))
                .orElseGet(() -> show(new SignIns.Arrival(new SignIns.Silent(), to), request, response));
    }

    private void requireOrganisation() {
        if (!signIns().hasOrganisation()) {
            throw new NotHere();
        }
    }

    private ResponseEntity<String> show(
            SignIns.Arrival arrival, HttpServletRequest request, HttpServletResponse response) {
        String wanted = Wanted.safe(arrival.wanted());
        return welcomes.show(
                arrival.answer(),
                request,
                response,
                wanted,
                "sign-in",
                problem -> page(wanted, "", problem, request),
                "accounts.organisation.stranger");
    }

    /** The organisation's sign-in sends people back to here. */
    @GetMapping(BACK)
    public ResponseEntity<String> fromOrganisation(HttpServletRequest request, HttpServletResponse response) {
        requireOrganisation();
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        return show(
                welcomes.errand(request, response)
                        .map(errand -> signIns().byOrganisation(errand, query, welcomes.caller(request)))
                        .orElseGet(() -> new SignIns.Arrival(new SignIns.Astray(), "/")),
                request,
                response);
    }

    /** Only the demo has this door; without it everybody invented is as unknown as anybody. */
    @NeedToKnow(matter = Matter.DOOR, deed = Deed.WRITE)
    @PostMapping("/sign-in/as/{persona}")
    public ResponseEntity<String> lookAround(
            @PathVariable String persona,
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        return welcomes.show(
                signIns().asPersona(persona, welcomes.caller(request)),
                request,
                response,
                Wanted.safe(to),
                "sign-in",
                problem -> page(to, "", problem, request),
                "accounts.signIn.wrong");
    }

    @NeedToKnow(matter = Matter.DOOR, deed = Deed.WRITE)
    @PostMapping("/sign-out")
    public ResponseEntity<String> signOut(HttpServletRequest request, HttpServletResponse response) {
        SignedInAs.find(request).filter(who -> !who.byToken()).ifPresent(signIns()::signOut);
        welcomes.forget(request, response);
        return Welcomes.see("/sign-in");
    }
}
