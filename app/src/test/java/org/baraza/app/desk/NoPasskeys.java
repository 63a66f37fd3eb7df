package org.baraza.app.desk;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.baraza.app.desk.SignIns.Answer;
import org.baraza.app.desk.SignIns.Caller;
import org.baraza.app.desk.SignIns.SignedIn;
import org.baraza.core.ground.Handle;

/** Nobody of a made-up desk has a passkey. */
enum NoPasskeys implements Passkeys {
    HERE;

    @Override
    public List<Passkey> list(SignedIn who) {
        return List.of();
    }

    @Override
    public Offer offer(SignedIn who) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<OwnAccount.SetUp> keep(SignedIn who, String credential, String name, URI site) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void remove(SignedIn who, Handle passkey) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String challenge() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Answer signIn(String credential, URI site, Caller caller) {
        throw new UnsupportedOperationException();
    }
}
