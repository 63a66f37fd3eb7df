package org.baraza.app.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.baraza.core.protect.Grant;
import org.baraza.core.protect.Role;
import org.baraza.core.protect.Scope;

/** Lets people in by the real doors: an account, its invitation, and a second factor where their role needs one. */
public final class LetIn {

    private static final String PASSWORD = "long grass by the river";
    private static final SignIns.Caller CALLER = new SignIns.Caller("127.0.0.1", "a test", Optional.empty());

    private LetIn() {}

    /** The session of somebody new, who holds a role everywhere for a day. */
    public static String session(Desk desk, String login, Role role, Instant now) {
        Accounts accounts = desk.accounts();
        Grant grant = new Grant(role, Scope.EVERYWHERE, now, now.plus(Duration.ofDays(1)));
        Accounts.Code code = accounts.open(login, login, grant, By.operator());
        SignIns.Welcome in = (SignIns.Welcome) accounts.signIns().byInvitation(code.text(), PASSWORD, CALLER);
        if (in.standing() == SignIns.Standing.IN) {
            return in.session();
        }
        SignIns.SignedIn who = accounts.signIns().find(in.session()).orElseThrow();
        OwnAccount.Secret secret = accounts.own().offerSecondFactor(who).orElseThrow();
        return accounts.own()
                .confirmSecondFactor(who, Authenticator.code(secret.secret(), now))
                .orElseThrow()
                .session();
    }
}
