package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.baraza.app.desk.Accounts.Granted;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.FormDoor;
import org.baraza.app.desk.OwnAccount;
import org.baraza.app.desk.SignIns.SignedIn;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.web.Gate;
import org.baraza.app.web.Links;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.OwnAddress;
import org.baraza.app.web.Pages;
import org.baraza.app.web.PhoneSettings;
import org.baraza.app.web.SignedInAs;
import org.baraza.app.web.Welcomes;
import org.baraza.app.web.figures.QrFigure;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Asker;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.protect.Where;
import org.baraza.core.record.Mission;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** With which telephones do I send forms, and how does a new one come to know this site? */
@Controller
@NeedToKnow(matter = Matter.SUBMISSIONS, deed = Deed.WRITE)
public final class TelephonesScreen {

    private static final String HERE = "/telephones";

    private final Desk desk;
    private final Pages pages;
    private final Gate gate;
    private final OwnAddress address;
    private final InstantSource clock;

    public TelephonesScreen(
            Desk desk, Pages pages, Gate gate, OwnAddress address, ObjectProvider<InstantSource> clock) {
        this.desk = desk;
        this.pages = pages;
        this.gate = gate;
        this.address = address;
        this.clock = clock.getIfAvailable(InstantSource::system);
    }

    /**
     * @param keys of the reader's telephones, newest first
     * @param roles the reader's own that send forms
     * @param missions the reader works in
     * @param now what time it is
     * @param problem what is wrong with what was asked for, in English
     */
    public record Page(
            List<OwnAccount.Token> keys,
            List<Granted> roles,
            List<String> missions,
            Instant now,
            Optional<String> problem) {

        public LocalDate today() {
            return LocalDate.ofInstant(now, ZoneOffset.UTC);
        }
    }

    /**
     * Shown once.
     *
     * @param square to scan
     * @param address the same for whoever types
     * @param mission it sends to
     */
    public record OncePage(QrFigure square, String address, String mission) {}

    @GetMapping(HERE)
    public ResponseEntity<String> show(HttpServletRequest request) {
        return show(Optional.empty(), request);
    }

    private ResponseEntity<String> show(Optional<String> problem, HttpServletRequest request) {
        SignedIn who = SignedInAs.get(request);
        var frame = pages.frame(request);
        Page page = new Page(
                desk.accounts().own().formKeys(who),
                roles(who),
                desk.register().listMissions().stream()
                        .map(Mission::acronym)
                        .filter(m -> FormsScreen.worksIn(m, frame.sight()))
                        .toList(),
                clock.instant(),
                problem);
        return pages.show(
                "telephones", frame, page, problem.isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private List<Granted> roles(SignedIn who) {
        Instant now = clock.instant();
        return desk.accounts().own().get(who).grants().stream()
                .filter(g -> gate.policy()
                        .rule(
                                new Asker(Optional.of(who.who()), List.of(g.grant())),
                                Deed.WRITE,
                                Matter.SUBMISSIONS,
                                Where.SITE,
                                now)
                        .allowed())
                .toList();
    }

    @PostMapping(HERE)
    public ResponseEntity<String> make(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String mission,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
            @RequestParam(defaultValue = "") Set<String> grant,
            HttpServletRequest request) {
        SignedIn who = SignedInAs.get(request);
        Set<Handle> chosen = roles(who).stream()
                .map(Granted::id)
                .filter(id -> grant.contains(id.code()))
                .collect(Collectors.toSet());
        try {
            if (desk.register().listMissions().stream()
                    .noneMatch(m -> m.acronym().equals(mission))) {
                throw new WrongUse("There is no such mission. Choose one from the list.");
            }
            String key = desk.accounts()
                    .own()
                    .makeFormKey(who, name, until.atStartOfDay().toInstant(ZoneOffset.UTC), chosen);
            String reached = address.of(request) + FormDoor.base(key, Links.segment(mission));
            return pages.show(
                    "telephone",
                    pages.frame(request),
                    new OncePage(QrFigure.of(PhoneSettings.show(reached, "Baraza " + mission)), reached, mission));
        } catch (WrongUse e) {
            return show(Optional.of(String.valueOf(e.getMessage())), request);
        }
    }

    @PostMapping(HERE + "/{id}/end")
    public ResponseEntity<String> end(@PathVariable String id, HttpServletRequest request) {
        SignedIn who = SignedInAs.get(request);
        desk.accounts().own().formKeys(who).stream()
                .filter(k -> k.id().code().equals(id))
                .forEach(k -> desk.accounts().own().endToken(who, k.id()));
        return Welcomes.see(HERE);
    }
}
