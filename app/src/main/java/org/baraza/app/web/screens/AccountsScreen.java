package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.baraza.app.web.Places;
import org.baraza.app.web.Roster;
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

/** Who is let in here within my scope, and what may they do? Names are for administrators alone. */
@Controller
@NeedToKnow(matter = Matter.ACCOUNTS, itemByItem = true)
public final class AccountsScreen {

    private final Desk desk;
    private final Pages pages;
    private final Places places;
    private final InstantSource clock;
    private final Optional<String> publicAddress;

    public AccountsScreen(
            Desk desk,
            Pages pages,
            Places places,
            ObjectProvider<InstantSource> clock,
            ObjectProvider<Settings> settings) {
        this.desk = desk;
        this.pages = pages;
        this.places = places;
        this.clock = clock.getIfAvailable(InstantSource::system);
        this.publicAddress = Optional.ofNullable(settings.getIfAvailable())
                .flatMap(s -> s.listening().publicAddress())
                .map(URI::toString);
    }

    /**
     * @param accounts those within the reader's scope, open ones first
     * @param cut whether there may be others beyond it
     * @param named whether the reader may see names and open accounts
     * @param missions to choose a scope from
     * @param now to tell grants that hold from those that are over
     */
    public record Page(List<Roster.Seen> accounts, boolean cut, boolean named, List<String> missions, Instant now) {

        public LocalDate today() {
            return LocalDate.ofInstant(now, ZoneOffset.UTC);
        }
    }

    /**
     * @param seen whose, as far as the reader may see it
     * @param within which of its roles the reader may take back
     * @param own whether it is the reader's own
     * @param missions to choose a scope from
     * @param now to tell grants that hold from those that are over
     * @param organisation whether people can come in through their organisation's own sign-in
     * @param link how this person is known there; empty when they are not
     */
    public record OnePage(
            Roster.Seen seen,
            Set<Handle> within,
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

    private By by(HttpServletRequest request) {
        return By.screen(Askers.of(request).who().orElseThrow(NotHere::new));
    }

    private Roster roster(HttpServletRequest request) {
        return new Roster(pages.frame(request).sight(), places);
    }

    /** Those in which the reader may give roles. */
    private List<String> missions(Roster roster) {
        return desk.register().listMissions().stream()
                .map(Mission::acronym)
                .filter(roster::mayReach)
                .sorted()
                .toList();
    }

    /** @throws NotHere the same for an account that is not there and for one out of scope */
    private Roster.Seen get(String who, HttpServletRequest request) {
        return accounts().find(handle(who)).flatMap(roster(request)::find).orElseThrow(NotHere::new);
    }

    /** @throws NotHere also for an account with a role beyond the reader's scope */
    private Handle getWhole(String who, HttpServletRequest request) {
        Roster.Seen seen = get(who, request);
        if (!seen.whole()) {
            throw new NotHere();
        }
        return seen.account().who();
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
        Roster roster = roster(request);
        return pages.show(
                "accounts",
                pages.frame(request),
                new Page(
                        roster.see(accounts().list()),
                        !roster.sight().may(Deed.READ, Matter.ACCOUNTS),
                        roster.sight().somewhere(Deed.WRITE, Matter.ACCOUNTS).allowed(),
                        missions(roster),
                        clock.instant()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    @NeedToKnow(matter = Matter.ACCOUNTS, deed = Deed.WRITE, itemByItem = true)
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
        By by = by(request);
        Grant grant = grant(role, mission, area, team, until, roster(request));
        Accounts.Code code = accounts().open(name, shown, grant, by);
        return code(code, "/accounts", request);
    }

    private Grant grant(
            String role,
            Optional<String> mission,
            Optional<String> area,
            Optional<String> team,
            LocalDate until,
            Roster roster) {
        Scope scope = new Scope(part(mission), part(area), part(team));
        if (!roster.mayGrant(scope)) {
            throw new WrongUse(
                    "You give roles within your own scope only. Choose a mission, an area or a team of yours.");
        }
        if (until.isBefore(today())) {
            throw new WrongUse("The last day of a role is today or later. Choose another day.");
        }
        return Grant.untilEndOf(until, Role.find(role).orElseThrow(NotHere::new), scope, clock.instant());
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
        Roster roster = roster(request);
        Roster.Seen seen = get(who, request);
        Account account = seen.account();
        return pages.show(
                "account-of",
                pages.frame(request),
                new OnePage(
                        seen,
                        account.grants().stream()
                                .filter(g -> roster.mayGrant(g.grant().scope()))
                                .map(Accounts.Granted::id)
                                .collect(Collectors.toSet()),
                        Askers.of(request).who().equals(Optional.of(account.who())),
                        missions(roster),
                        clock.instant(),
                        accounts().signIns().hasOrganisation(),
                        accounts().findLink(account.who())));
    }

    @NeedToKnow(matter = Matter.ACCOUNTS, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/accounts/{who}/link")
    public ResponseEntity<String> link(
            @PathVariable String who, @RequestParam(defaultValue = "") String subject, HttpServletRequest request) {
        accounts().link(getWhole(who, request), Optional.of(subject.strip()).filter(s -> !s.isEmpty()), by(request));
        return Welcomes.see(Links.account(handle(who)) + "#organisation");
    }

    @NeedToKnow(matter = Matter.ACCOUNTS, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/accounts/{who}/unlink")
    public ResponseEntity<String> unlink(@PathVariable String who, HttpServletRequest request) {
        accounts().unlink(getWhole(who, request), by(request));
        return Welcomes.see(Links.account(handle(who)) + "#organisation");
    }

    @NeedToKnow(matter = Matter.ACCOUNTS, deed = Deed.WRITE, itemByItem = true)
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
                .grant(
                        get(who, request).account().who(),
                        grant(role, mission, area, team, until, roster(request)),
                        by(request));
        return Welcomes.see(Links.account(handle(who)));
    }

    @NeedToKnow(matter = Matter.ACCOUNTS, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/accounts/{who}/grants/{id}/take-back")
    public ResponseEntity<String> takeBack(
            @PathVariable String who, @PathVariable String id, HttpServletRequest request) {
        Roster roster = roster(request);
        Handle grant = get(who, request).account().grants().stream()
                .filter(g ->
                        g.id().equals(handle(id)) && roster.mayGrant(g.grant().scope()))
                .map(Accounts.Granted::id)
                .findFirst()
                .orElseThrow(NotHere::new);
        accounts().takeBack(grant, by(request));
        return Welcomes.see(Links.account(handle(who)));
    }

    @NeedToKnow(matter = Matter.ACCOUNTS, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/accounts/{who}/close")
    public ResponseEntity<String> close(@PathVariable String who, HttpServletRequest request) {
        accounts().close(getWhole(who, request), by(request));
        return Welcomes.see(Links.account(handle(who)));
    }

    @NeedToKnow(matter = Matter.ACCOUNTS, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/accounts/{who}/invite")
    public ResponseEntity<String> invite(@PathVariable String who, HttpServletRequest request) {
        return code(accounts().invite(getWhole(who, request), by(request)), Links.account(handle(who)), request);
    }

    @NeedToKnow(matter = Matter.ACCOUNTS, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/accounts/{who}/reset")
    public ResponseEntity<String> reset(@PathVariable String who, HttpServletRequest request) {
        return code(accounts().reset(getWhole(who, request), by(request)), Links.account(handle(who)), request);
    }
}
