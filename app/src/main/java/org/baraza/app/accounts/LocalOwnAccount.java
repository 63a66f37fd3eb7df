package org.baraza.app.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.baraza.app.desk.Accounts.Account;
import org.baraza.app.desk.Accounts.Granted;
import org.baraza.app.desk.OwnAccount;
import org.baraza.app.desk.SignIns.Answer;
import org.baraza.app.desk.SignIns.Caller;
import org.baraza.app.desk.SignIns.SignedIn;
import org.baraza.app.desk.SignIns.Standing;
import org.baraza.app.desk.SignIns.Unfit;
import org.baraza.app.desk.SignIns.Wait;
import org.baraza.app.desk.SignIns.Welcome;
import org.baraza.app.desk.SignIns.Wrong;
import org.baraza.app.desk.WrongUse;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Role;

/** What everybody may do about their own account here. Scripts with a token may do none of it. */
final class LocalOwnAccount implements OwnAccount {

    private static final Duration LONGEST_TOKEN = Duration.ofDays(366);
    private static final int LONGEST_NAME = 100;
    private static final Set<Role> NOT_FOR_SCRIPTS = Set.of(Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER);

    private final Parts parts;
    private final LocalAccounts accounts;

    LocalOwnAccount(Parts parts, LocalAccounts accounts) {
        this.parts = parts;
        this.accounts = accounts;
    }

    static SignedIn person(SignedIn who) {
        if (who.byToken() || who.standing() == Standing.OWES_CODE) {
            throw new WrongUse("A script cannot change an account. Sign in with a browser.");
        }
        return who;
    }

    static SignedIn allTheWayIn(SignedIn who) {
        if (person(who).standing() != Standing.IN) {
            throw new WrongUse("Set up a second factor first; your role needs one.");
        }
        return who;
    }

    @Override
    public Account get(SignedIn who) {
        return accounts.find(person(who).who()).orElseThrow();
    }

    @Override
    public List<Session> sessions(SignedIn who) {
        return parts.sessions().list(person(who).who(), who.session());
    }

    @Override
    public void endSession(SignedIn who, Handle session) {
        parts.sessions().end(person(who).who(), session);
    }

    @Override
    public void endSessions(SignedIn who) {
        parts.sessions().endAll(person(who).who());
    }

    @Override
    public Answer changePassword(SignedIn who, String old, String fresh, Caller caller) {
        Handle account = allTheWayIn(who).who();
        List<Guesses.By> by = List.of(Guesses.By.code("password " + account.code()));
        Optional<Duration> left = parts.guesses().count(by);
        if (left.isPresent()) {
            return new Wait(left.get());
        }
        if (!parts.passwords().matches(Optional.of(account), old)) {
            return new Wrong();
        }
        parts.guesses().right(by);
        Optional<Unfit> unfit = parts.passwords().check(fresh, parts.names().get(account));
        if (unfit.isPresent()) {
            return unfit.get();
        }
        return parts.tables().together(() -> {
            parts.passwords().set(account, fresh);
            parts.sessions().endOthers(account, who.session());
            parts.devices().forget(account);
            return new Welcome(
                    renew(who, EnumSet.noneOf(Sessions.Proof.class)),
                    Optional.of(parts.devices().make(account)),
                    Standing.IN);
        });
    }

    /** The same session under a new secret, with what was shown besides. */
    private String renew(SignedIn who, Set<Sessions.Proof> besides) {
        Sessions.Open open = parts.sessions()
                .get(who.session())
                .orElseThrow(() -> new WrongUse("This session has ended. Sign in again."));
        besides.addAll(open.proved());
        return parts.sessions().renew(open, besides);
    }

    @Override
    public boolean hasSecondFactor(SignedIn who) {
        return parts.factors().has(person(who).who());
    }

    @Override
    public int recoveryCodesLeft(SignedIn who) {
        return parts.factors().recoveryCodesLeft(person(who).who());
    }

    @Override
    public Optional<Secret> offerSecondFactor(SignedIn who) {
        return parts.factors().offer(person(who).who());
    }

    @Override
    public Optional<SetUp> confirmSecondFactor(SignedIn who, String code) {
        Handle account = person(who).who();
        if (parts.factors().has(account)) {
            throw new WrongUse("There is a second factor already. Remove it before setting up another.");
        }
        return withCode(
                account,
                () -> parts.factors().use(account, code),
                () -> new SetUp(
                        renew(who, EnumSet.of(Sessions.Proof.OTP)),
                        parts.factors().renewRecoveryCodes(account)));
    }

    @Override
    public Optional<List<String>> renewRecoveryCodes(SignedIn who, String code) {
        Handle account = allTheWayIn(who).who();
        return withCode(
                account,
                () -> parts.factors().has(account) && parts.factors().use(account, code),
                () -> parts.factors().renewRecoveryCodes(account));
    }

    @Override
    public boolean removeSecondFactor(SignedIn who, String code) {
        Handle account = allTheWayIn(who).who();
        return withCode(
                        account,
                        () -> parts.factors().has(account)
                                && (parts.factors().use(account, code)
                                        || parts.factors().useRecoveryCode(account, code)),
                        () -> {
                            parts.factors().remove(account);
                            parts.sessions().unprove(account);
                            return true;
                        })
                .isPresent();
    }

    /** Guessing is slowed here too: a wrong code and one not listened to look the same. */
    private <T> Optional<T> withCode(Handle account, Supplier<Boolean> right, Supplier<T> then) {
        List<Guesses.By> by = List.of(Guesses.By.code(account.code()));
        if (parts.guesses().count(by).isPresent() || !right.get()) {
            return Optional.empty();
        }
        parts.guesses().right(by);
        return Optional.of(parts.tables().together(then));
    }

    @Override
    public List<Token> tokens(SignedIn who) {
        return parts.tokens().list(AccessTokens.Kind.SCRIPTS, person(who).who());
    }

    @Override
    public String makeToken(SignedIn who, String name, Instant endsAt, Set<Handle> grants) {
        return make(AccessTokens.Kind.SCRIPTS, who, name, endsAt, grants);
    }

    @Override
    public List<Token> formKeys(SignedIn who) {
        return parts.tokens().list(AccessTokens.Kind.FORMS, allTheWayIn(who).who());
    }

    @Override
    public String makeFormKey(SignedIn who, String name, Instant endsAt, Set<Handle> grants) {
        return make(AccessTokens.Kind.FORMS, who, name, endsAt, grants);
    }

    private String make(AccessTokens.Kind kind, SignedIn who, String name, Instant endsAt, Set<Handle> grants) {
        Handle account = allTheWayIn(who).who();
        Instant now = parts.tables().now();
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            throw new WrongUse("Say what the token is for, in 1 to " + LONGEST_NAME + " characters.");
        }
        if (!endsAt.isAfter(now) || endsAt.isAfter(now.plus(LONGEST_TOKEN))) {
            throw new WrongUse("A token ends within a year. Choose a day between tomorrow and then.");
        }
        Set<Handle> offered = parts.grants().list(account).stream()
                .filter(g -> !NOT_FOR_SCRIPTS.contains(g.grant().role()))
                .map(Granted::id)
                .collect(Collectors.toSet());
        if (grants.isEmpty() || !offered.containsAll(grants)) {
            throw new WrongUse("Choose one or more of your own roles for the token;"
                    + " an administrator's and a data-protection officer's are not for scripts.");
        }
        return parts.tables().together(() -> parts.tokens().make(kind, account, name.strip(), endsAt, grants));
    }

    @Override
    public void endToken(SignedIn who, Handle token) {
        parts.tokens().end(person(who).who(), token);
    }
}
