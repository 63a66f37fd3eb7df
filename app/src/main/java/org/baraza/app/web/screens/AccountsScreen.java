package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.baraza.app.desk.Accounts;
import org.baraza.app.desk.Accounts.Account;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.Settings;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.web.Askers;
import org.baraza.app.web.Links;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.NotHere;
import org.baraza.app.web.Pages;
import org.baraza.app.web.Welcomes;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Grant;
import org.baraza.core.protect.Matter;
import org.baraza.core.protect.Role;
import org.baraza.core.protect.Scope;
import org.baraza.core.record.Mission;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who is let in here, and what may they do? Names are for administrators alone. */
@Controller
@NeedToKnow(matter = Matter.ACCOUNTS)
public final class AccountsScreen {

    private final Desk desk;
    private final Pages pages;
    private final InstantSource clock;
    private final Optional<String> publicAddress;

    public AccountsScreen(
            Desk desk, Pages pages, ObjectProvider<InstantSource> clock, ObjectProvider<Settings> settings) {
        this.desk = desk;
        this.pages = pages;
        this.clock = clock.getIfAvailable(InstantSource::system);
        this.publicAddress = Optional.ofNullable(settings.getIfAvailable())
                .flatMap(s -> s.listening().publicAddress())
                .map(URI::toString);
    }

    /**
     * @param accounts all, open ones first
     * @param named whether the reader may see names
     * @param missions to choose a scope from
     * @param now to tell grants that hold from those that are over
     */
    public record Page(List<Account> accounts, boolean named, List<String> missions, Instant now) {

        public LocalDate today() {
            return LocalDate.ofInstant(now, ZoneOffset.UTC);
        }
    }

    /**
     * @param account whose
     * @param named whether the reader may see names
     * @param own whether it is the reader's own
     * @param missions to choose a scope from
     * @param now to tell grants that hold from those that are over
     * @param organisation whether people can come in through their organisation's own sign-in
     * @param link how this person is known there; empty when they are not
     */
    public record OnePage(
            Account account,
            boolean named,
            boolean own,
            List<String> missions,
            Instant now,
            boolean organisation,
            Optional<Accounts.Link> link) {

        public LocalDate today() {
            return LocalDate.ofInstant(now, ZoneOffset.UTC);
        }
    }

    private Accounts accounts() {
        return desk.accounts();
    }

    private Handle administrator(HttpServletRequest request) {
        if (!holds(request, Role.ADMINISTRATOR)) {
            throw new NotHere();
        }
        return Askers.of(request).who().orElseThrow(NotHere::new);
    }

    private boolean holds(HttpServletRequest request, Role role) {
        return Askers.of(request).grants().stream().anyMatch(g -> g.role() == role && g.holdsAt(clock.instant()));
    }

    private boolean named(HttpServletRequest request) {
        boolean named = holds(request, Role.ADMINISTRATOR);
        if (!named && !holds(request, Role.DATA_PROTECTION_OFFICER)) {
            throw new NotHere();
        }
        return named;
    }

    private List<String> missions() {
        return desk.register().listMissions().stream()
                .map(Mission::acronym)
                .sorted()
                .toList();
    }

    private Account get(String who) {
        return accounts().find(handle(who)).orElseThrow(NotHere::new);
    }

    private static Handle handle(String code) {
        try {
            return new Handle(code);
        } catch (IllegalArgumentException e) {
            throw new NotHere();
        }
    }

    @GetMapping("/accounts")
    public ResponseEntity<String> list(HttpServletRequest request) {
        boolean named = named(request);
        return pages.show(
                "accounts", pages.frame(request), new Page(accounts().list(), named, missions(), clock.instant()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    @NeedToKnow(matter = Matter.ACCOUNTS, deed = Deed.WRITE)
    @PostMapping("/accounts")
    public ResponseEntity<String> open(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String shown,
            @RequestParam String role,
            @RequestParam Optional<String> mission,
            @RequestParam Optional<String> area,
            @RequestParam Optional<String> team,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
            HttpServletRequest request) {
        By by = By.screen(administrator(request));
        Grant grant = grant(role, mission, area, team, until);
        Accounts.Code code = accounts().open(name, shown, grant, by);
        return code(code, "/accounts", request);
    }

    private Grant grant(
            String role, Optional<String> mission, Optional<String> area, Optional<String> team, LocalDate until) {
        if (until.isBefore(today())) {
            throw new WrongUse("The last day of a role is today or later. Choose another day.");
        }
        return Grant.untilEndOf(
                until,
                Role.find(role).orElseThrow(NotHere::new),
                new Scope(part(mission), part(area), part(team)),
                clock.instant());
    }

    private static Optional<String> part(Optional<String> typed) {
        return typed.map(String::strip).filter(t -> !t.isEmpty());
    }

    private ResponseEntity<String> code(Accounts.Code code, String back, HttpServletRequest request) {
        String address =
                publicAddress.orElseGet(() -> request.getRequestURL().toString().replaceFirst("(?<=[^/:])/[^/].*", ""));
        return pages.show(
                "once",
                pages.frame(request),
                new AccountScreen.OncePage(
                        "accounts.invitation.once",
                        "accounts.invitation.onceText",
                        List.of(address + "/invitation#" + code.text(), code.text()),
                        back));
    }

    @GetMapping("/accounts/{who}")
    public ResponseEntity<String> show(@PathVariable String who, HttpServletRequest request) {
        boolean named = named(request);
        Account account = get(who);
        return pages.show(
                "account-of",
                pages.frame(request),
                new OnePage(
                        account,
                        named,
                        Askers.of(request).who().equals(Optional.of(account.who())),
                        missions(),
                        clock.instant(),
                        accounts().signIns().hasOrganisation(),
                        accounts().findLink(account.who())));
    }

    @NeedToKnow(matter = Matter.ACCOUNTS, deed = Deed.WRITE)
    @PostMapping("/accounts/{who}/link")
    public ResponseEntity<String> link(
            @PathVariable String who, @RequestParam(defaultValue = "") String subject, HttpServletRequest request) {
        accounts()
                .link(
                        get(who).who(),
                        Optional.of(subject.strip()).filter(s -> !s.isEmpty()),
                        By.screen(administrator(request)));
        return Welcomes.see(Links.account(handle(who)) + "#organisation");
    }

    @NeedToKnow(matter = Matter.ACCOUNTS, deed = Deed.WRITE)
    @PostMapping("/accounts/{who}/unlink")
    public ResponseEntity<String> unlink(@PathVariable String who, HttpServletRequest request) {
        accounts().unlink(get(who).who(), By.screen(administrator(request)));
        return Welcomes.see(Links.account(handle(who)) + "#organisation");
    }

    @NeedToKnow(matter = Matter.ACCOUNTS, deed = Deed.WRITE)
    @PostMapping("/accounts/{who}/grants")
    public ResponseEntity<String> grant(
            @PathVariable String who,
            @RequestParam String role,
            @RequestParam Optional<String> mission,
            @RequestParam Optional<String> area,
            @RequestParam Optional<String> team,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
            HttpServletRequest request) {
        Accounts.Granted unused = accounts()
                .grant(get(who).who(), grant(role, mission, area, team, until), By.screen(administrator(request)));
        return Welcomes.see(Links.account(handle(who)));
    }

    @NeedToKnow(matter = Matter.ACCOUNTS, deed = Deed.WRITE)
    @PostMapping("/accounts/{who}/grants/{id}/take-back")
    public ResponseEntity<String> takeBack(
            @PathVariable String who, @PathVariable String id, HttpServletRequest request) {
        accounts().takeBack(handle(id), By.screen(administrator(request)));
        return Welcomes.see(Links.account(handle(who)));
    }

    @NeedToKnow(matter = Matter.ACCOUNTS, deed = Deed.WRITE)
    @PostMapping("/accounts/{who}/close")
    public ResponseEntity<String> close(@PathVariable String who, HttpServletRequest request) {
        accounts().close(get(who).who(), By.screen(administrator(request)));
        return Welcomes.see(Links.account(handle(who)));
    }

    @NeedToKnow(matter = Matter.ACCOUNTS, deed = Deed.WRITE)
    @PostMapping("/accounts/{who}/invite")
    public ResponseEntity<String> invite(@PathVariable String who, HttpServletRequest request) {
        By by = By.screen(administrator(request));
        return code(accounts().invite(get(who).who(), by), Links.account(handle(who)), request);
    }

    @NeedToKnow(matter = Matter.ACCOUNTS, deed = Deed.WRITE)
    @PostMapping("/accounts/{who}/reset")
    public ResponseEntity<String> reset(@PathVariable String who, HttpServletRequest request) {
        By by = By.screen(administrator(request));
        return code(accounts().reset(get(who).who(), by), Links.account(handle(who)), request);
    }
}
