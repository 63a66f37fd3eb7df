package org.baraza.app.channels;

import java.net.URI;
import java.util.Optional;

/**
 * How this program is let in at a gateway.
 *
 * @param address where texts are given to it; empty where nothing is
 * @param user may be empty
 * @param secret may be empty
 * @param from number or name texts come from; may be empty
 */
public record Access(Optional<URI> address, String user, String secret, String from) {

    /** Never shown: it holds a secret. */
    @Override
    public String toString() {
        return "an access";
    }
}
