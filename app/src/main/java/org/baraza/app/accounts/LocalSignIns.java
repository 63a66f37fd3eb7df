package org.baraza.app.accounts;

import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.desk.Accounts.Account;
import org.baraza.app.desk.Accounts.Granted;
import org.baraza.app.desk.Accounts.Persona;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Organisation;
import org.baraza.app.desk.SignIns;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Asker;
import org.baraza.core.protect.Role;

/**
 * The doors of this site. A further way in (an organisation's own sign-in, a passkey) is one more method here that ends in
 * {@link #welcome}, and one more {@link Sessions.Proof}.
 */
final class LocalSignIns implements SignIns {

    /** How long somebody may look for their telephone. */
    private static final Duration FOR_CODE = Duration.ofMinutes(10);

    private final Parts parts;
    private final LocalAccounts accounts;

    LocalSignIns(Parts parts, LocalAccounts accounts) {
        this.parts = parts;
        this.accounts = accounts;
    }

    @Override
    public Answer byPassword(String login, String password, Caller caller) {
        Optional<Handle> who = parts.names().find(login);
        boolean known = who.isPresent() && parts.devices().knows(who.get(), caller.known());
        List<Guesses.By> by = known
                ? List.of(Guesses.By.known(caller.known().orElseThrow()))
                : List.of(Guesses.By.name(Names.plain(login)), Guesses.By.address(caller.address()));
        Optional<Duration> left = parts.guesses().count(by);
        if (left.isPresent()) {
            return new Wait(left.get());
        }
        if (!parts.passwords().matches(who, password)) {
            return new Wrong();
        }
        parts.guesses().right(by);
        return welcome(who.orElseThrow(), EnumSet.of(Sessions.Proof.PWD), caller, !known);
    }

    /** Lets somebody in who has shown who they are. */
    Answer welcome(Handle who, Set<Sessions.Proof> proved, Caller caller, boolean newDevice) {
        String session = parts.sessions().make(who, proved, caller.device());
        return find(session)
                .<Answer>map(in -> new Welcome(
                        session, newDevice ? Optional.of(parts.devices().make(who)) : Optional.empty(), in.standing()))
                .orElseGet(Wrong::new);
    }

    @Override
    public Answer byCode(String session, String code, Caller caller) {
        Optional<Sessions.Open> owing = parts.sessions()
                .find(session)
                .filter(open ->
                        standing(open, parts.grants().list(open.who())).equals(Optional.of(Standing.OWES_CODE)));
        if (owing.isEmpty()) {
            return new Wrong();
        }
        Sessions.Open open = owing.get();
        List<Guesses.By> by = List.of(Guesses.By.code(open.who().code()));
        Optional<Duration> left = parts.guesses().count(by);
        if (left.isPresent()) {
            return new Wait(left.get());
        }
        if (!parts.factors().use(open.who(), code) && !parts.factors().useRecoveryCode(open.who(), code)) {
            return new Wrong();
        }
        parts.guesses().right(by);
        Set<Sessions.Proof> proved = EnumSet.of(Sessions.Proof.OTP);
        proved.addAll(open.proved());
        return new Welcome(parts.sessions().renew(open, proved), Optional.empty(), Standing.IN);
    }

    @Override
    public Answer byFirstStart(String code, String login, String shown, String password, Caller caller) {
        List<Guesses.By> by = List.of(Guesses.By.address(caller.address()));
        Optional<Duration> left = parts.guesses().count(by);
        if (left.isPresent()) {
            return new Wait(left.get());
        }
        if (!parts.codes().isFirstStart(code) || !parts.nobodyCanSignIn()) {
            return new Wrong();
        }
        parts.guesses().right(by);
        Optional<Unfit> unfit = parts.passwords().check(password, new Names.Both(login, shown));
        if (unfit.isPresent()) {
            return unfit.get();
        }
        Optional<Handle> made = parts.tables().together(() -> {
            if (!parts.codes().use(code)) {
                return Optional.<Handle>empty();
            }
            Handle who = accounts.open(login, shown, By.operator());
            accounts.grantFirst(who, By.operator());
            parts.passwords().set(who, password);
            return Optional.of(who);
        });
        return made.map(who -> welcome(who, EnumSet.of(Sessions.Proof.PWD), caller, true))
                .orElseGet(Wrong::new);
    }

    @Override
    public Answer byInvitation(String code, String password, Caller caller) {
        List<Guesses.By> by = List.of(Guesses.By.address(caller.address()));
        Optional<Duration> left = parts.guesses().count(by);
        if (left.isPresent()) {
            return new Wait(left.get());
        }
        Optional<Handle> who = parts.codes().find(code);
        if (who.isEmpty()) {
            return new Wrong();
        }
        parts.guesses().right(by);
        Optional<Unfit> unfit = parts.passwords().check(password, parts.names().get(who.get()));
        if (unfit.isPresent()) {
            return unfit.get();
        }
        boolean first = parts.tables().together(() -> {
            boolean used = parts.codes().use(code);
            if (used) {
                parts.passwords().set(who.get(), password);
            }
            return used;
        });
        return first ? welcome(who.get(), EnumSet.of(Sessions.Proof.PWD), caller, true) : new Wrong();
    }

    @Override
    public boolean hasOrganisation() {
        return parts.organisation().isPresent();
    }

    @Override
    public Optional<Departure> toOrganisation(URI back, String wanted) {
        Organisation.Errand errand = new Organisation.Errand(Secrets.token(), Secrets.token(), Secrets.token(), back);
        return parts.organisation()
                .flatMap(o -> o.address(errand))
                .map(to -> new Departure(to, parts.errands().seal(errand, wanted)));
    }

    @Override
    public Arrival byOrganisation(String errand, String query, Caller caller) {
        Optional<Errands.Open> open = parts.errands().find(errand);
        if (open.isEmpty() || parts.organisation().isEmpty()) {
            return new Arrival(new Astray(), "/");
        }
        Organisation organisation = parts.organisation().get();
        Answer answer = switch (organisation.ask(open.get().errand(), query)) {
            case Organisation.Person person -> byOrganisation(person, organisation.issuer(), caller);
            case Organisation.No _ -> new Astray();
            case Organisation.Nothing _ -> new Silent();
        };
        return new Arrival(answer, open.get().wanted());
    }

    private Answer byOrganisation(Organisation.Person person, String issuer, Caller caller) {
        Links.Subject subject = new Links.Subject(issuer, person.subject());
        Optional<Handle> who = parts.links()
                .find(subject)
                .or(() -> person.name()
                        .flatMap(parts.names()::find)
                        .filter(named -> parts.links().arrive(named, subject)))
                .filter(found -> accounts.find(found).filter(Account::open).isPresent());
        Set<Sessions.Proof> proved = EnumSet.of(Sessions.Proof.ORG);
        if (person.severalFactors()) {
            proved.add(Sessions.Proof.MFA);
        }
        return who.map(found -> welcome(found, proved, caller, !parts.devices().knows(found, caller.known())))
                .orElseGet(Stranger::new);
    }

    @Override
    public Optional<SignedIn> find(String session) {
        return parts.sessions().find(session).flatMap(this::known);
    }

    private Optional<SignedIn> known(Sessions.Open open) {
        List<Granted> grants = parts.grants().list(open.who());
        return standing(open, grants)
                .map(standing -> new SignedIn(
                        open.who(),
                        open.id(),
                        standing,
                        false,
                        switch (standing) {
                            case IN -> asker(open.who(), grants);
                            case OWES_CODE -> Asker.NOBODY;
                            case OWES_SECOND_FACTOR -> asker(open.who(), List.of());
                        }));
    }

    private static Asker asker(Handle who, List<Granted> grants) {
        return new Asker(Optional.of(who), grants.stream().map(Granted::grant).toList());
    }

    /** Empty when the session is worth nothing: the demo is over, or the code was not brought in time. */
    private Optional<Standing> standing(Sessions.Open open, List<Granted> grants) {
        if (open.proved().contains(Sessions.Proof.DEMO)) {
            return parts.demo().isOpen() ? Optional.of(Standing.IN) : Optional.empty();
        }
        if (open.proved().contains(Sessions.Proof.OTP) || open.proved().contains(Sessions.Proof.MFA)) {
            return Optional.of(Standing.IN);
        }
        if (open.proved().contains(Sessions.Proof.PASSKEY) && parts.keys().has(open.who())) {
            return Optional.of(Standing.IN);
        }
        if (parts.hasSecondFactor(open.who())) {
            boolean late = open.madeAt().plus(FOR_CODE).isBefore(parts.tables().now());
            return late ? Optional.empty() : Optional.of(Standing.OWES_CODE);
        }
        return Optional.of(parts.grants().needSecondFactor(grants) ? Standing.OWES_SECOND_FACTOR : Standing.IN);
    }

    @Override
    public Optional<SignedIn> findByToken(String token) {
        return find(AccessTokens.Kind.SCRIPTS, token);
    }

    @Override
    public Optional<SignedIn> findByFormKey(String key) {
        return find(AccessTokens.Kind.FORMS, key);
    }

    private Optional<SignedIn> find(AccessTokens.Kind kind, String token) {
        return parts.tokens()
                .find(kind, token)
                .map(open -> new SignedIn(
                        open.who(),
                        open.id(),
                        Standing.IN,
                        true,
                        asker(
                                open.who(),
                                open.grants().stream()
                                        .filter(g -> !Set.of(Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER)
                                                .contains(g.grant().role()))
                                        .toList())));
    }

    @Override
    public void signOut(SignedIn who) {
        parts.sessions().end(who.who(), who.session());
    }

    @Override
    public boolean firstStart() {
        return parts.nobodyCanSignIn() && !parts.demo().isOpen();
    }

    @Override
    public List<Persona> personas() {
        return parts.demo().personas();
    }

    @Override
    public Answer asPersona(String key, Caller caller) {
        return parts.demo()
                .find(key)
                .flatMap(p -> parts.names().find(DemoDoor.login(p)))
                .map(who -> welcome(who, EnumSet.of(Sessions.Proof.DEMO), caller, false))
                .orElseGet(Wrong::new);
    }
}
