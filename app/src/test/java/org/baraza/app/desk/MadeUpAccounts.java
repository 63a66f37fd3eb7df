package org.baraza.app.desk;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Asker;
import org.baraza.core.protect.Grant;
import org.baraza.core.protect.Role;
import org.baraza.core.protect.Scope;

/** Accounts of a made-up desk, in memory: whoever needs a session with some roles makes one. */
public final class MadeUpAccounts implements Accounts, SignIns, OwnAccount {

    private static final Instant LONG_AGO = Instant.EPOCH;
    private static final Instant FAR_AWAY = Instant.parse("2999-01-01T00:00:00Z");

    private final Map<String, SignedIn> sessions = new ConcurrentHashMap<>();

    /** A session's secret, for the cookie {@code session}, of somebody who holds these roles everywhere. */
    public String session(Role... roles) {
        return session(Arrays.stream(roles)
                .map(r -> new Grant(r, Scope.EVERYWHERE, LONG_AGO, FAR_AWAY))
                .toList());
    }

    public String session(List<Grant> grants) {
        String secret = "made-up-" + sessions.size();
        Handle who = new Handle("a-" + sessions.size());
        sessions.put(
                secret, new SignedIn(who, new Handle("s-1"), Standing.IN, false, new Asker(Optional.of(who), grants)));
        return secret;
    }

    private static Account account(SignedIn who) {
        return new Account(
                who.who(),
                "rose",
                "Rose",
                LONG_AGO,
                Optional.empty(),
                true,
                false,
                who.asker().grants().stream()
                        .map(g -> new Granted(new Handle("g-" + g.role().key()), g))
                        .toList());
    }

    @Override
    public List<Account> list() {
        return sessions.values().stream().map(MadeUpAccounts::account).toList();
    }

    @Override
    public Optional<Account> find(Handle who) {
        return list().stream().filter(a -> a.who().equals(who)).findFirst();
    }

    @Override
    public Optional<SignedIn> find(String session) {
        return Optional.ofNullable(sessions.get(session));
    }

    @Override
    public Optional<Account> findByLogin(String login) {
        return Optional.empty();
    }

    @Override
    public Handle open(String login, String shown, By by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Code open(String login, String shown, Grant grant, By by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Granted grant(Handle who, Grant grant, By by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void takeBack(Handle grant, By by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close(Handle who, By by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Code invite(Handle who, By by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Link> findLink(Handle who) {
        return Optional.empty();
    }

    @Override
    public void link(Handle who, Optional<String> subject, By by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void unlink(Handle who, By by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean hasOrganisation() {
        return false;
    }

    @Override
    public Optional<Departure> toOrganisation(URI back, String wanted) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Arrival byOrganisation(String errand, String query, Caller caller) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Code reset(Handle who, By by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Code> offerFirstStart() {
        return Optional.empty();
    }

    @Override
    public void openDemoDoor(Scope mission, Scope district) {
        // A made-up desk is no demo.
    }

    @Override
    public SignIns signIns() {
        return this;
    }

    @Override
    public Passkeys passkeys() {
        return NoPasskeys.HERE;
    }

    @Override
    public OwnAccount own() {
        return this;
    }

    @Override
    public Answer byPassword(String login, String password, Caller caller) {
        return new Wrong();
    }

    @Override
    public Answer byCode(String session, String code, Caller caller) {
        return new Wait(Duration.ofSeconds(90));
    }

    @Override
    public Answer byFirstStart(String code, String login, String shown, String password, Caller caller) {
        return new Wrong();
    }

    @Override
    public Answer byInvitation(String code, String password, Caller caller) {
        return new Unfit(Unfit.Why.COMMON);
    }

    @Override
    public Optional<SignedIn> findByFormKey(String key) {
        return Optional.empty();
    }

    @Override
    public Optional<SignedIn> findByToken(String token) {
        return Optional.empty();
    }

    @Override
    public void signOut(SignedIn who) {
        sessions.values().remove(who);
    }

    @Override
    public boolean firstStart() {
        return false;
    }

    @Override
    public List<Persona> personas() {
        return List.of();
    }

    @Override
    public Answer asPersona(String key, Caller caller) {
        return new Wrong();
    }

    @Override
    public Account get(SignedIn who) {
        return account(who);
    }

    @Override
    public List<Session> sessions(SignedIn who) {
        return List.of(
                new Session(who.session(), "Firefox, Linux", LONG_AGO, LONG_AGO, true),
                new Session(new Handle("s-2"), "", LONG_AGO, LONG_AGO, false));
    }

    @Override
    public void endSession(SignedIn who, Handle session) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void endSessions(SignedIn who) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Answer changePassword(SignedIn who, String old, String fresh, Caller caller) {
        return new Wrong();
    }

    @Override
    public boolean hasSecondFactor(SignedIn who) {
        return false;
    }

    @Override
    public int recoveryCodesLeft(SignedIn who) {
        return 0;
    }

    @Override
    public Optional<Secret> offerSecondFactor(SignedIn who) {
        return Optional.of(new Secret("JBSWY3DPEHPK3PXP", "otpauth://totp/Baraza?secret=JBSWY3DPEHPK3PXP"));
    }

    @Override
    public Optional<SetUp> confirmSecondFactor(SignedIn who, String code) {
        return Optional.empty();
    }

    @Override
    public Optional<List<String>> renewRecoveryCodes(SignedIn who, String code) {
        return Optional.empty();
    }

    @Override
    public boolean removeSecondFactor(SignedIn who, String code) {
        return false;
    }

    @Override
    public List<Token> tokens(SignedIn who) {
        return List.of(new Token(
                new Handle("t-1"),
                "nightly export",
                LONG_AGO,
                FAR_AWAY,
                Optional.empty(),
                account(who).grants()));
    }

    @Override
    public String makeToken(SignedIn who, String name, Instant endsAt, Set<Handle> grants) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Token> formKeys(SignedIn who) {
        return List.of();
    }

    @Override
    public String makeFormKey(SignedIn who, String name, Instant endsAt, Set<Handle> grants) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void endToken(SignedIn who, Handle token) {
        throw new UnsupportedOperationException();
    }
}
