package org.baraza.app.accounts;

import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.desk.OwnAccount.SetUp;
import org.baraza.app.desk.Passkeys;
import org.baraza.app.desk.SignIns.Answer;
import org.baraza.app.desk.SignIns.Caller;
import org.baraza.app.desk.SignIns.SignedIn;
import org.baraza.app.desk.WrongUse;
import org.baraza.core.ground.Handle;

/** The passkeys of the accounts here. */
final class LocalPasskeys implements Passkeys {

    /** Whoever finds an open browser must not be able to leave a key of theirs behind. */
    private static final Duration FRESH = Duration.ofMinutes(15);

    private static final int LONGEST_NAME = 60;

    private final Parts parts;
    private final LocalSignIns signIns;

    LocalPasskeys(Parts parts, LocalSignIns signIns) {
        this.parts = parts;
        this.signIns = signIns;
    }

    @Override
    public List<Passkey> list(SignedIn who) {
        return parts.keys().list(LocalOwnAccount.person(who).who());
    }

    @Override
    public Offer offer(SignedIn who) {
        Handle account = fresh(who).who();
        return new Offer(
                parts.challenges().make(Optional.of(account)),
                parts.keys().handle(account),
                parts.keys().credentials(account));
    }

    private Sessions.Open fresh(SignedIn who) {
        return parts.sessions()
                .get(LocalOwnAccount.person(who).session())
                .filter(open -> open.madeAt().plus(FRESH).isAfter(parts.tables().now()))
                .orElseThrow(() ->
                        new WrongUse("You signed in a while ago. Sign out and in again, then set the passkey up."));
    }

    @Override
    public Optional<SetUp> keep(SignedIn who, String credential, String name, URI site) {
        Sessions.Open open = fresh(who);
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            throw new WrongUse("Give the passkey a name of 1 to " + LONGEST_NAME + " characters.");
        }
        return parts.tables().together(() -> {
            Handle account = open.who();
            boolean kept = parts.keys()
                    .keep(
                            account,
                            credential,
                            name.strip(),
                            site,
                            c -> parts.challenges().use(c, Optional.of(account)));
            return kept ? Optional.of(setUp(open)) : Optional.empty();
        });
    }

    private SetUp setUp(Sessions.Open open) {
        Set<Sessions.Proof> proved = EnumSet.of(Sessions.Proof.PASSKEY);
        proved.addAll(open.proved());
        return new SetUp(
                parts.sessions().renew(open, proved),
                parts.factors().recoveryCodesLeft(open.who()) > 0
                        ? List.of()
                        : parts.factors().renewRecoveryCodes(open.who()));
    }

    @Override
    public void remove(SignedIn who, Handle passkey) {
        Handle account = LocalOwnAccount.allTheWayIn(who).who();
        boolean unused = parts.tables().together(() -> {
            if (parts.keys().remove(account, passkey)) {
                parts.sessions().endOthersProved(account, Sessions.Proof.PASSKEY, who.session());
            }
            return true;
        });
    }

    @Override
    public String challenge() {
        return parts.challenges().make(Optional.empty());
    }

    @Override
    public Answer signIn(String credential, URI site, Caller caller) {
        return parts.keys()
                .whoSigned(credential, site, c -> parts.challenges().use(c, Optional.empty()))
                .map(who -> signIns.welcome(
                        who,
                        EnumSet.of(Sessions.Proof.PASSKEY),
                        caller,
                        !parts.devices().knows(who, caller.known())))
                .orElseGet(org.baraza.app.desk.SignIns.Wrong::new);
    }
}
