package org.baraza.app.accounts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.baraza.app.desk.Accounts;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Organisation;
import org.baraza.app.desk.OwnAccount;
import org.baraza.app.desk.Passkeys;
import org.baraza.app.desk.Recorder;
import org.baraza.app.desk.Sealer;
import org.baraza.app.desk.SignIns;
import org.baraza.app.desk.WrongUse;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Grant;
import org.baraza.core.protect.Role;
import org.baraza.core.protect.Scope;
import org.baraza.core.protect.Separation;
import org.baraza.core.record.AccountClosedEntry;
import org.baraza.core.record.AccountLinkedEntry;
import org.baraza.core.record.AccountOpenedEntry;
import org.baraza.core.record.AccountResetEntry;
import org.baraza.core.record.RoleGrantedEntry;
import org.baraza.core.record.RoleTakenBackEntry;
import org.jspecify.annotations.Nullable;

/** The accounts of this site, in its database. */
public final class LocalAccounts implements Accounts {

    private static final Duration LONGEST_GRANT = Duration.ofDays(366);
    private static final Set<Role> OF_ONE_PLACE = Set.of(Role.PARTNER, Role.MINISTRY_READER);

    private final Parts parts;
    private final LocalSignIns signIns;
    private final Passkeys passkeys;
    private final OwnAccount own;

    private LocalAccounts(Parts parts) {
        this.parts = parts;
        this.signIns = new LocalSignIns(parts, this);
        this.passkeys = new LocalPasskeys(parts, signIns);
        this.own = new LocalOwnAccount(parts, this);
    }

    /**
     * @param source the site's database
     * @param recorder for what happens
     * @param sealer for names and secrets
     * @param guarded roles that may do nothing before they have a second factor
     * @param clock what time it is
     * @param organisation its own sign-in; empty for accounts of this site alone
     */
    public static LocalAccounts of(
            DataSource source,
            Recorder recorder,
            Sealer sealer,
            Set<Role> guarded,
            InstantSource clock,
            Optional<Organisation> organisation) {
        return new LocalAccounts(Parts.of(source, recorder, sealer, guarded, clock, organisation));
    }

    /** An account as the register has it. */
    private record Known(Handle who, Instant openedAt, Optional<Instant> closedAt) {}

    @Override
    public List<Account> list() {
        return known("true", null).stream()
                .map(this::account)
                .sorted(Comparator.comparing((Account a) -> !a.open()).thenComparing(Account::login))
                .toList();
    }

    @Override
    public Optional<Account> find(Handle who) {
        return known("a.account = ?", who.code()).stream().findFirst().map(this::account);
    }

    @Override
    public Optional<Account> findByLogin(String login) {
        return parts.names().find(login).flatMap(this::find);
    }

    private List<Known> known(String condition, @Nullable String account) {
        var query = parts.tables()
                .sql()
                .sql("select a.account, a.opened_at, a.closed_at from baraza_register.account a"
                        + " join account_name n on n.account = a.account where " + condition);
        return (account == null ? query : query.param(account))
                .query((rs, i) -> new Known(
                        new Handle(rs.getString(1)),
                        rs.getObject(2, OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(rs.getObject(3, OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .list();
    }

    private Account account(Known known) {
        Names.Both names = parts.names().get(known.who());
        return new Account(
                known.who(),
                names.login(),
                names.shown(),
                known.openedAt(),
                known.closedAt(),
                parts.passwords().has(known.who()),
                parts.hasSecondFactor(known.who()),
                parts.grants().list(known.who()));
    }

    @Override
    public Handle open(String login, String shown, By by) {
        if (DemoDoor.isInvented(Names.plain(login))) {
            throw new WrongUse("Names that begin with “demo” belong to the demo. Choose another.");
        }
        return openNamed(login, shown, by);
    }

    @Override
    public Code open(String login, String shown, Grant grant, By by) {
        return parts.tables().together(() -> {
            Handle who = open(login, shown, by);
            Granted unused = grant(who, grant, by);
            return invite(who, by);
        });
    }

    private Handle openNamed(String login, String shown, By by) {
        Handle who = Secrets.handle("a");
        return parts.tables().together(() -> {
            parts.names().keep(who, login, shown);
            parts.recorder().record(new AccountOpenedEntry(who, parts.tables().now()), by);
            return who;
        });
    }

    @Override
    public Granted grant(Handle who, Grant grant, By by) {
        Account account = requireOpen(who);
        if (by.who().equals(who)) {
            throw new WrongUse("Nobody grants a role to themselves. Ask another administrator.");
        }
        if (Duration.between(grant.from(), grant.until()).compareTo(LONGEST_GRANT) > 0) {
            throw new WrongUse("A role is granted for a year at most. Choose an earlier end; it can be granted again.");
        }
        if (OF_ONE_PLACE.contains(grant.role())
                && grant.scope().mission().isEmpty()
                && grant.scope().area().isEmpty()) {
            throw new WrongUse("The role " + grant.role().key() + " is held in a mission or an area. Name one.");
        }
        requireOneSide(account, grant);
        Granted granted = new Granted(Secrets.handle("g"), grant);
        parts.recorder()
                .record(
                        new RoleGrantedEntry(granted.id(), who, grant),
                        by.inMission(grant.scope().mission()));
        return granted;
    }

    /** What humanitarians are told must not reach the armed, so nobody is both at any moment. */
    private static void requireOneSide(Account account, Grant fresh) {
        List<Grant> all = Stream.concat(account.grants().stream().map(Granted::grant), Stream.of(fresh))
                .toList();
        if (all.stream().map(Grant::from).anyMatch(from -> Separation.isOnBothSides(all, from))) {
            throw new WrongUse("Nobody is of the force or the police and a humanitarian at once."
                    + " Take the other role back first.");
        }
    }

    /** The first administrator has nobody to be granted the role by. */
    void grantFirst(Handle who, By by) {
        Instant now = parts.tables().now();
        parts.recorder()
                .record(
                        new RoleGrantedEntry(
                                Secrets.handle("g"),
                                who,
                                new Grant(Role.ADMINISTRATOR, Scope.EVERYWHERE, now, now.plus(LONGEST_GRANT))),
                        by);
    }

    @Override
    public void takeBack(Handle grant, By by) {
        Handle who = parts.grants()
                .findOwner(grant)
                .orElseThrow(() -> new WrongUse("There is no such grant, or it was taken back already."));
        parts.grants().list(who).stream()
                .filter(g -> g.id().equals(grant)
                        && g.grant().role() == Role.ADMINISTRATOR
                        && g.grant().holdsAt(parts.tables().now()))
                .findFirst()
                .ifPresent(g -> requireAnotherAdministrator(who, by));
        parts.recorder()
                .record(new RoleTakenBackEntry(grant, who, parts.tables().now()), by);
    }

    @Override
    public void close(Handle who, By by) {
        requireOpen(who);
        requireAnotherAdministrator(who, by);
        Boolean unused = parts.tables().together(() -> {
            parts.recorder().record(new AccountClosedEntry(who, parts.tables().now()), by);
            takeEverything(who);
            return true;
        });
    }

    private void takeEverything(Handle who) {
        parts.sessions().endAll(who);
        parts.tokens().endAll(who);
        parts.passwords().remove(who);
        parts.factors().remove(who);
        parts.codes().remove(who);
        parts.devices().forget(who);
        boolean unused = parts.links().remove(who);
        parts.keys().removeAll(who);
    }

    /** Whoever sits at the machine may leave a site without an administrator, and make another. */
    private void requireAnotherAdministrator(Handle who, By by) {
        if (!by.who().equals(By.OPERATOR) && parts.grants().administrators().equals(List.of(who))) {
            throw new WrongUse("This is the only administrator. Grant the role to somebody else first.");
        }
    }

    private Account requireOpen(Handle who) {
        Account account = find(who).orElseThrow(() -> new WrongUse("There is no such account."));
        if (!account.open()) {
            throw new WrongUse("This account is closed for good. Open another.");
        }
        return account;
    }

    @Override
    public Code invite(Handle who, By by) {
        if (requireOpen(who).canSignIn()) {
            throw new WrongUse("A password has been chosen already. Reset the account instead.");
        }
        return parts.codes().make(who, Codes.INVITATION);
    }

    @Override
    public Optional<Link> findLink(Handle who) {
        return parts.links().find(who);
    }

    @Override
    public void link(Handle who, Optional<String> subject, By by) {
        Organisation organisation = parts.organisation()
                .orElseThrow(() -> new WrongUse(
                        "This site knows no organisation's sign-in. Set identity-provider in baraza.yaml first."));
        Account account = requireOpen(who);
        boolean unused = parts.tables().together(() -> {
            parts.links().keep(account.who(), subject.map(s -> new Links.Subject(organisation.issuer(), s)));
            recordLink(account.who(), true, by);
            return true;
        });
    }

    private void recordLink(Handle who, boolean linked, By by) {
        parts.recorder()
                .record(new AccountLinkedEntry(who, linked, parts.tables().now()), by);
    }

    @Override
    public void unlink(Handle who, By by) {
        boolean unused = parts.tables().together(() -> {
            if (parts.links().remove(who)) {
                parts.sessions().endProved(who, Sessions.Proof.ORG);
                recordLink(who, false, by);
            }
            return true;
        });
    }

    @Override
    public Code reset(Handle who, By by) {
        Account account = requireOpen(who);
        return parts.tables().together(() -> {
            parts.recorder()
                    .record(new AccountResetEntry(account.who(), parts.tables().now()), by);
            takeEverything(account.who());
            return parts.codes().make(account.who(), Codes.RESET);
        });
    }

    @Override
    public Optional<Code> offerFirstStart() {
        return parts.nobodyCanSignIn() ? Optional.of(parts.codes().forFirstStart()) : Optional.empty();
    }

    @Override
    public void openDemoDoor(Scope mission, Scope district) {
        if (list().stream().anyMatch(a -> !DemoDoor.isInvented(a.login()))) {
            throw new WrongUse("This folder has accounts of real people, and the demo lets everybody in."
                    + " Choose another --site, or open it with baraza serve.");
        }
        Instant now = parts.tables().now();
        Instant until = now.plus(LONGEST_GRANT);
        List<Persona> all = List.of(
                new Persona("amina", "Amina", new Grant(Role.PARTNER, district, now, until)),
                new Persona("deng", "Deng", new Grant(Role.COMMUNITY_LIAISON_ASSISTANT, mission, now, until)),
                new Persona("rose", "Rose", new Grant(Role.JMAC, mission, now, until)),
                new Persona("karim", "Karim", new Grant(Role.MINISTRY_READER, district, now, until)),
                new Persona("ingrid", "Ingrid", new Grant(Role.HEAD_OF_OFFICE, mission, now, until)),
                new Persona("tomas", "Tomás", new Grant(Role.EVALUATOR, mission, now, until)),
                new Persona("farah", "Farah", new Grant(Role.ADMINISTRATOR, Scope.EVERYWHERE, now, until)),
                new Persona("officer", "", new Grant(Role.DATA_PROTECTION_OFFICER, Scope.EVERYWHERE, now, until)));
        all.forEach(this::bring);
        parts.demo().open(all);
    }

    private void bring(Persona persona) {
        Account account = findByLogin(DemoDoor.login(persona))
                .orElseGet(() -> find(openNamed(
                                DemoDoor.login(persona),
                                persona.name().isEmpty() ? persona.key() : persona.name(),
                                By.program()))
                        .orElseThrow());
        boolean holds = account.grants().stream()
                .map(Granted::grant)
                .anyMatch(g -> g.role() == persona.grant().role()
                        && g.scope().equals(persona.grant().scope())
                        && g.holdsAt(parts.tables().now()));
        if (!holds) {
            Granted unused = grant(account.who(), persona.grant(), By.program());
        }
    }

    @Override
    public SignIns signIns() {
        return signIns;
    }

    @Override
    public Passkeys passkeys() {
        return passkeys;
    }

    @Override
    public OwnAccount own() {
        return own;
    }
}
