package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.fail;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.baraza.app.desk.Accounts;
import org.baraza.app.desk.Authenticator;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.OwnAccount;
import org.baraza.app.desk.SignIns;
import org.baraza.app.web.Visitor;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Asker;
import org.baraza.core.protect.Grant;
import org.baraza.core.protect.Role;
import org.baraza.core.protect.Scope;

/**
 * Somebody with an account of their own, who came in by invitation and, where their role needs it, with a second factor.
 *
 * @param login under which they come back
 * @param session by which they are known
 * @param asker as whom the policy sees them
 * @param secret of their second factor; empty where their role needs none
 */
record Colleague(String login, String session, Asker asker, Optional<String> secret) {

    static final String PASSWORD = "long grass by the river";

    private static final SignIns.Caller CALLER = new SignIns.Caller("127.0.0.1", "a test", Optional.empty());

    /** With a role everywhere for 30 days. */
    static Colleague comesIn(Desk desk, String name, Role role) {
        Instant now = Instant.now();
        return comesIn(
                desk,
                name,
                "Shown " + name,
                new Grant(role, Scope.EVERYWHERE, now, now.plus(Duration.ofDays(30))),
                now);
    }

    /** @param now what time it is on the desk */
    static Colleague comesIn(Desk desk, String login, String shown, Grant grant, Instant now) {
        Accounts accounts = desk.accounts();
        SignIns signIns = accounts.signIns();
        Accounts.Code code = accounts.open(login, shown, grant, By.operator());
        SignIns.Welcome in = welcome(signIns.byInvitation(code.text(), PASSWORD, CALLER));
        String session = in.session();
        Optional<String> own = Optional.empty();
        if (in.standing() == SignIns.Standing.OWES_SECOND_FACTOR) {
            SignIns.SignedIn who = signIns.find(session).orElseThrow();
            OwnAccount.Secret secret = accounts.own().offerSecondFactor(who).orElseThrow();
            own = Optional.of(secret.secret());
            session = accounts.own()
                    .confirmSecondFactor(who, Authenticator.code(secret.secret(), now))
                    .orElseThrow()
                    .session();
        }
        return new Colleague(login, session, signIns.find(session).orElseThrow().asker(), own);
    }

    /** The same one, signed in anew. @param now what time it is on the desk */
    Colleague comesBack(Desk desk, Instant now) {
        SignIns signIns = desk.accounts().signIns();
        String fresh = welcome(signIns.byPassword(login, PASSWORD, CALLER)).session();
        if (secret.isPresent()) {
            fresh = welcome(signIns.byCode(fresh, Authenticator.code(secret.get(), now), CALLER))
                    .session();
        }
        return new Colleague(login, fresh, signIns.find(fresh).orElseThrow().asker(), secret);
    }

    private static SignIns.Welcome welcome(SignIns.Answer answer) {
        return answer instanceof SignIns.Welcome welcome ? welcome : fail("not let in");
    }

    /** The pseudonym under which others see what they did. */
    Handle who() {
        return asker.who().orElseThrow();
    }

    Visitor browser(URI site) {
        return Visitor.with(site, session);
    }

    @Override
    public String toString() {
        return who().code();
    }
}
