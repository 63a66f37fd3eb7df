package org.baraza.app.desk;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baraza.app.desk.SignIns.Answer;
import org.baraza.app.desk.SignIns.Caller;
import org.baraza.app.desk.SignIns.SignedIn;
import org.baraza.core.ground.Handle;

/**
 * Keys that a device keeps for one site and uses only once it has made sure of its owner by finger, face or number. Each is
 * a whole sign-in, second factor and all.
 */
public interface Passkeys {

    /**
     * A passkey as its owner sees it.
     *
     * @param id by which it is removed
     * @param name what they call it
     * @param madeAt when
     * @param usedAt when it last let them in, to five minutes; empty when never
     */
    record Passkey(Handle id, String name, Instant madeAt, Optional<Instant> usedAt) {}

    /**
     * What a device needs to make one. Bytes are written in base64url.
     *
     * @param challenge what it signs; works once and not for long
     * @param user by which the device knows the account again; says nothing about it
     * @param known those the account has, so that no device makes two
     */
    record Offer(String challenge, String user, List<String> known) {

        public Offer {
            known = List.copyOf(known);
        }
    }

    /** Newest first. */
    List<Passkey> list(SignedIn who);

    /** For somebody who has signed in a short while ago. */
    Offer offer(SignedIn who);

    /**
     * Keeps a passkey. Recovery codes come with it when there are none.
     *
     * @param credential what the device made, as the browser writes it
     * @param name what to call it, 1 to 60 characters
     * @param site the address people typed
     * @return empty when what the device made cannot be believed, or came too late
     */
    Optional<OwnAccount.SetUp> keep(SignedIn who, String credential, String name, URI site);

    /** Sessions that it let in end, except the one that asks. */
    void remove(SignedIn who, Handle passkey);

    /** What a device signs to let somebody in, in base64url; works once and not for long. */
    String challenge();

    /** @param credential what the device signed, as the browser writes it */
    Answer signIn(String credential, URI site, Caller caller);
}
